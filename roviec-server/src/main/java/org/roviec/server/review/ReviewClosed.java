package org.roviec.server.review;

/**
 * The review of a document was closed: what was confirmed may go into the register.
 *
 * @param documentId of the document
 */
public record ReviewClosed(long documentId) {}
