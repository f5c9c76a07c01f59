package org.roviec.server.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report of progress or of completion, as it was made; never changed.
 *
 * @param bodyId the body that reports
 * @param leads whether it leads the task, rather than cooperating
 * @param account who made it
 * @param person that person's name at the time
 * @param day the day it speaks of: made on, or done on
 * @param completes whether it says that the task is done
 * @param percent 0 to 100; null if not said
 * @param decision what the office decided on a report of completion; null before
 */
public record ProgressReport(
    long id,
    long taskId,
    long bodyId,
    boolean leads,
    String account,
    String person,
    LocalDate day,
    Instant at,
    Channel channel,
    boolean completes,
    @Nullable Integer percent,
    String milestone,
    String sentence,
    String obstacle,
    String proposal,
    String productNumber,
    @Nullable LocalDate productDate,
    @Nullable Decision decision,
    List<ReportFile> files) {

  /** Keeps its own list. */
  public ProgressReport {
    files = List.copyOf(files);
  }

  /**
   * What the office decided on a report of completion.
   *
   * @param confirmed else it was returned
   */
  public record Decision(boolean confirmed, Instant at, String person, @Nullable String reason) {}
}
