package org.roviec.server.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something holds.
 *
 * @param from first day, null if it is not known since when
 * @param to last day, null while it still holds
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Holds on every day. */
  public static final Validity ALWAYS = new Validity(null, null);

  /** Refuses an end before the beginning. */
  public Validity {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " – " + to);
    }
  }

  /** From a day on, without an end. */
  public static Validity since(LocalDate from) {
    return new Validity(from, null);
  }

  /** Until a day, that day included. */
  public static Validity until(LocalDate to) {
    return new Validity(null, to);
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !beginsAfter(day) && !endedBefore(day);
  }

  /** Whether the last day lies before a day. */
  public boolean endedBefore(LocalDate day) {
    return to != null && to.isBefore(day);
  }

  /** Whether the first day lies after a day. */
  public boolean beginsAfter(LocalDate day) {
    return from != null && from.isAfter(day);
  }

  /** The same beginning, another last day. */
  public Validity endingOn(@Nullable LocalDate day) {
    return new Validity(from, day);
  }

  /** The days that both hold, or null if there is none. */
  public @Nullable Validity and(Validity other) {
    LocalDate first =
        from == null || other.from != null && other.from.isAfter(from) ? other.from : from;
    LocalDate last = to == null || other.to != null && other.to.isBefore(to) ? other.to : to;
    return first != null && last != null && last.isBefore(first) ? null : new Validity(first, last);
  }
}
