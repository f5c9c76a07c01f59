package org.roviec.server.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Confirmations;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.DueBy;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.TaskParty;
import org.roviec.server.register.Timeliness;
import org.roviec.server.register.View;
import org.roviec.server.review.DueKind;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class FollowupTest {

  private static final long FINANCE = 801;
  private static final long HEALTH = 802;
  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");

  @Autowired private Register register;
  @Autowired private TaskList list;
  @Autowired private Confirmations confirmations;
  @Autowired private ProgressReports reports;
  @Autowired private LifeCycle lifeCycle;
  @Autowired private Extensions extensions;
  @Autowired private Recurrences recurrences;
  @Autowired private Happenings happenings;
  @Autowired private Reporters reporters;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private LocalDate today = LocalDate.EPOCH;
  private @Nullable SignedIn finance;

  @BeforeEach
  void look() {
    today = LocalDate.now(clock);
    finance = people.named("taichinh", new RoleGrant(Role.AGENCY, FINANCE, false));
  }

  private SignedIn finance() {
    return java.util.Objects.requireNonNull(finance);
  }

  private SignedIn office() {
    return people.having(Role.COORDINATOR);
  }

  private Task open(@Nullable LocalDate due) {
    return register.open(Fixtures.task("Trình đề án", due, FINANCE, "Sở Tài chính"), CLERK);
  }

  private Task now(Task task) {
    return register.find(task.id()).orElseThrow();
  }

  private static NewReport said(String sentence, int percent, @Nullable UUID token) {
    return new NewReport(percent, "", sentence, "", "", List.of(), Channel.PAGE, token);
  }

  private NewCompletion done(LocalDate on) {
    return new NewCompletion(on, "Đã trình", "12-TTr/TU", on, List.of(), Channel.PAGE, null);
  }

  private Reporter speaker(SignedIn person) {
    return reporters.of(person, today);
  }

  @Test
  @DisplayName(
      "trọn vòng đời: tiếp nhận, báo cáo, báo xong, trả lại, báo xong, xác nhận – lịch sử đủ cả")
  void runsThroughItsLife() {
    Task task = open(today.plusDays(10));
    assertThat(lifeCycle.receive(task.id(), task.version(), finance()).isDone()).isTrue();
    assertThat(now(task).progress()).isEqualTo(Progress.IN_PROGRESS);
    assertThat(
            reports.report(task.id(), said("Đã lấy ý kiến", 60, null), speaker(finance())).isDone())
        .isTrue();
    assertThat(reports.reportDone(task.id(), null, done(today), speaker(finance())).isDone())
        .isTrue();
    assertThat(
            lifeCycle.giveBack(task.id(), now(task).version(), "Thiếu phụ lục", office()).isDone())
        .isTrue();
    assertThat(now(task).reportedOn()).isNull();
    assertThat(reports.reportDone(task.id(), null, done(today), speaker(finance())).isDone())
        .isTrue();
    assertThat(lifeCycle.confirm(task.id(), now(task).version(), "", office()).isDone()).isTrue();
    assertThat(now(task).timeliness(today)).isEqualTo(Timeliness.DONE_ON_TIME);
    assertThat(register.historyOf(task.id()))
        .extracting(TaskEvent::kind)
        .containsExactly(
            TaskEvent.Kind.CONFIRMED,
            TaskEvent.Kind.COMPLETION_REPORTED,
            TaskEvent.Kind.RETURNED,
            TaskEvent.Kind.COMPLETION_REPORTED,
            TaskEvent.Kind.REPORTED,
            TaskEvent.Kind.RECEIVED,
            TaskEvent.Kind.OPENED);
    assertThat(reports.of(task.id()))
        .extracting(r ->
            r.decision() == null ? "–" : r.decision().confirmed() + " " + r.decision().reason())
        .containsExactly("true null", "false Thiếu phụ lục", "–");
    assertThat(audited("task:" + task.id()))
        .contains("followup.receive", "followup.confirm", "followup.return");
  }

  private List<String> audited(String subject) {
    return jdbc.sql("select action from audit_entry where subject = :s")
        .param("s", subject)
        .query(String.class)
        .list();
  }

  @Test
  @DisplayName("từ chối có lý do thì việc còn nguyên, văn phòng trả lời")
  void isDeclinedAndUpheld() {
    Task task = open(null);
    assertThat(lifeCycle.decline(task.id(), " ", finance())).isInstanceOf(Outcome.Faulty.class);
    assertThat(lifeCycle.decline(task.id(), "Không đúng chức năng", finance()).isDone()).isTrue();
    assertThat(lifeCycle.refusals()).extracting(Refusal::taskId).contains(task.id());
    assertThat(lifeCycle.decline(task.id(), "lần nữa", finance()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(lifeCycle.uphold(task.id(), "Đúng chức năng", finance()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(lifeCycle.uphold(task.id(), "Đúng chức năng", office()).isDone()).isTrue();
    assertThat(lifeCycle.refusals()).extracting(Refusal::taskId).doesNotContain(task.id());
    assertThat(now(task).progress()).isEqualTo(Progress.NOT_STARTED);
  }

  @Test
  @DisplayName(
      "không ai xác nhận việc mình báo cáo, hay việc của cơ quan mình, dù cũng là người văn phòng")
  void nobodyConfirmsTheirOwn() {
    SignedIn both =
        people.named(
            "kiemnhiem",
            new RoleGrant(Role.COORDINATOR, null, false),
            new RoleGrant(Role.AGENCY, FINANCE, false));
    Task task = open(today);
    reports.reportDone(task.id(), null, done(today), speaker(both));
    assertThat(lifeCycle.confirm(task.id(), now(task).version(), "", both))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(confirmations.refusal(now(task), both, today))
        .contains("followup.confirm.ownReport");
    Task other = open(today);
    reports.reportDone(other.id(), null, done(today), speaker(finance()));
    assertThat(lifeCycle.confirm(other.id(), now(other).version(), "", both))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(confirmations.refusal(now(other), both, today)).contains("followup.confirm.ownBody");
    SignedIn head = people.named("giamdoc", new RoleGrant(Role.LEADER, FINANCE, true));
    assertThat(lifeCycle.confirm(other.id(), now(other).version(), "", head))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(confirmations.refusal(now(other), office(), today)).isEmpty();
    // taken back after a confirmation, the same rule holds again
    Cause one = CLERK.in(UUID.randomUUID());
    register.change(
        task.id(),
        now(task).version(),
        TaskEvent.Kind.CONFIRMED,
        s -> s.moved(Progress.DONE, today),
        one);
    register.undo(java.util.Objects.requireNonNull(one.batch()), "x");
    assertThat(now(task).progress()).isEqualTo(Progress.AWAITING_CONFIRMATION);
    assertThat(confirmations.refusal(now(task), both, today))
        .contains("followup.confirm.ownReport");
  }

  @Test
  @DisplayName(
      "cơ quan khác không báo cáo, không tiếp nhận, không xin gia hạn thay được; cũng không biết là có việc")
  void othersMayNot() {
    SignedIn health = people.named("yte", new RoleGrant(Role.AGENCY, HEALTH, false));
    Task task = open(today.plusDays(3));
    assertThat(reports.report(task.id(), said("x", 1, null), speaker(health)))
        .isInstanceOf(Outcome.Absent.class);
    assertThat(reports.reportDone(task.id(), null, done(today), speaker(health)))
        .isInstanceOf(Outcome.Absent.class);
    assertThat(lifeCycle.receive(task.id(), 0, health)).isInstanceOf(Outcome.Absent.class);
    assertThat(extensions.ask(task.id(), today.plusDays(9), "x", "", health))
        .isInstanceOf(Outcome.Absent.class);
    assertThat(reports.report(999_999, said("x", 1, null), speaker(health)))
        .isInstanceOf(Outcome.Absent.class);
    assertThat(reports.of(task.id())).isEmpty();
    assertThat(now(task).version()).isEqualTo(task.version());
  }

  @Test
  @DisplayName(
      "cơ quan phối hợp góp báo cáo nhưng không báo xong, không làm việc chuyển sang đang thực hiện")
  void cooperatingBodiesContribute() {
    SignedIn health = people.named("yte2", new RoleGrant(Role.AGENCY, HEALTH, false));
    NewTask plain = Fixtures.task("Việc chung", today, FINANCE, "Sở Tài chính");
    Task task =
        register.open(
            Fixtures.with(plain, new TaskParty(PartyRole.COOPERATING, "Sở Y tế", HEALTH, null)),
            CLERK);
    assertThat(reports.report(task.id(), said("Đã góp ý", 100, null), speaker(health)).isDone())
        .isTrue();
    assertThat(now(task).progress()).isEqualTo(Progress.NOT_STARTED);
    assertThat(reports.reportDone(task.id(), null, done(today), speaker(health)))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(reports.latest(List.of(task.id()))).isEmpty();
    assertThat(reports.of(task.id())).extracting(ProgressReport::leads).containsExactly(false);
  }

  @Test
  @DisplayName("gửi hai lần cùng một báo cáo chỉ ghi một; báo cáo sai thì không ghi gì")
  void reportsOnce() {
    Task task = open(today);
    UUID token = UUID.randomUUID();
    Outcome first = reports.report(task.id(), said("Đã họp", 40, token), speaker(finance()));
    Outcome second = reports.report(task.id(), said("Đã họp", 40, token), speaker(finance()));
    assertThat(first).isInstanceOf(Outcome.Done.class);
    assertThat(second).isInstanceOf(Outcome.Before.class);
    assertThat(reports.report(task.id(), said(" ", 40, null), speaker(finance())))
        .isInstanceOf(Outcome.Faulty.class);
    assertThat(reports.report(task.id(), said("x", 101, null), speaker(finance())))
        .isInstanceOf(Outcome.Faulty.class);
    assertThat(reports.report(task.id(), said("x".repeat(2_001), 1, null), speaker(finance())))
        .isInstanceOf(Outcome.Faulty.class);
    assertThat(reports.reportDone(task.id(), null, done(today.plusDays(1)), speaker(finance())))
        .isInstanceOf(Outcome.Faulty.class);
    assertThat(reports.of(task.id())).hasSize(1);
  }

  @Test
  @DisplayName(
      "gia hạn: hạn gốc còn đó; quá hạn theo hạn gốc, trong hạn theo hạn gia hạn; mỗi cột cộng đủ")
  void countsBothWays() {
    Scope mine = Scope.of(java.util.Set.of(FINANCE));
    Task task = open(today.minusDays(2));
    Map<Timeliness, Long> before =
        list.timeliness(TaskFilter.of(View.ALL), mine, today, DueBy.CURRENT);
    assertThat(extensions.ask(task.id(), today.minusDays(1), "x", "", finance()))
        .isInstanceOf(Outcome.Faulty.class);
    assertThat(extensions.ask(task.id(), today.plusDays(30), "", "", finance()))
        .isInstanceOf(Outcome.Faulty.class);
    Outcome asked = extensions.ask(task.id(), today.plusDays(30), "Chờ số liệu", "", finance());
    long id = ((Outcome.Done) asked).id();
    assertThat(extensions.ask(task.id(), today.plusDays(31), "nữa", "", finance()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(extensions.awaiting(office(), today)).extracting(ExtensionRequest::id).contains(id);
    assertThat(extensions.awaiting(finance(), today)).isEmpty();
    assertThat(extensions.decide(id, today.plusDays(30), "", finance()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(extensions.decide(id, null, " ", office())).isInstanceOf(Outcome.Faulty.class);
    assertThat(extensions.decide(id, today.plusDays(20), "", office()).isDone()).isTrue();
    assertThat(extensions.decide(id, null, "đổi ý", office())).isInstanceOf(Outcome.Refused.class);
    Deadline deadline = now(task).deadline();
    assertThat(deadline.original()).isEqualTo(today.minusDays(2));
    assertThat(deadline.day()).isEqualTo(today.plusDays(20));
    Map<Timeliness, Long> original =
        list.timeliness(TaskFilter.of(View.ALL), mine, today, DueBy.ORIGINAL);
    Map<Timeliness, Long> current =
        list.timeliness(TaskFilter.of(View.ALL), mine, today, DueBy.CURRENT);
    assertThat(original.get(Timeliness.OVERDUE)).isEqualTo(before.get(Timeliness.OVERDUE));
    assertThat(current.get(Timeliness.OVERDUE))
        .isEqualTo(before.getOrDefault(Timeliness.OVERDUE, 0L) - 1);
    assertThat(now(task).timeliness(today, DueBy.ORIGINAL)).isEqualTo(Timeliness.OVERDUE);
    assertThat(now(task).timeliness(today, DueBy.CURRENT)).isEqualTo(Timeliness.ON_TRACK);
    assertThat(sum(original)).isEqualTo(sum(current)).isEqualTo(sum(before));
    assertThat(register.historyOf(task.id()))
        .extracting(TaskEvent::kind)
        .containsExactly(
            TaskEvent.Kind.EXTENDED, TaskEvent.Kind.EXTENSION_REQUESTED, TaskEvent.Kind.OPENED);
  }

  private static long sum(Map<Timeliness, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  @Test
  @DisplayName("đề nghị gia hạn của việc đã kết thúc không còn chờ ai")
  void settledTasksLeaveNothingWaiting() {
    Task task = open(today.plusDays(1));
    extensions.ask(task.id(), today.plusDays(9), "x", "", finance());
    assertThat(lifeCycle.drop(task.id(), now(task).version(), "Hết căn cứ", office()).isDone())
        .isTrue();
    assertThat(extensions.pending(task.id())).isEmpty();
    assertThat(extensions.of(task.id()))
        .extracting(ExtensionRequest::state)
        .containsExactly(ExtensionRequest.State.MOOT);
  }

  private Task recurring(String words) {
    NewTask plain = Fixtures.task("Báo cáo tình hình", null, FINANCE, "Sở Tài chính");
    return register.open(
        NewTask.of(
            plain.work(),
            null,
            null,
            Priority.NORMAL,
            plain.parties(),
            Deadline.first(DueKind.RECURRING, words, null),
            List.of("Kèm phụ lục"),
            Basis.typed("Kết luận"),
            null),
        CLERK);
  }

  @Test
  @DisplayName(
      "định kỳ: xác nhận xong kỳ này thì mở kỳ sau, qua hạn cũng mở; mỗi kỳ chỉ một lần dù nhiều máy cùng chạy")
  void opensEachOccurrenceOnce() throws Exception {
    Task task = recurring("hằng tháng");
    Outcome set =
        recurrences.set(
            task.id(), task.version(), Rhythm.Usual.MONTH, today.plusDays(5), false, office());
    assertThat(set.isDone()).isTrue();
    assertThat(now(task).deadline().day()).isEqualTo(today.plusDays(5));
    assertThat(
            recurrences.set(
                task.id(), now(task).version(), Rhythm.Usual.WEEK, today, false, office()))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(recurrences.advance(task.id(), today)).isZero();
    reports.reportDone(task.id(), null, done(today), speaker(finance()));
    lifeCycle.confirm(task.id(), now(task).version(), "", office());
    Recurrences.Series series = recurrences.of(task.id()).orElseThrow();
    assertThat(series.number()).isEqualTo(2);
    assertThat(series.due())
        .isEqualTo(new Rhythm(1, 0, today.plusDays(5).getDayOfMonth()).after(today.plusDays(5)));
    Task second = register.find(series.taskId()).orElseThrow();
    assertThat(second.deadline().words()).isEqualTo("hằng tháng");
    assertThat(register.conditionsOf(second.id())).hasSize(1);
    LocalDate later = series.due().plusDays(1);
    assertThat(recurrences.over(later)).contains(second.id());
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      Callable<Integer> advance = () -> recurrences.advance(second.id(), later);
      int opened = 0;
      for (Future<Integer> each : pool.invokeAll(List.of(advance, advance, advance, advance))) {
        opened += each.get();
      }
      assertThat(opened).isEqualTo(1);
    }
    assertThat(recurrences.of(task.id()).orElseThrow().number()).isEqualTo(3);
    assertThat(now(second).progress())
        .as("the one that is late stays open")
        .isEqualTo(Progress.NOT_STARTED);
    assertThat(recurrences.end(task.id(), office()).isDone()).isTrue();
    assertThat(recurrences.advance(task.id(), later.plusYears(3))).isZero();
  }

  @Test
  @DisplayName("máy ngừng lâu ngày thì mở bù đủ các kỳ đã qua, không kỳ nào hai lần")
  void catchesUp() {
    Task task = recurring("hằng tuần");
    recurrences.set(task.id(), task.version(), Rhythm.Usual.WEEK, today, false, office());
    assertThat(recurrences.advance(task.id(), today.plusDays(22))).isEqualTo(4);
    assertThat(recurrences.advance(task.id(), today.plusDays(22))).isZero();
    assertThat(recurrences.of(task.id()).orElseThrow().due()).isEqualTo(today.plusDays(28));
  }

  private Task afterEvent(String words) {
    NewTask plain = Fixtures.task("Triển khai", null, FINANCE, "Sở Tài chính");
    return register.open(Fixtures.due(plain, Deadline.first(DueKind.EVENT, words, null)), CLERK);
  }

  @Test
  @DisplayName(
      "sự kiện xảy ra: hạn tính theo lời văn, hoặc do người ấn định; không có số ngày thì vẫn không hạn, không bịa")
  void eventsStartDeadlines() {
    Task counted = afterEvent("trong vòng 05 ngày làm việc kể từ ngày được phê duyệt");
    Task bare = afterEvent("ngay sau khi Thủ tướng Chính phủ phê duyệt");
    Task set = afterEvent("sau khi Thủ tướng Chính phủ phê duyệt");
    LocalDate day = LocalDate.of(2026, 11, 3);
    Happenings.Happening event =
        new Happenings.Happening("Thủ tướng phê duyệt Quy hoạch", day, "Quyết định 1/QĐ-TTg");
    Map<Long, @Nullable LocalDate> tasks = new HashMap<>();
    tasks.put(counted.id(), null);
    tasks.put(bare.id(), null);
    tasks.put(set.id(), LocalDate.of(2026, 12, 31));
    assertThat(
            happenings.record(
                new Happenings.Happening("x", today.plusDays(1), ""), tasks, office()))
        .isInstanceOf(Outcome.Faulty.class);
    assertThat(happenings.record(event, Map.of(), office())).isInstanceOf(Outcome.Faulty.class);
    assertThat(happenings.record(event, tasks, office()).isDone()).isTrue();
    assertThat(now(counted).deadline().day()).isEqualTo("2026-11-10");
    assertThat(now(set).deadline().day()).isEqualTo("2026-12-31");
    assertThat(now(bare).deadline().day()).isNull();
    assertThat(now(bare).timeliness(today)).isEqualTo(Timeliness.NO_DEADLINE);
    assertThat(happenings.happened(List.of(now(bare)))).containsKey(bare.id());
    assertThat(register.historyOf(bare.id()).getFirst().kind())
        .isEqualTo(TaskEvent.Kind.EVENT_HAPPENED);
    assertThat(
            list.page(
                TaskFilter.of(View.WAITING_EVENT),
                Scope.ALL,
                today,
                org.roviec.server.register.Order.DUE,
                false,
                0,
                50))
        .extracting(Task::id)
        .contains(bare.id())
        .doesNotContain(counted.id(), set.id());
  }

  @Test
  @DisplayName("nhiệm vụ thường xuyên không bao giờ quá hạn; ấn định ngày thì thành việc có hạn")
  void standingDutiesAreNeverOverdue() {
    Deadline standing = Deadline.first(DueKind.STANDING, "thường xuyên", null);
    NewTask plain = Fixtures.task("Giữ gìn đoàn kết", null, FINANCE, "Sở Tài chính");
    Task task = register.open(Fixtures.due(plain, standing), CLERK);
    assertThat(task.timeliness(today.plusYears(50))).isEqualTo(Timeliness.NO_DEADLINE);
    assertThat(standing.moved(today).kind()).isEqualTo(DueKind.DATE);
  }
}
