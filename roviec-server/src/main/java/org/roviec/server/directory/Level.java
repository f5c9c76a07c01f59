package org.roviec.server.directory;

/** Level (cấp) of a body. The district level ended on 30 June 2025 and remains in older papers. */
public enum Level {
  /** Trung ương. */
  CENTER,
  /** Tỉnh, thành phố trực thuộc trung ương. */
  PROVINCE,
  /** Huyện, quận, thị xã, thành phố thuộc tỉnh. */
  DISTRICT,
  /** Xã, phường, đặc khu, thị trấn. */
  COMMUNE
}
