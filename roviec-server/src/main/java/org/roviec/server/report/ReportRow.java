package org.roviec.server.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Progress;

/**
 * A task as it was on the last day of a report.
 *
 * @param basis what it rests on, as it is printed
 * @param documentKey the document it rests on, or its name where it is not in the system
 * @param document the document's name
 * @param bodyKey the body it is counted for: the first lead
 * @param body that body's name on the last day
 * @param leads all leads, as written
 * @param due last good day as it stood then
 * @param originalDue last good day as first set
 * @param asSet its class if no deadline had been moved
 * @param daysLate days past the deadline; 0 if none
 * @param opened whether it was opened in the window
 * @param completed whether it was completed in the window
 */
record ReportRow(
    long taskId,
    String code,
    String work,
    String basis,
    @Nullable Long documentId,
    @Nullable Integer start,
    @Nullable Integer end,
    String documentKey,
    String document,
    String bodyKey,
    String body,
    String leads,
    String field,
    @Nullable LocalDate due,
    @Nullable LocalDate originalDue,
    @Nullable String dueWords,
    Progress progress,
    TaskClass taskClass,
    TaskClass asSet,
    @Nullable LocalDate completedOn,
    int daysLate,
    LocalDate openedOn,
    boolean opened,
    boolean completed) {

  /** Whether its deadline was moved since it was first set. */
  boolean isMoved() {
    return due != null && !due.equals(originalDue);
  }
}
