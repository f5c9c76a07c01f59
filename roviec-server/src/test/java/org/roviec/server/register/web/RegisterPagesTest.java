package org.roviec.server.register.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class RegisterPagesTest {

  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Register register;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/so-theo-doi",
        "/so-theo-doi/bang",
        "/so-theo-doi/them",
        "/so-theo-doi/nhap",
        "/so-theo-doi/mau.xlsx",
        "/so-theo-doi/tai-ve.csv",
        "/so-theo-doi/tai-ve.xlsx",
        "/so-theo-doi?view=overdue&words=%27%3B&sort=-work&page=9&lead=x&from=31&progress=?",
      })
  @DisplayName("mọi trang mở được khi sổ trống và khi địa chỉ gõ sai")
  void opensPages(String path) throws Exception {
    mvc.perform(get(path).with(people.as(Role.COORDINATOR))).andExpect(status().isOk());
  }

  @Test
  @DisplayName("nhiệm vụ dài, không hạn, mười hai cơ quan phối hợp vẫn hiện đủ; mã HTML chỉ là chữ")
  void showsUglyTasks() throws Exception {
    Task ugly = register.open(Fixtures.uglyTask(), CLERK);
    Task hostile =
        register.open(
            Fixtures.task("<script>alert(1)</script>", null, null, "<img src=x onerror=y>"), CLERK);
    mvc.perform(get("/nhiem-vu/" + ugly.id()).with(people.as(Role.COORDINATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Đảng ủy phường Phan Thiết 12")))
        .andExpect(content().string(containsString("không hạn")));
    for (String path :
        new String[] {"/so-theo-doi", "/so-theo-doi/bang", "/nhiem-vu/" + hostile.id()}) {
      mvc.perform(get(path).with(people.as(Role.COORDINATOR)))
          .andExpect(content().string(not(containsString("<script>alert"))))
          .andExpect(content().string(not(containsString("<img src=x"))));
    }
  }

  @Test
  @DisplayName(
      "cơ quan không thấy và không mở được nhiệm vụ của cơ quan khác, kể cả qua tệp tải về")
  void hidesOthersTasks() throws Exception {
    Task other = register.open(Fixtures.task("việc kín của B", null, 702L, "B"), CLERK);
    register.open(Fixtures.task("việc của A", null, 701L, "A"), CLERK);
    SignedIn agency = people.named("coquana", new RoleGrant(Role.AGENCY, 701L, false));
    mvc.perform(get("/nhiem-vu/" + other.id()).with(people.as(agency)))
        .andExpect(status().isNotFound());
    for (String path :
        new String[] {"/so-theo-doi", "/so-theo-doi/bang", "/so-theo-doi/tai-ve.csv"}) {
      mvc.perform(get(path).with(people.as(agency)))
          .andExpect(content().string(containsString("việc của A")))
          .andExpect(content().string(not(containsString("việc kín của B"))));
    }
    mvc.perform(
            post("/nhiem-vu/" + other.id() + "/tien-do")
                .param("version", "0")
                .param("to", "IN_PROGRESS")
                .with(people.as(agency))
                .with(csrf()))
        .andExpect(status().isForbidden());
  }

  @Test
  @DisplayName("việc dừng theo dõi khi chưa ai tiếp nhận thì không hiện là đã tiếp nhận")
  void showsHowFarItHadCome() throws Exception {
    String received = "<li class=\"done\"><span>Tiếp nhận</span>";
    Task untouched = register.open(Fixtures.task("việc chưa ai nhận", null, 705L, "E"), CLERK);
    Task begun = register.open(Fixtures.task("việc đã làm dở", null, 705L, "E"), CLERK);
    LocalDate day = LocalDate.of(2026, 11, 20);
    register.move(begun.id(), 0, Progress.IN_PROGRESS, day, CLERK);
    for (Task task : List.of(untouched, begun)) {
      int version = register.find(task.id()).orElseThrow().version();
      register.move(task.id(), version, Progress.PAUSED, day, CLERK);
      register.move(task.id(), version + 1, Progress.DROPPED, day, CLERK);
    }
    mvc.perform(get("/nhiem-vu/" + untouched.id()).with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("Dừng theo dõi")))
        .andExpect(content().string(not(containsString(received))));
    mvc.perform(get("/nhiem-vu/" + begun.id()).with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString(received)));
  }

  @Test
  @DisplayName("thẻ 'Của tôi': cơ quan thấy việc mình chủ trì, văn phòng thấy việc mình theo dõi")
  void ownTasks() throws Exception {
    register.open(Fixtures.task("việc mình chủ trì", null, 703L, "C"), CLERK);
    register.open(Fixtures.task("việc cơ quan khác chủ trì", null, 704L, "D"), CLERK);
    SignedIn agency = people.named("coquanc", new RoleGrant(Role.AGENCY, 703L, false));
    mvc.perform(get("/so-theo-doi").with(people.as(agency)))
        .andExpect(content().string(containsString("/so-theo-doi?lead=703&amp;")));
    mvc.perform(get("/so-theo-doi?lead=703").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("việc mình chủ trì")))
        .andExpect(content().string(not(containsString("việc cơ quan khác chủ trì"))))
        .andExpect(content().string(containsString("monitor=")));
    mvc.perform(get("/so-theo-doi?lead=703").with(people.as(agency)))
        .andExpect(content().string(containsString("aria-current=\"true\"")));
  }

  @Test
  @DisplayName("mở nhiệm vụ bằng tay: thiếu căn cứ thì hỏi lại và giữ nguyên những gì đã gõ")
  void opensByHand() throws Exception {
    mvc.perform(
            post("/so-theo-doi/them")
                .param("work", "Tham mưu kế hoạch giám sát")
                .param("leads", "Văn phòng Tỉnh ủy")
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Tham mưu kế hoạch giám sát")))
        .andExpect(content().string(containsString("Hãy ghi căn cứ")));
    mvc.perform(
            post("/so-theo-doi/them")
                .param("work", "Tham mưu kế hoạch giám sát")
                .param("basis", "Giao ban ngày 09/11/2026")
                .param("due", "31/02/2027")
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Không có ngày nào như đã ghi")));
    mvc.perform(
            post("/so-theo-doi/them")
                .param("work", "Tham mưu kế hoạch giám sát")
                .param("basis", "Giao ban ngày 09/11/2026")
                .param("due", "trước ngày 30/12/2026")
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(get("/so-theo-doi?words=giam sat&view=all").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("29/12/2026")))
        .andExpect(content().string(containsString("&amp;view=all&amp;lang=en")));
  }

  @Test
  @DisplayName("sửa hàng loạt rồi hoàn tác; trang dẫn về không bao giờ ra ngoài")
  void changesInBulk() throws Exception {
    Task task = register.open(Fixtures.officeTask("rà soát", LocalDate.of(2026, 12, 1)), CLERK);
    var result =
        mvc.perform(
                post("/so-theo-doi/hang-loat")
                    .param("id", Long.toString(task.id()))
                    .param("action", "priority")
                    .param("value", "URGENT")
                    .param("back", "//evil.example/")
                    .with(people.as(Role.COORDINATOR))
                    .with(csrf()))
            .andExpect(redirectedUrl("/so-theo-doi"))
            .andExpect(flash().attribute("toast", "bulk.done"))
            .andReturn();
    String undo = String.valueOf(result.getFlashMap().get("toastUndo"));
    mvc.perform(post(undo).with(people.as(Role.COORDINATOR)).with(csrf()))
        .andExpect(flash().attribute("toast", "undo.done"));
    org.assertj.core.api.Assertions.assertThat(
            register.find(task.id()).orElseThrow().priority().name())
        .isEqualTo("NORMAL");
  }

  @Test
  @DisplayName("huỷ nhầm một nhiệm vụ: hoàn tác ngay tại thông báo, về lại trang nhiệm vụ")
  void undoesOneChange() throws Exception {
    Task task = register.open(Fixtures.officeTask("rà soát", LocalDate.of(2026, 12, 1)), CLERK);
    String page = "/nhiem-vu/" + task.id();
    var cancelled =
        mvc.perform(
                post(page + "/tien-do")
                    .param("version", "0")
                    .param("to", "CANCELLED")
                    .with(people.as(Role.COORDINATOR))
                    .with(csrf()))
            .andExpect(flash().attribute("toast", "task.moved"))
            .andReturn();
    String undo = String.valueOf(cancelled.getFlashMap().get("toastUndo"));
    mvc.perform(post(undo).with(people.as(Role.COORDINATOR)).with(csrf()))
        .andExpect(redirectedUrl(page))
        .andExpect(flash().attribute("toast", "undo.done"));
    org.assertj.core.api.Assertions.assertThat(register.find(task.id()).orElseThrow().progress())
        .isEqualTo(task.progress());
  }

  @Test
  @DisplayName("công thức trong nội dung không thành công thức trong tệp CSV")
  void disarmsFormulas() throws Exception {
    register.open(Fixtures.officeTask("=HYPERLINK(\"http://x\")", null), CLERK);
    mvc.perform(get("/so-theo-doi/tai-ve.csv").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("\"'=HYPERLINK(\"\"http://x\"\")\"")));
  }
}
