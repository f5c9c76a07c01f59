package org.roviec.server.followup;

import org.jspecify.annotations.Nullable;

/** Texts as the history of a task keeps them. */
final class Texts {

  private static final int LONGEST = 500;

  private Texts() {}

  /** A text of at most 500 characters. */
  static String cut(String text) {
    String bare = text.strip();
    return bare.length() <= LONGEST ? bare : bare.substring(0, LONGEST - 1) + "…";
  }

  /** The same; null for a blank one. */
  static @Nullable String orNull(String text) {
    return text.isBlank() ? null : cut(text);
  }
}
