package org.roviec.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.office.Office;
import org.roviec.server.office.Offices;
import org.roviec.server.paper.LibreOffice;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ReportTest {
  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");
  private static final long FINANCE = 990_701L;
  private static final long INTERIOR = 990_702L;

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Register register;
  @Autowired private ReportMaking making;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void fill() {
    today = LocalDate.now(clock);
    if (jdbc.sql("select count(*) from task").query(Long.class).single() > 0) {
      return;
    }
    office.set(Offices.party(), people.having(Role.ADMINISTRATOR));
    open("Quá hạn của Tài chính", FINANCE, -20);
    open("Còn hạn của Tài chính", FINANCE, 20);
    Task late = open("Xong muộn của Nội vụ", INTERIOR, -10);
    register.move(late.id(), 0, Progress.AWAITING_CONFIRMATION, today, CLERK);
    register.move(late.id(), 1, Progress.DONE, today, CLERK);
    Task timely = open("Xong sớm của Nội vụ", INTERIOR, 10);
    register.move(timely.id(), 0, Progress.AWAITING_CONFIRMATION, today, CLERK);
    register.move(timely.id(), 1, Progress.DONE, today, CLERK);
    register.open(Fixtures.task("Không hạn, chưa rõ ai", null, null, "Các cấp ủy"), CLERK);
  }

  private Task open(String work, long body, int due) {
    return register.open(Fixtures.task(work, today.plusDays(due), body, "Sở " + body), CLERK);
  }

  private String order(SignedIn person) throws Exception {
    String to =
        mvc.perform(
                post("/bao-cao")
                    .param("kind", "MONTH")
                    .param("from", today.minusDays(30).toString())
                    .param("to", today.toString())
                    .with(people.as(person))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    String path = Objects.requireNonNull(to);
    making.make(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
    return path;
  }

  private String page(String path, SignedIn person) throws Exception {
    return mvc.perform(get(path).with(people.as(person)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  private byte[] file(String path) throws Exception {
    return mvc.perform(get(path).with(people.as(Role.COORDINATOR)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  @Test
  @DisplayName("lập bằng công việc nền; con số mở ra đúng các nhiệm vụ của nó")
  void figuresOpenTheirRows() throws Exception {
    SignedIn clerk = people.having(Role.COORDINATOR);
    String report = order(clerk);
    assertThat(page(report, clerk)).contains("Chốt lúc", "Sở 990701");
    assertThat(page(report + "/nhiem-vu?nhom=OPEN_OVERDUE", clerk))
        .contains("Quá hạn của Tài chính")
        .doesNotContain("Còn hạn của Tài chính", "Xong muộn");
    assertThat(page(report + "/nhiem-vu?co-quan=cq-" + INTERIOR, clerk))
        .contains("Xong muộn của Nội vụ", "Xong sớm của Nội vụ")
        .doesNotContain("Tài chính");
    assertThat(page(report + "/nhiem-vu?nhom=DONE&chi=completed", clerk))
        .contains("Xong muộn của Nội vụ", "Xong sớm của Nội vụ")
        .doesNotContain("Quá hạn của");
  }

  @Test
  @DisplayName(
      "đã chốt thì giữ nguyên: nhiệm vụ đổi sau đó không đổi báo cáo, cơ sở dữ liệu cũng không cho"
          + " sửa")
  void frozenStays() throws Exception {
    SignedIn clerk = people.having(Role.COORDINATOR);
    Task task = open("Việc sẽ đổi sau khi chốt", FINANCE, 5);
    String report = order(clerk);
    String before = page(report, clerk);
    register.move(task.id(), 0, Progress.CANCELLED, today, CLERK);
    making.make(Long.parseLong(report.substring("/bao-cao/".length())));
    assertThat(withoutToken(page(report, clerk))).isEqualTo(withoutToken(before));
    assertThat(page(report + "/nhiem-vu", clerk)).contains("Việc sẽ đổi sau khi chốt");
    assertThatThrownBy(() -> jdbc.sql("update report_row set class = 'STOPPED'").update())
        .hasMessageContaining("never changed");
    assertThatThrownBy(() -> jdbc.sql("delete from report_result").update())
        .hasMessageContaining("never changed");
  }

  private static String withoutToken(String page) {
    return page.replaceAll("data-csrf=\"[^\"]*\"", "").replaceAll("value=\"[^\"]{60,}\"", "");
  }

  @Test
  @DisplayName("công việc nền tự chạy và báo xong")
  void theJobRuns() throws Exception {
    SignedIn clerk = people.having(Role.COORDINATOR);
    String to =
        mvc.perform(
                post("/bao-cao")
                    .param("kind", "MONTH")
                    .param("from", today.minusDays(3).toString())
                    .param("to", today.toString())
                    .with(people.as(clerk))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            mvc.perform(get(to + "/tien-do").with(people.as(clerk)))
                .andExpect(
                    org.springframework.test.web.servlet.result.MockMvcResultMatchers.header()
                        .string("HX-Refresh", "true")));
    assertThat(page(Objects.requireNonNull(to), clerk)).contains("Chốt lúc");
  }

  @Test
  @DisplayName("cơ quan chỉ lập được báo cáo việc của mình; báo cáo của người khác không mở được")
  void scopesHold() throws Exception {
    SignedIn agency = people.named("cq990702", new RoleGrant(Role.AGENCY, INTERIOR, false));
    SignedIn other = people.named("cq990701", new RoleGrant(Role.AGENCY, FINANCE, false));
    String report = order(agency);
    assertThat(page(report + "/nhiem-vu", agency))
        .contains("Nội vụ")
        .doesNotContain("Tài chính", "Không hạn, chưa rõ ai");
    for (String path :
        new String[] {"", "/nhiem-vu", "/tien-do", "/bao-cao.docx", "/bao-cao.xlsx"}) {
      mvc.perform(get(report + path).with(people.as(other))).andExpect(status().isNotFound());
    }
    assertThat(page("/bao-cao", other)).doesNotContain(report);
    assertThat(page(report, people.having(Role.INSPECTOR))).contains("Sở 990702");
    mvc.perform(post("/bao-cao").with(people.as(Role.INSPECTOR)).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("khoảng số liệu sai, ngày chưa tới, cơ quan không rõ: hỏi lại, không lập")
  void wrongFormsAreAskedAgain() throws Exception {
    String tomorrow = today.plusDays(1).toString();
    for (String[] wrong :
        new String[][] {
          {"", "", "", "Hãy ghi khoảng số liệu"},
          {tomorrow, today.toString(), "", "Hãy ghi khoảng số liệu"},
          {today.toString(), tomorrow, "", "chưa tới"},
          {today.toString(), today.toString(), "Sở Gì Đó", "Không rõ cơ quan này"}
        }) {
      mvc.perform(
              post("/bao-cao")
                  .param("kind", "MID_TERM")
                  .param("year", "2025")
                  .param("from", wrong[0])
                  .param("to", wrong[1])
                  .param("body", wrong[2])
                  .with(people.as(Role.COORDINATOR))
                  .with(csrf()))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(wrong[3])));
    }
  }

  @Test
  @DisplayName(
      "Word, Excel, PDF: mở được, cùng số liệu, các dòng cộng lại đúng tổng; PDF không có chữ lỗi")
  void filesAgree(@TempDir Path folder) throws Exception {
    String report = order(people.having(Role.COORDINATOR));
    String word = LibreOffice.text(folder, "bao-cao", file(report + "/bao-cao.docx"));
    try (XSSFWorkbook book =
        new XSSFWorkbook(new ByteArrayInputStream(file(report + "/bao-cao.xlsx")))) {
      var summary = book.getSheet("Tổng hợp");
      int classes = TaskClass.values().length;
      double sum = 0;
      for (int i = 1; i <= classes; i++) {
        sum += summary.getRow(i).getCell(1).getNumericCellValue();
      }
      double total = summary.getRow(classes + 1).getCell(1).getNumericCellValue();
      assertThat(sum).isEqualTo(total).isGreaterThanOrEqualTo(5);
      assertThat(book.getSheet("Nhiệm vụ").getLastRowNum()).isEqualTo((int) total);
      assertThat(word).contains("trong tổng số " + (int) total + " nhiệm vụ");
      assertThat(book)
          .allSatisfy(sheet -> {
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().getLastRow()).isZero();
          });
    }
    assertThat(word)
        .contains("BÁO CÁO", "về tình hình thực hiện nhiệm vụ được giao")
        .contains("I- CÔNG TÁC CHỈ ĐẠO", "Đang thực hiện quá hạn", "Tổng cộng", "PHỤ LỤC II")
        .doesNotContain("{{", "⟦");
    try (PDDocument pdf = Loader.loadPDF(file(report + "/bao-cao.pdf"))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Đang thực hiện, chưa ấn định hạn", "Kiến nghị: …")
          .doesNotContain("#");
    }
  }
}
