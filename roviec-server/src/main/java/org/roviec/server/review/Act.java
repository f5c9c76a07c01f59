package org.roviec.server.review;

import java.util.Set;
import java.util.UUID;

/**
 * Something a person did: what may be undone, and which cards it changed.
 *
 * @param batch names it for undoing
 * @param anchors of the cards that changed
 */
record Act(UUID batch, Set<String> anchors) {

  Act {
    anchors = Set.copyOf(anchors);
  }
}
