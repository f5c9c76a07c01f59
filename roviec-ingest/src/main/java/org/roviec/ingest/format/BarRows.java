package org.roviec.ingest.format;

import java.util.List;
import java.util.regex.Pattern;

/** Rows of tables in the form the core reads: {@code | a | b |}. */
public final class BarRows {

  /** The core takes so many lines for one row at most, with room to spare. */
  private static final int MOST_LINES = 50;

  private static final Pattern BLANK_LINES = Pattern.compile("[ \\t\\u00a0]*[\\n\\r\\f]\\s*");

  private BarRows() {}

  /** One row, ended by a line feed; line ends inside a cell are kept, bars are escaped. */
  public static String of(List<String> cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(cell(cell)).append(" |");
    }
    String all = row.toString();
    return (all.lines().count() > MOST_LINES ? all.replace('\n', ' ') : all) + "\n";
  }

  private static String cell(String text) {
    return BLANK_LINES.matcher(text.strip()).replaceAll("\n").replace("|", "\\|");
  }
}
