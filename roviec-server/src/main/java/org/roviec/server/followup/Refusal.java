package org.roviec.server.followup;

import java.time.Instant;

/** A body's refusal of a task (từ chối) that waits for the office's answer. */
public record Refusal(long taskId, long bodyId, String person, Instant at, String reason) {}
