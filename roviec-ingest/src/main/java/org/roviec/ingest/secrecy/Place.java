package org.roviec.ingest.secrecy;

/** Where a mark of secrecy is looked for. */
enum Place {
  /** Alone in a line or a cell, on any page. */
  LINE,
  /** Alone in a line or a cell, among the first. */
  HEAD,
  /** Within a line of any page. */
  INLINE,
  /** Within a line among the first. */
  TOP,
  /** In a header, footer, stamp, watermark or property. */
  EDGE,
  /** In the name of a file or the subject of a mail. */
  NAME,
  /** In the column of a register that tells how secret each paper is. */
  REGISTER
}
