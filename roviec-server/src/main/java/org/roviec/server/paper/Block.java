package org.roviec.server.paper;

import java.util.List;

/** A piece of a paper's text. */
public sealed interface Block {

  /** A heading: "I- CÔNG TÁC CHỈ ĐẠO". */
  record Heading(String words) implements Block {}

  /** A paragraph. */
  record Text(String words) implements Block {}

  /**
   * A table. A row of one cell spans all columns and heads those below it.
   *
   * @param caption stands above it; empty for none
   */
  record Grid(String caption, List<Column> columns, List<List<String>> rows) implements Block {
    /** Keeps its own lists; the rows may be many and are not copied one by one. */
    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A bar chart whose bars are stacked from the series.
   *
   * @param categories names along the axis
   */
  record Chart(String title, List<String> categories, List<Series> series) implements Block {
    /** Keeps its own lists. */
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /**
   * A column of a table.
   *
   * @param share of the width, against those of the other columns
   */
  record Column(String heading, int share, Align align) {
    /** A column of words. */
    public static Column words(String heading, int share) {
      return new Column(heading, share, Align.LEFT);
    }

    /** A column of numbers, days or short codes. */
    public static Column center(String heading, int share) {
      return new Column(heading, share, Align.CENTER);
    }
  }

  /** Where words stand in a cell. */
  enum Align {
    LEFT,
    CENTER
  }

  /**
   * One kind of bar.
   *
   * @param color six hexadecimal digits
   * @param values one for each category
   */
  record Series(String name, String color, List<Long> values) {
    /** Keeps its own list. */
    public Series {
      values = List.copyOf(values);
    }
  }
}
