package org.roviec.server.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference between two states of the directory.
 *
 * @param removed rows that are gone or changed, as they were
 * @param added rows that are new or changed, as they are now
 */
public record DirectoryDelta(DirectoryRows removed, DirectoryRows added) {

  /** The way back. */
  public DirectoryDelta reversed() {
    return new DirectoryDelta(added, removed);
  }

  /**
   * The rows after this change.
   *
   * @throws ChangeRefused if a row to be removed is not there any more as it was
   */
  public DirectoryRows applyTo(DirectoryRows rows) {
    return new DirectoryRows(
        applied(rows.organizations(), removed.organizations(), added.organizations()),
        applied(rows.names(), removed.names(), added.names()),
        applied(rows.successions(), removed.successions(), added.successions()),
        applied(rows.groups(), removed.groups(), added.groups()),
        applied(rows.people(), removed.people(), added.people()),
        applied(rows.posts(), removed.posts(), added.posts()));
  }

  private static <T> List<T> applied(List<T> rows, List<T> removed, List<T> added) {
    List<T> result = new ArrayList<>(rows);
    for (T row : removed) {
      if (!result.remove(row)) {
        throw new ChangeRefused("directory.refused.changedMeanwhile");
      }
    }
    result.addAll(added);
    return result;
  }
}
