package org.roviec.ingest.outcome;

/** What is limited before and while a file is decoded. */
public enum Limit {
  /** Bytes of one file. */
  BYTES,
  /** Characters of extracted text. */
  CHARACTERS,
  /** Pages of one document. */
  PAGES,
  /** Pixels of one image. */
  PIXELS,
  /** Files inside an archive or a mail, all levels together. */
  MEMBERS,
  /** How many archives may lie inside one another. */
  DEPTH,
  /** Bytes unpacked to bytes packed. */
  RATIO,
  /** Bytes of all that a packed file holds, unpacked. */
  UNPACKED,
  /** Seconds of work on one file. */
  SECONDS,
  /** Megabytes of memory; set by the Java machine. */
  MEMORY
}
