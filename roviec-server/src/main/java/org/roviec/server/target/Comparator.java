package org.roviec.server.target;

import java.util.Locale;

/** How a value stands to a target: the words before the number. */
public enum Comparator {
  /** Đạt, bằng. */
  EQUAL("=", ""),
  /** Từ … trở lên, tối thiểu. */
  AT_LEAST(">=", "≥ "),
  /** Trên. */
  MORE(">", "> "),
  /** Không quá, tối đa. */
  AT_MOST("<=", "≤ "),
  /** Dưới. */
  LESS("<", "< "),
  /** Khoảng: nobody said how far off is still good. */
  ABOUT("~", "≈ ");

  private final String code;
  private final String shown;

  Comparator(String code, String shown) {
    this.code = code;
    this.shown = shown;
  }

  /** As the public format writes it. */
  public String code() {
    return code;
  }

  /** What stands before the number; empty for plain equality. */
  String shown() {
    return shown;
  }

  /** Key of its words. */
  public String message() {
    return "comparator." + name().toLowerCase(Locale.ROOT);
  }

  /** The comparator of a code; equality for one that is not known. */
  public static Comparator of(String code) {
    for (Comparator each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    return EQUAL;
  }
}
