package org.roviec.server.register;

/** What a body or person has to do with a task. */
public enum PartyRole {
  /** Chủ trì. */
  LEAD,
  /** Phối hợp. */
  COOPERATING,
  /** Theo dõi, đôn đốc. */
  MONITOR,
  /** Người duyệt, cơ quan phê duyệt. */
  APPROVER,
  /** Nơi trình, nơi nhận báo cáo. */
  SUBMIT_TO
}
