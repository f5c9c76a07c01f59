package org.roviec.assignment;

import org.roviec.finding.Evidence;

/**
 * What will exist or be done when the work is finished (sản phẩm).
 *
 * @param evidence where and in which words
 * @param type what sort of thing
 * @param clear whether it can be told from others: a named or year-bound document or event, a
 *     number, listed cases
 * @param elided taken from the sentence before, outside the assignment
 */
public record Product(Evidence evidence, Type type, boolean clear, boolean elided) {

  /** What sort of thing. */
  public enum Type {
    DOCUMENT,
    REPORT,
    EVENT,
    WORKS,
    /** A quantified aim or a plan's figures. */
    TARGET,
    /** A set of cases. */
    CASES,
    OTHER
  }
}
