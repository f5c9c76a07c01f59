package org.roviec.server.paper;

import java.util.Locale;

/** Kinds of paper that the office drafts. */
public enum PaperKind {
  /** Công văn. */
  LETTER("CV"),
  /** Báo cáo. */
  REPORT("BC");

  private final String letters;

  PaperKind(String letters) {
    this.letters = letters;
  }

  /** The letters of the kind in a paper's number. */
  String letters() {
    return letters;
  }

  /** Key of its name in the messages. */
  public String message() {
    return "paper." + name().toLowerCase(Locale.ROOT);
  }
}
