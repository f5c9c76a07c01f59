package org.roviec.outline;

/** How a section begins. */
public enum HeadingKind {
  /** A heading on a line of its own. */
  LINE,
  /** The number opens the paragraph. */
  RUN_IN,
  /** No number: title, preamble, signature, or a change of role inside a section. */
  IMPLICIT
}
