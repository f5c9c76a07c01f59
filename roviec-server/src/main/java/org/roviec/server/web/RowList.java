package org.roviec.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A list that is all in memory: the orders it may be asked for, and what of it goes to a file.
 *
 * @param file name of the file, without the day and without what says its kind
 * @param usual the order when none is asked for, as in an address; empty for the last one
 * @param orders by column
 * @param last the order of rows that are equal otherwise
 */
public record RowList<T>(
    String file,
    String usual,
    Map<String, Comparator<T>> orders,
    Comparator<T> last,
    List<Column<T>> columns) {

  /** Keeps its own collections. */
  public RowList {
    orders = Map.copyOf(orders);
    columns = List.copyOf(columns);
  }

  /** What a request asks of it. */
  public ListQuery query(HttpServletRequest request) {
    return ListQuery.of(request, usual);
  }

  /** Rows in the order that is asked for. */
  public List<T> inOrder(ListQuery query, Stream<T> rows) {
    return rows.sorted(query.order(orders, last)).toList();
  }
}
