package org.roviec.bench.load;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as the register keeps it, with all that happened to it. */
record PastTask(
    long id,
    int year,
    int number,
    String work,
    @Nullable String product,
    String field,
    String priority,
    long document,
    int start,
    int end,
    String quote,
    String basis,
    @Nullable String dueWords,
    String dueKind,
    @Nullable LocalDate due,
    Stage stage,
    LocalDate opened,
    List<Party> parties,
    String folded) {

  static final String COLUMNS =
      "id, year, number, work, product, field, priority, document_id, place_start, place_end,"
          + " quote, section, basis, due_words, due_kind, original_due, due, progress, reported_on,"
          + " completed_on, opened_on, opened_by, updated_at, version, folded";
  static final String EVENT_COLUMNS = "task_id, at, actor, kind, before, after, reason, batch";
  private static final String CLERK = "Nguyễn Thị Tổng Hợp";

  /**
   * How far it came.
   *
   * @param touched when it was last changed
   */
  record Stage(
      String progress,
      @Nullable LocalDate reported,
      @Nullable LocalDate completed,
      String touched) {}

  /** A body with a part in it. */
  record Party(String role, int position, String name, @Nullable Long body) {}

  @Nullable Object[] row() {
    return new @Nullable Object[] {
      id,
      year,
      number,
      work,
      product,
      field,
      priority,
      document,
      start,
      end,
      quote,
      "II." + (1 + id % 9),
      basis,
      dueWords,
      dueKind,
      isMoved() && due != null ? due.minusDays(30) : due,
      due,
      stage.progress(),
      stage.reported(),
      stage.completed(),
      opened,
      CLERK,
      stage.touched(),
      events().size() - 1,
      folded
    };
  }

  private boolean isMoved() {
    return due != null && id % 6 == 0;
  }

  /** Opening, moving the deadline of every sixth, and each step of progress. */
  List<@Nullable Object[]> events() {
    List<@Nullable Object[]> events = new ArrayList<>();
    String began = opened.atTime(2, 0).atOffset(ZoneOffset.UTC).toString();
    events.add(new @Nullable Object[] {id, began, CLERK, "OPENED", null, null, null, null});
    if (isMoved() && due != null) {
      events.add(
          event(
              opened.plusDays(2).atTime(3, 0).atOffset(ZoneOffset.UTC).toString(),
              "DEADLINE_MOVED",
              state("NOT_STARTED", due.minusDays(30), null, null),
              state("NOT_STARTED", due, null, null)));
    }
    if (!stage.progress().equals("NOT_STARTED")) {
      events.add(
          event(
              stage.touched(),
              "PROGRESSED",
              state("IN_PROGRESS", due, null, null),
              state(stage.progress(), due, stage.reported(), stage.completed())));
    }
    return events;
  }

  private @Nullable Object[] event(String at, String kind, String before, String after) {
    String reason = "Theo báo cáo của cơ quan chủ trì";
    return new @Nullable Object[] {id, at, CLERK, kind, before, after, reason, null};
  }

  private String state(
      String progress,
      @Nullable LocalDate day,
      @Nullable LocalDate reported,
      @Nullable LocalDate completed) {
    StringBuilder json = new StringBuilder("{\"work\":").append(json(work));
    json.append(",\"product\":").append(json(product));
    json.append(",\"field\":").append(json(field));
    json.append(",\"priority\":").append(json(priority)).append(",\"parties\":[");
    for (Party party : parties) {
      json.append(party.position() == 0 ? "" : ",").append("{\"role\":").append(json(party.role()));
      json.append(",\"asWritten\":").append(json(party.name()));
      json.append(",\"organizationId\":").append(party.body()).append(",\"personId\":null}");
    }
    json.append("],\"deadline\":{\"kind\":").append(json(dueKind));
    json.append(",\"words\":").append(json(dueWords));
    json.append(",\"original\":").append(json(day)).append(",\"day\":").append(json(day));
    json.append("},\"progress\":").append(json(progress));
    json.append(",\"reportedOn\":").append(json(reported));
    return json.append(",\"completedOn\":").append(json(completed)).append('}').toString();
  }

  private static String json(@Nullable Object value) {
    return value == null
        ? "null"
        : '"'
            + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
            + '"';
  }
}
