package org.roviec.server.directory;

/**
 * The directory was changed, or a change was undone.
 *
 * @param change number of the change
 * @param subject the body it was about
 * @param by user name
 */
public record DirectoryChanged(long change, OrganizationId subject, String by) {}
