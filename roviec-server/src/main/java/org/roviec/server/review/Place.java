package org.roviec.server.review;

/**
 * Where a decision rests in its document.
 *
 * @param start first character in the text of the reading, UTF-16
 * @param end after the last character
 * @param quote the words
 * @param section numbers of the parts around it, {@code II, 2.1}
 */
public record Place(int start, int end, String quote, String section) {}
