package org.roviec.server.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds entries by who, action, subject and day. */
@Service
public class AuditSearch {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Map<String, String> COLUMNS =
      Map.of("at", "at", "who", "who", "action", "action", "subject", "subject");
  private static final String CONDITIONS =
      """
      from audit_entry
      where (:who = '' or who = :who)
        and (:action = '' or action = :action)
        and (:subject = '' or subject ilike '%' || :subject || '%' or detail ilike '%' || :subject || '%')
        and at >= :from and at < :to
      """;

  private final JdbcClient jdbc;

  AuditSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Entries that match; filters {@code who, action, subject, from, to} (days, inclusive). */
  public ListPage<AuditEntry> find(ListQuery query) {
    LocalDate from = day(query.filter("from"), LocalDate.of(2000, 1, 1));
    LocalDate to = day(query.filter("to"), LocalDate.of(2999, 1, 1)).plusDays(1);
    Map<String, Object> values =
        Map.of(
            "who", query.filter("who"),
            "action", query.filter("action"),
            "subject", query.filter("subject"),
            "from", from.atStartOfDay(ZONE).toOffsetDateTime(),
            "to", to.atStartOfDay(ZONE).toOffsetDateTime(),
            "size", query.size(),
            "offset", query.offset());
    List<AuditEntry> rows =
        jdbc.sql(
                "select * "
                    + CONDITIONS
                    + " order by "
                    + query.orderBy(COLUMNS, "id desc")
                    + " limit :size offset :offset")
            .params(values)
            .query(AuditEntry::of)
            .list();
    long total =
        jdbc.sql("select count(*) " + CONDITIONS).params(values).query(Long.class).single();
    return new ListPage<>(query, rows, total);
  }

  /** The actions that occur, for a list to choose from. */
  public List<String> actions() {
    return jdbc.sql("select distinct action from audit_entry order by action")
        .query(String.class)
        .list();
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text.isEmpty() ? otherwise : LocalDate.parse(text);
    } catch (java.time.format.DateTimeParseException notADay) {
      return otherwise;
    }
  }
}
