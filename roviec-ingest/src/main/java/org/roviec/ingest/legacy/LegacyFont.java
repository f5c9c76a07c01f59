package org.roviec.ingest.legacy;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.outcome.Encoding;

/** A family of fonts that shows Vietnamese for characters that mean something else in Unicode. */
public enum LegacyFont {
  /** .VnTime, .VnArial and their kin. */
  TCVN3(Encoding.TCVN3, false),
  /** .VnTimeH and its kin: TCVN3 in which small letters are printed as capitals. */
  TCVN3_CAPITALS(Encoding.TCVN3, true),
  /** VNI-Times and its kin. */
  VNI(Encoding.VNI, false);

  private static final int CACHED = 1000;
  private static final Map<String, Holder> KNOWN = new ConcurrentHashMap<>();

  private final Encoding encoding;
  private final boolean capitals;

  LegacyFont(Encoding encoding, boolean capitals) {
    this.encoding = encoding;
    this.capitals = capitals;
  }

  /** The encoding that such fonts show. */
  public Encoding encoding() {
    return encoding;
  }

  /** The family of a font by its name; null for Unicode fonts. */
  public static @Nullable LegacyFont of(@Nullable String name) {
    if (name == null) {
      return null;
    }
    Holder known = KNOWN.get(name);
    if (known == null) {
      known = new Holder(family(name.strip().toLowerCase(Locale.ROOT)));
      if (KNOWN.size() < CACHED) {
        KNOWN.put(name, known);
      }
    }
    return known.family;
  }

  private static @Nullable LegacyFont family(String name) {
    if (name.startsWith(".vn")) {
      return name.endsWith("h") ? TCVN3_CAPITALS : TCVN3;
    }
    return name.startsWith("vni-") || name.startsWith("vni ") ? VNI : null;
  }

  /**
   * What is printed for these characters. Text that is Unicode already, which a word processor
   * shows in another font, stays as it is.
   */
  public String printed(CharSequence characters) {
    if (isUnicode(characters)) {
      return characters.toString();
    }
    String letters =
        encoding == Encoding.VNI ? LegacyLetters.vni(characters) : LegacyLetters.tcvn3(characters);
    return capitals ? letters.toUpperCase(Locale.ROOT) : letters;
  }

  /** Whether there are Vietnamese letters that no old encoding has. */
  private static boolean isUnicode(CharSequence characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c >= '\u0100' && c <= '\u01b0' && "ŒœŠšŸŽžƒ".indexOf(c) < 0
          || c >= '\u1ea0' && c <= '\u1ef9'
          || c >= '\u0300' && c <= '\u0323') {
        return true;
      }
    }
    return false;
  }

  private record Holder(@Nullable LegacyFont family) {}
}
