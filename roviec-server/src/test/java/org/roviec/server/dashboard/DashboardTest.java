package org.roviec.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Grouping;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskStatistics;
import org.roviec.server.register.View;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.roviec.server.web.ListPage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@ServerTest
class DashboardTest {

  private static final Pattern FIGURE = Pattern.compile("<a class=\"figure[^>]*>");
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern COUNT = Pattern.compile("data-count=\"(\\d+)\"");

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Register register;
  @Autowired private TaskStatistics statistics;
  @Autowired private Boards boards;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @BeforeEach
  void fill() {
    if (jdbc.sql("select count(*) from task").query(Long.class).single() == 0) {
      Stock.fill(register, jdbc, LocalDate.now(clock), 260);
    }
  }

  private String page(String path, SignedIn person) throws Exception {
    return mvc.perform(get(URI.create(path)).with(people.as(person)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private static Map<String, Long> figures(String html) {
    Map<String, Long> figures = new LinkedHashMap<>();
    Matcher tags = FIGURE.matcher(html);
    while (tags.find()) {
      Matcher href = HREF.matcher(tags.group());
      Matcher count = COUNT.matcher(tags.group());
      assertThat(href.find() && count.find()).as(tags.group()).isTrue();
      figures.put(HtmlUtils.htmlUnescape(href.group(1)), Long.valueOf(count.group(1)));
    }
    return figures;
  }

  private long rowsAt(String path, SignedIn person) throws Exception {
    var result = mvc.perform(get(URI.create(path)).with(people.as(person))).andReturn();
    return ((ListPage<?>)
            Objects.requireNonNull(
                Objects.requireNonNull(result.getModelAndView(), path).getModel().get("list")))
        .total();
  }

  /** Follows every figure of a page; returns how many there were. */
  private int follow(String path, SignedIn person) throws Exception {
    Map<String, Long> figures = figures(page(path, person));
    for (Map.Entry<String, Long> figure : figures.entrySet()) {
      assertThat(rowsAt(figure.getKey(), person))
          .as("%s on %s", figure.getKey(), path)
          .isEqualTo(figure.getValue());
    }
    return figures.size();
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  @DisplayName("con số nào bấm vào cũng ra đúng bấy nhiêu dòng trong sổ, với mọi cách chia")
  void everyFigureHasItsRows(Grouping grouping) throws Exception {
    int followed =
        follow(
            "/bang-dieu-hanh?all=1&by=" + grouping.name().toLowerCase(java.util.Locale.ROOT),
            people.having(Role.LEADER));
    assertThat(followed).isGreaterThan(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lead=904",
        "document=2",
        "field=Kinh%20t%E1%BA%BF",
        "lead=904&field=Kinh%20t%E1%BA%BF"
      })
  @DisplayName("lọc rồi thì con số vẫn khớp với sổ")
  void everyFigureHasItsRowsWhenNarrowed(String narrowed) throws Exception {
    String path = "/bang-dieu-hanh?" + narrowed;
    follow(path, people.having(Role.INSPECTOR));
    assertThat(figures(page(path, people.having(Role.INSPECTOR))).values())
        .as("something was left to count")
        .anyMatch(count -> count > 0);
  }

  @Test
  @DisplayName(
      "lãnh đạo gắn với cơ quan chỉ thấy việc của cơ quan mình, và con số khớp với sổ của mình")
  void respectsScope() throws Exception {
    SignedIn bound = people.named("phutrach", new RoleGrant(Role.LEADER, 903L, false));
    follow("/bang-dieu-hanh?all=1", bound);
    long own =
        jdbc.sql("select count(distinct task_id) from task_party where organization_id = 903")
            .query(Long.class)
            .single();
    LocalDate today = LocalDate.now(clock);
    Board board =
        boards.gathered(
            new Boards.Asked(
                TaskFilter.of(View.ALL),
                Scope.of(Set.of(903L)),
                today,
                Grouping.BODY,
                false,
                true));
    assertThat(board.total().value()).isEqualTo(own).isPositive();
    assertThat(board.oldest())
        .allSatisfy(
            row -> assertThat(row.leads()).anyMatch(p -> Objects.equals(p.organizationId(), 903L)));
  }

  @ParameterizedTest
  @EnumSource(Grouping.class)
  @DisplayName("các lớp cộng đúng bằng tổng, ở từng dòng và ở cả sổ")
  void classesPartition(Grouping grouping) {
    Board board =
        boards.gathered(
            new Boards.Asked(
                TaskFilter.of(View.ALL), Scope.ALL, LocalDate.now(clock), grouping, false, true));
    long all = jdbc.sql("select count(*) from task").query(Long.class).single();
    assertThat(board.total().value()).isEqualTo(all);
    assertThat(board.classes().values().stream().mapToLong(Count::value).sum()).isEqualTo(all);
    assertThat(board.lines())
        .allSatisfy(line ->
            assertThat(line.cells().values().stream().mapToLong(Count::value).sum())
                .isEqualTo(line.total().value()));
    long lines = board.lines().stream().mapToLong(line -> line.total().value()).sum();
    if (grouping == Grouping.BODY) {
      assertThat(lines).as("tasks with two leads count twice").isGreaterThanOrEqualTo(all);
    } else {
      assertThat(lines).isEqualTo(all);
    }
  }

  @Test
  @DisplayName(
      "sổ ở một ngày đã qua được dựng lại từ lịch sử: hạn đã dời, việc đã xong sau đó vẫn như lúc"
          + " ấy")
  void rebuildsThePast() {
    LocalDate today = LocalDate.now(clock);
    LocalDate then = today.minusDays(40);
    TaskFilter filter =
        new TaskFilter(View.ALL, null, 7777L, null, null, null, null, null, null, null);
    Task moved = old("hạn đã dời", today.minusDays(60));
    Task done = old("xong sau đó", today.minusDays(50));
    Task untouched = old("không đổi", today.minusDays(45));
    Task later = register.open(Fixtures.task("mở sau", today, 7777L, "A"), Stock.CLERK);
    // What the register says today: the deadline moved, the other task done ten days ago.
    event(moved, today.minusDays(20), state("IN_PROGRESS", today.minusDays(60), null));
    jdbc.sql("update task set due = :due where id = :id")
        .param("due", today.plusDays(30))
        .param("id", moved.id())
        .update();
    event(done, today.minusDays(12), state("NOT_STARTED", today.minusDays(50), null));
    event(
        done,
        today.minusDays(10),
        state("AWAITING_CONFIRMATION", today.minusDays(50), today.minusDays(12)));
    jdbc.sql(
            "update task set progress = 'DONE', reported_on = :day, completed_on = :day where id ="
                + " :id")
        .param("day", today.minusDays(12))
        .param("id", done.id())
        .update();

    Map<View, Long> past = statistics.openAsOf(filter, Scope.ALL, then);
    assertThat(past).containsEntry(View.OPEN, 3L).containsEntry(View.OVERDUE, 3L);
    Map<View, Long> between = statistics.openAsOf(filter, Scope.ALL, today.minusDays(11));
    assertThat(between).containsEntry(View.AWAITING, 1L).containsEntry(View.OVERDUE, 2L);
    Map<View, Long> now = statistics.openAsOf(filter, Scope.ALL, today);
    assertThat(now).containsEntry(View.OPEN, 3L).containsEntry(View.OVERDUE, 1L);
    assertThat(statistics.open(filter, Scope.ALL, today)).isEqualTo(now);
    assertThat(untouched.id()).isLessThan(later.id());
  }

  @Test
  @DisplayName(
      "bấm vào tên một cơ quan thì cả trang chỉ còn việc của cơ quan ấy, chia theo văn bản")
  void narrowsByClicking() throws Exception {
    SignedIn leader = people.having(Role.LEADER);
    String html = page("/bang-dieu-hanh?all=1&field=Kinh%20t%E1%BA%BF", leader);
    Matcher link =
        Pattern.compile("href=\"(/bang-dieu-hanh\\?[^\"]*lead=9\\d+[^\"]*)\"").matcher(html);
    assertThat(link.find()).isTrue();
    String path = HtmlUtils.htmlUnescape(link.group(1));
    assertThat(path).contains("field=").contains("by=document");
    follow(path, leader);
  }

  private Task old(String work, LocalDate due) {
    Task task = register.open(Fixtures.task(work, due, 7777L, "A"), Stock.CLERK);
    jdbc.sql("update task set opened_on = :day where id = :id")
        .param("day", due.minusDays(30))
        .param("id", task.id())
        .update();
    return task;
  }

  private static String state(String progress, LocalDate due, @Nullable LocalDate reported) {
    return "{\"progress\": \"%s\", \"deadline\": {\"day\": \"%s\"}, \"reportedOn\": %s, \"completedOn\": null}"
        .formatted(progress, due, reported == null ? "null" : "\"" + reported + "\"");
  }

  private void event(Task task, LocalDate day, String before) {
    jdbc.sql(
            """
            insert into task_event (task_id, at, actor, kind, before)
            values (:task, :at, 'x', 'PROGRESSED', cast(:before as jsonb))
            """)
        .param("task", task.id())
        .param("at", OffsetDateTime.from(day.atTime(LocalTime.NOON).atZone(clock.getZone())))
        .param("before", before)
        .update();
  }

  @Test
  @DisplayName("mức thay đổi lấy đúng từ lịch sử; một thay đổi thật hôm nay làm nó nhích lên một")
  void followsRealChanges() {
    LocalDate today = LocalDate.now(clock);
    TaskFilter filter =
        new TaskFilter(View.ALL, null, 8888L, null, null, null, null, null, null, null);
    Task task = register.open(Fixtures.task("x", today.plusDays(60), 8888L, "B"), Stock.CLERK);
    jdbc.sql("update task set opened_on = :day where id = :id")
        .param("day", today.minusDays(90))
        .param("id", task.id())
        .update();
    assertThat(statistics.openAsOf(filter, Scope.ALL, today.minusMonths(1)).get(View.AWAITING))
        .isZero();
    register.move(task.id(), 0, Progress.AWAITING_CONFIRMATION, today, Stock.CLERK);
    assertThat(statistics.openAsOf(filter, Scope.ALL, today).get(View.AWAITING)).isEqualTo(1);
    assertThat(statistics.openAsOf(filter, Scope.ALL, today.minusMonths(1)).get(View.AWAITING))
        .isZero();
  }

  @Test
  @DisplayName("cơ quan và người soạn không vào được")
  void refusesOthers() throws Exception {
    for (Role role : new Role[] {Role.AGENCY, Role.DRAFTER}) {
      mvc.perform(get("/bang-dieu-hanh").with(people.as(role))).andExpect(status().isForbidden());
    }
    mvc.perform(get("/bang-dieu-hanh?by=x&lead=y&sort=-z&field=").with(people.as(Role.LEADER)))
        .andExpect(status().isOk());
  }
}
