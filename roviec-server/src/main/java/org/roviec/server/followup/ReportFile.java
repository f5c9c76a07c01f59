package org.roviec.server.followup;

/**
 * A file of a report.
 *
 * @param name fit to be shown; never part of a path
 */
public record ReportFile(long id, long reportId, String sha256, String name, long size) {}
