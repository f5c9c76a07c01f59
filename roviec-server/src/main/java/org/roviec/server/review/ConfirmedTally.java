package org.roviec.server.review;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A count that a person has confirmed, corrected or added.
 *
 * @param anchor names it within its document, in every reading
 * @param verdictId the decision
 * @param version how many decisions there were about it
 * @param place where it stands
 * @param of the whole, null if not said
 * @param what is counted
 * @param status as the public format codes it
 */
public record ConfirmedTally(
    long documentId,
    String anchor,
    long verdictId,
    int version,
    Place place,
    @Nullable BigDecimal count,
    @Nullable BigDecimal of,
    String what,
    String status) {}
