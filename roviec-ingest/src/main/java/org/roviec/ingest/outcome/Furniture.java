package org.roviec.ingest.outcome;

/**
 * Something on the pages or in the file that is no part of the running text, kept apart from it.
 *
 * @param kind what it is
 * @param page the page it stands on, from 1; 0 where it belongs to the whole file
 * @param text its words
 */
public record Furniture(Kind kind, int page, String text) {

  /** Kinds of furniture. */
  public enum Kind {
    /** Repeated at the head of pages. */
    HEADER,
    /** Repeated at the foot of pages. */
    FOOTER,
    PAGE_NUMBER,
    /** A stamp (dấu) or another mark laid over the text. */
    STAMP,
    /** A word behind the text, across the page. */
    WATERMARK,
    /** Title, subject, key words and the like in the file's properties. */
    PROPERTY
  }
}
