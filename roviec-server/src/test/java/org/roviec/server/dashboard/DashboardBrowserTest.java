package org.roviec.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Register;
import org.roviec.server.target.Samples;
import org.roviec.server.target.Targets;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class DashboardBrowserTest extends BrowserTest {

  @Autowired private Register register;
  @Autowired private Targets targets;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @BeforeEach
  void fill() {
    if (jdbc.sql("select count(*) from task").query(Long.class).single() > 0) {
      return;
    }
    LocalDate today = LocalDate.now(clock);
    Stock.fill(register, jdbc, today, 260);
    for (int i = 1; i <= 8; i++) {
      long id =
          targets.open(
              Samples.facts(
                  "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ của nhóm ngành số " + i,
                  "%",
                  Samples.trained(today.minusYears(2), null).plan(),
                  null),
              Basis.typed("Nghị quyết Đại hội"),
              "Nguyễn Thị Hạnh");
      targets.observe(id, Samples.actual("4" + (i % 4), today.minusMonths(1)), "x");
    }
  }

  @Test
  @DisplayName("trang của lãnh đạo: đủ sáu con số, bấm được, chia cách khác được")
  void showsTheBoard() {
    Page page = open(Role.LEADER, DESK, "vi");
    page.navigate("/bang-dieu-hanh");
    page.waitForSelector(".trend canvas");
    assertThat(page.locator(".six li").count()).isEqualTo(6);
    assertAccessible(page);
    photograph(page, "dashboard-desk-vi");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.waitForTimeout(200);
    assertAccessible(page);
    photograph(page, "dashboard-dark-vi");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.locator(".chips a", new Page.LocatorOptions().setHasText("tháng đến hạn")).click();
    page.waitForSelector(".trend canvas");
    photograph(page, "dashboard-month-desk-vi");
    page.locator(".six .overdue a").click();
    assertThat(page.url()).contains("/so-theo-doi?").contains("view=overdue");
    assertAccessible(page);
  }

  @Test
  @DisplayName("điện thoại, tiếng Anh: không tràn ngang")
  void fitsThePhone() {
    Page page = open(Role.LEADER, PHONE, "en");
    page.navigate("/bang-dieu-hanh?sort=rank");
    page.waitForSelector(".trend canvas");
    assertAccessible(page);
    photograph(page, "dashboard-phone-en");
  }

  @Test
  @DisplayName("in ra đúng một trang A4, kể cả khi sổ đầy và tên dài")
  void printsOnOnePage() throws IOException {
    for (String language : new String[] {"vi", "en"}) {
      Page page = open(Role.LEADER, DESK, language);
      page.navigate("/bang-dieu-hanh");
      page.waitForSelector(".trend canvas");
      byte[] paper =
          page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(true));
      Path file = Path.of("target", "screenshots", "dashboard-" + language + ".pdf");
      Files.createDirectories(file.getParent());
      Files.write(file, paper);
      try (PDDocument printed = Loader.loadPDF(paper)) {
        assertThat(printed.getNumberOfPages()).isEqualTo(1);
        float width = printed.getPage(0).getMediaBox().getWidth();
        assertThat(width).as("A4 is 595 points wide").isBetween(590f, 600f);
      }
    }
  }
}
