package org.roviec.server.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as Excel reads them: UTF-8 with a mark in front, every cell quoted, and
 * words that a spreadsheet would take for a formula kept words.
 */
public final class Commas {

  /** Stands at the very beginning of a file. */
  public static final char MARK = '\ufeff';

  private static final String FORMULAS = "=+-@\t\r\n";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss");

  private Commas() {}

  /** A line of a file, with its end; cells are words, numbers, days or moments. */
  public static String line(List<?> cells) {
    return cells.stream().map(Commas::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object cell) {
    return switch (cell) {
      case Number number -> quoted(number.toString());
      case LocalDate day -> quoted(DAY.format(day));
      case LocalDateTime moment -> quoted(MOMENT.format(moment));
      default -> words(cell.toString());
    };
  }

  private static String words(String words) {
    boolean formula = !words.isEmpty() && FORMULAS.indexOf(words.charAt(0)) >= 0;
    return quoted(formula ? "'" + words : words);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
