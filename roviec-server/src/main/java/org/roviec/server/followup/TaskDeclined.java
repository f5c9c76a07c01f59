package org.roviec.server.followup;

/** A body declined a task. */
public record TaskDeclined(long taskId, long bodyId) {}
