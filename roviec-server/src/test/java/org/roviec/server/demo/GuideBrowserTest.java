package org.roviec.server.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.DemoAccounts;
import org.roviec.server.access.Role;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the pictures of the user guide (docs/huong-dan.md) from the demonstration. With {@code
 * -Dguide.update=true} they go to docs/images, else to target, so that a test run changes nothing.
 */
@DemoTest
class GuideBrowserTest extends BrowserTest {

  private static final Path GUIDE = Path.of("../docs/huong-dan.md");
  private static final Path PICTURES =
      Boolean.getBoolean("guide.update") ? Path.of("../docs/images") : Path.of("target/guide");
  private static final long MOST_BYTES = 150_000;
  private static final double PATIENCE = 60_000;

  private static final String DRAFT =
      """
      TỈNH ỦY TUYÊN QUANG
      *
      Số      -KL/TU

      KẾT LUẬN
      của Thường trực Tỉnh ủy về đẩy nhanh tiến độ giải ngân vốn đầu tư công

      1. Giao Đảng ủy Ủy ban nhân dân tỉnh chỉ đạo rà soát các dự án chậm tiến độ, báo cáo Thường trực Tỉnh ủy trước ngày 15/12/2026.
      2. Các cơ quan liên quan sớm tháo gỡ khó khăn, vướng mắc trong giải phóng mặt bằng.
      3. Sở Tài chính tham mưu phương án điều chuyển vốn.
      """;

  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;
  @Autowired private ApplicationContext app;
  @Autowired private Demonstration demonstration;
  @Autowired private DemoAccounts accounts;

  private void take(Page page, String name) throws IOException {
    page.evaluate("document.fonts.ready");
    Path file = PICTURES.resolve("huong-dan-" + name + ".png");
    FewColors.write(page.screenshot(), file);
    assertThat(Files.size(file)).as(name).isLessThan(MOST_BYTES);
    assertThat(Files.readString(GUIDE)).contains("images/" + file.getFileName());
  }

  @Test
  @DisplayName("chụp ảnh cho hướng dẫn sử dụng")
  void takesThePictures() throws IOException {
    accounts.create();
    List<Long> documents = demonstration.takeIn();
    documents.forEach(id -> TestDocuments.await(app, id));
    demonstration.set(documents);

    Page page = open((Role) null, DESK, "vi");
    page.setDefaultTimeout(PATIENCE);
    take(page, "dang-nhap");
    String clerk = accounts.having(Role.COORDINATOR).username();
    page.locator(".demo-logins li:has(input[value='" + clerk + "']) button").click();
    assertThat(page.locator("section.home")).isVisible();
    take(page, "viec-cua-toi");
    page.navigate("/van-ban");
    take(page, "van-ban");
    long half = halfReviewed();
    page.navigate("/duyet/" + half);
    assertThat(page.locator("article.current")).isVisible();
    page.locator("article.current [data-act=LOCATE]").click();
    assertThat(page.locator(".source .here").first()).isInViewport();
    page.evaluate("scrollTo(0, 0)");
    take(page, "duyet");
    page.navigate("/so-theo-doi/mo/" + half);
    take(page, "mo-so");
    page.navigate("/so-theo-doi");
    take(page, "so-theo-doi");
    page.navigate("/so-theo-doi?view=overdue");
    page.locator("table.tasks th.work a").first().click();
    assertThat(page.locator(".task-page")).isVisible();
    take(page, "nhiem-vu");
    takeFollowUp(page);
    page.navigate("/directory?q=so+ke+hoach+va+dau+tu&ended=true");
    take(page, "danh-ba");
  }

  private void takeFollowUp(Page page) throws IOException {
    page.navigate("/thong-bao");
    take(page, "nhac-viec");
    page.navigate("/don-doc");
    page.locator("main td a:has-text('Soạn công văn')").first().click();
    page.fill("#han", LocalDate.now(clock).plusDays(10).toString());
    page.locator("main button.primary").click();
    assertThat(page.locator("#so")).isVisible();
    take(page, "don-doc");
    page.navigate("/chi-tieu");
    take(page, "chi-tieu");
    page.navigate("/bang-dieu-hanh");
    take(page, "bang-dieu-hanh");
    page.navigate("/bao-cao/phan-tich");
    take(page, "phan-tich");
    page.navigate("/kiem-tra-du-thao");
    page.fill("#van-ban", DRAFT);
    page.click("main button.primary");
    assertThat(page.locator("main h1")).isVisible();
    take(page, "kiem-tra-du-thao");
  }

  /** The document whose directives are reviewed but for the rest. */
  private long halfReviewed() {
    return jdbc.sql(
            """
            select v.document_id from verdict v join document d on d.id = v.document_id
            where d.review_state = 'OPEN' and v.kind = 'ASSIGNMENT' and not v.superseded
            group by 1 order by count(*) desc limit 1\
            """)
        .query(Long.class)
        .single();
  }
}
