package org.roviec.server.followup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Act;
import org.roviec.server.followup.ExtensionRequest;
import org.roviec.server.followup.Extensions;
import org.roviec.server.followup.LifeCycle;
import org.roviec.server.followup.ProgressReport;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ServerTest
class FollowupPagesTest {

  private static final long FINANCE = 901;
  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Register register;
  @Autowired private ProgressReports reports;
  @Autowired private LifeCycle lifeCycle;
  @Autowired private Extensions extensions;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private SignedIn finance() {
    return people.named("taichinh901", new RoleGrant(Role.AGENCY, FINANCE, false));
  }

  private SignedIn health() {
    return people.named("yte902", new RoleGrant(Role.AGENCY, 902L, false));
  }

  private Task open(@Nullable LocalDate due) {
    return register.open(
        Fixtures.task("Trình đề án <b>x</b>", due, FINANCE, "Sở Tài chính"), CLERK);
  }

  private Task now(Task task) {
    return register.find(task.id()).orElseThrow();
  }

  private ResultActions report(Task task, SignedIn person, MockMultipartFile... files)
      throws Exception {
    var request = multipart("/nhiem-vu/" + task.id() + "/bao-cao");
    for (MockMultipartFile file : files) {
      request.file(file);
    }
    return mvc.perform(
        request
            .param("percent", "45")
            .param("sentence", "Đã họp <script>alert(1)</script>")
            .param("obstacle", "Thiếu số liệu")
            .with(people.as(person))
            .with(csrf()));
  }

  private static MockMultipartFile file(String name, String text) {
    return new MockMultipartFile("files", name, "text/html", text.getBytes(StandardCharsets.UTF_8));
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  @Test
  @DisplayName(
      "báo cáo từ trang nhiệm vụ; mã HTML chỉ là chữ; tệp tải về nguyên vẹn, tên sạch, không mở trong trình duyệt")
  void reportsWithFiles() throws Exception {
    Task task = open(LocalDate.now(clock).plusDays(9));
    mvc.perform(get("/nhiem-vu/" + task.id() + "/bao-cao").with(people.as(finance())))
        .andExpect(status().isOk());
    String body = "Báo cáo tình hình thực hiện nhiệm vụ quý III năm 2026.";
    report(task, finance(), file("..\\..\\..\\etc/<img src=x>\u202etxt.exe\".txt", body))
        .andExpect(redirectedUrl("/nhiem-vu/" + task.id()))
        .andExpect(flash().attribute("toast", "followup.reported"));
    ProgressReport kept = reports.of(task.id()).getFirst();
    String name = kept.files().getFirst().name();
    assertThat(name).doesNotContain("/", "\\", "\u202e").startsWith("<img");
    mvc.perform(get("/nhiem-vu/" + task.id()).with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("Thiếu số liệu")))
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(not(containsString("<img src=x>"))));
    String path = "/nhiem-vu/" + task.id() + "/tep/" + kept.files().getFirst().id();
    mvc.perform(get(path).with(people.as(finance())))
        .andExpect(content().bytes(body.getBytes(StandardCharsets.UTF_8)))
        .andExpect(content().contentType("application/octet-stream"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(
            header()
                .string(
                    "Content-Disposition",
                    allOf(containsString("attachment"), not(containsString("\n")))));
    // neither another body nor another task's address gives it away
    mvc.perform(get(path).with(people.as(health()))).andExpect(status().isNotFound());
    Task other = register.open(Fixtures.task("việc của y tế", null, 902L, "Sở Y tế"), CLERK);
    mvc.perform(
            get(path.replace("/" + task.id() + "/", "/" + other.id() + "/"))
                .with(people.as(health())))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName(
      "tệp mang dấu mật, tệp hỏng, tệp trống, quá nhiều tệp: không lưu gì, giữ lại chữ đã gõ và nói rõ")
  void refusesBadFiles() throws Exception {
    Task task = open(null);
    long before = count("select count(*) from report_content");
    String secret = "TỈNH ỦY LÂM ĐỒNG\nMẬT\n\nSố 12-BC/TU\n\nBÁO CÁO\nvề tình hình an ninh";
    report(task, finance(), file("bao-cao.txt", secret))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("dấu hiệu bí mật nhà nước")))
        .andExpect(content().string(containsString("Thiếu số liệu")));
    report(
            task,
            finance(),
            new MockMultipartFile("files", "x.docx", "x", new byte[] {80, 75, 3, 4, 9, 9}))
        .andExpect(content().string(containsString("không đọc được")));
    report(task, finance(), file("trong.txt", ""))
        .andExpect(content().string(containsString("tệp trống")));
    MockMultipartFile[] six = new MockMultipartFile[6];
    java.util.Arrays.fill(six, file("a.txt", "một trang"));
    report(task, finance(), six).andExpect(content().string(containsString("Nhiều nhất 5 tệp")));
    assertThat(count("select count(*) from report_content")).isEqualTo(before);
    assertThat(reports.of(task.id())).isEmpty();
    assertThat(count("select count(*) from audit_entry where action = 'followup.fileStopped'"))
        .isEqualTo(1);
    assertThat(
            jdbc.sql(
                    "select detail || subject from audit_entry where action = 'followup.fileStopped'")
                .query(String.class)
                .single())
        .doesNotContain("bao-cao");
  }

  @Test
  @DisplayName("cơ quan khác gõ thẳng địa chỉ: như không có nhiệm vụ, ở mọi trang và mọi bước")
  void hidesFromOthers() throws Exception {
    Task task = open(LocalDate.now(clock));
    String at = "/nhiem-vu/" + task.id();
    for (String path : List.of("/bao-cao", "/hoan-thanh", "/gia-han")) {
      mvc.perform(get(at + path).with(people.as(health()))).andExpect(status().isNotFound());
    }
    report(task, health()).andExpect(status().isNotFound());
    mvc.perform(
            multipart(at + "/hoan-thanh")
                .param("sentence", "x")
                .with(people.as(health()))
                .with(csrf()))
        .andExpect(status().isNotFound());
    mvc.perform(
            post(at + "/gia-han")
                .param("wanted", "2030-01-01")
                .param("reason", "x")
                .with(people.as(health()))
                .with(csrf()))
        .andExpect(status().isNotFound());
    for (String act :
        List.of("RECEIVE", "DECLINE", "CONFIRM", "RETURN", "PAUSE", "DROP", "UPHOLD")) {
      mvc.perform(
              post(at + "/buoc")
                  .param("act", act)
                  .param("reason", "x")
                  .with(people.as(health()))
                  .with(csrf()))
          .andExpect(status().isNotFound());
    }
    assertThat(now(task).version()).isEqualTo(task.version());
    assertThat(count("select count(*) from progress_report where task_id = " + task.id())).isZero();
  }

  @ParameterizedTest
  @CsvSource({"CONFIRM", "RETURN", "PAUSE", "DROP", "UPHOLD", "RESUME"})
  @DisplayName("cơ quan chủ trì không tự làm việc của văn phòng")
  void agenciesDoNotDecide(String act) throws Exception {
    Task task = open(null);
    register.move(
        task.id(), task.version(), Progress.AWAITING_CONFIRMATION, LocalDate.now(clock), CLERK);
    mvc.perform(
            post("/nhiem-vu/" + task.id() + "/buoc")
                .param("act", act)
                .param("version", "1")
                .param("reason", "x")
                .with(people.as(finance()))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "followup.notAllowed"));
    assertThat(now(task).progress()).isEqualTo(Progress.AWAITING_CONFIRMATION);
  }

  @Test
  @DisplayName(
      "xin gia hạn rồi được quyết định ngay trên trang nhiệm vụ; văn phòng thấy ở trang đầu")
  void extendsThroughPages() throws Exception {
    Task task = open(LocalDate.now(clock).plusDays(2));
    String wanted = LocalDate.now(clock).plusDays(20).toString();
    mvc.perform(
            post("/nhiem-vu/" + task.id() + "/gia-han")
                .param("wanted", "hôm nào đó")
                .param("reason", "Chờ số liệu")
                .with(people.as(finance()))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Chờ số liệu")));
    mvc.perform(
            post("/nhiem-vu/" + task.id() + "/gia-han")
                .param("wanted", wanted)
                .param("reason", "Chờ số liệu")
                .with(people.as(finance()))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "followup.extension.asked"));
    mvc.perform(get("/").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("Đề nghị gia hạn chờ quyết định")));
    mvc.perform(get("/theo-doi/gia-han").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("Chờ số liệu")));
    ExtensionRequest request = extensions.pending(task.id()).orElseThrow();
    mvc.perform(
            post("/theo-doi/gia-han/" + request.id())
                .param("grant", "true")
                .param("granted", wanted)
                .param("back", "//evil.example")
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(redirectedUrl("/theo-doi/gia-han"))
        .andExpect(flash().attribute("toast", "followup.extension.granted"));
    assertThat(now(task).deadline().day()).isEqualTo(wanted);
    mvc.perform(get("/nhiem-vu/" + task.id()).with(people.as(finance())))
        .andExpect(content().string(containsString("hạn gốc")))
        .andExpect(content().string(containsString("đồng ý")));
    refuses(task, now(task).deadline().day());
    // a leader of another body does not even see it
    SignedIn stranger = people.named("lanhdao902", new RoleGrant(Role.LEADER, 902L, true));
    mvc.perform(
            post("/theo-doi/gia-han/" + request.id())
                .param("grant", "false")
                .param("reason", "x")
                .with(people.as(stranger))
                .with(csrf()))
        .andExpect(status().isNotFound());
  }

  private void refuses(Task task, @Nullable LocalDate due) throws Exception {
    mvc.perform(
            post("/nhiem-vu/" + task.id() + "/gia-han")
                .param("wanted", LocalDate.now(clock).plusDays(40).toString())
                .param("reason", "Vẫn chờ số liệu")
                .with(people.as(finance()))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "followup.extension.asked"));
    ExtensionRequest again = extensions.pending(task.id()).orElseThrow();
    for (String reason : List.of("", "Đã gia hạn một lần rồi")) {
      mvc.perform(
              post("/theo-doi/gia-han/" + again.id())
                  .param("grant", "false")
                  .param("reason", reason)
                  .with(people.as(Role.COORDINATOR))
                  .with(csrf()))
          .andExpect(
              flash()
                  .attribute(
                      "toast",
                      reason.isEmpty() ? "followup.reason.missing" : "followup.extension.refused"));
    }
    assertThat(now(task).deadline().day()).isEqualTo(due);
    mvc.perform(get("/theo-doi/gia-han").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("Đã gia hạn một lần rồi")));
  }

  @Test
  @DisplayName(
      "bảng báo cáo: chỉ việc của cơ quan mình, chỉ dòng đã ghi; dòng sai quay lại nguyên chữ; gửi lại không ghi đôi")
  void reportsManyAtOnce() throws Exception {
    SignedIn body = people.named("congan903", new RoleGrant(Role.AGENCY, 903L, false));
    Task one = register.open(Fixtures.task("việc thứ nhất", null, 903L, "Công an tỉnh"), CLERK);
    Task two = register.open(Fixtures.task("việc thứ hai", null, 903L, "Công an tỉnh"), CLERK);
    Task three = register.open(Fixtures.task("việc thứ ba", null, 903L, "Công an tỉnh"), CLERK);
    Task foreign = open(null);
    mvc.perform(get("/bao-cao-tien-do").with(people.as(body)))
        .andExpect(content().string(containsString("việc thứ hai")))
        .andExpect(content().string(not(containsString("Trình đề án"))));
    for (int i = 0; i < 2; i++) {
      var post = post("/bao-cao-tien-do").param("token", "6f1c9d5e-0000-0000-0000-000000000001");
      for (Task task : List.of(one, two, three, foreign)) {
        post.param("id", Long.toString(task.id()));
      }
      mvc.perform(
              post.param("percent-" + one.id(), "70")
                  .param("sentence-" + one.id(), "Đã xong phần đầu")
                  .param("proposal-" + one.id(), "Đề nghị bổ sung dự toán")
                  .param("percent-" + two.id(), "700")
                  .param("sentence-" + two.id(), "Số gõ nhầm")
                  .param("sentence-" + foreign.id(), "việc người khác")
                  .with(people.as(body))
                  .with(csrf()))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("Số gõ nhầm")))
          .andExpect(content().string(containsString("2 dòng dưới đây chưa gửi được")));
    }
    assertThat(reports.of(one.id())).extracting(ProgressReport::percent).containsExactly(70);
    assertThat(reports.of(one.id()).getFirst().proposal()).isEqualTo("Đề nghị bổ sung dự toán");
    assertThat(reports.of(two.id())).isEmpty();
    assertThat(reports.of(three.id())).isEmpty();
    assertThat(reports.of(foreign.id())).isEmpty();
  }

  @Test
  @DisplayName(
      "ai ghi hộ vào sổ là đã xong thì không tự xác nhận, dù là tổng hợp; tổng hợp khác thì được")
  void whoeverWroteItDownDoesNotConfirmIt() throws Exception {
    SignedIn clerk = people.named("ghiho901", new RoleGrant(Role.COORDINATOR, null, false));
    SignedIn colleague = people.named("kiemlai901", new RoleGrant(Role.COORDINATOR, null, false));
    Task task = open(null);
    move(task, "AWAITING_CONFIRMATION", clerk, "task.moved");
    move(task, "DONE", clerk, "followup.confirm.ownReport");
    assertThat(lifeCycle.acts(now(task), clerk, LocalDate.now(clock)))
        .doesNotContain(Act.CONFIRM, Act.RETURN);
    assertThat(lifeCycle.acts(now(task), colleague, LocalDate.now(clock))).contains(Act.CONFIRM);
    SignedIn leader = people.named("lanhdaochung901", new RoleGrant(Role.LEADER, null, false));
    mvc.perform(get("/nhiem-vu/" + task.id()).with(people.as(clerk)))
        .andExpect(content().string(containsString("nên người khác phải xác nhận")))
        .andExpect(content().string(containsString("Người xác nhận được:")))
        .andExpect(content().string(containsString("(Lãnh đạo)")));
    mvc.perform(get("/nhiem-vu/" + task.id()).with(people.as(colleague)))
        .andExpect(content().string(not(containsString("Người xác nhận được:"))));
    String confirm = "/viec-cua-toi/xac-nhan/" + task.id();
    mvc.perform(get("/").with(people.as(clerk)))
        .andExpect(content().string(not(containsString(confirm))));
    mvc.perform(get("/").with(people.as(leader)))
        .andExpect(content().string(containsString("Chờ tôi xác nhận")));
    SignedIn ofDoer = people.named("lanhdao901", new RoleGrant(Role.LEADER, FINANCE, true));
    mvc.perform(get("/").with(people.as(ofDoer)))
        .andExpect(content().string(not(containsString(confirm))));
    mvc.perform(
            post(confirm)
                .param("version", Integer.toString(now(task).version()))
                .with(people.as(ofDoer))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "followup.confirm.ownBody"));
    move(task, "DONE", colleague, "task.moved");
    // whoever writes it down the next time is bound by that
    move(task, "IN_PROGRESS", colleague, "task.moved");
    move(task, "AWAITING_CONFIRMATION", colleague, "task.moved");
    move(task, "DONE", colleague, "followup.confirm.ownReport");
    move(task, "DONE", clerk, "task.moved");
  }

  private void move(Task task, String to, SignedIn person, String toast) throws Exception {
    mvc.perform(
            post("/nhiem-vu/" + task.id() + "/tien-do")
                .param("version", Integer.toString(now(task).version()))
                .param("to", to)
                .with(people.as(person))
                .with(csrf()))
        .andExpect(flash().attribute("toast", toast));
  }

  @Test
  @DisplayName(
      "người văn phòng không xác nhận qua đường khác việc chính mình báo cáo: trang đầu, trạng thái, hàng loạt")
  void closesEveryWayAround() throws Exception {
    SignedIn both =
        people.named(
            "kiemnhiem901",
            new RoleGrant(Role.COORDINATOR, null, false),
            new RoleGrant(Role.AGENCY, FINANCE, false));
    Task task = open(null);
    mvc.perform(
            multipart("/nhiem-vu/" + task.id() + "/hoan-thanh")
                .param("sentence", "Đã xong")
                .param("doneOn", LocalDate.now(clock).toString())
                .with(people.as(both))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "followup.reportedDone"));
    String version = Integer.toString(now(task).version());
    mvc.perform(
            post("/viec-cua-toi/xac-nhan/" + task.id())
                .param("version", version)
                .with(people.as(both))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "followup.confirm.ownReport"));
    mvc.perform(
            post("/nhiem-vu/" + task.id() + "/tien-do")
                .param("version", version)
                .param("to", "DONE")
                .with(people.as(both))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "followup.confirm.ownReport"));
    mvc.perform(
            post("/so-theo-doi/hang-loat")
                .param("id", Long.toString(task.id()))
                .param("action", "progress")
                .param("value", "DONE")
                .with(people.as(both))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "bulk.partly"));
    assertThat(now(task).progress()).isEqualTo(Progress.AWAITING_CONFIRMATION);
    mvc.perform(
            post("/viec-cua-toi/xac-nhan/" + task.id())
                .param("version", version)
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "home.confirmed"));
    assertThat(reports.of(task.id()).getFirst().decision()).isNotNull();
  }

  @Test
  @DisplayName(
      "trang theo dõi: hai cột số liệu cộng đủ; trang bàn giao và sự kiện mở được khi trống và khi có việc")
  void showsPages() throws Exception {
    for (String path :
        List.of("/theo-doi", "/theo-doi/gia-han", "/theo-doi/su-kien", "/theo-doi/ban-giao")) {
      mvc.perform(get(path).with(people.as(Role.COORDINATOR))).andExpect(status().isOk());
    }
    mvc.perform(get("/theo-doi").with(people.as(Role.LEADER))).andExpect(status().isOk());
    mvc.perform(get("/theo-doi/ban-giao/1").with(people.as(Role.COORDINATOR)))
        .andExpect(status().isOk());
    mvc.perform(get("/theo-doi/ban-giao/99999999").with(people.as(Role.COORDINATOR)))
        .andExpect(status().isNotFound());
    mvc.perform(
            post("/theo-doi/ban-giao/1")
                .param("other", "Sở Không Có")
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "followup.handOver.unknown"));
    Task kept = register.open(Fixtures.task("việc giữ tên cũ", null, 1L, "Tên cũ"), CLERK);
    mvc.perform(get("/nhiem-vu/" + kept.id()).with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("nay là ")));
  }
}
