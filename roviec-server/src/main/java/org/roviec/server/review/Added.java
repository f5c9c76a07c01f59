package org.roviec.server.review;

import java.util.UUID;

/** Anchors of what people add. */
final class Added {

  private static final String PREFIX = "ADDED-";

  private Added() {}

  static String anchor() {
    return PREFIX + UUID.randomUUID();
  }

  static boolean is(String anchor) {
    return anchor.startsWith(PREFIX);
  }
}
