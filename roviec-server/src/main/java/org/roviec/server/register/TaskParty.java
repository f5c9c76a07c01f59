package org.roviec.server.register;

import org.jspecify.annotations.Nullable;

/**
 * A body or person with a part in a task. The name as written stays, whoever bears the work today.
 *
 * @param role what it has to do with the task
 * @param asWritten its name in the document, or as typed
 * @param organizationId today's body in the directory; null while nobody has settled which it is
 * @param personId a person of the directory; null for a whole body
 */
public record TaskParty(
    PartyRole role, String asWritten, @Nullable Long organizationId, @Nullable Long personId) {}
