package org.roviec.server.urging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import org.roviec.server.register.Days;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class UrgingTest {
  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Register register;
  @Autowired private Office office;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void officeIsKnown() {
    today = LocalDate.now(clock);
    if (office.facts().version() == 0) {
      office.set(Offices.party(), people.having(Role.ADMINISTRATOR));
    }
  }

  private Task overdue(String work, long body, int days) {
    return register.open(
        Fixtures.task(work, today.minusDays(days), body, "Cơ quan " + body), CLERK);
  }

  private String draft(long body, Task... tasks) throws Exception {
    var call =
        post("/don-doc")
            .param("co-quan", "cq-" + body)
            .param("han", today.plusDays(10).toString())
            .param("chi-dao", "ý kiến chỉ đạo của Thường trực Tỉnh ủy");
    for (Task task : tasks) {
      call = call.param("task", "" + task.id());
    }
    String to =
        mvc.perform(call.with(people.as(Role.COORDINATOR)).with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn()
            .getResponse()
            .getRedirectedUrl();
    return Objects.requireNonNull(to);
  }

  private void issue(String letter, String number, String toast) throws Exception {
    mvc.perform(
            post(letter + "/phat-hanh")
                .param("so", number)
                .param("ngay", today.toString())
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(flash().attribute("toast", toast));
  }

  private String page(String path) throws Exception {
    return mvc.perform(get(path).with(people.as(Role.COORDINATOR)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString();
  }

  @Test
  @DisplayName(
      "dự thảo không tính là đã đôn đốc; ghi số rồi mới tính, lần sau là lần thứ 2 và dẫn công văn"
          + " trước")
  void roundsFollowTheRecord() throws Exception {
    Task task = overdue("Rà soát quy hoạch cán bộ", 990811L, 12);
    String thrownAway = draft(990811L, task);
    String first = draft(990811L, task);
    assertThat(page(first))
        .contains("Số      -CV/VPTU", "quá hạn 12 ngày", "chưa nhận được báo cáo hoàn thành")
        .contains("Thực hiện ý kiến chỉ đạo của Thường trực Tỉnh ủy, Văn phòng Tỉnh ủy đề nghị")
        .contains("trước ngày " + Days.shown(today.plusDays(10)))
        .doesNotContain("lần thứ");
    assertThat(page("/nhiem-vu/" + task.id())).doesNotContain("Đôn đốc lần thứ");
    issue(first, "9", "urging.issued");
    issue(first, "10", "urging.issuedAlready");
    assertThat(page(first)).contains("Số 09-CV/VPTU");
    assertThat(page("/nhiem-vu/" + task.id()))
        .contains("Đôn đốc lần thứ 1", "Công văn số 09-CV/VPTU, ngày " + Days.shown(today));
    TaskEvent note = register.historyOf(task.id()).getFirst();
    assertThat(note.kind()).isEqualTo(TaskEvent.Kind.NOTED);

    String second = draft(990811L, task);
    assertThat(page(second))
        .contains("(lần thứ 2)", "Văn phòng Tỉnh ủy đã đôn đốc tại Công văn số 09-CV/VPTU");
    issue(second, "15", "urging.issued");
    // A draft from before the first letter counts what went out since.
    issue(thrownAway, "16", "urging.issued");
    assertThat(page(thrownAway)).contains("(lần thứ 3)");
  }

  @Test
  @DisplayName(
      "việc đã báo cáo chờ xác nhận không bị đôn đốc; không chọn việc nào, ngày đã qua: hỏi lại")
  void urgesOnlyWhatIsOwed() throws Exception {
    Task reported = overdue("Đã báo cáo muộn", 990812L, 5);
    register.move(reported.id(), 0, Progress.AWAITING_CONFIRMATION, today, CLERK);
    Task owed = overdue("Chưa báo cáo", 990812L, 3);
    String page = page("/don-doc/soan?co-quan=cq-990812");
    assertThat(page).contains("Chưa báo cáo").doesNotContain("Đã báo cáo muộn");
    for (String[] wrong :
        new String[][] {
          {"" + owed.id(), today.toString(), "Hãy chọn ngày báo cáo"},
          {"" + owed.id(), "", "Hãy chọn ngày báo cáo"},
          {"" + reported.id(), today.plusDays(3).toString(), "Hãy chọn ít nhất một"}
        }) {
      mvc.perform(
              post("/don-doc")
                  .param("co-quan", "cq-990812")
                  .param("task", wrong[0])
                  .param("han", wrong[1])
                  .with(people.as(Role.COORDINATOR))
                  .with(csrf()))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString(wrong[2])));
    }
  }

  @Test
  @DisplayName("công văn đã phát hành không sửa, không xoá được, kể cả trong cơ sở dữ liệu")
  void issuedLettersStay() throws Exception {
    String letter = draft(990813L, overdue("Nộp kế hoạch", 990813L, 2));
    String other = draft(990813L, overdue("Nộp kế hoạch khác", 990813L, 2));
    issue(letter, "21", "urging.issued");
    for (String each : List.of(letter, other)) {
      mvc.perform(post(each + "/bo").with(people.as(Role.COORDINATOR)).with(csrf()))
          .andExpect(
              flash()
                  .attribute(
                      "toast", each.equals(letter) ? "urging.issuedAlready" : "urging.dropped"));
    }
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> jdbc.sql("update urging set number = '1' where number = '21'").update())
        .hasMessageContaining("cannot be changed");
    for (String[] wrong :
        new String[][] {
          {"mười", today.toString(), "urging.number.wrong"},
          {"22", today.plusDays(1).toString(), "urging.issuedOn.wrong"}
        }) {
      mvc.perform(
              post(letter + "/phat-hanh")
                  .param("so", wrong[0])
                  .param("ngay", wrong[1])
                  .with(people.as(Role.COORDINATOR))
                  .with(csrf()))
          .andExpect(flash().attribute("toast", wrong[2]));
    }
  }

  @Test
  @DisplayName(
      "lãnh đạo của một cơ quan chỉ thấy công văn và nợ việc của cơ quan mình; cơ quan không vào"
          + " trang đôn đốc")
  void scopesHold() throws Exception {
    String mine = draft(990814L, overdue("việc của 990814", 990814L, 4));
    String others = draft(990815L, overdue("việc kín của 990815", 990815L, 4));
    SignedIn leader = people.named("lanhdao990814", new RoleGrant(Role.LEADER, 990814L, false));
    mvc.perform(get(mine).with(people.as(leader))).andExpect(status().isOk());
    mvc.perform(get(others).with(people.as(leader))).andExpect(status().isNotFound());
    mvc.perform(get(others + "/cong-van.docx").with(people.as(leader)))
        .andExpect(status().isNotFound());
    mvc.perform(get("/don-doc").with(people.as(leader)))
        .andExpect(content().string(containsString("Cơ quan 990814")))
        .andExpect(content().string(not(containsString("Cơ quan 990815"))));
    SignedIn agency = people.named("coquan990814", new RoleGrant(Role.AGENCY, 990814L, false));
    mvc.perform(get("/don-doc").with(people.as(agency))).andExpect(status().isForbidden());
    mvc.perform(post(mine + "/bo").with(people.as(leader)).with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName(
      "bản Word: LibreOffice mở được; đủ tên cơ quan, số để trống, nhiệm vụ, phụ lục, nơi nhận")
  void draftsInWord(@TempDir Path folder) throws Exception {
    Task[] tasks = new Task[5];
    for (int i = 0; i < tasks.length; i++) {
      tasks[i] = overdue("Nhiệm vụ quá hạn số " + (i + 1), 990816L, 30 + i);
    }
    byte[] docx =
        mvc.perform(get(draft(990816L, tasks) + "/cong-van.docx").with(people.as(Role.COORDINATOR)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    String text = LibreOffice.text(folder, "don-doc", docx);
    assertThat(text)
        .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "-CV/VPTU", "về việc đôn đốc thực hiện Kết luận")
        .contains("Kính gửi: Cơ quan 990816", "05 nhiệm vụ", "PHỤ LỤC", "Nhiệm vụ quá hạn số 5")
        .contains("- Như trên,", "- Lưu Văn phòng Tỉnh ủy.", "CHÁNH VĂN PHÒNG")
        .doesNotContain("{{");
  }
}
