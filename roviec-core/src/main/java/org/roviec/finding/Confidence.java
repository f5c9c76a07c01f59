package org.roviec.finding;

/**
 * How sure the reader is, from 0 (a guess) to 1 (certain), calibrated on the development documents:
 * of the findings given 0.9, about nine in ten are right.
 *
 * @param value from 0 to 1
 */
public record Confidence(double value) implements Comparable<Confidence> {

  /** Refuses values outside 0 to 1. */
  public Confidence {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1: " + value);
    }
  }

  /** A confidence, cut to the range 0 to 1. */
  public static Confidence of(double value) {
    return new Confidence(Math.clamp(value, 0.0, 1.0));
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(value, other.value);
  }
}
