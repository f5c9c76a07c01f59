package org.roviec.server.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in the two words people know it by. */
final class Device {
  private static final String[] BROWSERS = {"Edg", "CocCoc", "Firefox", "Chrome", "Safari"};
  private static final String[] SYSTEMS = {"Android", "iPhone", "iPad", "Windows", "Mac", "Linux"};
  private static final Map<String, String> NAMES = Map.of("Edg", "Edge", "CocCoc", "Cốc Cốc");

  private Device() {}

  static String name(@Nullable String userAgent) {
    String agent = userAgent == null ? "" : userAgent;
    return (first(BROWSERS, agent) + " " + first(SYSTEMS, agent)).strip();
  }

  private static String first(String[] names, String agent) {
    for (String name : names) {
      if (agent.contains(name)) {
        return NAMES.getOrDefault(name, name);
      }
    }
    return "";
  }
}
