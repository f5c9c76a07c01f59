package org.roviec.server.review;

import java.util.Locale;

/** One of the six "rõ" that a directive leaves open. */
public enum Gap {
  /** Rõ người. */
  WHO("NGUOI"),
  /** Rõ việc. */
  WORK("VIEC"),
  /** Rõ thời gian. */
  TIME("THOI_GIAN"),
  /** Rõ trách nhiệm. */
  RESPONSIBILITY("TRACH_NHIEM"),
  /** Rõ sản phẩm. */
  PRODUCT("SAN_PHAM"),
  /** Rõ thẩm quyền. */
  AUTHORITY("THAM_QUYEN");

  private final String criterion;

  Gap(String criterion) {
    this.criterion = criterion;
  }

  /** Name of the criterion in the words of readings. */
  String criterion() {
    return criterion;
  }

  /** Name of the criterion in the public format. */
  String field() {
    return criterion.toLowerCase(Locale.ROOT);
  }

  /** Key of its short name in the messages. */
  public String message() {
    return "review.gap." + name();
  }

  /** Key of the question that closes it. */
  public String question() {
    return "review.question." + name();
  }
}
