package org.roviec.outline;

/** What a part of a document is for. */
public enum Role {
  TITLE,
  /** Circumstances: the meeting, bases, what the paper responds to. */
  CONTEXT,
  RESULT,
  LIMITATION,
  CAUSE,
  LESSON,
  /** Tasks ahead: phương hướng, nhiệm vụ, giải pháp. */
  DIRECTION,
  /** What was agreed, with what is assigned in consequence. */
  DECISION,
  /** Documents made known: phổ biến, quán triệt. */
  DISSEMINATION,
  /** A heading whose parts have different roles. */
  MIXED,
  CLOSING,
  RECIPIENTS,
  SIGNATURE
}
