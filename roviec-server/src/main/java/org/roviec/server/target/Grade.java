package org.roviec.server.target;

import java.util.Locale;
import java.util.Set;

/** What is judged of a target (kết quả đánh giá); each one has exactly one. */
public enum Grade {
  /** Vượt. */
  EXCEEDED,
  /** Đạt. */
  ACHIEVED,
  /** Dự kiến đạt. */
  LIKELY,
  /** Đúng tiến độ. */
  ON_TRACK,
  /** Chậm, chưa đạt tiến độ. */
  SLOW,
  /** Không đạt, khó đạt. */
  MISSED,
  /** Chưa đủ điều kiện đánh giá. */
  NOT_ASSESSABLE;

  private static final Set<Grade> SLIPPING = Set.of(SLOW, MISSED);

  /** Whether somebody should act. */
  public boolean isSlipping() {
    return SLIPPING.contains(this);
  }

  /** Key of its words. */
  public String message() {
    return "grade." + name().toLowerCase(Locale.ROOT);
  }

  /** Which badge says it. */
  public String badge() {
    return switch (this) {
      case EXCEEDED, ACHIEVED -> "done";
      case LIKELY -> "waiting";
      case ON_TRACK -> "ok";
      case SLOW -> "soon";
      case MISSED -> "late";
      case NOT_ASSESSABLE -> "none";
    };
  }
}
