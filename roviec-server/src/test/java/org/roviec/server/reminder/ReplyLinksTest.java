package org.roviec.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Channel;
import org.roviec.server.followup.ProgressReport;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class ReplyLinksTest {
  private static final long BODY = 701;

  @Autowired private ApplicationContext app;
  @Autowired private MockMvc mvc;
  @Autowired private ReplyLinks links;
  @Autowired private ProgressReports reports;
  @Autowired private Register register;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private Reminding reminding;
  private SignedIn person;
  private Task task;
  private long nonce;

  @BeforeEach
  void openTask() {
    reminding = new Reminding(app, 0);
    reminding.forget();
    org.roviec.server.reminder.web.Throttles.forget(app);
    person = reminding.agency("hoa", BODY);
    task = reminding.task("Tham mưu bố trí kinh phí", LocalDate.now(clock), BODY);
    nonce++;
  }

  private ReplyLinks.Link link(Instant until) {
    return new ReplyLinks.Link(task.id(), person.accountId(), until, nonce);
  }

  private String token() {
    return links.signer().sign(link(clock.instant().plus(ReplyLinks.VALID)));
  }

  private void expectGone(String token) throws Exception {
    mvc.perform(get("/tra-loi/" + token))
        .andExpect(status().isGone())
        .andExpect(content().string(not(containsString(task.code()))))
        .andExpect(content().string(not(containsString("kinh phí"))));
    mvc.perform(post("/tra-loi/" + token).with(csrf()).param("sentence", "đã làm"))
        .andExpect(status().isGone());
    assertThat(reports.of(task.id())).isEmpty();
  }

  @Test
  @DisplayName("báo cáo không cần mật khẩu: đúng một nhiệm vụ, ghi tên người và đường thư")
  void takesAReport() throws Exception {
    String token = token();
    mvc.perform(get("/tra-loi/" + token))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(task.code())))
        .andExpect(content().string(containsString("Báo cáo của Người dùng hoa")));
    mvc.perform(
            post("/tra-loi/" + token)
                .with(csrf())
                .param("sentence", "Đã lấy ý kiến 12/15 cơ quan")
                .param("percent", "80")
                .param("obstacle", "Thiếu biên chế"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Đã nhận báo cáo")));
    List<ProgressReport> given = reports.of(task.id());
    assertThat(given).hasSize(1);
    ProgressReport report = given.getFirst();
    assertThat(report.channel()).isEqualTo(Channel.LINK);
    assertThat(report.person()).isEqualTo("Người dùng hoa (qua liên kết thư)");
    assertThat(report.percent()).isEqualTo(80);
    assertThat(register.find(task.id()).orElseThrow().progress()).isEqualTo(Progress.IN_PROGRESS);
    assertThat(
            jdbc.sql("select who from audit_entry where action = 'reminder.replied'")
                .query(String.class)
                .list())
        .contains("hoa");
  }

  @Test
  @DisplayName("mỗi liên kết một báo cáo: dùng lại thì không còn hiệu lực")
  void worksOnce() throws Exception {
    String token = token();
    mvc.perform(post("/tra-loi/" + token).with(csrf()).param("sentence", "lần một"))
        .andExpect(status().isOk());
    mvc.perform(get("/tra-loi/" + token)).andExpect(status().isGone());
    mvc.perform(post("/tra-loi/" + token).with(csrf()).param("sentence", "lần hai"))
        .andExpect(status().isGone());
    assertThat(reports.of(task.id())).hasSize(1);
  }

  @Test
  @DisplayName("báo cáo trống bị trả lại, liên kết vẫn còn dùng được; số phần trăm sai cũng vậy")
  void keepsTheLinkWhenRefused() throws Exception {
    String token = token();
    mvc.perform(post("/tra-loi/" + token).with(csrf()).param("sentence", "  "))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("<textarea")));
    mvc.perform(
            post("/tra-loi/" + token).with(csrf()).param("sentence", "x").param("percent", "101"))
        .andExpect(content().string(containsString("từ 0 đến 100")));
    mvc.perform(post("/tra-loi/" + token).with(csrf()).param("sentence", "đã xong dự thảo"))
        .andExpect(content().string(containsString("Đã nhận báo cáo")));
  }

  @Test
  @DisplayName("sửa bất kỳ bit nào của liên kết thì bị từ chối, không đọc được gì")
  void refusesTampering() throws Exception {
    byte[] token = Base64.getUrlDecoder().decode(token());
    for (int at = 0; at < token.length; at++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] bent = token.clone();
        bent[at] ^= (byte) (1 << bit);
        assertThat(links.verify(encoded(bent), clock.instant())).isEmpty();
      }
    }
    byte[] other = token.clone();
    other[7] ^= 1; // nhiệm vụ khác
    expectGone(encoded(other));
    expectGone(encoded(java.util.Arrays.copyOf(token, token.length - 1)));
    expectGone("1");
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Test
  @DisplayName("hết hạn thì thôi, đúng đến từng giây")
  void expires() throws Exception {
    Instant until = clock.instant().plus(Duration.ofHours(1));
    String token = links.signer().sign(link(until));
    Instant last = Instant.ofEpochSecond(until.getEpochSecond());
    assertThat(links.verify(token, last.minusMillis(1))).isPresent();
    assertThat(links.verify(token, last)).isEmpty();
    expectGone(links.signer().sign(link(clock.instant().minusSeconds(1))));
  }

  @Test
  @DisplayName("tài khoản bị khóa, ngừng dùng, hay không còn thuộc cơ quan: liên kết cũ vô hiệu")
  void asksAnew() throws Exception {
    String token = token();
    jdbc.sql("update account set locked_until = now() + interval '10 minutes' where id = ?")
        .param(person.accountId())
        .update();
    expectGone(token);
    jdbc.sql("update account set locked_until = null, disabled_at = now() where id = ?")
        .param(person.accountId())
        .update();
    expectGone(token);
    jdbc.sql("update account set disabled_at = null where id = ?")
        .param(person.accountId())
        .update();
    mvc.perform(get("/tra-loi/" + token)).andExpect(status().isOk());
    jdbc.sql("update role_grant set body_id = 702 where account_id = ?")
        .param(person.accountId())
        .update();
    expectGone(token);
  }

  @Test
  @DisplayName("ký hợp lệ cho người không chủ trì hay việc đã xong cũng không báo cáo được")
  void signsNoRights() throws Exception {
    SignedIn other = reminding.agency("la", 702);
    String foreign =
        links
            .signer()
            .sign(
                new ReplyLinks.Link(
                    task.id(), other.accountId(), clock.instant().plusSeconds(60), nonce));
    expectGone(foreign);
    String token = token();
    register.move(
        task.id(), 0, Progress.AWAITING_CONFIRMATION, LocalDate.now(clock), Reminding.CLERK);
    expectGone(token);
  }

  @Test
  @DisplayName("người của cơ quan phối hợp góp báo cáo qua liên kết; việc không vì thế mà bắt đầu")
  void takesAContribution() throws Exception {
    SignedIn helper = reminding.agency("la", 702);
    Task shared =
        register.open(
            Fixtures.shared("Việc cùng làm", LocalDate.now(clock), BODY, 702), Reminding.CLERK);
    String token =
        links
            .signer()
            .sign(
                new ReplyLinks.Link(
                    shared.id(), helper.accountId(), clock.instant().plusSeconds(60), nonce));
    mvc.perform(post("/tra-loi/" + token).with(csrf()).param("sentence", "Đã gửi số liệu"))
        .andExpect(content().string(containsString("Đã nhận báo cáo")));
    assertThat(reports.of(shared.id()))
        .singleElement()
        .satisfies(report -> {
          assertThat(report.leads()).isFalse();
          assertThat(report.sentence()).isEqualTo("Đã gửi số liệu");
        });
    assertThat(register.find(shared.id()).orElseThrow().progress()).isEqualTo(Progress.NOT_STARTED);
  }

  @Test
  @DisplayName("thiếu mã chống giả mạo biểu mẫu thì không ghi gì")
  void needsTheFormsToken() throws Exception {
    mvc.perform(post("/tra-loi/" + token()).param("sentence", "giả"))
        .andExpect(redirectedUrl("/sign-in"));
    assertThat(reports.of(task.id())).isEmpty();
  }

  @Test
  @DisplayName("thử sai quá nhiều lần từ một địa chỉ thì phải đợi, liên kết đúng cũng vậy")
  void slowsGuessing() throws Exception {
    for (int i = 0; i < 20; i++) {
      mvc.perform(get("/tra-loi/sai" + i));
    }
    mvc.perform(get("/tra-loi/" + token())).andExpect(status().isTooManyRequests());
    mvc.perform(
            get("/tra-loi/" + token())
                .with(request -> {
                  request.setRemoteAddr("10.9.8.7");
                  return request;
                }))
        .andExpect(status().isOk());
  }

  @Test
  @DisplayName("khóa ký không bao giờ đổi khi đã có, và không nằm trong trang nào")
  void keepsOneKey() {
    String token = token();
    assertThat(links.verify(token, clock.instant())).isPresent();
    assertThat(jdbc.sql("select count(*) from reply_key").query(Long.class).single()).isOne();
    assertThat(new MailSettings("h", 0, "u", "bí mật", "a@b.vn", MailSettings.Tls.TLS).toString())
        .doesNotContain("bí mật");
  }
}
