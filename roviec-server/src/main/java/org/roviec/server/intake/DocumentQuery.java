package org.roviec.server.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which documents to list.
 *
 * @param words words of number, title, issuer or file name, with or without marks; empty for all
 * @param state only those in this state, null for all
 * @param review only those whose review is in this state, null for all
 * @param sort by what
 * @param descending the largest first
 * @param page from 1
 */
public record DocumentQuery(
    String words,
    @Nullable DocumentState state,
    @Nullable ReviewState review,
    Sort sort,
    boolean descending,
    int page) {

  /** Columns a list may be sorted by. */
  public enum Sort {
    UPLOADED("uploaded_at"),
    ISSUED("issued_on"),
    SYMBOL("lower(symbol)"),
    TITLE("lower(title)"),
    ISSUER("lower(issuer)"),
    ASSIGNMENTS("assignments"),
    UNCLEAR("unclear");

    private final String column;

    Sort(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }
}
