package org.roviec.server.review;

import java.util.List;
import java.util.Set;

/**
 * An assignment that a person has confirmed, corrected or added.
 *
 * @param anchor names it within its document, in every reading
 * @param verdictId the decision
 * @param version how many decisions there were about it
 * @param work the task
 * @param place where it stands
 * @param leads who answers for it
 * @param cooperating phối hợp
 * @param monitors theo dõi
 * @param submitTo who receives or approves the result
 * @param product what will exist, empty if not said
 * @param due until when
 * @param conditions what is to be minded
 * @param gaps which of the six "rõ" stay open
 * @param kind {@code ASSIGN}, {@code GENERAL} or {@code MIND}
 */
public record ConfirmedAssignment(
    long documentId,
    String anchor,
    long verdictId,
    int version,
    String work,
    Place place,
    List<Party> leads,
    List<Party> cooperating,
    List<Party> monitors,
    List<Party> submitTo,
    String product,
    DueAsWritten due,
    List<String> conditions,
    Set<Gap> gaps,
    String kind) {}
