package org.roviec.server.followup;

/** A body reported progress. */
public record ProgressReported(long taskId, long reportId) {}
