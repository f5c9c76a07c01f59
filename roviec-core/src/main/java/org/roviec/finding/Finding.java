package org.roviec.finding;

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
}
