package org.roviec.server.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A figure that a person has confirmed, corrected or added.
 *
 * @param anchor names it within its document, in every reading
 * @param verdictId the decision
 * @param version how many decisions there were about it
 * @param place where it stands
 * @param name what is measured
 * @param comparator {@code =}, {@code >=}, {@code <=} …
 * @param valueMax upper end of a range
 * @param kind {@code TARGET}, {@code ACTUAL} or {@code ESTIMATE}
 * @param from first day of the period
 * @param to last day of the period
 */
public record ConfirmedTarget(
    long documentId,
    String anchor,
    long verdictId,
    int version,
    Place place,
    String name,
    String comparator,
    @Nullable BigDecimal value,
    @Nullable BigDecimal valueMax,
    String unit,
    String kind,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
