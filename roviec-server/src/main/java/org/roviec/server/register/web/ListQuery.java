package org.roviec.server.register.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.register.Order;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.View;

/**
 * What the address of the register's page says: which tasks, in which order, which page. What makes
 * no sense is passed over, so that an old or mistyped address still shows a list.
 */
final class ListQuery {

  static final int SIZE = 50;
  private static final int LAST_PAGE = 2_000;

  private final TaskFilter filter;
  private final Order order;
  private final boolean descending;
  private final int page;

  private ListQuery(TaskFilter filter, Order order, boolean descending, int page) {
    this.filter = filter;
    this.order = order;
    this.descending = descending;
    this.page = page;
  }

  static ListQuery of(Map<String, String> parameters) {
    TaskFilter filter =
        new TaskFilter(
            read(parameters, "xem", View::valueOf, View.OPEN),
            orNull(parameters, "tim", w -> w.length() > 200 ? w.substring(0, 200) : w),
            orNull(parameters, "chutri", OrganizationId::new),
            orNull(parameters, "coquan", OrganizationId::new),
            orNull(parameters, "vanban", Long::valueOf),
            orNull(parameters, "tiendo", Progress::valueOf),
            orNull(parameters, "khan", Priority::valueOf),
            orNull(parameters, "linhvuc", Function.identity()),
            orNull(parameters, "tu", LocalDate::parse),
            orNull(parameters, "den", LocalDate::parse));
    return new ListQuery(
        filter,
        read(parameters, "xep", Order::valueOf, Order.DUE),
        "giam".equals(parameters.get("chieu")),
        Math.clamp(read(parameters, "trang", Integer::valueOf, 1), 1, LAST_PAGE));
  }

  private static <T> T read(
      Map<String, String> parameters, String name, Function<String, T> meaning, T otherwise) {
    T value = orNull(parameters, name, meaning);
    return value == null ? otherwise : value;
  }

  private static <T> @Nullable T orNull(
      Map<String, String> parameters, String name, Function<String, T> meaning) {
    String said = parameters.getOrDefault(name, "").strip();
    if (said.isEmpty()) {
      return null;
    }
    try {
      return meaning.apply(said);
    } catch (RuntimeException mistyped) {
      return null;
    }
  }

  TaskFilter filter() {
    return filter;
  }

  Order order() {
    return order;
  }

  boolean descending() {
    return descending;
  }

  /** From 1. */
  int page() {
    return page;
  }

  int offset() {
    return (page - 1) * SIZE;
  }

  /** The same tasks on another page. */
  public String toPage(int other) {
    return address(new ListQuery(filter, order, descending, other));
  }

  /** The same tasks in the order of a column; a second time the other way round. */
  public String toSort(String column) {
    Order by = Order.valueOf(column);
    return address(new ListQuery(filter, by, by == order && !descending, 1));
  }

  /** The word for assistive technology that tells how a column is ordered. */
  public String direction(String column) {
    if (!order.name().equals(column)) {
      return "none";
    }
    return descending ? "descending" : "ascending";
  }

  /** The same search in another view. */
  public String toView(View view) {
    return address(new ListQuery(filter.in(view), order, descending, 1));
  }

  /** The view without anything that narrows it. */
  public String toAll() {
    return address(new ListQuery(TaskFilter.of(filter.view()), order, descending, 1));
  }

  /** The same tasks somewhere else, such as in a file. */
  public String at(String path) {
    String query = query();
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** As it stands in the address, without the page. */
  public String query() {
    String full = address(new ListQuery(filter, order, descending, 1));
    int mark = full.indexOf('?');
    return mark < 0 ? "" : full.substring(mark + 1);
  }

  private static String address(ListQuery of) {
    Map<String, @Nullable Object> said = new LinkedHashMap<>();
    TaskFilter filter = of.filter;
    said.put("xem", filter.view() == View.OPEN ? null : filter.view());
    said.put("tim", filter.words());
    said.put("chutri", filter.lead());
    said.put("coquan", filter.body());
    said.put("vanban", filter.documentId());
    said.put("tiendo", filter.progress());
    said.put("khan", filter.priority());
    said.put("linhvuc", filter.field());
    said.put("tu", filter.from());
    said.put("den", filter.to());
    said.put("xep", of.order == Order.DUE ? null : of.order);
    said.put("chieu", of.descending ? "giam" : null);
    said.put("trang", of.page == 1 ? null : of.page);
    String query =
        said.entrySet().stream()
            .filter(e -> e.getValue() != null)
            .map(e -> e.getKey() + "=" + encoded(String.valueOf(e.getValue())))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/so-theo-doi" : "/so-theo-doi?" + query;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
