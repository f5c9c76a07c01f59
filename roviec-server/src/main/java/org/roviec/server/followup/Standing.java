package org.roviec.server.followup;

import org.roviec.server.register.Progress;

/**
 * How a task stands, as far as that decides who may do what.
 *
 * @param dated whether it has a last good day
 * @param received whether each body that leads it has received it
 * @param declined whether a refusal of it waits for an answer
 * @param extensionAsked whether a request for a later deadline waits for its decision
 * @param askedByMe whether the person made that request
 * @param reportedByMe whether the person reported it done
 */
record Standing(
    Progress progress,
    boolean dated,
    boolean received,
    boolean declined,
    boolean extensionAsked,
    boolean askedByMe,
    boolean reportedByMe) {}
