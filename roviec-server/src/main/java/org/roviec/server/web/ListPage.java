package org.roviec.server.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total rows on all pages
 * @param more whether there are still more, which were not counted
 */
public record ListPage<T>(ListQuery query, List<T> rows, long total, boolean more) {

  /** A page of a list that was counted to its end. */
  public ListPage(ListQuery query, List<T> rows, long total) {
    this(query, rows, total, false);
  }

  /** The page that is asked for, of a list that is all in memory. */
  public static <T> ListPage<T> of(ListQuery query, List<T> all) {
    return new ListPage<>(
        query, all.stream().skip(query.offset()).limit(query.size()).toList(), all.size());
  }

  /** Number of the page, from 1. */
  public int page() {
    return query.page();
  }

  /** Number of its first row, from 1; 0 if there is none. */
  public long first() {
    return rows.isEmpty() ? 0 : query.offset() + 1;
  }

  /** Number of its last row. */
  public long last() {
    return query.offset() + rows.size();
  }

  /** Whether there are rows before it. */
  public boolean hasPrevious() {
    return page() > 1;
  }

  /** Whether there are rows after it. */
  public boolean hasNext() {
    return last() < total;
  }
}
