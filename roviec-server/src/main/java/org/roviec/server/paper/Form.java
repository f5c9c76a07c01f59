package org.roviec.server.paper;

/** Whose rules of form (thể thức) a paper follows. */
public enum Form {
  /** Văn bản của Đảng. */
  PARTY,
  /** Văn bản hành chính nhà nước. */
  STATE
}
