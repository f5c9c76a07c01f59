package org.roviec.ingest.flow;

/**
 * One level of a numbered list.
 *
 * @param style how its own number is written
 * @param pattern what is printed, with {@code %1} to {@code %9} for the numbers of levels; a bullet
 *     has none of them
 * @param start its first number
 * @param restart the level, counted from 1, whose numbers let this one begin again; 0 for none, −1
 *     for every level further out
 * @param decimal whether the numbers of all levels are written as 1, 2, 3 in it
 * @param gap what stands between number and text
 */
public record NumberLevel(
    NumberStyle style, String pattern, int start, int restart, boolean decimal, String gap) {

  /** Restarts after every level further out. */
  public static final int USUAL = -1;

  /** A level that prints nothing. */
  public static final NumberLevel SILENT =
      new NumberLevel(NumberStyle.NONE, "", 1, USUAL, false, "");
}
