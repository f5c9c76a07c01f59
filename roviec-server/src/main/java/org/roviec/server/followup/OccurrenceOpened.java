package org.roviec.server.followup;

/** The next occurrence of a recurring duty was opened. */
public record OccurrenceOpened(long taskId, long previousTaskId) {}
