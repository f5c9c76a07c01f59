package org.roviec.ingest.pdf;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the characters of a font are to be understood, told by its name. */
enum FontCode {
  UNICODE,
  /** The fonts .VnTime and their kin. */
  TCVN3,
  /** .VnTimeH and its kin, whose small letters look like capitals. */
  TCVN3_CAPITALS,
  /** The fonts VNI-Times and their kin. */
  VNI;

  static FontCode of(@Nullable String fontName) {
    if (fontName == null) {
      return UNICODE;
    }
    String name = fontName.replaceFirst("^[A-Z]{6}\\+", "").toLowerCase(Locale.ROOT);
    if (name.startsWith("vni")) {
      return VNI;
    }
    if (name.startsWith(".vn") || name.startsWith("vntime") || name.startsWith("vnarial")) {
      String family = name.replaceFirst("[-,].*$", "");
      return family.endsWith("h") ? TCVN3_CAPITALS : TCVN3;
    }
    return UNICODE;
  }
}
