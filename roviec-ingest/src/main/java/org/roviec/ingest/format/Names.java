package org.roviec.ingest.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of files inside others, as strangers wrote them. */
public final class Names {

  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\u202a-\\u202e:*?\"<>]");
  private static final int LONGEST = 120;
  private static final int DEEPEST = 16;

  private Names() {}

  /**
   * The name without anything that could lead out of a folder or mislead a reader: no {@code ..},
   * no leading slash, no drive, no control characters; parts are parted by {@code /}.
   */
  public static String tame(String name) {
    List<String> parts = new ArrayList<>();
    for (String part : name.replace('\\', '/').split("/")) {
      String clean = UNPRINTABLE.matcher(part).replaceAll("_").strip();
      if (!clean.isEmpty() && !clean.matches("\\.+") && parts.size() < DEEPEST) {
        parts.add(clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean);
      }
    }
    return parts.isEmpty() ? "_" : String.join("/", parts);
  }
}
