package org.roviec.server.review;

import org.jspecify.annotations.Nullable;

/** What a page sent cannot be kept; the message is the key of the words that say why. */
final class InvalidTerms extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String key;

  InvalidTerms(String key, @Nullable Throwable cause) {
    super(key, cause);
    this.key = key;
  }

  String key() {
    return key;
  }
}
