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
  /** Bị trả lại để làm tiếp; the detail says why. */
  RETURNED,
  /** Đề nghị gia hạn chờ quyết định. */
  EXTENSION_REQUESTED,
  /** Không đồng ý gia hạn; the detail says why. */
  EXTENSION_REFUSED,
  /** Dừng, huỷ, chuyển giao hay mở lại. */
  STAGE_CHANGED;

  /** Key of the words for it. */
  public String message() {
    return "notice." + name().toLowerCase(Locale.ROOT);
  }
}
