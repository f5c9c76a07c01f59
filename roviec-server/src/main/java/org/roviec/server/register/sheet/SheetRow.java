package org.roviec.server.register.sheet;

import java.util.EnumMap;
import java.util.Map;

/**
 * A row of a sheet as it was typed.
 *
 * @param number of the row in the sheet, from 1
 * @param cells what stands in each column; columns without words are left out
 */
public record SheetRow(int number, Map<Column, String> cells) {

  /** Keeps its own cells. */
  public SheetRow {
    cells = cells.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(cells));
  }

  /** What stands in a column; empty if nothing does. */
  public String at(Column column) {
    return cells.getOrDefault(column, "");
  }
}
