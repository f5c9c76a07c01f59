package org.roviec.restore;

/** What happened to a stretch of text before we got it. */
public enum Damage {
  /** Nothing that needs restoring. */
  CLEAN,
  /** Vietnamese typed or stored without its marks. */
  UNMARKED,
  /** Read from a page image by a program that does not know Vietnamese letters. */
  OCR
}
