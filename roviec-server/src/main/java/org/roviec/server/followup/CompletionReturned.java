package org.roviec.server.followup;

/** The office returned a task to be finished. */
public record CompletionReturned(long taskId) {}
