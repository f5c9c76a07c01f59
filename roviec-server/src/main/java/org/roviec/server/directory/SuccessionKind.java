package org.roviec.server.directory;

/** How one body came after another. */
public enum SuccessionKind {
  /** Sáp nhập, hợp nhất vào. */
  MERGED_INTO(true),
  /** Chia, tách thành. */
  SPLIT_INTO(true),
  /** Đổi tên, tổ chức lại thành. */
  RENAMED_TO(true),
  /** Chuyển một phần chức năng; cơ quan cũ có thể vẫn còn. */
  FUNCTION_MOVED_TO(false);

  private final boolean whole;

  SuccessionKind(boolean whole) {
    this.whole = whole;
  }

  /** Whether the body as a whole went over, and so ended. */
  public boolean isWhole() {
    return whole;
  }
}
