package org.roviec.server.followup;

/** A body reported that a task is done. */
public record CompletionReported(long taskId, long reportId) {}
