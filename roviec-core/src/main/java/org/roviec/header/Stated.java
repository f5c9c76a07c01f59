package org.roviec.header;

import org.roviec.finding.Confidence;
import org.roviec.finding.Evidence;

/**
 * A value that a document states about itself.
 *
 * @param <T> the value's type
 * @param value in normal form
 * @param evidence where it stands
 * @param rule which rule read it
 * @param confidence how sure
 */
public record Stated<T>(
    T value, Evidence evidence, org.roviec.finding.RuleId rule, Confidence confidence) {}
