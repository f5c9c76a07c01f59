package org.roviec.text;

/**
 * A stretch of a {@link SourceText}: UTF-16 offsets, 0-based, end exclusive. The one coordinate
 * system of the whole product.
 *
 * @param start offset of the first character
 * @param end offset after the last character, never below {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /** Refuses negative offsets and ends before starts. */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /** Number of UTF-16 units covered. */
  public int length() {
    return end - start;
  }

  /** Whether both cover at least one common character. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** Whether every character of {@code other} lies inside this span. */
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }
}
