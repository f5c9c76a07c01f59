package org.roviec.server.intake;

/**
 * A document was read, for the first time or again.
 *
 * @param documentId of the document
 * @param readingId of the reading that counts from now on
 */
public record DocumentRead(long documentId, long readingId) {}
