package org.roviec.outline;

/** The form of a block. */
public enum BlockType {
  /**
   * Letterhead, number, place and date, marks of secrecy and urgency, running heads, page numbers.
   */
  META,
  TITLE,
  /** A rule or ornament: dashes, a star. */
  RULE,
  PARA,
  HEADING,
  BULLET,
  FOOTNOTE,
  RECIPIENTS_HEAD,
  RECIPIENT,
  SIGNATURE,
  /** The header row of a table. */
  TABLE_HEAD,
  /** A row of a table; its cells are known. */
  TABLE_ROW
}
