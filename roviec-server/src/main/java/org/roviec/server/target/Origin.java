package org.roviec.server.target;

import java.util.Locale;

/** Where an observation comes from. */
public enum Origin {
  /** A figure of a document. */
  FIGURE,
  /** Typed by hand, with its basis. */
  TYPED,
  /** A row of a sheet. */
  SHEET;

  /** Key of its words. */
  public String message() {
    return "origin." + name().toLowerCase(Locale.ROOT);
  }
}
