package org.roviec.server.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.office.Office;
import org.roviec.server.office.Offices;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Task;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReportBrowserTest extends BrowserTest {

  @Autowired private Register register;
  @Autowired private Reports reports;
  @Autowired private ReportMaking making;
  @Autowired private Office office;
  @Autowired private Clock clock;
  @Autowired private ApplicationContext app;
  @Autowired private JdbcClient jdbc;

  private String report = "";

  @BeforeEach
  void fill() {
    LocalDate today = LocalDate.now(clock);
    if (jdbc.sql("select count(*) from task").query(Long.class).single() == 0) {
      Cause clerk = Cause.by("Nguyễn Thị Hạnh");
      office.set(Offices.party(), people.having(Role.ADMINISTRATOR));
      register.open(Fixtures.uglyTask(), clerk);
      for (int i = 0; i < 9; i++) {
        Task task =
            register.open(
                Fixtures.task(
                    "Rà soát các dự án chậm tiến độ, đề xuất giải pháp tháo gỡ số " + i,
                    today.minusDays(20).plusDays(i * 5L),
                    990_000L + i % 3,
                    new String[] {"Sở Tài chính", "Sở Nội vụ", "Đảng ủy UBND tỉnh"}[i % 3]),
                clerk);
        if (i % 4 == 0) {
          register.move(task.id(), 0, Progress.AWAITING_CONFIRMATION, today, clerk);
          register.move(task.id(), 1, Progress.DONE, today, clerk);
        }
      }
    }
    long id =
        reports.add(
            new ReportOrder(
                new ReportingPeriod(PeriodKind.MONTH, today.getYear(), today.getMonthValue()),
                new DataWindow(today.minusDays(30), today),
                null,
                null,
                false,
                null,
                null,
                null,
                Scope.ALL),
            people.having(Role.COORDINATOR).username(),
            "Người dùng coordinator",
            clock.instant());
    making.make(id);
    report = "/bao-cao/" + id;
  }

  @Test
  @DisplayName("lập báo cáo, xem số liệu, mở các nhiệm vụ của một con số")
  void reports() {
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.navigate("/bao-cao/lap");
    assertAccessible(page);
    photograph(page, "report-form-desk-vi");
    page.navigate(report);
    assertAccessible(page);
    photograph(page, "report-desk-vi");
    page.locator("a[href*='OPEN_OVERDUE']").first().click();
    assertAccessible(page);
    photograph(page, "report-rows-desk-vi");
    page.navigate("/bao-cao");
    assertAccessible(page);
    photograph(page, "report-list-desk-vi");
  }

  @Test
  @DisplayName("trên điện thoại, bằng tiếng Anh")
  void fitsThePhone() {
    Page page = open(Role.COORDINATOR, PHONE, "en");
    for (String path : new String[] {"/bao-cao", "/bao-cao/lap", report, report + "/nhiem-vu"}) {
      page.navigate(path);
      assertAccessible(page);
      photograph(page, "report-phone-en" + path.replaceAll("[/\\d]+", "-"));
    }
  }

  @Test
  @DisplayName("phân tích: hạn chế lặp lại đứng cạnh nhau, từ chung được tô; theo người soạn")
  void showsWhatReturns() {
    for (int seed : new int[] {2, 4}) {
      TestDocuments.read(app, "seed" + seed + ".txt", TestDocuments.seed(seed));
    }
    Page page = open(Role.LEADER, DESK, "vi");
    page.navigate("/bao-cao/phan-tich");
    assertThat(page.locator(".returns mark").first()).isVisible();
    assertThat(page.getByText("KT2").first()).isVisible();
    assertAccessible(page);
    photograph(page, "insight-desk-vi");
    Page phone = open(Role.LEADER, PHONE, "en");
    phone.navigate("/bao-cao/phan-tich");
    assertThat(phone.locator(".returns mark").first()).isVisible();
    assertAccessible(phone);
    photograph(phone, "insight-phone-en");
  }
}
