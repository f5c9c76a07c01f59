package org.roviec.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.database.Statements;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Counts;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class PageQueriesTest {

  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");
  private static final List<String> LISTS =
      List.of(
          "/",
          "/so-theo-doi",
          "/so-theo-doi?view=all&sort=-work",
          "/so-theo-doi?view=all&words=viec+so",
          "/so-theo-doi/bang",
          "/chi-tieu",
          "/van-ban",
          "/duyet",
          "/directory",
          "/directory?q=s%E1%BB%9F",
          "/admin/accounts",
          "/admin/audit");

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Register register;
  @Autowired private Counts counts;
  @Autowired private ApplicationContext app;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  @DisplayName("mọi thành phần dựng được, kể cả những gì chưa trang nào cần đến")
  void everythingCanBeMade() {
    assertThat(app.getBeanDefinitionNames())
        .hasSizeGreaterThan(300)
        .filteredOn(app::isSingleton)
        .allSatisfy(name -> assertThat(app.getBean(name)).isNotNull());
  }

  @Test
  @DisplayName("số câu truy vấn của mỗi trang không tăng theo số dòng trên trang")
  void queriesDoNotGrowWithRows() throws Exception {
    List<Task> tasks = new ArrayList<>();
    tasks.addAll(register.openAll(List.of(work(0)), CLERK));
    waits(tasks.getFirst());
    register.fanOut(tasks.getFirst().id(), members(1), CLERK);
    register.openAll(late(1), CLERK);
    long small = TestDocuments.read(app, "ngan.txt", paper(1));
    Map<String, List<String>> few = queries(pages(tasks.getFirst(), small));

    List<Task> more = register.openAll(late(70), CLERK);
    more.subList(0, 10).forEach(this::waits);
    Task busy = tasks.getFirst();
    for (int i = 0; i < 12; i++) {
      register.note(busy.id(), CLERK);
    }
    register.fanOut(busy.id(), members(30), CLERK);
    for (int i = 0; i < 8; i++) {
      TestDocuments.read(app, "van-ban-" + i + ".txt", paper(i + 2));
      people.named("nguoi-thu-" + i, new RoleGrant(Role.INSPECTOR, null, false));
    }
    long large = TestDocuments.read(app, "mau.txt", TestDocuments.seed(3));
    Map<String, List<String>> many = queries(pages(busy, large));

    assertThat(few).hasSameSizeAs(many);
    assertThat(many.keySet())
        .allSatisfy(page -> assertThat(many.get(page)).as(page).hasSameSizeAs(few.get(page)));
    assertThat(many.values()).allSatisfy(heard -> assertThat(heard).hasSizeBetween(1, 30));
  }

  @Test
  @DisplayName("tên cơ quan được tra một lần cho cả trang, dù nhiều cơ quan đến đâu")
  void namesOfBodiesAreLookedUpTogether() throws Exception {
    SignedIn clerk = people.named("tra-ten", new RoleGrant(Role.COORDINATOR, null, false));
    List<Task> tasks = register.openAll(List.of(shared(members(2)), shared(members(40))), CLERK);
    register.openAll(late(60), CLERK);
    open("/", clerk);
    assertThat(heard("/nhiem-vu/" + tasks.get(1).id(), clerk))
        .hasSameSizeAs(heard("/nhiem-vu/" + tasks.get(0).id(), clerk));
    assertThat(heard("/bang-dieu-hanh?by=body&all=1", clerk)).hasSizeBetween(1, 30);
    assertThat(heard("/bang-dieu-hanh?by=document&all=1", clerk)).hasSizeBetween(1, 30);
  }

  @Test
  @DisplayName("trang đầu của người đứng đầu hỏi danh bạ một lần, dù bao nhiêu việc chờ xác nhận")
  void theHeadsPageAsksOnce() throws Exception {
    long head =
        jdbc.sql(
                """
                select p.id from organization o join organization p on p.code = o.parent
                where o.valid_to is null group by p.id order by count(*) desc, p.id limit 1
                """)
            .query(Long.class)
            .single();
    List<Long> below =
        jdbc.sql(
                """
                select o.id from organization o join organization p on p.code = o.parent
                where p.id = :head and o.valid_to is null order by o.id limit 12
                """)
            .param("head", head)
            .query(Long.class)
            .list();
    SignedIn person = people.named("dung-dau", new RoleGrant(Role.LEADER, head, true));
    waitsOf(below.subList(0, 2));
    open("/", person);
    List<String> few = heard("/", person);
    waitsOf(below);
    counts.forget();
    open("/", person);
    assertThat(heard("/", person)).hasSameSizeAs(few).hasSizeBetween(1, 30);
  }

  private void waitsOf(List<Long> bodies) {
    register
        .openAll(
            bodies.stream()
                .map(body -> Fixtures.task("chờ xác nhận", null, body, "Cơ quan " + body))
                .toList(),
            CLERK)
        .forEach(this::waits);
  }

  private List<String> heard(String page, SignedIn person) throws Exception {
    return Statements.of(() -> open(page, person));
  }

  private static NewTask shared(List<TaskParty> parties) {
    NewTask plain = Fixtures.officeTask("phối hợp", null);
    return NewTask.of(
        plain.work(),
        null,
        null,
        plain.priority(),
        parties,
        plain.deadline(),
        List.of(),
        plain.basis(),
        null);
  }

  /** Pages by a name that does not hang on numbers. */
  private static Map<String, String> pages(Task task, long document) {
    Map<String, String> pages = new LinkedHashMap<>();
    LISTS.forEach(path -> pages.put(path, path));
    pages.put("task", "/nhiem-vu/" + task.id());
    pages.put("document", "/van-ban/" + document);
    pages.put("review", "/duyet/" + document);
    return pages;
  }

  private Map<String, List<String>> queries(Map<String, String> pages) throws Exception {
    SignedIn everything =
        people.named(
            "moi-vai",
            new RoleGrant(Role.ADMINISTRATOR, null, false),
            new RoleGrant(Role.COORDINATOR, null, false));
    Map<String, List<String>> queries = new LinkedHashMap<>();
    for (Map.Entry<String, String> page : pages.entrySet()) {
      open(page.getValue(), everything); // what is kept in memory is read
      counts.forget();
      queries.put(page.getKey(), Statements.of(() -> open(page.getValue(), everything)));
    }
    return queries;
  }

  private void open(String path, SignedIn person) throws Exception {
    mvc.perform(get(path).with(people.as(person))).andExpect(status().isOk());
  }

  private void waits(Task task) {
    register.move(
        task.id(), task.version(), Progress.AWAITING_CONFIRMATION, LocalDate.now(clock), CLERK);
  }

  /** Overdue and due soon by turns, each with bodies of its own. */
  private List<NewTask> late(int count) {
    List<Long> bodies =
        jdbc.sql("select id from organization order by id limit 90").query(Long.class).list();
    List<NewTask> tasks = new ArrayList<>();
    for (int i = 0; i < 2 * count; i++) {
      LocalDate due = LocalDate.now(clock).plusDays(i % 2 == 0 ? -3 : 3);
      tasks.add(Fixtures.task("việc số " + i, due, bodies.get(i % 90), "Cơ quan " + i % 90));
    }
    return tasks;
  }

  private static NewTask work(int number) {
    return Fixtures.uglyTask().arrived(Progress.NOT_STARTED, LocalDate.EPOCH.plusDays(number));
  }

  private List<TaskParty> members(int count) {
    return jdbc.sql("select id from organization order by id limit " + count)
        .query((row, _) ->
            new TaskParty(
                org.roviec.server.register.PartyRole.LEAD,
                "Đảng ủy " + row.getLong(1),
                row.getLong(1),
                null))
        .list();
  }

  private static byte[] paper(int number) {
    return """
    ỦY BAN NHÂN DÂN TỈNH
    Số: %d/TB-UBND
    Lâm Đồng, ngày 10 tháng 8 năm 2026

    THÔNG BÁO
    Kết luận cuộc họp giao ban

    1. Giao Sở Nội vụ rà soát, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/9/2026.
    """
        .formatted(number)
        .getBytes(StandardCharsets.UTF_8);
  }
}
