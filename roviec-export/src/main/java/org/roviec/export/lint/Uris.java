package org.roviec.export.lint;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes paths as relative URI references. */
final class Uris {

  private Uris() {}

  static String relative(String path) {
    String[] parts = path.replace('\\', '/').split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = URLEncoder.encode(parts[i], StandardCharsets.UTF_8).replace("+", "%20");
    }
    return String.join("/", parts);
  }
}
