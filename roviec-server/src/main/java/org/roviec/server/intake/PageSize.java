package org.roviec.server.intake;

/**
 * A page of the original file.
 *
 * @param number from 1
 * @param width in points
 * @param height in points
 * @param start first character of the text that stands on it
 * @param end after the last
 */
public record PageSize(int number, double width, double height, int start, int end) {}
