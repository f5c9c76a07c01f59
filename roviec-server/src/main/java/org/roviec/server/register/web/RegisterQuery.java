package org.roviec.server.register.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Order;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskTraits;
import org.roviec.server.register.Timeliness;
import org.roviec.server.register.View;
import org.roviec.server.web.ListQuery;

/**
 * Understands the address of the register's list. What makes no sense is passed over, so that an
 * old or mistyped address still shows a list.
 */
final class RegisterQuery {

  static final String USUAL_SORT = "due";
  private static final int LONGEST_WORDS = 200;

  private RegisterQuery() {}

  static TaskFilter filter(ListQuery query) {
    View view = orNull(query, "view", s -> View.valueOf(s.toUpperCase(Locale.ROOT)));
    return new TaskFilter(
        view == null ? View.OPEN : view,
        orNull(query, "words", w -> w.substring(0, Math.min(LONGEST_WORDS, w.length()))),
        orNull(query, "lead", Long::valueOf),
        orNull(query, "body", Long::valueOf),
        orNull(query, "document", Long::valueOf),
        orNull(query, "progress", Progress::valueOf),
        orNull(query, "priority", Priority::valueOf),
        orNull(query, "field", Function.identity()),
        orNull(query, "from", LocalDate::parse),
        orNull(query, "to", LocalDate::parse),
        traits(query));
  }

  private static TaskTraits traits(ListQuery query) {
    Set<Timeliness> timeliness =
        orNull(
            query,
            "timeliness",
            said ->
                Arrays.stream(said.split(",", -1))
                    .map(one -> Timeliness.valueOf(one.toUpperCase(Locale.ROOT)))
                    .collect(Collectors.toSet()));
    return new TaskTraits(
        timeliness == null ? Set.of() : timeliness,
        orNull(query, "leadName", Function.identity()),
        orNull(query, "monitor", Function.identity()),
        orNull(query, "lacking", said -> TaskTraits.Lacking.valueOf(said.toUpperCase(Locale.ROOT))),
        orNull(query, "openedFrom", LocalDate::parse),
        orNull(query, "openedTo", LocalDate::parse),
        orNull(query, "doneFrom", LocalDate::parse),
        orNull(query, "doneTo", LocalDate::parse));
  }

  static Order order(ListQuery query) {
    try {
      return Order.valueOf(query.column().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException mistyped) {
      return Order.DUE;
    }
  }

  private static <T> @Nullable T orNull(ListQuery query, String name, Function<String, T> meaning) {
    String said = query.filter(name);
    if (said.isEmpty()) {
      return null;
    }
    try {
      return meaning.apply(said);
    } catch (RuntimeException mistyped) {
      return null;
    }
  }
}
