package org.roviec.server.followup;

/** A task went to other bodies. */
public record TaskHandedOver(long taskId) {}
