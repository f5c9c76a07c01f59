package org.roviec.header;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/** Turns names printed in capitals into ordinary writing. */
final class OrdinaryCase {

  private OrdinaryCase() {}

  /** A person's name: each syllable with a capital. */
  static String name(String printed) {
    if (!isUpper(printed)) {
      return printed;
    }
    StringBuilder out = new StringBuilder(printed.length());
    boolean first = true;
    for (char c : printed.toLowerCase(Locale.ROOT).toCharArray()) {
      out.append(first ? Character.toUpperCase(c) : c);
      first = !Character.isLetter(c);
    }
    return out.toString();
  }

  /** Whether a text has no small letters. */
  static boolean isCapitals(String text) {
    return isUpper(text);
  }

  /** The name as the document writes it elsewhere in ordinary case, null if it nowhere does. */
  static @Nullable String inDocument(String printed, String document, String foldedDocument) {
    String folded = Vietnamese.fold(printed);
    for (int at = foldedDocument.indexOf(folded), tries = 0;
        at >= 0 && tries < 8;
        at = foldedDocument.indexOf(folded, at + 1), tries++) {
      String seen = document.substring(at, at + folded.length());
      if (Character.isUpperCase(seen.charAt(0)) && !isUpper(seen)) {
        return seen.strip();
      }
    }
    return null;
  }

  private static boolean isUpper(String text) {
    return text.equals(text.toUpperCase(Locale.ROOT)) && !text.isEmpty();
  }
}
