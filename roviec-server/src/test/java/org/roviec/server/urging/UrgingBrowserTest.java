package org.roviec.server.urging;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.office.Office;
import org.roviec.server.office.Offices;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Register;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class UrgingBrowserTest extends BrowserTest {

  @Autowired private Register register;
  @Autowired private Office office;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void owe() {
    if (jdbc.sql("select count(*) from task").query(Long.class).single() > 0) {
      return;
    }
    office.set(Offices.party(), people.having(Role.ADMINISTRATOR));
    LocalDate today = LocalDate.now(clock);
    Cause clerk = Cause.by("Nguyễn Thị Hạnh");
    String longName = "Ban Thường vụ Đảng ủy các cơ quan Đảng tỉnh và các đảng ủy trực thuộc";
    register.open(
        Fixtures.task(
            "Rà soát, đánh giá kết quả thực hiện các chỉ tiêu khó đạt, đề xuất giải pháp khắc phục",
            today.minusDays(45),
            990901L,
            longName),
        clerk);
    register.open(
        Fixtures.task("Báo cáo kết quả giải ngân", today.minusDays(9), 990901L, longName), clerk);
    register.open(
        Fixtures.task("Trình đề án tinh gọn đầu mối", today.minusDays(3), null, "Sở Nội vụ"),
        clerk);
  }

  @Test
  @DisplayName("đôn đốc: chọn cơ quan, chọn việc, xem dự thảo, ghi số, thấy ở trang nhiệm vụ")
  void urges() {
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.navigate("/don-doc");
    assertAccessible(page);
    photograph(page, "urging-list-desk-vi");
    page.locator("table a.button").first().click();
    page.fill("#han", LocalDate.now(clock).plusDays(7).toString());
    assertAccessible(page);
    photograph(page, "urging-choose-desk-vi");
    page.click("main button.primary");
    assertAccessible(page);
    photograph(page, "urging-letter-desk-vi");
    page.fill("#so", "125");
    page.click("form[action$=phat-hanh] button");
    assertThat(page.locator(".toast").textContent()).contains("2 nhiệm vụ");
    LocalDate today = LocalDate.now(clock);
    String letters = "/don-doc/cong-van?issuedTo=" + today + "&issuedFrom=";
    page.navigate(letters + today);
    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    page.navigate(letters + today.plusDays(1));
    assertThat(page.locator("tbody tr").count()).isZero();
    page.navigate("/so-theo-doi?words=chi+tieu");
    page.locator("th.work a").first().click();
    assertThat(page.locator(".urged").textContent()).contains("Số 125");
    assertAccessible(page);
    photograph(page, "urging-task-desk-vi");
  }

  @Test
  @DisplayName("trên điện thoại, bằng tiếng Anh")
  void fitsThePhone() {
    Page page = open(Role.COORDINATOR, PHONE, "en");
    page.navigate("/don-doc");
    assertAccessible(page);
    photograph(page, "urging-list-phone-en");
    page.locator("table a.button").last().click();
    assertAccessible(page);
    photograph(page, "urging-choose-phone-en");
    page.fill("#han", LocalDate.now(clock).plusDays(7).toString());
    page.click("main button.primary");
    assertAccessible(page);
    photograph(page, "urging-letter-phone-en");
  }
}
