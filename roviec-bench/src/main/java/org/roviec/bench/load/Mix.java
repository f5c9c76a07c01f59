package org.roviec.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * What people look at, and how often: mostly lists, filters and single tasks. Every request is
 * drawn anew, so that few repeat one before.
 */
final class Mix {

  /** A page somebody asks for; {@code everybody}: an agency may open it as well. */
  record Wanted(String kind, String path, boolean everybody) {}

  private record Kind(String name, int weight, boolean everybody, Supplier<String> path) {}

  private static final List<String> VIEWS =
      List.of(
          "open", "overdue", "due_soon", "no_deadline", "not_updated", "awaiting", "done", "all");
  private static final List<String> WORDS =
      List.of(
          "báo cáo",
          "đầu tư công",
          "chuyển đổi số",
          "quy hoạch",
          "giải phóng mặt bằng",
          "tờ trình",
          "kinh phi",
          "huyen uy",
          "nông thôn mới",
          "an ninh trật tự",
          "đợt 17",
          "xã",
          "y tế",
          "ca",
          "nv-2025-00123",
          "không có từ này đâu");

  private final Random random = new Random(7);
  private final List<Kind> kinds = new ArrayList<>();
  private final int weights;
  private final List<Long> bodies;
  private final List<Long> documents;
  private final List<Long> reviews;
  private final List<String> fields;
  private final List<Long> agencyTasks;
  private final long tasks;

  private Mix(Connection database) throws SQLException {
    bodies =
        numbers(
            database,
            "select distinct organization_id from task_party where role = 'LEAD'"
                + " and organization_id is not null order by 1");
    documents = numbers(database, "select id from document where state = 'READ' order by id");
    reviews = numbers(database, "select id from document where review_state = 'OPEN' order by id");
    agencyTasks =
        numbers(
            database,
            "select distinct p.task_id from task_party p join role_grant g on g.body_id ="
                + " p.organization_id and g.role = 'AGENCY' order by 1 limit 3000");
    tasks = numbers(database, "select max(id) from task").getFirst();
    fields = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery("select distinct field from task order by 1")) {
      while (rows.next()) {
        fields.add(rows.getString(1));
      }
    }
    add("register", 12, true, () -> "/so-theo-doi");
    add("view", 10, true, () -> "/so-theo-doi?view=" + one(VIEWS));
    add("filter: lead", 6, true, () -> "/so-theo-doi?lead=" + one(bodies));
    add("filter: field", 3, true, () -> "/so-theo-doi?view=all&field=" + encoded(one(fields)));
    add("filter: part", 3, true, () -> "/so-theo-doi?view=" + one(VIEWS) + "&body=" + one(bodies));
    add(
        "filter: stage",
        2,
        true,
        () -> "/so-theo-doi?view=all&progress=IN_PROGRESS&priority=URGENT");
    add(
        "filter: days",
        3,
        true,
        () -> {
          int month = 1 + random.nextInt(12);
          return "/so-theo-doi?view=all&from=2025-%02d-01&to=2025-%02d-28".formatted(month, month);
        });
    add("filter: document", 2, true, () -> "/so-theo-doi?view=all&document=" + one(documents));
    add(
        "search",
        6,
        true,
        () -> "/so-theo-doi?view=" + one(VIEWS) + "&words=" + encoded(one(WORDS)));
    add(
        "sort",
        4,
        true,
        () ->
            "/so-theo-doi?view="
                + one(VIEWS)
                + "&sort="
                + one(List.of("code", "-code", "work", "-work", "-due", "updated", "-updated")));
    add("deep page", 3, false, () -> "/so-theo-doi?view=all&page=" + (2 + random.nextInt(1_990)));
    add("next page", 4, true, () -> "/so-theo-doi?view=open&page=" + (2 + random.nextInt(20)));
    add("saved view", 3, true, () -> "/so-theo-doi?view=not_updated&sort=code");
    add("board", 4, true, () -> "/so-theo-doi/bang");
    add("board, filtered", 2, true, () -> "/so-theo-doi/bang?view=overdue");
    add("task", 18, false, () -> "/nhiem-vu/" + (1 + (long) (random.nextDouble() * tasks)));
    add("agency's task", 4, true, () -> "/nhiem-vu/" + one(agencyTasks));
    add("home", 5, true, () -> "/");
    add("documents", 2, false, () -> "/van-ban?q=" + encoded(one(List.of("", "kết luận", "17"))));
    add("document", 2, false, () -> "/van-ban/" + one(documents));
    add("review", 1, false, () -> "/duyet/" + one(reviews));
    add(
        "directory",
        1,
        true,
        () -> "/directory?q=" + encoded(one(List.of("", "sở tài", "uỷ ban"))));
    weights = kinds.stream().mapToInt(Kind::weight).sum();
  }

  /** The mix for what a database holds. */
  static Mix of(Connection database) throws SQLException {
    return new Mix(database);
  }

  private void add(String name, int weight, boolean everybody, Supplier<String> path) {
    kinds.add(new Kind(name, weight, everybody, path));
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String encoded(String text) {
    return Visitor.encoded(text);
  }

  /** What is asked for next. */
  Wanted next() {
    int at = random.nextInt(weights);
    for (Kind kind : kinds) {
      at -= kind.weight();
      if (at < 0) {
        return new Wanted(kind.name(), kind.path().get(), kind.everybody());
      }
    }
    throw new AssertionError("weights");
  }

  /** Whether the aim of 100 ms is about this kind: register pages, filters and task pages. */
  static boolean isAimedAt(String kind) {
    return !List.of("home", "documents", "document", "review", "directory").contains(kind);
  }

  private static List<Long> numbers(Connection database, String sql) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        numbers.add(rows.getLong(1));
      }
    }
    return numbers;
  }
}
