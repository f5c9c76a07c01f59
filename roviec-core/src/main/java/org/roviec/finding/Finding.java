package org.roviec.finding;

import java.util.List;

/**
 * Something that was found in a document: what it is, where it stands, which rule saw it, and how
 * sure we are.
 *
 * @param <T> what was found
 * @param value what was found
 * @param evidence where it stands
 * @param rule what produced it
 * @param confidence how sure
 */
public record Finding<T>(T value, Evidence evidence, RuleId rule, Confidence confidence) {

  /** A finding by rule name and confidence value. */
  public static <T> Finding<T> of(T value, Evidence evidence, String rule, double confidence) {
    return new Finding<>(value, evidence, new RuleId(rule), Confidence.of(confidence));
  }

  /**
   * Index of the first finding that begins at or after an offset of the source.
   *
   * @param findings findings in the order of their places
   * @param offset offset in the source
   * @return index in the list; its size if all begin earlier
   */
  public static int firstFrom(List<? extends Finding<?>> findings, int offset) {
    int low = 0;
    int high = findings.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (findings.get(middle).evidence().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
