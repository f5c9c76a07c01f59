package org.roviec.server.directory;

import java.time.Instant;

/**
 * A change that was made.
 *
 * @param id its number
 * @param at when
 * @param by user name
 * @param kind what sort of change, as {@link Change#sort}
 * @param subject id of the body it was about
 * @param name what that body was called
 * @param undone whether it was taken back
 */
public record DirectoryChange(
    long id, Instant at, String by, String kind, String subject, String name, boolean undone) {}
