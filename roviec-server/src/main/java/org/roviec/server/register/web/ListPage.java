package org.roviec.server.register.web;

import java.util.List;

/**
 * A page of the register, as its template shows it.
 *
 * @param rows the tasks on it
 * @param total tasks of all pages
 */
record ListPage(ListQuery query, List<TaskRow> rows, long total) {

  ListPage {
    rows = List.copyOf(rows);
  }

  /** Its number, from 1. */
  public int page() {
    return query.page();
  }

  /** Place of its first task, from 1. */
  public long first() {
    return rows.isEmpty() ? 0 : query.offset() + 1L;
  }

  /** Place of its last task. */
  public long last() {
    return query.offset() + (long) rows.size();
  }

  /** Whether there is one before it. */
  public boolean hasPrevious() {
    return page() > 1;
  }

  /** Whether there is one after it. */
  public boolean hasNext() {
    return last() < total;
  }
}
