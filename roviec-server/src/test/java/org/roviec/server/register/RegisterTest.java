package org.roviec.server.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class RegisterTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");

  @Autowired private Register register;
  @Autowired private TaskList list;
  @Autowired private JdbcClient jdbc;

  @Test
  @DisplayName("mở nhiệm vụ: giữ nguyên mọi điều đã ghi, có mã và có lịch sử")
  void opensTasks() {
    Task task = register.open(Fixtures.uglyTask(), CLERK);
    assertThat(task.code()).matches("NV-\\d{4}-\\d{5}");
    assertThat(task.in(PartyRole.COOPERATING)).hasSize(12);
    assertThat(task.deadline()).isEqualTo(Deadline.NONE);
    assertThat(register.conditionsOf(task.id())).extracting(Condition::words).hasSize(2);
    assertThat(register.historyOf(task.id()))
        .extracting(TaskEvent::kind)
        .containsExactly(TaskEvent.Kind.OPENED);
  }

  @Test
  @DisplayName("một phát hiện đã duyệt chỉ mở một nhiệm vụ, dù bấm nhiều lần cùng lúc")
  void opensEachFindingOnce() throws Exception {
    Basis basis = new Basis("Kết luận", 1L, 77L, 0, 5, "Giao …", "II");
    NewTask plain = Fixtures.officeTask("tham mưu kế hoạch", TODAY);
    NewTask task =
        NewTask.of(
            plain.work(),
            null,
            null,
            Priority.NORMAL,
            plain.parties(),
            plain.deadline(),
            List.of(),
            basis,
            null);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      Callable<Long> open = () -> register.open(task, CLERK).id();
      List<Future<Long>> all = pool.invokeAll(List.of(open, open, open, open));
      long first = all.getFirst().get();
      for (Future<Long> each : all) {
        assertThat(each.get()).isEqualTo(first);
      }
    }
    assertThat(count("select count(*) from task where verdict_id = 77")).isEqualTo(1);
  }

  @Test
  @DisplayName("số nhiệm vụ liền nhau, không nhảy cách khi nhiều người mở cùng lúc")
  void numbersWithoutGaps() throws Exception {
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      Callable<List<Task>> open =
          () ->
              register.openAll(
                  List.of(
                      Fixtures.officeTask("việc một", TODAY),
                      Fixtures.officeTask("việc hai", TODAY)),
                  CLERK);
      for (Future<List<Task>> each : pool.invokeAll(List.of(open, open, open, open, open))) {
        each.get();
      }
    }
    assertThat(count("select max(number) - count(*) from task")).isZero();
  }

  @Test
  @DisplayName("người đến sau không ghi đè người đến trước")
  void losesNoUpdate() {
    Task task = register.open(Fixtures.officeTask("rà soát", TODAY), CLERK);
    Change first =
        register.change(
            task.id(), task.version(), TaskEvent.Kind.EDITED, s -> s.with(Priority.HIGH), CLERK);
    Change second =
        register.change(
            task.id(), task.version(), TaskEvent.Kind.EDITED, s -> s.with(Priority.URGENT), CLERK);
    assertThat(first).isInstanceOf(Change.Made.class);
    assertThat(second).isInstanceOf(Change.Overtaken.class);
    assertThat(register.find(task.id()).orElseThrow().priority()).isEqualTo(Priority.HIGH);
  }

  @Test
  @DisplayName("không ai tự chuyển thẳng sang hoàn thành: phải báo cáo rồi được xác nhận")
  void completesOnlyAfterReport() {
    Task task = register.open(Fixtures.officeTask("rà soát", TODAY), CLERK);
    assertThat(register.move(task.id(), 0, Progress.DONE, TODAY, CLERK))
        .isInstanceOf(Change.Refused.class);
    register.move(task.id(), 0, Progress.AWAITING_CONFIRMATION, TODAY.minusDays(1), CLERK);
    Change done = register.move(task.id(), 1, Progress.DONE, TODAY, CLERK);
    assertThat(done)
        .isInstanceOfSatisfying(
            Change.Made.class,
            made -> {
              assertThat(made.task().completedOn()).isEqualTo(TODAY.minusDays(1));
              assertThat(made.task().timeliness(TODAY)).isEqualTo(Timeliness.DONE_ON_TIME);
            });
  }

  @Test
  @DisplayName("đổi hạn vẫn giữ hạn gốc; hoàn tác cả loạt trả lại đúng như cũ")
  void undoesBulkChanges() {
    Task one = register.open(Fixtures.officeTask("việc một", TODAY), CLERK);
    Task two = register.open(Fixtures.officeTask("việc hai", TODAY.plusDays(3)), CLERK);
    LocalDate later = TODAY.plusMonths(1);
    Register.Bulk bulk =
        register.changeAll(
            List.of(one.id(), two.id()),
            TaskEvent.Kind.DEADLINE_MOVED,
            s -> s.with(s.deadline().moved(later)),
            CLERK);
    assertThat(bulk.made()).isEqualTo(2);
    Task moved = register.find(one.id()).orElseThrow();
    assertThat(moved.deadline().original()).isEqualTo(TODAY);
    assertThat(moved.deadline().day()).isEqualTo(later);

    register.change(two.id(), 1, TaskEvent.Kind.EDITED, s -> s.with(Priority.HIGH), CLERK);
    Register.Bulk undone = register.undo(bulk.batch(), "Nguyễn Thị Hạnh");
    assertThat(undone.made()).isEqualTo(1);
    assertThat(undone.refused()).isEqualTo(1);
    assertThat(TaskState.of(register.find(one.id()).orElseThrow())).isEqualTo(TaskState.of(one));
    assertThat(register.find(two.id()).orElseThrow().deadline().day()).isEqualTo(later);
  }

  @Test
  @DisplayName("lịch sử chỉ thêm, cơ sở dữ liệu từ chối sửa và xoá")
  void keepsHistory() {
    Task task = register.open(Fixtures.officeTask("rà soát", TODAY), CLERK);
    assertThatThrownBy(() -> jdbc.sql("update task_event set actor = 'x'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("delete from task_event").update())
        .hasMessageContaining("append-only");
    assertThat(register.historyOf(task.id())).hasSize(1);
  }

  @Test
  @DisplayName("tách cho từng cơ quan: mỗi cơ quan một việc con, tách lần nữa không sinh trùng")
  void fansOutOnce() {
    Task task = register.open(Fixtures.task("chỉ đạo", TODAY, null, "các đảng ủy"), CLERK);
    List<TaskParty> members =
        List.of(
            new TaskParty(PartyRole.LEAD, "Đảng ủy xã A", 11L, null),
            new TaskParty(PartyRole.LEAD, "Đảng ủy xã B", 12L, null));
    assertThat(register.fanOut(task.id(), members, CLERK)).hasSize(2);
    assertThat(register.fanOut(task.id(), members, CLERK)).isEmpty();
    assertThat(register.partsOf(task.id()))
        .extracting(part -> part.in(PartyRole.LEAD).getFirst().asWritten())
        .containsExactly("Đảng ủy xã A", "Đảng ủy xã B");
  }

  @Test
  @DisplayName("tìm không dấu, theo nội dung, cơ quan và căn cứ; ký tự đặc biệt chỉ là ký tự")
  void searches() {
    register.open(Fixtures.task("Xây dựng đề án 100% số hoá", TODAY, 900L, "Sở Y tế"), CLERK);
    assertThat(found("so y te de an")).isEqualTo(1);
    assertThat(found("SỐ HOÁ 684-kl")).isEqualTo(1);
    assertThat(found("100%")).isEqualTo(1);
    assertThat(found("%%")).isZero();
    assertThat(found("' or 1=1 --")).isZero();
  }

  private long found(String words) {
    TaskFilter filter =
        new TaskFilter(View.ALL, words, null, 900L, null, null, null, null, null, null);
    return list.counts(filter, Scope.ALL, TODAY).getOrDefault(View.ALL, 0L);
  }

  @Test
  @DisplayName("mỗi người chỉ thấy việc của cơ quan mình; các lớp luôn cộng đúng bằng tổng")
  void partitionsWhatIsSeen() {
    register.open(Fixtures.task("của A", TODAY.minusDays(1), 501L, "A"), CLERK);
    register.open(Fixtures.task("của A, không hạn", null, 501L, "A"), CLERK);
    register.open(Fixtures.task("của B", TODAY, 502L, "B"), CLERK);
    Scope a = Scope.of(java.util.Set.of(501L));
    TaskFilter all = TaskFilter.of(View.ALL);
    assertThat(list.page(all, a, TODAY, Order.DUE, false, 0, 50))
        .extracting(Task::work)
        .containsExactly("của A", "của A, không hạn");
    Map<Timeliness, Long> classes = list.timeliness(all, Scope.ALL, TODAY);
    long sum = classes.values().stream().mapToLong(Long::longValue).sum();
    assertThat(sum).isEqualTo(count("select count(*) from task"));
    assertThat(list.page(all, Scope.of(java.util.Set.of()), TODAY, Order.DUE, false, 0, 50))
        .isEmpty();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
