package org.roviec.server.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice in somebody's inbox (thông báo).
 *
 * @param taskId the task it is about; null for none or several
 * @param digestId the digest it leads to; null if it is about a task
 * @param detail what the words leave open: a day, a number, a reason
 * @param actor who did it; empty for nobody
 */
public record Notice(
    long id,
    Instant at,
    NoticeKind kind,
    @Nullable Long taskId,
    @Nullable Long digestId,
    String detail,
    String actor,
    boolean isUnread) {}
