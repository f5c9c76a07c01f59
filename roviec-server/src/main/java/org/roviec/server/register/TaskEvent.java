package org.roviec.server.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a task; never changed, never removed.
 *
 * @param actor who did it, as a name for people
 * @param before the task before it; null where it was opened
 * @param after the task after it; null where nothing of it changed
 * @param reason why, in the words of the one who did it
 * @param paper the document it rests on, such as "Công văn 12-CV/VPTU"
 * @param batch common to all tasks changed in one go; null for a change of one
 */
public record TaskEvent(
    long id,
    long taskId,
    Instant at,
    String actor,
    Kind kind,
    @Nullable TaskState before,
    @Nullable TaskState after,
    @Nullable String reason,
    @Nullable String paper,
    @Nullable UUID batch) {

  /** Kinds of event. */
  public enum Kind {
    /** Mở nhiệm vụ. */
    OPENED,
    /** Sửa nội dung. */
    EDITED,
    /** Đổi cơ quan. */
    PARTIES_CHANGED,
    /** Đổi tiến độ. */
    PROGRESSED,
    /** Đổi thời hạn. */
    DEADLINE_MOVED,
    /** Tách thành việc con. */
    FANNED_OUT,
    /** Hoàn tác. */
    UNDONE,
    /** Nhập từ bảng tính. */
    IMPORTED,
    /** Ghi chú. */
    NOTED,
    /** Tiếp nhận. */
    RECEIVED,
    /** Từ chối. */
    DECLINED,
    /** Trả lời việc từ chối: the work stays where it is. */
    UPHELD,
    /** Báo cáo tiến độ. */
    REPORTED,
    /** Báo cáo hoàn thành. */
    COMPLETION_REPORTED,
    /** Xác nhận hoàn thành. */
    CONFIRMED,
    /** Trả lại, yêu cầu thực hiện lại. */
    RETURNED,
    /** Xin gia hạn. */
    EXTENSION_REQUESTED,
    /** Đồng ý gia hạn. */
    EXTENDED,
    /** Không đồng ý gia hạn. */
    EXTENSION_REFUSED,
    /** Tạm dừng. */
    PAUSED,
    /** Thực hiện tiếp. */
    RESUMED,
    /** Dừng theo dõi. */
    DROPPED,
    /** Bàn giao cho cơ quan khác. */
    HANDED_OVER,
    /** Sự kiện làm phát sinh thời hạn đã xảy ra. */
    EVENT_HAPPENED,
    /** Đặt nhịp định kỳ. */
    RHYTHM_SET,
    /** Mở kỳ tiếp theo. */
    RECURRED
  }
}
