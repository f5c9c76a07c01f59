package org.roviec.server.followup;

/** A body asked for a later deadline. */
public record ExtensionRequested(long taskId, long requestId) {}
