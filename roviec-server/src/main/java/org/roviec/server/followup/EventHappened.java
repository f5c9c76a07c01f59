package org.roviec.server.followup;

/** An event that tasks waited for has happened. */
public record EventHappened(long happeningId) {}
