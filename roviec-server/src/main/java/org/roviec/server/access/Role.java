package org.roviec.server.access;

/** What a person is to the office (vai trò); the words for it are in the messages. */
public enum Role {
  /** Quản trị: accounts, bodies, settings, backup. */
  ADMINISTRATOR,
  /** Tổng hợp: takes documents in, reviews, opens tasks, reports. */
  COORDINATOR,
  /** Lãnh đạo: reads everything of the bodies led, decides. */
  LEADER,
  /** Cơ quan: carries out and reports the tasks of a body. */
  AGENCY,
  /** Kiểm tra, giám sát: reads everything, changes nothing, reads the audit log. */
  INSPECTOR,
  /** Người soạn: checks drafts. */
  DRAFTER;

  /** Key of the role's name in the messages. */
  public String message() {
    return "role." + name().toLowerCase(java.util.Locale.ROOT);
  }
}
