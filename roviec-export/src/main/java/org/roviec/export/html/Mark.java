package org.roviec.export.html;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the source that is to be shown as a finding.
 *
 * @param start first UTF-16 offset in the source
 * @param end after the last
 * @param style one class name, which says what sort of finding it is
 * @param title what to show when somebody points at it
 * @param id of the finding if it begins here, null for later pieces and for parts of findings
 * @param target id of the table row it leads to, null if none
 */
public record Mark(
    int start, int end, String style, String title, @Nullable String id, @Nullable String target) {

  /** How many characters it covers. */
  public int length() {
    return end - start;
  }
}
