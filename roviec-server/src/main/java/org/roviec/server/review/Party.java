package org.roviec.server.review;

import org.jspecify.annotations.Nullable;

/**
 * A body or a person as the document names it, and who that is today.
 *
 * @param asWritten the document's words, or a person's where the document says nothing
 * @param organizationId today's body in the directory, null while nobody has settled which it is
 * @param collective whether it names many ("các sở, ban, ngành")
 */
public record Party(String asWritten, @Nullable Long organizationId, boolean collective) {}
