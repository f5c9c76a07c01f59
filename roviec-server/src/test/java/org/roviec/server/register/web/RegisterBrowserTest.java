package org.roviec.server.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegisterBrowserTest extends BrowserTest {

  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");

  @Autowired private Register register;
  @Autowired private Clock clock;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void openSomeTasks() {
    if (jdbc.sql("select count(*) from task").query(Long.class).single() > 0) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    register.open(Fixtures.uglyTask(), CLERK);
    register.open(
        Fixtures.officeTask(
            "Tiếp thu ý kiến tại Hội nghị, hoàn chỉnh báo cáo", today.minusDays(12)),
        CLERK);
    register.open(
        Fixtures.task("Tham mưu bố trí kinh phí năm 2027", today.plusDays(3), null, "Sở Tài chính"),
        CLERK);
    Task waiting =
        register.open(
            Fixtures.task(
                "Rà soát các dự án chậm tiến độ", today.plusDays(40), null, "Sở Tài chính"),
            CLERK);
    register.move(waiting.id(), 0, Progress.AWAITING_CONFIRMATION, today, CLERK);
  }

  @Test
  @DisplayName("sổ theo dõi: lọc, chọn, đổi hàng loạt, hoàn tác")
  void worksThroughTheRegister() {
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.navigate("/so-theo-doi");
    assertAccessible(page);
    photograph(page, "register-desk-vi");
    page.locator("input[name=id]").first().check();
    page.selectOption("[data-bulk-action]", "priority");
    page.selectOption("label[data-for=priority] select", "URGENT");
    photograph(page, "register-bulk-desk-vi");
    page.click("#bulk-bar button");
    assertThat(page.locator(".toast").textContent()).contains("Đã cập nhật 1 nhiệm vụ");
    page.click(".toast button");
    assertThat(page.locator(".toast").textContent()).contains("Đã hoàn tác 1 nhiệm vụ");
    page.navigate("/so-theo-doi/bang");
    assertAccessible(page);
    photograph(page, "board-desk-vi");
    page.navigate("/so-theo-doi?words=chi+tieu&view=all");
    page.locator("th.work a").first().click();
    assertAccessible(page);
    photograph(page, "task-desk-vi");
  }

  @Test
  @DisplayName("trên điện thoại, bằng tiếng Anh: không tràn ngang, không cắt chữ")
  void fitsThePhone() {
    Page page = open(Role.COORDINATOR, PHONE, "en");
    for (String path : new String[] {"/so-theo-doi", "/so-theo-doi/them", "/so-theo-doi/nhap"}) {
      page.navigate(path);
      assertAccessible(page);
      photograph(page, "register-phone-en" + path.replace('/', '-'));
      assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
          .as(path)
          .isEqualTo(true);
    }
    page.navigate("/so-theo-doi?words=chi+tieu&view=all");
    page.locator(".work a").first().click();
    assertAccessible(page);
    photograph(page, "task-phone-en");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }
}
