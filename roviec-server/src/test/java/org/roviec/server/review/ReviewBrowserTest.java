package org.roviec.server.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.access.Role;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class ReviewBrowserTest extends BrowserTest {

  private static final double PATIENCE = 60_000;

  @Autowired private ApplicationContext app;

  private int keys;

  private void press(Page page, String key) {
    page.keyboard().press(key);
    keys++;
  }

  /** Presses Enter and waits until the decision is kept. */
  private void confirm(Page page, int expected) {
    press(page, "Enter");
    assertThat(page.locator("#progress strong"))
        .hasText(Pattern.compile("^" + expected + "/.*"), patience());
  }

  private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions patience() {
    return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions()
        .setTimeout(PATIENCE);
  }

  @Test
  @DisplayName("tải lên, đọc, duyệt bằng bàn phím, đóng duyệt")
  void reviewsByKeyboard() {
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.setDefaultTimeout(PATIENCE);
    page.navigate("/van-ban");
    page.setInputFiles("#files", new FilePayload("seed2.txt", "text/plain", TestDocuments.seed(2)));
    assertThat(page.locator("#receipts li.Accepted, #receipts li.AlreadyHere")).isVisible();
    Locator row =
        page.locator(".documents-table tr", new Page.LocatorOptions().setHasText("seed2"));
    assertThat(row)
        .containsText(
            "Đã duyệt 0/",
            new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                .setTimeout(PATIENCE));
    photograph(page, "documents-1280-vi");
    row.locator("a").first().click();
    page.locator(".page-actions a.primary").click();

    assertThat(page.locator("article.current")).isVisible();
    int required = Integer.parseInt(page.locator("#progress").getAttribute("data-open"));
    photograph(page, "review-start-1280-vi");
    assertAccessible(page);
    confirm(page, 1);
    press(page, "x");
    assertThat(page.locator("#progress strong")).hasText(Pattern.compile("^2/.*"));
    press(page, "z");
    assertThat(page.locator("#progress strong")).hasText(Pattern.compile("^1/.*"));
    for (int done = 2; done <= required; done++) {
      confirm(page, done);
    }
    photograph(page, "review-done-1280-vi");
    assertThat(page.locator("#progress")).hasClass(Pattern.compile(".*complete.*"));
    assertThat(page.locator("#close")).isFocused();
    press(page, "Enter");
    assertThat(page.locator(".closed-note a.primary")).isVisible();
    photograph(page, "review-closed-1280-vi");
    assertThat(keys).isEqualTo(required + 3);
    System.out.println("seed 2: " + required + " cards, " + keys + " keys from open to closed");
  }

  @Test
  @DisplayName("gõ Telex trong ô: chữ vào ô, không phím tắt nào chạy; câu trả lời được lưu")
  void typingIsNotCommanding() {
    long id = TestDocuments.read(app, "seed4.txt", TestDocuments.seed(4));
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.setDefaultTimeout(PATIENCE);
    page.navigate("/duyet/" + id);
    Locator card = page.locator("article.finding:has(form.ask input[name=leads])").first();
    String anchor = card.getAttribute("id");
    Locator who = card.locator("form.ask input[name=leads]");
    who.click();
    page.keyboard().type("Sowr xex sjk nz?/");
    assertThat(who).hasValue("Sowr xex sjk nz?/");
    assertThat(page.locator("#progress strong")).hasText(Pattern.compile("^0/.*"));
    who.fill("Sở Tài chính");
    card.locator("form.ask [name='due.date']").first().fill("2023-12-31");
    page.keyboard().press("Enter");
    Locator decided = page.locator("[id='" + anchor + "']");
    assertThat(decided).hasAttribute("data-state", "CORRECTED");
    assertThat(decided).containsText("31/12/2023");
    photograph(page, "review-answered-1280-vi");
    editsByKeyboard(page, decided);
  }

  /** The fields come with the key; what is typed at once goes nowhere else. */
  private void editsByKeyboard(Page page, Locator card) {
    card.locator(".card-head").click();
    page.keyboard().press("e");
    page.keyboard().press("x");
    Locator work = card.locator("form.edit textarea").first();
    assertThat(work).isFocused();
    assertThat(card).hasAttribute("data-state", "CORRECTED");
    page.keyboard().press("Escape");
    assertThat(card.locator("form.edit")).hasCount(0);
    page.keyboard().press("e");
    assertThat(work).isFocused();
    work.fill("Rà soát lại từ đầu");
    assertAccessible(page);
    page.keyboard().press("Control+Enter");
    assertThat(card.locator("blockquote.work")).hasText("Rà soát lại từ đầu");
    assertThat(card).containsText("31/12/2023");
  }

  @Test
  @DisplayName("bấm vào văn bản thì hiện phát hiện; chọn đoạn thì tạo được nhiệm vụ")
  void goesBothWays() {
    long id = TestDocuments.read(app, "seed3.txt", TestDocuments.seed(3));
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.setDefaultTimeout(PATIENCE);
    page.navigate("/duyet/" + id);
    page.locator(".source .k-assignment").nth(8).click();
    assertThat(page.locator("article.current")).hasAttribute("data-kind", "ASSIGNMENT");
    assertThat(page.locator(".source .here").first()).isVisible();
    page.locator(".source p.b-para")
        .first()
        .evaluate(
            "p => { const r = document.createRange(); r.selectNodeContents(p);"
                + " getSelection().removeAllRanges(); getSelection().addRange(r); }");
    page.locator("#selection-menu [data-add=ASSIGNMENT]").click();
    Locator added = page.locator("article.current[data-state=ADDED]");
    assertThat(added).isVisible();
    assertThat(added.locator("form.edit textarea").first()).isFocused();
    photograph(page, "review-added-1280-vi");
  }

  @Test
  @DisplayName("PDF: ảnh trang với các ô; bấm ô thì hiện phát hiện")
  void showsPagesOfPdf() {
    long id = TestDocuments.read(app, "paper.pdf", TestDocuments.pdf());
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.setDefaultTimeout(PATIENCE);
    page.navigate("/duyet/" + id);
    page.locator(".k-assignment-spot").first().click();
    assertThat(page.locator("article.current")).hasAttribute("data-kind", "ASSIGNMENT");
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    photograph(page, "review-pdf-1280-vi");
    assertAccessible(page);
  }

  @ParameterizedTest
  @CsvSource({"390, vi", "390, en", "1280, en"})
  @DisplayName("các màn hình ở điện thoại và tiếng Anh")
  void looksRightElsewhere(int width, String language) {
    long id = TestDocuments.read(app, "seed1.txt", TestDocuments.seed(1));
    Page page = open(Role.COORDINATOR, width, language);
    page.setDefaultTimeout(PATIENCE);
    for (String path : new String[] {"/van-ban", "/van-ban/" + id, "/duyet", "/duyet/" + id}) {
      page.navigate(path);
      photograph(
          page, path.substring(1).replaceAll("/\\d+", "-one") + "-" + width + "-" + language);
      assertAccessible(page);
    }
  }
}
