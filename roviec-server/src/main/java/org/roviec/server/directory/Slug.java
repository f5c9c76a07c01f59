package org.roviec.server.directory;

import java.util.Locale;
import org.roviec.text.Vietnamese;

/** Writes a Vietnamese name as an id: "huyện Sơn Dương" as {@code huyen-son-duong}. */
public final class Slug {

  private Slug() {}

  /** The name in lower-case Latin letters, digits and dashes. */
  public static String of(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char bare = Character.toLowerCase(Vietnamese.bare(c));
      if (bare >= 'a' && bare <= 'z' || bare >= '0' && bare <= '9') {
        out.append(bare);
      } else if (c != '\'' && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
        out.append('-');
      }
    }
    return out.toString().toLowerCase(Locale.ROOT).replaceAll("-+$", "");
  }
}
