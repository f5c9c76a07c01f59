package org.roviec.ingest.page;

/**
 * A straight line drawn across or down the page.
 *
 * @param x left end
 * @param y upper end
 * @param length to the right or downwards
 * @param isHorizontal which of the two
 */
public record Rule(float x, float y, float length, boolean isHorizontal) {

  /** Where it lies across its direction. */
  public float at() {
    return isHorizontal ? y : x;
  }

  /** Where it begins along its direction. */
  public float from() {
    return isHorizontal ? x : y;
  }

  /** Where it ends along its direction. */
  public float to() {
    return from() + length;
  }
}
