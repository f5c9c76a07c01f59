package org.roviec.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a list page is asked for: filters, order and page, all in its address, so that a view can be
 * kept as a link. Parameters: {@code page} from 1, {@code sort} a column, with {@code -} in front
 * for falling; every other parameter is a filter.
 */
public record ListQuery(String path, Map<String, String> filters, String sort, int page, int size) {
  private static final int USUAL_SIZE = 50;
  private static final int MOST = 10_000;
  private static final int MOST_IN_A_FILE = 100_000;

  /** Reads the query of a request; {@code sort} is the order when none is asked for. */
  public static ListQuery of(HttpServletRequest request, String sort) {
    Map<String, String> filters = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach((name, values) -> {
          if (!name.equals("page") && !name.equals("sort") && !name.equals("lang")) {
            String value = values[0].strip();
            if (!value.isEmpty()) {
              filters.put(name, value);
            }
          }
        });
    String asked = request.getParameter("sort");
    return new ListQuery(
        request.getRequestURI(),
        Map.copyOf(filters),
        asked == null || asked.isBlank() ? sort : asked,
        number(request.getParameter("page")),
        USUAL_SIZE);
  }

  /** Value of a filter, empty if it is not set. */
  public String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** The same list from its beginning as far as a file goes. */
  public ListQuery whole() {
    return new ListQuery(path, filters, sort, 1, MOST_IN_A_FILE);
  }

  /** Rows to skip. */
  public long offset() {
    return (long) (page - 1) * size;
  }

  /** The column to sort by, without its direction. */
  public String column() {
    return isFalling() ? sort.substring(1) : sort;
  }

  /** Whether the order is from the last to the first. */
  public boolean isFalling() {
    return sort.startsWith("-");
  }

  /**
   * The SQL to order by: the known column's expression and the direction. Only what {@code columns}
   * knows can be asked for, so that nothing of the address gets into a statement.
   */
  public String orderBy(Map<String, String> columns, String otherwise) {
    String expression = columns.get(column());
    if (expression == null) {
      return otherwise;
    }
    return expression + (isFalling() ? " desc nulls last" : " asc nulls last") + ", " + otherwise;
  }

  /** The same for a list in memory; rows that are equal so stay in the order they are in. */
  public <T> Comparator<T> order(Map<String, Comparator<T>> columns, Comparator<T> otherwise) {
    Comparator<T> order = columns.get(column());
    if (order == null) {
      return otherwise;
    }
    return (isFalling() ? order.reversed() : order).thenComparing(otherwise);
  }

  /** Whether all words of a filter are in a text of a list in memory, marks aside. */
  public boolean isIn(String filter, String text) {
    String bare = Vietnamese.bare(text);
    return Stream.of(Vietnamese.bare(filter(filter)).strip().split("\\s+", -1))
        .allMatch(bare::contains);
  }

  /** For {@code aria-sort} of a column: ascending, descending or null. */
  public @Nullable String direction(String column) {
    if (!column().equals(column)) {
      return null;
    }
    return isFalling() ? "descending" : "ascending";
  }

  /** Address of the same list sorted by a column; a second time, the other way round. */
  public String toSort(String column) {
    String next = sort.equals(column) ? "-" + column : column;
    return address(next, 1);
  }

  /** Address of another page of the same list. */
  public String toPage(int number) {
    return address(sort, number);
  }

  /** Address of the same list with one filter set otherwise; an empty value takes it off. */
  public String toFilter(String name, String value) {
    Map<String, String> others = new LinkedHashMap<>(filters);
    others.remove(name);
    if (!value.isEmpty()) {
      others.put(name, value);
    }
    return new ListQuery(path, others, sort, 1, size).toPage(1);
  }

  /** Address of another list with the same filters and order. */
  public String at(String otherPath) {
    return new ListQuery(otherPath, filters, sort, 1, size).toPage(1);
  }

  private String address(String order, int number) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    filters.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
    address.queryParam("sort", order);
    if (number > 1) {
      address.queryParam("page", number);
    }
    return address.encode().buildAndExpand(filters).toUriString();
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? 1 : Math.clamp(Integer.parseInt(text), 1, MOST);
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }
}
