package org.roviec.server.followup;

/** A request for a later deadline was decided. */
public record ExtensionDecided(long taskId, long requestId, boolean granted) {}
