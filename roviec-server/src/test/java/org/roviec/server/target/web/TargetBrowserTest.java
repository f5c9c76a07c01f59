package org.roviec.server.target.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Figures;
import org.roviec.server.register.Openings;
import org.roviec.server.register.Scope;
import org.roviec.server.review.TestReviews;
import org.roviec.server.target.Grade;
import org.roviec.server.target.Occasion;
import org.roviec.server.target.Samples;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.Targets;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class TargetBrowserTest extends BrowserTest {

  private static final String CLERK = "Nguyễn Thị Hạnh";

  @Autowired private ApplicationContext app;
  @Autowired private Openings openings;
  @Autowired private Figures figures;
  @Autowired private Targets targets;
  @Autowired private TargetList list;
  @Autowired private Clock clock;

  private long trained;

  @BeforeEach
  void setUp() {
    LocalDate today = LocalDate.now(clock);
    var rows = list.all(Scope.ALL, today);
    if (!rows.isEmpty()) {
      trained =
          rows.stream()
              .filter(row -> row.indicator().facts().name().startsWith("Tỷ lệ lao động"))
              .findFirst()
              .orElseThrow()
              .indicator()
              .id();
      return;
    }
    for (int seed = 1; seed <= 3; seed++) {
      long document = TestDocuments.read(app, "seed" + seed + ".txt", TestDocuments.seed(seed));
      TestReviews.confirmFigures(app, document);
      openings.open(document, Set.of(), Cause.by(CLERK));
    }
    trained =
        targets.open(
            Samples.trained(today.minusYears(2), null),
            Basis.typed("Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XVII"),
            CLERK);
    targets.observe(trained, Samples.actual("42.5", today.minusMonths(18)), CLERK);
    targets.observe(trained, Samples.actual("43.25", today.minusMonths(12)), CLERK);
    targets.observe(trained, Samples.actual("45", today.minusMonths(1)), CLERK);
    targets.open(
        Samples.growth(today.minusYears(3), today.plusYears(2)), Basis.typed("Nghị quyết"), CLERK);
    figures.ofKinds(Set.of("ACTUAL"), 100).stream()
        .filter(f -> f.shown().equals("8,08%"))
        .findFirst()
        .ifPresent(f -> targets.openFrom(f.verdictId(), CLERK));
    long review =
        targets
            .openReview(
                "Giữa nhiệm kỳ 2020 - 2025",
                Occasion.MID_TERM,
                today,
                40,
                Basis.typed("Thông báo kết quả hội nghị"),
                CLERK)
            .orElseThrow();
    targets.assess(
        targets.review(review).orElseThrow(),
        list.find(trained, Scope.ALL, today).orElseThrow(),
        Grade.MISSED,
        "hai trường nghề ngừng tuyển sinh",
        CLERK);
  }

  @Test
  @DisplayName("chỉ tiêu: danh sách, trang có biểu đồ và quy tắc, số liệu, số đếm, kỳ đánh giá")
  void walksThrough() {
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.navigate("/chi-tieu");
    assertAccessible(page);
    photograph(page, "targets-desk-vi");
    page.navigate("/chi-tieu/" + trained);
    page.waitForSelector(".chart canvas");
    assertAccessible(page);
    photograph(page, "target-desk-vi");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    page.waitForTimeout(200);
    photograph(page, "target-dark-vi");
    assertAccessible(page);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    for (String path :
        new String[] {"so-lieu", "so-dem", "chua-ai-lam", "ky-danh-gia", "them", "nhap"}) {
      page.navigate("/chi-tieu/" + path);
      assertAccessible(page);
      photograph(page, "targets-" + path + "-desk-vi");
    }
    page.navigate("/chi-tieu/ky-danh-gia");
    page.locator("tbody a").first().click();
    assertAccessible(page);
    photograph(page, "target-review-desk-vi");
    assertThat(page.locator("main").textContent()).contains("1/40").contains("39/40");
  }

  @Test
  @DisplayName("điện thoại, tiếng Anh")
  void fitsThePhone() {
    Page page = open(Role.COORDINATOR, PHONE, "en");
    for (String path :
        new String[] {
          "", "/" + trained, "/so-lieu", "/so-dem", "/chua-ai-lam", "/ky-danh-gia", "/them"
        }) {
      page.navigate("/chi-tieu" + path);
      assertAccessible(page);
      photograph(
          page,
          "targets-phone-en" + (path.equals("/" + trained) ? "-page" : path.replace('/', '-')));
    }
  }

  @Test
  @DisplayName("từ số liệu của văn bản tới chỉ tiêu bằng một lần bấm, nguồn vẫn còn")
  void opensFromAFigure() {
    Page page = open(Role.COORDINATOR, DESK, "vi");
    page.navigate("/chi-tieu/so-lieu?words=giai+ngan");
    page.locator("form button", new Page.LocatorOptions().setHasText("Lập chỉ tiêu"))
        .first()
        .click();
    assertThat(page.locator(".toast").textContent()).contains("Đã lập chỉ tiêu");
    assertThat(page.locator("blockquote").textContent()).isNotBlank();
    page.locator("aside a[href^='/van-ban/']").first().click();
    assertThat(page.url()).contains("/van-ban/").contains("tu=");
  }

  @Test
  @DisplayName("không có mã kịch bản thì bảng vẫn đủ số, chỉ thiếu hình")
  void worksWithoutScript() {
    Page page = open(Role.INSPECTOR, DESK, "vi");
    page.route(
        "**/assets/charts*.js",
        route -> route.fulfill(new Route.FulfillOptions().setContentType("text/javascript")));
    page.navigate("/chi-tieu/" + trained);
    assertThat(page.locator(".chart canvas").count()).isZero();
    assertThat(page.locator("table").first().textContent()).contains("43,25").contains("42,5");
  }
}
