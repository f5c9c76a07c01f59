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
  /** Được giao phối hợp thực hiện nhiệm vụ do cơ quan khác chủ trì. */
  HELP_WANTED,
  /** Phối hợp thực hiện nhiều nhiệm vụ một lúc; the detail says how many. */
  HELP_WANTED_MANY,
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

  /** The kind that stands for many of this kind at once; itself where there is none. */
  NoticeKind many() {
    return switch (this) {
      case OPENED -> OPENED_MANY;
      case HELP_WANTED -> HELP_WANTED_MANY;
      default -> this;
    };
  }

  /** Key of the words for it. */
  public String message() {
    return "notice." + name().toLowerCase(Locale.ROOT);
  }
}
