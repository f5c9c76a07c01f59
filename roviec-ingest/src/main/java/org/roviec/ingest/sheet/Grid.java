package org.roviec.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.roviec.ingest.format.ExceededException;
import org.roviec.ingest.outcome.Limit;

/** The cells of one sheet as they are shown, and which of them are merged. */
final class Grid {

  private static final int WIDEST = 256;

  private final String name;
  private final long most;
  private final NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
  private final List<Merge> merges = new ArrayList<>();
  private long characters;

  /** An empty sheet that may take so many characters. */
  Grid(String name, long most) {
    this.name = name;
    this.most = most;
  }

  String name() {
    return name;
  }

  /** Puts a value into a cell; rows and columns count from 0. */
  void put(int row, int column, String value) throws ExceededException {
    if (value.isBlank() || column >= WIDEST) {
      return;
    }
    characters += value.length() + 3L;
    if (characters > most) {
      throw new ExceededException(Limit.CHARACTERS, characters, most);
    }
    rows.computeIfAbsent(row, key -> new TreeMap<>()).put(column, value);
  }

  /** Joins cells; the value is that of the first. */
  void merge(Merge merge) {
    merges.add(merge);
  }

  List<Merge> merges() {
    return merges;
  }

  /** Rows that are not empty, in order; in each the cells that are not. */
  NavigableMap<Integer, NavigableMap<Integer, String>> rows() {
    return rows;
  }

  long characters() {
    return characters;
  }

  /** A rectangle of joined cells, both ends included. */
  record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}
}
