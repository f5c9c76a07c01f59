package org.roviec.server.directory;

import java.time.LocalDate;
import java.util.List;

/**
 * Implemented by features that keep something of bodies: before a reorganization is ordered, the
 * administrator is shown what it would touch. Nothing is changed by asking.
 */
public interface AffectedByReorganization {

  /** What of this feature belongs to a body that ends or changes on a day. */
  List<Affected> affectedBy(Organization body, LocalDate on);

  /**
   * One sort of thing.
   *
   * @param message key of its words, with the count as the argument
   * @param count how many
   * @param link page that lists them, empty if there is none
   */
  record Affected(String message, long count, String link) {}
}
