package org.roviec.server.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are looked for. Everything but the view may be left out.
 *
 * @param words to be found in the work, its basis or the names of bodies; marks do not matter
 * @param lead body that leads
 * @param body body with any part
 * @param documentId document it rests on
 * @param progress stage
 * @param priority how urgent
 * @param field area of work
 * @param from first day of the deadline
 * @param to last day of the deadline
 * @param traits what else
 */
public record TaskFilter(
    View view,
    @Nullable String words,
    @Nullable Long lead,
    @Nullable Long body,
    @Nullable Long documentId,
    @Nullable Progress progress,
    @Nullable Priority priority,
    @Nullable String field,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    TaskTraits traits) {

  /** Without further traits. */
  public TaskFilter(
      View view,
      @Nullable String words,
      @Nullable Long lead,
      @Nullable Long body,
      @Nullable Long documentId,
      @Nullable Progress progress,
      @Nullable Priority priority,
      @Nullable String field,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {
    this(view, words, lead, body, documentId, progress, priority, field, from, to, TaskTraits.NONE);
  }

  private static final String HAS_PART_OR_NAME =
      """
      task.id in (
        select p.task_id from task_party p where p.organization_id = any (:scope)
        union all select p.task_id from task_party p
          where p.organization_id is null and p.as_written = any (:scopeNames))\
      """;

  /** Everything in a view. */
  public static TaskFilter of(View view) {
    return new TaskFilter(view, null, null, null, null, null, null, null, null, null);
  }

  /** The same in another view. */
  public TaskFilter in(View other) {
    return new TaskFilter(
        other, words, lead, body, documentId, progress, priority, field, from, to, traits);
  }

  /** Whether anything but the view narrows it. */
  public boolean isNarrowed() {
    return !equals(of(view));
  }

  /** The condition in SQL, with its parameters put into {@code parameters}. */
  String sql(Scope scope, LocalDate today, Map<String, Object> parameters) {
    Map<String, Object> used = new LinkedHashMap<>();
    StringBuilder sql = new StringBuilder("(").append(view.condition()).append(')');
    used.put("today", today);
    if (!scope.all()) {
      boolean named = !scope.names().isEmpty();
      String part = named ? HAS_PART_OR_NAME : hasPart("any (:scope)", "");
      and(sql, part, used, "scope", scope.bodies().toArray(Long[]::new));
      if (named) {
        used.put("scopeNames", scope.names().toArray(String[]::new));
      }
    }
    SearchWords.add(sql, used, "task", words);
    and(sql, hasPart(":lead", " and p.role = 'LEAD'"), used, "lead", lead);
    and(sql, hasPart(":body", ""), used, "body", body);
    and(sql, "task.document_id = :document", used, "document", documentId);
    and(sql, "task.progress = :progress", used, "progress", name(progress));
    and(sql, "task.priority = :priority", used, "priority", name(priority));
    and(sql, "task.field = :field", used, "field", field);
    and(sql, "task.due >= :from", used, "from", from);
    and(sql, "task.due <= :to", used, "to", to);
    traits.add(sql, used);
    parameters.putAll(used);
    return sql.toString();
  }

  private static String hasPart(String body, String more) {
    return "exists (select 1 from task_party p where p.task_id = task.id and p.organization_id = "
        + body
        + more
        + ")";
  }

  private static @Nullable String name(@Nullable Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static void and(
      StringBuilder sql,
      String condition,
      Map<String, Object> used,
      String name,
      @Nullable Object value) {
    if (value != null) {
      sql.append("\n  and ").append(condition);
      used.put(name, value);
    }
  }
}
