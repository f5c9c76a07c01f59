package org.roviec.server.target;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person judged of a target at a review; never changed, a second judgement follows it.
 *
 * @param proposed what the rule said then
 * @param why which part of the rule spoke
 * @param observationId the value judged; null if there was none
 * @param reason why; empty only where the person follows the rule
 */
public record Assessment(
    long id,
    long indicatorId,
    long reviewId,
    String review,
    Grade grade,
    Grade proposed,
    Reckoning.Why why,
    @Nullable Long observationId,
    String reason,
    String madeBy,
    Instant madeAt) {}
