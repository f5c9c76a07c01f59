package org.roviec.server.intake;

/**
 * A document could not be read; it is kept and says why.
 *
 * @param documentId of the document
 */
public record DocumentFailed(long documentId) {}
