package org.roviec.server.reminder.web;

import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Task;
import org.roviec.server.reminder.Notice;
import org.roviec.server.web.Column;
import org.springframework.context.MessageSourceResolvable;

/**
 * A notice as the inbox shows it.
 *
 * @param task the task it is about; null if it is about none, or the person may not see it any more
 */
record NoticeRow(Notice notice, @Nullable Task task) {

  /** Whether it was about a task that the person may not see any more. */
  public boolean isHidden() {
    return notice.taskId() != null && task == null;
  }

  /** What it says, in the reader's language. */
  public MessageSourceResolvable said() {
    if (isHidden()) {
      return Column.said("inbox.hidden");
    }
    return Column.said(
        notice.kind().message(), isStage() ? Column.said(notice.detail()) : notice.detail());
  }

  /** Whether its detail is a key of the messages. */
  public boolean isStage() {
    return notice.detail().startsWith("progress.");
  }
}
