package org.roviec.server.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roviec.server.web.MenuGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the things are called that the audit log knows by their codes; one query for all of them.
 */
@Component
class SubjectNames {

  private final List<AuditSubject> kinds;
  private final JdbcClient jdbc;
  private final MenuGuard guard;

  SubjectNames(List<AuditSubject> kinds, JdbcClient jdbc, MenuGuard guard) {
    this.kinds = kinds;
    this.jdbc = jdbc;
    this.guard = guard;
  }

  /**
   * What a code stands for.
   *
   * @param name what people call it
   * @param href its page, null where the reader may not open it
   */
  record Named(String name, @Nullable String href) {}

  /** The things that are still there, by the codes of the log. */
  Map<String, Named> of(Collection<String> subjects) {
    Map<String, Named> named = new HashMap<>();
    jdbc.sql(query())
        .param("subjects", subjects.stream().distinct().toArray(String[]::new))
        .query(row -> {
          AuditSubject kind = kinds.get(row.getInt("kind"));
          List<@Nullable String> parts =
              Arrays.asList((@Nullable String[]) row.getArray("parts").getArray());
          named.put(
              row.getString("subject"),
              new Named(kind.name().apply(parts), href(kind.page(), row.getLong("id"))));
        });
    return named;
  }

  private String query() {
    return IntStream.range(0, kinds.size())
        .mapToObj(kind ->
            "select "
                + kind
                + " as kind, subject, id, parts from ("
                + kinds.get(kind).query()
                + ")"
                + " of_kind_"
                + kind)
        .collect(
            Collectors.joining(
                " union all ",
                "with asked (subject) as (select unnest(cast(:subjects as text[]))) ",
                ""));
  }

  private @Nullable String href(String page, long id) {
    return guard.mayOpen(page) ? page.replaceFirst("\\{\\w+}", Long.toString(id)) : null;
  }
}
