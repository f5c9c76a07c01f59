package org.roviec.server.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Numbers;

/**
 * The value aimed at (mức chỉ tiêu): a number or a range, and how values stand to it.
 *
 * @param value the number, or the lower end of a range
 * @param max upper end of a range; null for a single number
 */
public record Goal(Comparator comparator, BigDecimal value, @Nullable BigDecimal max) {

  /** A range given the wrong way round is turned. */
  public Goal {
    if (max != null && max.compareTo(value) < 0) {
      BigDecimal lower = max;
      max = value;
      value = lower;
    }
  }

  /** A single number. */
  public static Goal of(Comparator comparator, String value) {
    return new Goal(comparator, new BigDecimal(value), null);
  }

  /** The upper end; of a single number, the number. */
  public BigDecimal upper() {
    return max == null ? value : max;
  }

  /** Whether this comparator can be said of something that shall go that way. */
  public boolean fits(Direction direction) {
    return switch (comparator) {
      case EQUAL, ABOUT -> true;
      case AT_LEAST, MORE -> direction == Direction.UP;
      case AT_MOST, LESS -> direction == Direction.DOWN;
    };
  }

  /** Whether it is clear which values meet it: "khoảng 5 %" to be kept is not. */
  public boolean isSharp(Direction direction) {
    return comparator != Comparator.ABOUT || direction != Direction.KEEP || max != null;
  }

  /** Whether a value meets it. */
  public boolean isMet(BigDecimal seen, Direction direction) {
    return switch (direction) {
      case UP -> seen.compareTo(value) >= (comparator == Comparator.MORE ? 1 : 0);
      case DOWN -> seen.compareTo(upper()) <= (comparator == Comparator.LESS ? -1 : 0);
      case KEEP -> seen.compareTo(value) >= 0 && seen.compareTo(upper()) <= 0;
    };
  }

  /** Whether a value is better than it asks for; "trên" and "dưới" ask for nothing to exceed. */
  public boolean isExceeded(BigDecimal seen, Direction direction) {
    return switch (direction) {
      case UP -> comparator != Comparator.MORE && seen.compareTo(upper()) > 0;
      case DOWN -> comparator != Comparator.LESS && seen.compareTo(value) < 0;
      case KEEP -> false;
    };
  }

  /** The end of it that is reached first from a value. */
  BigDecimal nearest(BigDecimal from, Direction direction) {
    return switch (direction) {
      case UP -> value;
      case DOWN -> upper();
      case KEEP -> from.compareTo(value) < 0 ? value : upper();
    };
  }

  /** As people here write it: "≥ 8,08", "11–12". */
  public String shown() {
    return comparator.shown()
        + Numbers.shown(value)
        + (max == null ? "" : "–" + Numbers.shown(max));
  }
}
