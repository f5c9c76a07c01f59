package org.roviec.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.calendar.SpecialDay;
import org.roviec.server.calendar.WorkingCalendars;
import org.roviec.server.dashboard.BoardTold;
import org.roviec.server.directory.Change;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.Organizations;
import org.roviec.server.followup.Channel;
import org.roviec.server.followup.Extensions;
import org.roviec.server.followup.HandOvers;
import org.roviec.server.followup.Happenings;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.followup.NewCompletion;
import org.roviec.server.followup.NewReport;
import org.roviec.server.followup.Outcome;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.followup.Recurrences;
import org.roviec.server.followup.Reporters;
import org.roviec.server.followup.Rhythm;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.TaskParty;
import org.roviec.server.reminder.YearModel.Entry;
import org.roviec.server.reminder.YearModel.Line;
import org.roviec.server.report.ReportTold;
import org.roviec.server.review.DueKind;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.roviec.server.testing.TravellingClock;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole year of an office, day by day: 3,000 tasks, 60 bodies, holidays, extensions, refusals,
 * pauses, through the services that pages use. What comes of it is held against {@link YearModel}.
 */
@ServerTest
class SimulatedYearTest {
  private static final long SEED = 20_260_101;
  private static final int TASKS = 3_000;
  private static final int BODIES = 60;
  private static final int ACTS_A_DAY = 26;
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final LocalDate REORGANIZED = LocalDate.of(2026, 7, 1);
  private static final LocalTime MORNING = LocalTime.of(7, 30);
  private static final LocalTime FORENOON = LocalTime.of(10, 0);

  private static final String WITHIN_DAYS = "trong vòng 15 ngày kể từ ngày được phê duyệt";
  private static final String WITHIN_WORKING_DAYS =
      "trong vòng 10 ngày làm việc kể từ ngày được phê duyệt";

  @Autowired private TravellingClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private People people;
  @Autowired private Register register;
  @Autowired private TaskList list;
  @Autowired private LifeCycle lifeCycle;
  @Autowired private ProgressReports reports;
  @Autowired private Reporters reporters;
  @Autowired private Extensions extensions;
  @Autowired private WorkingCalendars calendars;
  @Autowired private Happenings happenings;
  @Autowired private HandOvers handOvers;
  @Autowired private Organizations organizations;
  @Autowired private Recurrences recurrences;
  @Autowired private BeanFactory beans;
  @Autowired private Planner planner;
  @Autowired private Courier courier;

  private final Random random = new Random(SEED);
  private final Map<Long, SignedIn> agents = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private List<Long> bodies = List.of();
  private List<Long> approvers = List.of();

  @SuppressWarnings("NullAway.Init") // settled first
  private SignedIn office;

  @SuppressWarnings("NullAway.Init") // settled first
  private YearModel model;

  @SuppressWarnings("NullAway.Init") // settled first
  private YearFigures figures;

  private final Map<Long, YearSeries> series = new LinkedHashMap<>();
  private int opened;

  @AfterEach
  void comeHome() {
    clock.comeHome();
  }

  @Test
  @DisplayName(
      "một năm, 3.000 nhiệm vụ, 60 cơ quan: sổ, số liệu và thư nhắc đúng như đếm từng ngày")
  void aWholeYearIsAsCountedByHand() {
    clock.travelTo(FIRST, LocalTime.of(6, 0));
    settle();
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      recur(day);
      remind(day);
      clock.travelTo(day, FORENOON);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        work(day);
      }
      figures.evening(day);
      if (day.plusDays(1).getDayOfMonth() == 1) {
        new YearRegister(jdbc, list).assertEqual(model, day);
        assertThat(BoardTold.of(beans, day))
            .as("the board of " + day)
            .isEqualTo(figures.board(day));
      }
      if (day.plusDays(1).getDayOfMonth() == 1 && day.getMonthValue() % 3 == 0) {
        assertReport(day.withDayOfMonth(1).minusMonths(2), day);
      }
    }
    // Later reports of months long past: what was done and moved since must not show.
    assertReport(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30));
    assertReport(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31));
    assertThat(series.values().stream().mapToInt(each -> each.dues().size() - 1).sum())
        .as("a year in which nothing comes again proves nothing")
        .isGreaterThan(200);
    assertThat(opened).isEqualTo(TASKS);
    assertThat(jdbc.sql("select count(*) from reminder").query(Long.class).single())
        .as("a year without reminders proves nothing")
        .isGreaterThan(3_000);
    assertThat(
            jdbc.sql("select count(*) from reminder where level = -1").query(Long.class).single())
        .as("a year in which nobody who cooperates is told proves nothing")
        .isGreaterThan(1_000);
    assertThat(
            jdbc.sql(
                    "select count(*) from (select 1 from digest group by account_id, day having count(*) > 1) twice")
                .query(Long.class)
                .single())
        .isZero();
  }

  // --- the office ------------------------------------------------------------------------------

  private void settle() {
    office = people.having(Role.COORDINATOR);
    model = new YearModel(office.accountId(), FIRST.minusDays(1));
    figures = new YearFigures(model.entries());
    bodies =
        jdbc.sql(
                """
                select o.id from organization o
                where o.valid_from <= :from and (o.valid_to is null or o.valid_to > :to)
                  and not exists (select 1 from succession s where s.predecessor = o.code)
                order by o.id limit :many\
                """)
            .param("from", FIRST)
            .param("to", LAST)
            .param("many", BODIES)
            .query(Long.class)
            .list();
    assertThat(bodies).hasSize(BODIES);
    bodies = new ArrayList<>(bodies);
    approvers = List.copyOf(bodies.subList(0, 5));
    for (int i = 0; i < BODIES; i++) {
      long body = bodies.get(i);
      names.put(body, "Cơ quan thứ " + i);
      // Every twentieth body has nobody who reports; the reminders go higher up.
      SignedIn agent = account("agent" + i, new RoleGrant(Role.AGENCY, body, false), i % 20 != 19);
      if (i % 20 != 19) {
        agents.put(body, agent);
        model.speaksFor(body, agent.accountId());
      }
      if (i % 3 == 0) {
        model.leads(
            body, account("head" + i, new RoleGrant(Role.LEADER, body, false), true).accountId());
      }
    }
    jdbc.sql("select day, kind from calendar_day")
        .query(row -> {
          LocalDate day = row.getObject(1, LocalDate.class);
          if (row.getString(2).equals("WORKING")) {
            model.dayWorked(day);
          } else {
            model.dayOff(day);
          }
        });
  }

  /** Accounts are written at once: hashing 80 passwords would take longer than the year. */
  private SignedIn account(String name, RoleGrant grant, boolean exists) {
    if (exists) {
      long id =
          jdbc.sql(
                  "insert into account (username, display_name, password_hash) values (:n, :n, 'x') returning id")
              .param("n", name)
              .query(Long.class)
              .single();
      jdbc.sql(
              "insert into role_grant (account_id, role, body_id, with_subordinates) values (:id, :role, :body, false)")
          .param("id", id)
          .param("role", grant.role().name())
          .param("body", grant.bodyId())
          .update();
    }
    return exists ? people.named(name, grant) : office;
  }

  // --- a day -----------------------------------------------------------------------------------

  private void remind(LocalDate day) {
    clock.travelTo(day, MORNING.minusMinutes(1));
    assertThat(planner.planIfDue()).as("before the hour").isEmpty();
    clock.travelTo(day, MORNING);
    planner.planIfDue();
    assertThat(planner.planIfDue()).as("a second time on " + day).isEmpty();
    courier.goRound();
    Set<Line> expected = model.digests(day);
    Set<Line> told = new HashSet<>();
    jdbc.sql("select task_id, account_id, level from reminder where day = :day")
        .param("day", day)
        .query(row -> {
          told.add(new Line(row.getLong(1), row.getLong(2), row.getInt(3)));
        });
    assertThat(told).as("what the digests of " + day + " say").isEqualTo(expected);
    assertThat(
            new HashSet<>(
                jdbc.sql("select account_id from digest where day = :day")
                    .param("day", day)
                    .query(Long.class)
                    .list()))
        .as("who gets a digest on " + day)
        .isEqualTo(YearModel.people(expected));
  }

  private void work(LocalDate day) {
    if (day.equals(LocalDate.of(2026, 6, 10))) {
      LocalDate storm = LocalDate.of(2026, 6, 17);
      calendars.put(
          new SpecialDay(storm, SpecialDay.Kind.DAY_OFF, "Nghỉ tránh bão", "", false), "admin");
      model.dayOff(storm);
    }
    if (day.equals(REORGANIZED)) {
      reorganize(day);
    }
    if (day.getDayOfMonth() == 15) {
      approve(day);
    }
    open(day);
    for (int i = 0; i < ACTS_A_DAY; i++) {
      Entry entry = model.entries().get(random.nextInt(model.entries().size()));
      act(entry, day);
    }
    for (Entry entry : List.copyOf(model.entries())) {
      if (entry.progress == Progress.AWAITING_CONFIRMATION) {
        judge(entry);
      } else if (entry.progress == Progress.PAUSED && chance(8)) {
        done(lifeCycle.resume(entry.id, version(entry), "", office));
        entry.progress = Progress.IN_PROGRESS;
      }
      if (entry.asked != null && chance(40)) {
        decide(entry);
      }
    }
  }

  private void open(LocalDate day) {
    long left = (long) TASKS - opened;
    long days = Math.max(1, (LocalDate.of(2026, 11, 20).toEpochDay() - day.toEpochDay()) * 5 / 7);
    int many = (int) Math.min(left, Math.max(left > 0 ? 1 : 0, left / days));
    List<NewTask> tasks = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      tasks.add(task(day, opened + i));
    }
    List<Task> made = register.openAll(tasks, Cause.by("Văn phòng"));
    for (Task task : made) {
      enter(task, day);
    }
    opened += many;
  }

  private void enter(Task task, LocalDate day) {
    Long approver =
        task.in(PartyRole.APPROVER).stream()
            .map(TaskParty::organizationId)
            .findFirst()
            .orElse(null);
    Entry entry =
        new Entry(
            task.id(),
            body(task, PartyRole.LEAD),
            body(task, PartyRole.COOPERATING),
            approver,
            day,
            task.deadline().words(),
            task.deadline().day());
    model.add(entry);
    if (task.deadline().kind() == DueKind.RECURRING) {
      LocalDate first = day.plusDays(random.nextInt(20));
      boolean onLastDay = chance(30);
      Rhythm.Usual usual =
          List.of(Rhythm.Usual.WEEK, Rhythm.Usual.MONTH, Rhythm.Usual.MONTH, Rhythm.Usual.QUARTER)
              .get(random.nextInt(4));
      Outcome set = recurrences.set(task.id(), task.version(), usual, first, onLastDay, office);
      entry.original = first;
      entry.due = first;
      series.put(
          ((Outcome.Done) set).id(),
          new YearSeries(
              entry,
              first,
              usual == Rhythm.Usual.WEEK ? 1 : 0,
              usual == Rhythm.Usual.WEEK ? 0 : usual == Rhythm.Usual.MONTH ? 1 : 3,
              onLastDay));
    }
  }

  private static long body(Task task, PartyRole role) {
    return Objects.requireNonNull(task.in(role).getFirst().organizationId());
  }

  /** What comes again is opened in the morning, once, however often somebody looks. */
  private void recur(LocalDate day) {
    clock.travelTo(day, LocalTime.of(6, 0));
    for (int times = 0; times < 2; times++) {
      recurrences.over(day).forEach(task -> recurrences.advance(task, day));
    }
    Map<Long, List<Long>> tasks = new HashMap<>();
    Map<Long, List<LocalDate>> dues = new HashMap<>();
    jdbc.sql("select series_id, task_id, due from task_occurrence order by number")
        .query(row -> {
          tasks.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getLong(2));
          dues.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
              .add(row.getObject(3, LocalDate.class));
        });
    series.forEach((id, each) -> {
      List<Long> ids = tasks.getOrDefault(id, List.of());
      while (each.isOver(day)) {
        assertThat(ids).as("occurrences on " + day).hasSizeGreaterThan(each.dues().size());
        model.add(each.next(ids.get(each.dues().size()), day));
      }
      assertThat(dues.get(id)).as("occurrences on " + day).isEqualTo(each.dues());
    });
  }

  private NewTask task(LocalDate day, int number) {
    long lead = bodies.get(random.nextInt(bodies.size()));
    List<TaskParty> parties = new ArrayList<>();
    parties.add(party(PartyRole.LEAD, lead));
    parties.add(party(PartyRole.COOPERATING, bodies.get(random.nextInt(bodies.size()))));
    if (chance(30)) {
      parties.add(party(PartyRole.APPROVER, approvers.get(random.nextInt(approvers.size()))));
    }
    Deadline deadline =
        chance(80)
            ? Deadline.first(DueKind.DATE, "trước ngày", day.plusDays(random.nextInt(90)))
            : switch (random.nextInt(8)) {
              case 0 -> Deadline.first(DueKind.RECURRING, "định kỳ", null);
              case 1, 2 -> Deadline.NONE;
              case 3, 4 -> Deadline.first(DueKind.STANDING, "thường xuyên", null);
              case 5 -> Deadline.first(DueKind.EVENT, WITHIN_DAYS, null);
              default -> Deadline.first(DueKind.EVENT, WITHIN_WORKING_DAYS, null);
            };
    return NewTask.of(
        "Nhiệm vụ mô phỏng số " + number,
        null,
        null,
        Priority.NORMAL,
        parties,
        deadline,
        List.of(),
        Basis.typed("Kết luận mô phỏng"),
        null);
  }

  /** Half of what waits for an approval gets it; the deadline counts from then. */
  private void approve(LocalDate day) {
    Map<Long, @Nullable LocalDate> waiting = new HashMap<>();
    for (Entry entry : model.entries()) {
      String words = Objects.requireNonNullElse(entry.words, "");
      boolean waits = words.contains("phê duyệt") && entry.due == null;
      if (waits && entry.isOpen() && chance(50)) {
        waiting.put(entry.id, null);
        entry.original =
            words.equals(WITHIN_DAYS)
                ? model.workedFrom(day.plusDays(15))
                : model.afterWorkingDays(day, 10);
        entry.due = entry.original;
      }
    }
    if (!waiting.isEmpty()) {
      done(
          happenings.record(
              new Happenings.Happening("Thủ tướng Chính phủ phê duyệt", day, ""), waiting, office));
    }
  }

  /** Two bodies become part of a third; their open tasks go along, and nothing is left behind. */
  private void reorganize(LocalDate day) {
    long goesOn = bodies.get(12);
    List<Long> ending = List.of(bodies.get(10), bodies.get(11));
    organizations.make(
        new Change.Merge(
            ending.stream().map(this::code).toList(),
            new Change.Target.Known(code(goesOn)),
            day,
            "Nghị quyết mô phỏng"),
        "admin");
    assertThat(handOvers.ended(day).stream().map(HandOvers.Ended::body)).containsAll(ending);
    for (long body : ending) {
      assertThat(handOvers.successors(body, day).stream().map(HandOvers.Successor::body))
          .containsExactly(goesOn);
      List<Task> page = handOvers.tasks(body, day);
      while (!page.isEmpty()) {
        Map<Long, Long> targets = new HashMap<>();
        page.forEach(task -> targets.put(task.id(), goesOn));
        assertThat(
                handOvers.move(body, targets, "Nghị quyết mô phỏng", office).orElseThrow().made())
            .isEqualTo(page.size());
        page = handOvers.tasks(body, day);
      }
    }
    assertThat(handOvers.ended(day).stream().map(HandOvers.Ended::body))
        .doesNotContainAnyElementsOf(ending);
    for (Entry entry : model.entries()) {
      if (entry.isOpen() && ending.contains(entry.lead)) {
        entry.lead = goesOn;
      }
      if (entry.isOpen() && ending.contains(entry.cooperating)) {
        entry.cooperating = goesOn;
      }
    }
    bodies.removeAll(ending);
  }

  private OrganizationId code(long body) {
    return organizations.find(body).orElseThrow().id();
  }

  private TaskParty party(PartyRole role, long body) {
    return new TaskParty(role, Objects.requireNonNull(names.get(body)), body, null);
  }

  private void act(Entry entry, LocalDate day) {
    SignedIn agent = agents.get(entry.lead);
    if (!entry.runs() || agent == null) {
      return;
    }
    int dice = random.nextInt(100);
    if (entry.progress == Progress.NOT_STARTED && dice < 45) {
      done(lifeCycle.receive(entry.id, version(entry), agent));
      entry.progress = Progress.IN_PROGRESS;
    } else if (entry.progress == Progress.NOT_STARTED && dice < 55) {
      done(lifeCycle.decline(entry.id, "Không thuộc chức năng", agent));
      done(lifeCycle.uphold(entry.id, "Vẫn giao", office));
    } else if (dice < 60) {
      NewReport report =
          new NewReport(random.nextInt(101), "", "Đang làm", "", "", List.of(), Channel.PAGE, null);
      done(reports.report(entry.id, report, reporters.of(agent, day)));
      entry.progress = Progress.IN_PROGRESS;
    } else if (dice < 82) {
      LocalDate on = day.minusDays(random.nextInt(3));
      NewCompletion completion =
          new NewCompletion(on, "Đã xong", "12/BC", on, List.of(), Channel.PAGE, null);
      done(reports.reportDone(entry.id, version(entry), completion, reporters.of(agent, day)));
      entry.progress = Progress.AWAITING_CONFIRMATION;
      entry.reported = on;
    } else if (dice < 93) {
      ask(entry, agent, day);
    } else if (dice < 98) {
      done(lifeCycle.pause(entry.id, version(entry), "Chờ hướng dẫn", office));
      entry.progress = Progress.PAUSED;
    } else {
      done(lifeCycle.drop(entry.id, version(entry), "Không còn cần", office));
      entry.progress = Progress.DROPPED;
      entry.asked = null;
    }
  }

  private void ask(Entry entry, SignedIn agent, LocalDate day) {
    LocalDate due = entry.due;
    if (due == null || entry.asked != null) {
      return;
    }
    LocalDate wanted = (due.isBefore(day) ? day : due).plusDays(1 + random.nextInt(30));
    Outcome outcome = extensions.ask(entry.id, wanted, "Khối lượng lớn", "", agent);
    entry.asked = ((Outcome.Done) outcome).id();
    entry.wanted = wanted;
  }

  private void decide(Entry entry) {
    boolean grants = chance(70);
    LocalDate granted = grants ? entry.wanted : null;
    done(extensions.decide(Objects.requireNonNull(entry.asked), granted, "Xét thực tế", office));
    if (grants) {
      entry.due = granted;
    }
    entry.asked = null;
  }

  private void judge(Entry entry) {
    if (chance(50)) {
      done(lifeCycle.confirm(entry.id, version(entry), "", office));
      entry.progress = Progress.DONE;
      entry.completed = entry.reported;
      entry.asked = null;
    } else if (chance(20)) {
      done(lifeCycle.giveBack(entry.id, version(entry), "Thiếu số liệu", office));
      entry.progress = Progress.IN_PROGRESS;
      entry.reported = null;
    }
  }

  private int version(Entry entry) {
    return register.find(entry.id).orElseThrow().version();
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private static void done(Outcome outcome) {
    assertThat(outcome.isDone()).as("%s", outcome).isTrue();
  }

  // --- the month's end -------------------------------------------------------------------------

  private void assertReport(LocalDate from, LocalDate to) {
    Map<String, Long> told = ReportTold.of(beans, from, to, office, clock.instant());
    assertThat(told)
        .as("the report of %s to %s, made on %s", from, to, LocalDate.now(clock))
        .isEqualTo(figures.report(from, to));
  }
}
