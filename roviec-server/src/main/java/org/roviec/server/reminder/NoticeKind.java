package org.roviec.server.reminder;

import java.util.Locale;

/** What a notice in the inbox is about. */
public enum NoticeKind {
  /** Nhắc việc của một ngày. */
  DIGEST,
  /** Được giao nhiệm vụ. */
  OPENED,
  /** Được giao nhiều nhiệm vụ một lúc; the detail says how many. */
  OPENED_MANY,
  /** Đổi cơ quan thực hiện. */
  PARTIES_CHANGED,
  /** Đổi thời hạn; the detail is the new day. */
  DEADLINE_MOVED,
  /** Cơ quan báo cáo đã hoàn thành, chờ xác nhận. */
  REPORTED_DONE,
  /** Được xác nhận hoàn thành. */
  CONFIRMED,
  /** Bị trả lại để làm tiếp. */
  RETURNED,
  /** Đề nghị gia hạn chờ quyết định. */
  EXTENSION_REQUESTED,
  /** Không đồng ý gia hạn. */
  EXTENSION_REFUSED,
  /** Cơ quan từ chối nhiệm vụ. */
  DECLINED,
  /** Giữ nguyên việc giao. */
  UPHELD,
  /** Dừng, huỷ, chuyển giao hay mở lại; the detail is the stage. */
  STAGE_CHANGED;

  /** Whether it is for those who decide about the work, not for those who do it. */
  boolean isForTheOffice() {
    return this == REPORTED_DONE || this == EXTENSION_REQUESTED || this == DECLINED;
  }

  /** Key of the words for it. */
  public String message() {
    return "notice." + name().toLowerCase(Locale.ROOT);
  }
}
