package org.roviec.server.followup;

/** A body received a task. */
public record TaskReceived(long taskId, long bodyId) {}
