package org.roviec.server.directory.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A tab-separated resource: remarks begin with {@code #}, the first line names the columns, {@code
 * -} stands for an empty cell. A malformed table is a programming error and throws.
 */
public final class Table {

  private static final String EMPTY = "-";

  private Table() {}

  /** The rows of a resource beside a class. */
  public static List<Row> read(Class<?> beside, String resource) {
    List<String> lines = lines(beside, resource);
    Map<String, Integer> columns = columns(lines.getFirst());
    List<Row> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (cells.size() != columns.size()) {
        throw new IllegalStateException(resource + ": another number of cells: " + line);
      }
      rows.add(new Row(resource, columns, cells));
    }
    return rows;
  }

  private static Map<String, Integer> columns(String head) {
    List<String> names = Arrays.asList(head.split("\t", -1));
    return IntStream.range(0, names.size())
        .boxed()
        .collect(Collectors.toUnmodifiableMap(names::get, i -> i));
  }

  private static List<String> lines(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no table " + resource + " beside " + beside);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row. */
  public record Row(String table, Map<String, Integer> columns, List<String> cells) {

    /** The text of a cell, empty if there is none. */
    public String text(String column) {
      Integer at = columns.get(column);
      if (at == null) {
        throw new IllegalStateException(table + " has no column " + column);
      }
      String cell = cells.get(at).strip();
      return cell.equals(EMPTY) ? "" : cell;
    }

    /** Whether a cell has a text. */
    public boolean has(String column) {
      return !text(column).isEmpty();
    }

    /** The parts of a cell that {@code |} separates. */
    public List<String> parts(String column) {
      return has(column) ? List.of(text(column).split("\\|")) : List.of();
    }

    /** The day in a cell ({@code 2025-07-01}), null if it is empty. */
    public @Nullable LocalDate day(String column) {
      return has(column) ? LocalDate.parse(text(column)) : null;
    }

    /** The constant that a cell names. */
    public <E extends Enum<E>> E as(String column, Class<E> type) {
      return Enum.valueOf(type, text(column));
    }
  }
}
