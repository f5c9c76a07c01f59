package org.roviec.server.register;

/** A task was opened. */
public record TaskOpened(long taskId) {}
