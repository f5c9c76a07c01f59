package org.roviec.server.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.access.DemoAccounts;
import org.roviec.server.access.Role;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The demonstration as its visitors walk through it. */
@DemoTest
class DemoBrowserTest extends BrowserTest {

  private static final double PATIENCE = 60_000;

  @Autowired private ApplicationContext app;
  @Autowired private Demonstration demonstration;
  @Autowired private DemoAccounts accounts;

  @BeforeEach
  void setTheStage() {
    accounts.create();
    List<Long> documents = demonstration.takeIn();
    documents.forEach(id -> TestDocuments.await(app, id));
    demonstration.set(documents);
  }

  /** Enters as a visitor does: by the button of a role on the sign-in page. */
  private Page enter(Role role, int width, String language) {
    Page page = open((Role) null, width, language);
    page.setDefaultTimeout(PATIENCE);
    String username = accounts.having(role).username();
    page.locator(".demo-logins li:has(input[value='" + username + "']) button").click();
    assertThat(page.locator("section.home")).isVisible();
    return page;
  }

  @Test
  @DisplayName(
      "tải văn bản lên, máy đọc, duyệt bằng bàn phím, mở sổ, thấy trong sổ, lần về câu gốc")
  void walksTheMainPath() {
    Page page = enter(Role.COORDINATOR, DESK, "vi");
    page.navigate("/van-ban");
    byte[] fresh =
        (new String(TestDocuments.seed(1), java.nio.charset.StandardCharsets.UTF_8) + "\n")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    page.setInputFiles("#files", new FilePayload("ban-moi.txt", "text/plain", fresh));
    assertThat(page.locator("#receipts li.Accepted")).isVisible();
    Locator row =
        page.locator(".documents-table tr", new Page.LocatorOptions().setHasText("ban-moi"));
    assertThat(row).containsText("Đã duyệt 0/", patience());
    row.locator("a").first().click();
    page.locator(".page-actions a.primary").click();
    assertThat(page.locator("article.current")).isVisible(); // keys are heard from here on
    int required = Integer.parseInt(page.locator("#progress").getAttribute("data-open"));
    for (int done = 1; done <= required; done++) {
      page.keyboard().press("Enter");
      assertThat(page.locator("#progress strong")).hasText(Pattern.compile("^" + done + "/.*"));
    }
    assertThat(page.locator("#close")).isFocused();
    page.keyboard().press("Enter");
    page.locator(".closed-note a.primary").click();
    assertThat(page.locator("h1")).hasText("Mở sổ theo dõi");
    assertAccessible(page);
    page.locator("main button.primary").click();
    assertThat(page.locator(".toast")).containsText("Đã mở");
    page.locator("table.tasks th.work a").first().click();
    assertThat(page.locator(".task-page blockquote")).isVisible();
    page.locator(".task-page a[href^='/van-ban/']").first().click();
    assertThat(page.locator("h1")).isVisible();
  }

  @Test
  @DisplayName("việc của tôi: xác nhận một việc ngay tại chỗ; đóng hướng dẫn thì không hiện lại")
  void worksFromTheStartPage() {
    Page page = enter(Role.COORDINATOR, DESK, "vi");
    assertThat(page.locator(".first-minute .steps li")).hasCount(4);
    for (String group : new String[] {"overdue", "due_soon", "awaiting", "review"}) {
      assertThat(page.locator(".group." + group)).isVisible();
    }
    int waiting = page.locator(".group.awaiting li").count();
    page.locator(".group.awaiting form button").first().click();
    assertThat(page.locator(".toast")).containsText("Đã xác nhận");
    assertThat(page.locator(".group.awaiting li")).hasCount(waiting - 1);
    page.locator(".first-minute form button").click();
    assertThat(page.locator(".first-minute")).hasCount(0);
    page.reload();
    assertThat(page.locator(".first-minute")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({
    "COORDINATOR, 1280, vi",
    "COORDINATOR, 390, en",
    "LEADER, 1280, en",
    "AGENCY, 390, vi",
    "INSPECTOR, 390, vi",
    "DRAFTER, 1280, vi",
    "ADMINISTRATOR, 1280, vi"
  })
  @DisplayName("mỗi vai vào được trang đầu và mọi mục của mình")
  void everyRoleFindsItsWay(Role role, int width, String language) {
    Page page = enter(role, width, language);
    String name = role.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + "-" + language;
    photograph(page, "home-" + name);
    assertAccessible(page);
    List<String> paths =
        page.locator("nav.side a").all().stream().map(link -> link.getAttribute("href")).toList();
    for (String path : paths) {
      page.navigate(path);
      assertThat(page.locator("main h1").first()).isAttached();
      assertThat(page.locator("nav.side a[aria-current=page]")).hasCount(1);
    }
  }

  @Test
  @DisplayName("trang đăng nhập kể mỗi vai thấy gì và thuộc cơ quan nào")
  void tellsWhoIsWho() {
    Page page = open((Role) null, DESK, "vi");
    assertThat(page.locator(".demo-logins li")).hasCount(Role.values().length);
    assertThat(page.locator(".demo-logins strong")).hasCount(2);
    photograph(page, "demo-sign-in-vi");
    assertAccessible(page);
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions
      patience() {
    return new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
        .setTimeout(PATIENCE);
  }
}
