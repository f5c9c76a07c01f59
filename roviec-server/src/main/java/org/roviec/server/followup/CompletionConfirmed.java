package org.roviec.server.followup;

/** The office confirmed that a task is done. */
public record CompletionConfirmed(long taskId) {}
