package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.testing.BrowserTest;
import org.roviec.server.testing.People;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsBrowserTest extends BrowserTest {
  @Autowired private JdbcClient jdbc;
  @Autowired private AuditLog log;

  @ParameterizedTest
  @CsvSource({"1280, vi", "390, vi", "1280, en", "390, en"})
  @DisplayName("trang người dùng, tài khoản, nhật ký: xem được ở hai cỡ màn hình, hai thứ tiếng")
  void adminPages(int width, String language) {
    String name = "Ban Chỉ đạo thực hiện Nghị quyết về sắp xếp tổ chức bộ máy " + width + language;
    SignedIn person =
        people.named("dai-" + width + language, new RoleGrant(Role.AGENCY, null, false));
    jdbc.sql("update account set display_name = :name, post_title = :name where id = :id")
        .param("name", name)
        .param("id", person.accountId())
        .update();
    log.record(person, "account.changed", "account:x", name);
    Page page = open(Role.ADMINISTRATOR, width, language);
    for (String path :
        new String[] {
          "/admin/accounts",
          "/admin/accounts/new",
          "/admin/accounts/" + person.accountId(),
          "/admin/audit",
          "/admin/audit?who=khongco",
          "/account",
          "/khong-co-trang-nay"
        }) {
      page.navigate(path);
      photograph(page, "admin" + path.replaceAll("\\W+", "-") + "-" + width + "-" + language);
      assertAccessible(page);
    }
  }

  @Test
  @DisplayName("tạo người dùng, người ấy đặt mật khẩu, bật xác thực hai bước, lần sau phải có mã")
  void newUserComesInWithTwoSteps() {
    Page admin = open(Role.ADMINISTRATOR, DESK, "vi");
    admin.navigate("/admin/accounts/new");
    admin.locator("#username").fill("lan.tran");
    admin.locator("#displayName").fill("Trần Thị Lan");
    admin.locator("input[value=COORDINATOR]").check();
    admin.locator("main button.primary").click();
    String oneTime = admin.locator("code.password").textContent();
    photograph(admin, "one-time-password");
    assertAccessible(admin);

    Page page = open((SignedIn) null, PHONE, "vi");
    signIn(page, "lan.tran", oneTime);
    photograph(page, "new-password-390");
    assertAccessible(page);
    page.locator("#password").fill("123456789012");
    page.locator("#repeated").fill("khác");
    page.locator("main button.primary").click();
    page.waitForLoadState();
    assertThat(page.locator(".error").allTextContents()).hasSize(2);
    photograph(page, "new-password-refused-390");
    assertAccessible(page);
    page.locator("#password").fill(People.PASSWORD);
    page.locator("#repeated").fill(People.PASSWORD);
    page.locator("main button.primary").click();
    assertThat(page.locator("h1").textContent()).isEqualTo("Việc của tôi");

    page.navigate("/account");
    page.locator("#second-factor button").click();
    photograph(page, "second-factor-390");
    assertAccessible(page);
    String secret = page.locator("#second-factor code").textContent().replace(" ", "");
    page.locator("#code").fill(Totp.codeAt(secret, Instant.now()));
    page.locator("#second-factor button.primary").click();
    String paperCode = page.locator(".codes code").first().textContent();
    photograph(page, "recovery-codes-390");
    assertAccessible(page);

    Page again = open((SignedIn) null, DESK, "vi");
    signIn(again, "lan.tran", People.PASSWORD);
    again.navigate("/account");
    assertThat(again.locator("h1").textContent()).isEqualTo("Xác thực hai bước");
    photograph(again, "code");
    assertAccessible(again);
    again.locator("#code").fill("000000");
    again.locator("main button.primary").click();
    assertThat(again.locator(".error").textContent()).contains("Mã không đúng");
    again.locator("#code").fill(paperCode);
    again.locator("main button.primary").click();
    again.navigate("/account");
    assertThat(again.locator("h1").textContent()).isEqualTo("Tài khoản của tôi");

    Page third = open((SignedIn) null, DESK, "vi");
    signIn(third, "lan.tran", People.PASSWORD);
    third.locator("#code").fill(paperCode);
    third.locator("main button.primary").click();
    assertThat(third.locator(".error").textContent()).contains("đã dùng rồi");
  }

  @Test
  @DisplayName("kết thúc một phiên thì phiên ấy ra ngay")
  void endedSessionIsOut() {
    Page one = open(Role.DRAFTER, DESK, "vi");
    Page two = open(Role.DRAFTER, PHONE, "vi");
    one.navigate("/account");
    photograph(one, "sessions");
    one.locator("table button.link").first().click();
    assertThat(one.locator(".toast").textContent()).contains("Đã kết thúc phiên");
    two.navigate("/account");
    assertThat(two.url()).endsWith("/sign-in");
  }

  @Test
  @DisplayName("kiểm tra xem nhật ký và kiểm tra tính nguyên vẹn")
  void inspectorVerifiesTheLog() {
    Page page = open(Role.INSPECTOR, DESK, "vi");
    page.navigate("/admin/audit");
    page.locator("main form.verify button").click();
    assertThat(page.locator(".note").textContent()).contains("Nhật ký nguyên vẹn");
    photograph(page, "audit-verdict");
    assertAccessible(page);
  }
}
