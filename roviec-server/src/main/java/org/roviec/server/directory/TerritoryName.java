package org.roviec.server.directory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The name of an administrative unit in its two parts.
 *
 * @param type "Tỉnh", "Thành phố", "Huyện"; empty if the name has none
 * @param bare the name alone: "Tuyên Quang"
 */
record TerritoryName(String type, String bare) {

  private static final List<String> TYPES =
      List.of(
          "Tỉnh", "Thành phố", "Huyện", "Quận", "Thị xã", "Thị trấn", "Xã", "Phường", "Đặc khu");

  private static final List<String> SAID =
      Stream.of("tỉnh", "thành phố", "tỉnh ủy", "thành ủy", "tỉnh đoàn", "thành đoàn")
          .map(said -> NameKey.of(said).text())
          .toList();

  static TerritoryName of(String name) {
    for (String type : TYPES) {
      if (name.startsWith(type + " ")) {
        return new TerritoryName(type, name.substring(type.length() + 1));
      }
    }
    return new TerritoryName("", name);
  }

  /** A body's name with this unit; the type is not said twice. */
  String appendedTo(String body) {
    String key = " " + NameKey.of(body).text();
    if (key.endsWith(" " + NameKey.of(bare).text())) {
      return body;
    }
    boolean said = SAID.stream().anyMatch(s -> key.endsWith(" " + s));
    String small = type.toLowerCase(Locale.ROOT);
    return said || type.isEmpty() ? body + " " + bare : body + " " + small + " " + bare;
  }
}
