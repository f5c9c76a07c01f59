package org.roviec.server.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.reminder.ReplyLinks;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReminderBrowserTest extends BrowserTest {
  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");
  private static final long BODY = 701;
  private static final String RULES = "/quan-tri/quy-tac-nhac";

  @Autowired private ApplicationContext app;
  @Autowired private Register register;
  @Autowired private ReplyLinks links;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  private SignedIn agency;
  private Task task;

  @BeforeEach
  void tellSomething() {
    Throttles.forget(app);
    agency = people.named("dau-moi", new RoleGrant(Role.AGENCY, BODY, false));
    if (jdbc.sql("select count(*) from task").query(Long.class).single() > 0) {
      task =
          register
              .findByCode(java.util.List.of("NV-" + LocalDate.now(clock).getYear() + "-00001"))
              .getFirst();
      return;
    }
    LocalDate today = LocalDate.now(clock);
    String work =
        "Rà soát, đánh giá toàn diện kết quả thực hiện các chỉ tiêu, nhiệm vụ, giải pháp trong Nghị"
            + " quyết Đại hội Đảng bộ tỉnh, đề xuất phương án khắc phục cụ thể đối với từng chỉ"
            + " tiêu";
    task = register.open(Fixtures.task(work, today.minusDays(12), BODY, "Sở Tài chính"), CLERK);
    Task second =
        register.open(
            Fixtures.task("Tham mưu bố trí kinh phí năm 2027", today, BODY, "Sở Tài chính"), CLERK);
    Task third =
        register.open(
            Fixtures.task("Báo cáo kết quả giải ngân", today.plusDays(3), BODY, "Sở Tài chính"),
            CLERK);
    register.change(
        second.id(),
        0,
        TaskEvent.Kind.DEADLINE_MOVED,
        state -> state.with(state.deadline().moved(today.plusDays(5))),
        CLERK);
    register.change(
        third.id(),
        0,
        TaskEvent.Kind.COMPLETION_REPORTED,
        state -> state.moved(Progress.AWAITING_CONFIRMATION, today),
        CLERK);
    register.change(
        third.id(),
        1,
        TaskEvent.Kind.RETURNED,
        state -> state.moved(Progress.IN_PROGRESS, today),
        CLERK);
    digest(today, second);
  }

  /** A digest as the planner leaves it, one that failed beside it. */
  private void digest(LocalDate today, Task second) {
    jdbc.sql(
            "insert into reminder_run (day, at, tasks, people, unheard) values (?, now(), 2, 1, 3)")
        .param(today)
        .update();
    long digest =
        jdbc.sql(
                """
                insert into digest (account_id, day, nonce, next_try_at, state)
                values (?, ?, 1, now(), 'IN_APP') returning id\
                """)
            .params(agency.accountId(), today)
            .query(Long.class)
            .single();
    for (Task told : new Task[] {task, second}) {
      jdbc.sql(
              "insert into reminder (task_id, account_id, day, level, due, digest_id)"
                  + " select id, ?, ?, 0, due, ? from task where id = ?")
          .params(agency.accountId(), today, digest, told.id())
          .update();
    }
    jdbc.sql("insert into notice (account_id, at, kind, digest_id) values (?, now(), 'DIGEST', ?)")
        .params(agency.accountId(), digest)
        .update();
    jdbc.sql(
            """
            insert into digest (account_id, day, nonce, next_try_at, state, reason, tries)
            values (?, ?, 2, now(), 'FAILED', '550 5.1.1 <dau-moi@tinh.example.vn>: No such user', 1),
              (?, ?, 3, now(), 'UNCERTAIN', 'reminder.reason.uncertain', 1)\
            """)
        .params(agency.accountId(), today.minusDays(1), agency.accountId(), today.minusDays(2))
        .update();
  }

  @Test
  @DisplayName("hộp thông báo, bản nhắc trong ngày, cách nhận")
  void readsTheInbox() {
    Page page = open(agency, DESK, "vi");
    page.navigate("/thong-bao");
    assertAccessible(page);
    photograph(page, "inbox-desk-vi");
    assertThat(page.locator(".bell-count").textContent()).isEqualTo("6");
    page.locator(".notices a").first().click();
    page.waitForLoadState();
    assertThat(page.locator(".digest h2").count()).isEqualTo(2);
    assertThat(page.url()).contains("/thong-bao/nhac-viec/");
    assertAccessible(page);
    photograph(page, "digest-desk-vi");
    assertThat(page.locator(".bell-count").textContent()).isEqualTo("5");
    page.navigate("/thong-bao");
    page.locator("main form button").first().click();
    assertThat(page.locator(".toast").textContent()).contains("Đã đánh dấu 5 thông báo");
    page.waitForLoadState();
    assertThat(page.locator(".bell-count").count()).isZero();
    page.navigate("/thong-bao/cach-nhan");
    assertAccessible(page);
    page.locator("#calendar button").first().click();
    assertAccessible(page);
    photograph(page, "preferences-desk-vi");
    assertThat(page.locator(".subscriptions code").first().textContent()).endsWith(".ics");
    jdbc.sql("update notice set read_at = null").update();
  }

  @Test
  @DisplayName("quy tắc nhắc: tình trạng, thêm quy tắc, giờ gửi")
  void editsRules() {
    Page page = open(Role.ADMINISTRATOR, DESK, "vi");
    page.navigate(RULES);
    assertAccessible(page);
    photograph(page, "reminder-rules-desk-vi");
    page.selectOption("#moment", "AFTER");
    page.fill("#days", "30");
    page.fill("#every", "10");
    page.selectOption("#level", "APPROVER");
    page.click(".add-rule button");
    assertThat(page.locator(".toast").textContent()).contains("Đã thêm quy tắc");
    assertThat(page.locator("table.stack").last().textContent())
        .contains("Sau hạn 30 ngày, rồi cứ 10 ngày một lần");
    page.fill("#sendAt", "22:00");
    page.locator("form.card button.primary").last().click();
    assertThat(page.locator(".toast").textContent()).contains("giờ yên lặng");
  }

  @Test
  @DisplayName("báo cáo nhanh từ liên kết, trên điện thoại, không đăng nhập")
  void repliesFromThePhone() {
    String path = "/tra-loi/" + token(7);
    Page page = open((SignedIn) null, PHONE, "vi");
    page.navigate(path);
    assertAccessible(page);
    photograph(page, "reply-phone-vi");
    page.fill("#sentence", "Đã lấy ý kiến 12/15 cơ quan, đang hoàn chỉnh dự thảo.");
    page.fill("#percent", "80");
    page.click("main button.primary");
    assertAccessible(page);
    photograph(page, "replied-phone-vi");
    assertThat(page.locator("h1").textContent()).isEqualTo("Đã nhận báo cáo");
    page.navigate(path);
    assertAccessible(page);
    photograph(page, "reply-gone-phone-vi");
    Page english = open((SignedIn) null, DESK, "en");
    english.navigate("/tra-loi/" + token(8));
    assertAccessible(english);
    photograph(english, "reply-desk-en");
  }

  private String token(long nonce) {
    return links
        .signer()
        .sign(
            new ReplyLinks.Link(
                task.id(), agency.accountId(), clock.instant().plus(ReplyLinks.VALID), nonce));
  }

  @Test
  @DisplayName("trên điện thoại, bằng tiếng Anh: không tràn ngang, không cắt chữ")
  void fitsThePhone() {
    Page page = open(agency, PHONE, "en");
    for (String path : new String[] {"/thong-bao", "/thong-bao/cach-nhan"}) {
      page.navigate(path);
      assertAccessible(page);
      photograph(page, "reminder-phone-en" + path.replace('/', '-'));
    }
    Page admin = open(Role.ADMINISTRATOR, PHONE, "en");
    admin.navigate(RULES);
    assertAccessible(admin);
    photograph(admin, "reminder-rules-phone-en");
  }
}
