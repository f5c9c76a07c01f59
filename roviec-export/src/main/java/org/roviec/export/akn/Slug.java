package org.roviec.export.akn;

import java.util.Locale;
import org.roviec.text.Vietnamese;

/** Makes names for addresses: letters without marks, digits, hyphens. */
final class Slug {

  private Slug() {}

  /** {@code Bộ Chính trị} gives {@code bo-chinh-tri}; never empty. */
  static String of(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    String composed = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      char c = Vietnamese.bare(composed.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    String trimmed = slug.toString().replaceAll("-+$", "").toLowerCase(Locale.ROOT);
    return trimmed.isEmpty() ? "x" : trimmed;
  }
}
