package org.roviec.server.register;

/** A task was changed. */
public record TaskChanged(long taskId, TaskEvent.Kind kind) {}
