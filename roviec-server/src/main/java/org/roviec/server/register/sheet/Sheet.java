package org.roviec.server.register.sheet;

import java.util.List;

/** What became of a sheet handed in: its rows, or why they cannot be told. */
public sealed interface Sheet {

  /**
   * Rows under a head that was understood.
   *
   * @param columns in their order
   * @param unknown headings that mean nothing here; their cells are left out
   * @param rows in order, empty ones left out
   */
  record Rows(List<Column> columns, List<String> unknown, List<SheetRow> rows) implements Sheet {

    /** Keeps its own lists. */
    public Rows {
      columns = List.copyOf(columns);
      unknown = List.copyOf(unknown);
      rows = List.copyOf(rows);
    }
  }

  /** No row says "nội dung nhiệm vụ" or the like. */
  record NoHead() implements Sheet {}

  /** More rows than are taken at once. */
  record TooLong(int rows, int most) implements Sheet {}

  /** Not a sheet, or a damaged or locked one. */
  record Unreadable() implements Sheet {}
}
