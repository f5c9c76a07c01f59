package org.roviec.server.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.review.DueKind;

/**
 * A task's deadline (thời hạn).
 *
 * @param kind what sort
 * @param words as written in the document; null if nothing is
 * @param original last good day as first set; null where there is no day
 * @param day last good day as it stands, after extensions; null where there is none
 */
public record Deadline(
    DueKind kind, @Nullable String words, @Nullable LocalDate original, @Nullable LocalDate day) {

  /** Không hạn. */
  public static final Deadline NONE = new Deadline(DueKind.NONE, null, null, null);

  /** A deadline as it is first set. */
  public static Deadline first(DueKind kind, @Nullable String words, @Nullable LocalDate day) {
    return new Deadline(kind, words, day, day);
  }

  /**
   * The same with another last good day; the original one stays. A standing duty that gets a day is
   * standing no more.
   */
  public Deadline moved(LocalDate to) {
    boolean dated = kind == DueKind.NONE || kind == DueKind.STANDING;
    return new Deadline(dated ? DueKind.DATE : kind, words, original, to);
  }

  /** The same with its first day, which nothing had set before. */
  public Deadline armed(LocalDate on) {
    return new Deadline(kind, words, on, on);
  }

  /** The last good day by which it is judged. */
  public @Nullable LocalDate day(DueBy by) {
    return by == DueBy.ORIGINAL ? original : day;
  }

  /** Whether it was moved since it was first set. */
  public boolean isMoved() {
    return day != null && !day.equals(original);
  }
}
