package org.roviec.server.target;

import java.util.Locale;

/** When targets are judged (kỳ đánh giá). */
public enum Occasion {
  /** Giữa nhiệm kỳ. */
  MID_TERM,
  /** Sáu tháng. */
  HALF_YEAR,
  /** Cuối năm. */
  YEAR_END,
  /** Cuối nhiệm kỳ. */
  TERM_END;

  /** Key of its words. */
  public String message() {
    return "occasion." + name().toLowerCase(Locale.ROOT);
  }
}
