package org.roviec.server.target;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A review with what was judged so far. The classes and those nobody has judged yet always make the
 * total: nothing falls out of the denominator.
 *
 * @param lines one for each indicator that is followed
 */
public record ReviewSheet(TargetReview review, List<Line> lines) {

  /** Keeps its own list. */
  public ReviewSheet {
    lines = List.copyOf(lines);
  }

  /**
   * An indicator at a review.
   *
   * @param proposal what the rule says with the figures up to the day of the review
   * @param judged what people judged of it at this review, the newest first
   */
  public record Line(TargetRow row, Reckoning proposal, List<Assessment> judged) {

    /** Keeps its own list. */
    public Line {
      judged = List.copyOf(judged);
    }

    /** What was judged last. */
    public Optional<Assessment> last() {
      return judged.stream().findFirst();
    }

    /** The value that is judged. */
    public Optional<Observation> seen(TargetReview review) {
      return row.series().latest(review.asOf());
    }
  }

  /** The sheet of a review over the indicators somebody may see. */
  public static ReviewSheet of(TargetReview review, List<TargetRow> rows) {
    List<Line> lines =
        rows.stream()
            .filter(row ->
                row.indicator().closedOn() == null
                    || row.judged().stream().anyMatch(a -> a.reviewId() == review.id()))
            .map(row ->
                new Line(
                    row,
                    proposal(row, review),
                    row.judged().stream().filter(a -> a.reviewId() == review.id()).toList()))
            .toList();
    return new ReviewSheet(review, lines);
  }

  /** What the rule says with the figures up to the day of the review. */
  static Reckoning proposal(TargetRow row, TargetReview review) {
    return OnTrackRule.judge(
        row.indicator().plan(),
        row.series().latest(review.asOf()).map(Observation::seen).orElse(null));
  }

  /** How many were judged so, for every grade. */
  public Map<Grade, Long> counts() {
    Map<Grade, Long> counts = new EnumMap<>(Grade.class);
    for (Grade grade : Grade.values()) {
      counts.put(
          grade,
          lines.stream()
              .filter(line -> line.last().filter(a -> a.grade() == grade).isPresent())
              .count());
    }
    return counts;
  }

  /** How many were judged. */
  public long judged() {
    return lines.stream().filter(line -> line.last().isPresent()).count();
  }

  /** The total less those judged; below zero where more were judged than there should be. */
  public long rest() {
    return review.total() - judged();
  }

  /** How many can be assessed at all: the denominator of those that are in time. */
  public long assessable() {
    return judged() - counts().getOrDefault(Grade.NOT_ASSESSABLE, 0L);
  }
}
