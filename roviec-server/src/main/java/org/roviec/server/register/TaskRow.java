package org.roviec.server.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A task as pages show it on a given day. */
public record TaskRow(Task task, LocalDate today) {

  /** Whether it keeps its deadline. */
  public Timeliness timeliness() {
    return task.timeliness(today);
  }

  /** Key of the words for it. */
  public String timelinessMessage() {
    return "timeliness." + timeliness().name().toLowerCase(Locale.ROOT);
  }

  /** Which badge says it. */
  public String badge() {
    return switch (timeliness()) {
      case ON_TRACK -> task.progress() == Progress.AWAITING_CONFIRMATION ? "waiting" : "ok";
      case DUE_SOON -> "soon";
      case OVERDUE -> "late";
      case DONE_ON_TIME -> "done";
      case DONE_LATE -> "done-late";
      case NO_DEADLINE -> task.progress() == Progress.DONE ? "done" : "none";
      case NOT_TIMED -> "none";
    };
  }

  /** Key of the words for its stage. */
  public String progressMessage() {
    return "progress." + task.progress().name().toLowerCase(Locale.ROOT);
  }

  /** Key of the words that tell how far the deadline is, or null where there is nothing to tell. */
  public @Nullable String distanceMessage() {
    Long late = task.daysLate(today);
    if (late == null || timeliness() == Timeliness.NOT_TIMED) {
      return null;
    }
    if (!task.progress().isRunning()) {
      return late > 0 ? "distance.wasLate" : null;
    }
    return late > 0 ? "distance.late" : late == 0 ? "distance.today" : "distance.left";
  }

  /** Days to the deadline or past it, never negative. */
  public long distance() {
    Long late = task.daysLate(today);
    return late == null ? 0 : Math.abs(late);
  }

  /** Who leads. */
  public List<TaskParty> leads() {
    return task.in(PartyRole.LEAD);
  }

  /** Who cooperates. */
  public List<TaskParty> cooperating() {
    return task.in(PartyRole.COOPERATING);
  }

  /** Who receives the result. */
  public List<TaskParty> receivers() {
    return task.in(PartyRole.SUBMIT_TO);
  }
}
