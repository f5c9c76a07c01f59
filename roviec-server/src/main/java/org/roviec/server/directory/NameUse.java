package org.roviec.server.directory;

/** What a name is used for. */
public enum NameUse {
  /** Tên chính thức. */
  OFFICIAL,
  /** Tên gọi khác. */
  ALIAS,
  /** Chữ viết tắt, ký hiệu. */
  ABBREVIATION
}
