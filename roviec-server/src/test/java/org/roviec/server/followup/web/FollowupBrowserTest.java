package org.roviec.server.followup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.directory.OrganizationId;
import org.roviec.server.directory.Organizations;
import org.roviec.server.followup.Extensions;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.roviec.server.review.DueKind;
import org.roviec.server.testing.BrowserTest;
import org.springframework.beans.factory.annotation.Autowired;

class FollowupBrowserTest extends BrowserTest {

  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");
  private static final String LONG =
      "Rà soát, đánh giá toàn diện kết quả thực hiện các chỉ tiêu, nhiệm vụ, giải pháp trong Nghị quyết"
          + " Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030, nhất là những chỉ tiêu khó đạt, đề xuất phương án"
          + " khắc phục cụ thể; tổng hợp, báo cáo Ban Thường vụ Tỉnh ủy.";

  @Autowired private Register register;
  @Autowired private Extensions extensions;
  @Autowired private LifeCycle lifeCycle;
  @Autowired private Organizations organizations;
  @Autowired private Clock clock;

  private long body(String id) {
    return organizations.directory().number(new OrganizationId(id));
  }

  private long finance() {
    return body("tuyen-quang/so-tai-chinh");
  }

  private SignedIn agency() {
    return people.named("sotaichinh", new RoleGrant(Role.AGENCY, finance(), false));
  }

  private Task open(String work, int days) {
    LocalDate due = LocalDate.now(clock).plusDays(days);
    return register.open(
        Fixtures.task(work, due, finance(), "Sở Tài chính tỉnh Tuyên Quang"), CLERK);
  }

  private Task open(DueKind kind, String words) {
    return register.open(
        NewTask.of(
            "Triển khai Quy hoạch tỉnh",
            null,
            null,
            Priority.NORMAL,
            List.of(
                new TaskParty(PartyRole.LEAD, "Sở Tài chính tỉnh Tuyên Quang", finance(), null)),
            Deadline.first(kind, words, null),
            List.of(),
            Basis.typed("Kết luận số 684-KL/TU"),
            null),
        CLERK);
  }

  @Test
  @DisplayName("trên điện thoại: tiếp nhận rồi báo cáo có tệp trong một màn hình")
  void reportsFromAPhone() {
    Task task = open(LONG, 5);
    open("Tham mưu kế hoạch giám sát chuyên đề năm 2027", -3);
    Page page = open(agency(), PHONE, "vi");
    page.navigate("/nhiem-vu/" + task.id());
    assertAccessible(page);
    photograph(page, "followup-task-new-phone-vi");
    page.locator(".todo button.primary").click();
    assertThat(page.locator(".toast").textContent()).contains("Đã tiếp nhận");
    page.locator(".todo a.primary").click();
    assertAccessible(page);
    page.locator("#percent").fill("45");
    page.locator("#sentence").fill("Đã lấy ý kiến 12/15 cơ quan, đang tổng hợp.");
    assertThat(page.locator("output").textContent()).isEqualTo("45%");
    photograph(page, "followup-report-phone-vi");
    boolean oneScreen =
        (Boolean)
            page.evaluate(
                "document.querySelector('.send .primary').getBoundingClientRect().bottom < innerHeight");
    assertThat(oneScreen).as("the button is in reach without scrolling").isTrue();
    page.locator("details.more summary").first().click();
    page.locator("#obstacle").fill("Ba xã chưa gửi số liệu.");
    page.locator("details.more summary").nth(1).click();
    page.locator("#files")
        .setInputFiles(
            new FilePayload(
                "bao-cao-thang-11.txt",
                "text/plain",
                "Báo cáo tháng 11".getBytes(StandardCharsets.UTF_8)));
    page.locator(".send .primary").click();
    assertThat(page.locator(".toast").textContent()).contains("Đã gửi báo cáo tiến độ");
    assertThat(page.locator(".reported").textContent())
        .contains("45%", "Ba xã chưa gửi", "bao-cao-thang-11.txt");
    assertAccessible(page);
    photograph(page, "followup-task-reported-phone-vi");
    page.navigate("/bao-cao-tien-do");
    assertAccessible(page);
    photograph(page, "followup-table-phone-vi");
    page.navigate("/nhiem-vu/" + task.id() + "/hoan-thanh");
    assertAccessible(page);
    photograph(page, "followup-completion-phone-vi");
    page.locator("#sentence").fill("Đã trình Ban Thường vụ.");
    page.locator("#productNumber").fill("125-BC/STC");
    page.locator(".send .primary").click();
    assertThat(page.locator(".toast").textContent()).contains("chờ văn phòng xác nhận");
  }

  @Test
  @DisplayName("bàn làm việc của văn phòng: xác nhận, gia hạn, từ chối, bàn giao, sự kiện, định kỳ")
  void decidesAtTheDesk() {
    Task extended = open("Xây dựng đề án sắp xếp trụ sở công", 2);
    extensions.ask(
        extended.id(),
        LocalDate.now(clock).plusDays(30),
        "Chờ số liệu kiểm kê của các xã, phường.",
        "Công văn số 88/STC-QLCS",
        agency());
    Task declined = open("Tổ chức đoàn giám sát", 20);
    lifeCycle.decline(
        declined.id(), "Không thuộc chức năng của Sở; đề nghị giao Ủy ban Kiểm tra.", agency());
    open(DueKind.EVENT, "trong vòng 10 ngày làm việc kể từ ngày Thủ tướng Chính phủ phê duyệt");
    open(DueKind.EVENT, "ngay sau khi Thủ tướng Chính phủ phê duyệt");
    Task recurring = open(DueKind.RECURRING, "định kỳ hằng quý");
    long planning = body("tuyen-quang-truoc-2025/so-ke-hoach-va-dau-tu");
    register.open(
        Fixtures.task(
            "Hoàn thành kế hoạch đầu tư công trung hạn",
            LocalDate.now(clock),
            planning,
            "Sở Kế hoạch và Đầu tư"),
        CLERK);
    register.open(Fixtures.task(LONG, null, planning, "Sở Kế hoạch và Đầu tư"), CLERK);
    Page page = open(Role.COORDINATOR, DESK, "vi");
    see(page, "/theo-doi", "followup-overview-desk-vi");
    see(page, "/theo-doi/gia-han", "followup-extensions-desk-vi");
    see(page, "/theo-doi/su-kien", "followup-events-desk-vi");
    see(page, "/theo-doi/ban-giao", "followup-hand-overs-desk-vi");
    see(page, "/theo-doi/ban-giao/" + planning, "followup-hand-over-desk-vi");
    page.locator("form button.primary").click();
    assertThat(page.locator(".toast").textContent()).contains("Đã bàn giao 2 nhiệm vụ");
    page.locator(".toast button").click();
    assertThat(page.locator(".toast").textContent()).contains("Đã hoàn tác 2 nhiệm vụ");
    see(page, "/nhiem-vu/" + declined.id(), "followup-declined-desk-vi");
    see(page, "/nhiem-vu/" + recurring.id(), "followup-recurring-desk-vi");
    see(page, "/nhiem-vu/" + extended.id(), "followup-extension-desk-vi");
    page.locator(".grant button").click();
    assertThat(page.locator(".toast").textContent()).contains("Đã đồng ý gia hạn");
    see(page, "/quan-tri/lich?nam=2026", "calendar-desk-vi");
    see(page, "/", "followup-home-desk-vi");
  }

  @Test
  @DisplayName("tiếng Anh và điện thoại: không tràn ngang, không thiếu chữ")
  void fitsEnglishAndPhones() {
    open("Xây dựng đề án", 2);
    Page phone = open(Role.COORDINATOR, PHONE, "en");
    for (String path :
        List.of("/theo-doi", "/theo-doi/gia-han", "/theo-doi/su-kien", "/theo-doi/ban-giao")) {
      see(phone, path, "followup-phone-en" + path.replace('/', '-'));
    }
    Page admin = open(Role.ADMINISTRATOR, PHONE, "en");
    see(admin, "/quan-tri/lich?nam=2027", "calendar-phone-en");
    Page desk = open(agency(), DESK, "en");
    see(desk, "/bao-cao-tien-do", "followup-table-desk-en");
  }

  private static void see(Page page, String path, String name) {
    page.navigate(path);
    assertAccessible(page);
    photograph(page, name);
  }
}
