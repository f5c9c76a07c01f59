package org.roviec.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.roviec.server.register.TaskState;
import org.roviec.server.review.DueKind;

class AsOfTest {
  private static final DataWindow QUARTER =
      new DataWindow(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
  private static final LocalDate BEFORE = LocalDate.of(2026, 6, 1);

  private static Task task(
      long id,
      LocalDate opened,
      @Nullable LocalDate due,
      Progress progress,
      @Nullable LocalDate reported,
      @Nullable LocalDate completed) {
    return new Task(
        id,
        "NV-2026-0000" + id,
        0,
        "Việc " + id,
        null,
        null,
        Priority.NORMAL,
        List.of(
            new TaskParty(PartyRole.LEAD, "Sở Kế hoạch và Đầu tư", 1 + id % 3, null),
            new TaskParty(PartyRole.LEAD, "Sở Tài chính", 7L, null)),
        due == null ? Deadline.NONE : Deadline.first(DueKind.DATE, "", due),
        Basis.typed("Kết luận số 1-KL/TU, mục II.3"),
        progress,
        opened,
        "ai",
        reported,
        completed,
        Instant.EPOCH,
        null);
  }

  private static Task running(long id, LocalDate opened, @Nullable LocalDate due) {
    return task(id, opened, due, Progress.IN_PROGRESS, null, null);
  }

  private static Optional<ReportRow> row(
      Task task, @Nullable TaskState atEnd, @Nullable TaskState atStart) {
    return new AsOf(
            QUARTER,
            atEnd == null ? Map.of() : Map.of(task.id(), atEnd),
            atStart == null ? Map.of() : Map.of(task.id(), atStart),
            id -> Optional.of("Cơ quan " + id),
            Set.of())
        .row(task);
  }

  @Test
  @DisplayName("quá hạn tính ở ngày cuối kỳ, không phải hôm nay; hạn ngay sau kỳ là trong hạn")
  void judgesAtTheEnd() {
    assertThat(row(running(1, BEFORE, LocalDate.of(2026, 9, 29)), null, null))
        .hasValueSatisfying(r -> {
          assertThat(r.taskClass()).isEqualTo(TaskClass.OPEN_OVERDUE);
          assertThat(r.daysLate()).isEqualTo(1);
        });
    assertThat(row(running(1, BEFORE, LocalDate.of(2026, 10, 1)), null, null))
        .map(ReportRow::taskClass)
        .contains(TaskClass.OPEN_IN_TIME);
  }

  @Test
  @DisplayName("mở sau kỳ thì không tính; hoàn thành sau kỳ thì trong kỳ là đang làm")
  void laterThingsDoNotCount() {
    assertThat(row(running(1, LocalDate.of(2026, 10, 1), null), null, null)).isEmpty();
    LocalDate october = LocalDate.of(2026, 10, 5);
    Task done = task(2, BEFORE, LocalDate.of(2026, 9, 1), Progress.DONE, october, october);
    TaskState then = TaskState.of(running(2, BEFORE, LocalDate.of(2026, 9, 1)));
    assertThat(row(done, then, then)).map(ReportRow::taskClass).contains(TaskClass.OPEN_OVERDUE);
  }

  @Test
  @DisplayName("hoàn thành trong kỳ nhưng ghi sổ sau kỳ: tính theo ngày hoàn thành")
  void theDayCountsNotTheTyping() {
    LocalDate september = LocalDate.of(2026, 9, 20);
    Task done = task(3, BEFORE, LocalDate.of(2026, 9, 25), Progress.DONE, september, september);
    TaskState then = TaskState.of(running(3, BEFORE, LocalDate.of(2026, 9, 25)));
    assertThat(row(done, then, then))
        .hasValueSatisfying(r -> {
          assertThat(r.taskClass()).isEqualTo(TaskClass.DONE_ON_TIME);
          assertThat(r.completed()).isTrue();
        });
  }

  @Test
  @DisplayName(
      "gia hạn sau kỳ không xoá được quá hạn trong kỳ; gia hạn trước cuối kỳ thì có cả hai cách"
          + " tính")
  void extensionsCountFromTheirDay() {
    LocalDate due = LocalDate.of(2026, 8, 1);
    Task extended = running(4, BEFORE, due);
    Task now =
        new Task(
            extended.id(),
            extended.code(),
            1,
            extended.work(),
            null,
            null,
            Priority.NORMAL,
            extended.parties(),
            extended.deadline().moved(LocalDate.of(2026, 12, 1)),
            extended.basis(),
            Progress.IN_PROGRESS,
            BEFORE,
            "ai",
            null,
            null,
            Instant.EPOCH,
            null);
    assertThat(row(now, TaskState.of(extended), TaskState.of(extended)))
        .map(ReportRow::taskClass)
        .contains(TaskClass.OPEN_OVERDUE);
    assertThat(row(now, null, TaskState.of(extended)))
        .hasValueSatisfying(r -> {
          assertThat(r.taskClass()).isEqualTo(TaskClass.OPEN_IN_TIME);
          assertThat(r.asSet()).isEqualTo(TaskClass.OPEN_OVERDUE);
          assertThat(r.isMoved()).isTrue();
        });
  }

  @Test
  @DisplayName("xong trước kỳ, dừng trước kỳ, mở nhầm: không tính; dừng trong kỳ: một lớp riêng")
  void settledBeforeIsOut() {
    LocalDate june = LocalDate.of(2026, 6, 20);
    assertThat(row(task(5, BEFORE, null, Progress.DONE, june, june), null, null)).isEmpty();
    Task dropped = task(6, BEFORE, null, Progress.DROPPED, null, null);
    assertThat(row(dropped, null, null)).isEmpty();
    assertThat(row(dropped, null, TaskState.of(running(6, BEFORE, null))))
        .map(ReportRow::taskClass)
        .contains(TaskClass.STOPPED);
    assertThat(row(task(7, BEFORE, null, Progress.CANCELLED, null, null), null, null)).isEmpty();
    assertThat(row(task(8, BEFORE, null, Progress.PAUSED, null, null), null, null))
        .map(ReportRow::taskClass)
        .contains(TaskClass.STOPPED);
  }

  @Test
  @DisplayName("các lớp chia hết tổng số, ở mọi cách gộp, với mọi trạng thái")
  void classesPartitionTheTotal() {
    Random random = new Random(42);
    List<ReportRow> rows = new ArrayList<>();
    AsOf asOf = new AsOf(QUARTER, Map.of(), Map.of(), id -> Optional.of("Cơ quan " + id), Set.of());
    List<Progress> stages = List.of(Progress.values());
    for (long id = 0; id < 3_000; id++) {
      Progress progress = stages.get(random.nextInt(stages.size()));
      LocalDate day = BEFORE.plusDays(random.nextInt(150));
      boolean ended = progress == Progress.DONE || progress == Progress.AWAITING_CONFIRMATION;
      asOf.row(
              task(
                  id,
                  BEFORE.plusDays(random.nextInt(150)),
                  random.nextInt(4) == 0 ? null : BEFORE.plusDays(random.nextInt(200)),
                  progress,
                  ended ? day : null,
                  progress == Progress.DONE ? day : null))
          .ifPresent(rows::add);
    }
    Figures figures = Figures.of(rows);
    assertThat(rows).hasSizeGreaterThan(1_000);
    assertThat(figures.all().counts().values()).as("every class is met").doesNotContain(0);
    assertThat(figures.all().total()).isEqualTo(rows.size());
    assertThat(figures.asSet().total()).isEqualTo(rows.size());
    assertThat(figures.opened() + figures.carried()).isEqualTo(rows.size());
    for (List<Line> lines : List.of(figures.byBody(), figures.byDocument(), figures.byField())) {
      for (TaskClass each : TaskClass.values()) {
        assertThat(lines.stream().mapToInt(line -> line.of(each)).sum())
            .isEqualTo(figures.all().of(each));
      }
    }
    assertThat(figures.all().done() + figures.all().open() + figures.all().of(TaskClass.STOPPED))
        .isEqualTo(rows.size());
  }
}
