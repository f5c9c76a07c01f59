package org.roviec.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class DigestMailTest {
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);
  private static final LocalDate FRIDAY = LocalDate.of(2027, 3, 5);
  private static final long BODY = 701;
  private static final Cause CLERK = Reminding.CLERK;

  @Autowired private ApplicationContext app;

  private GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Reminding reminding;

  @BeforeEach
  void startMail() {
    mail.start();
    reminding = new Reminding(app, mail.getSmtp().getPort());
    reminding.forget();
  }

  @AfterEach
  void stopMail() {
    mail.stop();
  }

  private List<MimeMessage> mails() {
    return Arrays.asList(mail.getReceivedMessages());
  }

  private static String part(MimeMessage message, int index)
      throws MessagingException, IOException {
    return (String) ((MimeMultipart) message.getContent()).getBodyPart(index).getContent();
  }

  @Test
  @DisplayName("một thư: chữ thường và HTML, tiếng Việt, đủ nhóm, mã, việc, hạn, liên kết")
  void writesOneDigest() throws Exception {
    reminding.agency("hoa", BODY);
    Task late =
        reminding.task("Tiếp thu ý kiến, hoàn chỉnh báo cáo <b>&", MONDAY.minusDays(4), BODY);
    Task today = reminding.task("Báo cáo kết quả giải ngân", MONDAY, BODY);
    Task soon = reminding.task("Tham mưu bố trí kinh phí năm 2028", MONDAY.plusDays(3), BODY);
    reminding.task("Việc còn xa", MONDAY.plusDays(30), BODY);
    reminding.task("Việc của cơ quan khác", MONDAY, 702);
    reminding.run(MONDAY, "07:30");

    assertThat(mails()).hasSize(1);
    MimeMessage message = mails().getFirst();
    assertThat(message.getSubject())
        .isEqualTo(
            "[Rõ Việc] Nhắc việc ngày 08/03/2027: 1 quá hạn, 1 đến hạn hôm nay, 1 sắp đến hạn");
    assertThat(message.getAllRecipients()[0].toString()).contains("hoa@tinh.example.vn");
    assertThat(message.getHeader("From")[0])
        .matches("[\\p{ASCII}]+")
        .endsWith("<nhacviec@tinh.example.vn>");
    assertThat(message.getFrom()[0].toString()).contains("=?UTF-8?");
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String plain = part(message, 0);
    String html = part(message, 1);
    Files.createDirectories(Path.of("target/mail"));
    Files.writeString(Path.of("target/mail/digest.html"), html);
    Files.writeString(Path.of("target/mail/digest.txt"), plain);
    assertThat(plain)
        .contains(
            "Kính gửi: Người dùng hoa", "QUÁ HẠN (1)", "ĐẾN HẠN HÔM NAY (1)", "SẮP ĐẾN HẠN (1)")
        .contains(late.code() + " – Tiếp thu ý kiến, hoàn chỉnh báo cáo <b>&")
        .contains("Hạn 04/03/2027, quá hạn 4 ngày", "Hạn 08/03/2027, hạn hôm nay", "còn 3 ngày")
        .contains("/nhiem-vu/" + today.id(), "/tra-loi/")
        .doesNotContain("Việc còn xa", "cơ quan khác", "??");
    assertThat(html)
        .contains(soon.code(), "hoàn chỉnh báo cáo &lt;b&gt;&amp;", "quá hạn 4 ngày")
        .doesNotContain("Việc còn xa", "??", "<script");
    assertThat(reminding.states()).containsExactly("SENT");
  }

  @Test
  @DisplayName(
      "cơ quan phối hợp được nhắc, ghi rõ là phối hợp, sau việc mình chủ trì; quản trị ngừng được quy tắc")
  void tellsWhoCooperates() throws Exception {
    SignedIn helper = reminding.agency("hoa", BODY);
    reminding.person("giam-doc-hoa", Role.LEADER, BODY);
    reminding.agency("lan", 702);
    Task own = reminding.task("Việc mình chủ trì", MONDAY, BODY);
    Task helped =
        reminding
            .bean(Register.class)
            .open(Fixtures.shared("Việc cùng làm", MONDAY, 702, BODY), CLERK);
    reminding.run(MONDAY, "07:30");

    MimeMessage message = mailTo("hoa");
    assertThat(message.getSubject()).endsWith("2 đến hạn hôm nay (1 phối hợp)");
    String plain = part(message, 0);
    assertThat(plain)
        .containsSubsequence(
            own.code(),
            "Nhắc cơ quan chủ trì",
            helped.code(),
            "Nhắc cơ quan phối hợp",
            "/tra-loi/");
    assertThat(part(mailTo("lan"), 0)).contains(helped.code(), "Nhắc cơ quan chủ trì");
    assertThat(mails()).as("no head is told").hasSize(2);
    Files.createDirectories(Path.of("target/mail"));
    Files.writeString(Path.of("target/mail/cooperating.html"), part(message, 1));
    Files.writeString(Path.of("target/mail/cooperating.txt"), plain);

    reminding.jdbc().sql("update reminder_rule set active = level <> 'COOPERATING'").update();
    try {
      reminding.run(MONDAY.plusDays(7), "07:30");
      assertThat(
              reminding
                  .jdbc()
                  .sql(
                      "select count(*) from reminder where day > ? and level = -1 and account_id = ?")
                  .params(MONDAY, helper.accountId())
                  .query(Long.class)
                  .single())
          .isZero();
    } finally {
      reminding.jdbc().sql("update reminder_rule set active = true").update();
    }
  }

  private MimeMessage mailTo(String person) throws MessagingException {
    for (MimeMessage each : mails()) {
      if (each.getAllRecipients()[0].toString().startsWith(person + "@")
          || each.getAllRecipients()[0].toString().contains("<" + person + "@")) {
        return each;
      }
    }
    throw new AssertionError("no mail to " + person);
  }

  @Test
  @DisplayName("một việc: tiêu đề mang mã, việc rút gọn và hạn; muốn tiếng Anh thì thư tiếng Anh")
  void namesTheOnlyTask() throws Exception {
    SignedIn person = reminding.agency("lan", BODY);
    String work =
        "Rà soát, đánh giá toàn diện kết quả thực hiện các chỉ tiêu của Nghị quyết Đại hội";
    Task task = reminding.task(work, MONDAY, BODY);
    reminding.run(MONDAY, "07:30");
    assertThat(mails().getFirst().getSubject())
        .startsWith("[Rõ Việc] " + task.code() + " Rà soát, đánh giá toàn diện")
        .endsWith("… (hạn hôm nay)");
    reminding.bean(Preferences.class).set(person, true, "en");
    reminding.run(MONDAY.plusDays(1), "07:30");
    assertThat(mails().getLast().getSubject()).endsWith("(1 day overdue)");
    assertThat(part(mails().getLast(), 0)).contains("To: Người dùng lan", "OVERDUE (1)");
  }

  @Test
  @DisplayName("mỗi người mỗi ngày một thư, dù bị nhắc theo mấy cấp và chạy mấy lần")
  void writesOncePerPersonAndDay() {
    SignedIn both = reminding.agency("hai-vai", BODY);
    reminding
        .jdbc()
        .sql("insert into role_grant (account_id, role, body_id) values (?, 'LEADER', ?)")
        .params(both.accountId(), BODY)
        .update();
    reminding.person("tong-hop", Role.COORDINATOR, 900);
    reminding.task("Việc quá hạn 7 ngày", MONDAY.minusDays(7), BODY);
    reminding.task("Việc quá hạn 1 ngày", MONDAY.minusDays(1), BODY);
    for (int i = 0; i < 3; i++) {
      reminding.run(MONDAY, "07:3" + i);
    }
    assertThat(mails()).hasSize(1);
    assertThat(reminding.plan(Reminding.at(MONDAY, "09:00"))).isEmpty();
  }

  @Test
  @DisplayName(
      "không có gì để nhắc thì không có thư; trước giờ, ngày nghỉ, giờ yên lặng cũng không")
  void staysSilent() {
    reminding.agency("hoa", BODY);
    reminding.task("Việc còn xa", MONDAY.plusDays(30), BODY);
    reminding.run(MONDAY, "07:30");
    assertThat(mails()).isEmpty();
    assertThat(reminding.states()).isEmpty();

    reminding.task("Việc hạn thứ ba", MONDAY.plusDays(1), BODY);
    reminding.run(MONDAY.plusDays(1), "07:29");
    assertThat(reminding.states()).isEmpty();
    reminding.plan(Reminding.at(MONDAY.plusDays(1), "07:30"));
    reminding.courier(Reminding.at(MONDAY.plusDays(1), "19:00")).goRound();
    reminding.courier(Reminding.at(MONDAY.plusDays(1), "23:59")).goRound();
    assertThat(mails()).isEmpty();
    reminding.courier(Reminding.at(MONDAY.plusDays(1), "18:59")).goRound();
    assertThat(mails()).hasSize(1);
  }

  @Test
  @DisplayName("rơi vào ngày nghỉ thì đi cùng bản nhắc của ngày làm việc kế tiếp")
  void carriesDaysOff() throws Exception {
    reminding.agency("hoa", BODY);
    reminding.run(FRIDAY, "07:30");
    reminding.task("Việc hạn thứ bảy", FRIDAY.plusDays(1), BODY);
    reminding.run(FRIDAY.plusDays(1), "07:30");
    reminding.run(FRIDAY.plusDays(2), "07:30");
    assertThat(mails()).isEmpty();
    reminding.run(MONDAY, "07:30");
    assertThat(mails()).hasSize(1);
    assertThat(part(mails().getFirst(), 0)).contains("Việc hạn thứ bảy", "quá hạn 2 ngày");
  }

  @Test
  @DisplayName("ngày lễ trong lịch của cơ quan cũng là ngày nghỉ")
  void knowsHolidays() {
    reminding.agency("hoa", BODY);
    LocalDate holiday = LocalDate.of(2026, 11, 24); // thứ ba, nghỉ theo Nghị quyết 28/2026/QH16
    reminding.task("Việc hạn ngày lễ", holiday, BODY);
    reminding.run(holiday, "07:30");
    assertThat(mails()).isEmpty();
    reminding.run(holiday.plusDays(1), "07:30");
    assertThat(mails()).hasSize(1);
  }

  @Test
  @DisplayName("leo thang: cơ quan, rồi lãnh đạo cơ quan, rồi cấp duyệt")
  void escalates() throws Exception {
    reminding.agency("dau-moi", BODY);
    reminding.person("lanh-dao", Role.LEADER, BODY);
    reminding
        .bean(org.roviec.server.testing.People.class)
        .named("tong-hop", new org.roviec.server.access.RoleGrant(Role.COORDINATOR, null, false));
    reminding.jdbc().sql("update account set email = username || '@tinh.example.vn'").update();
    LocalDate due = LocalDate.of(2027, 3, 1);
    reminding.task("Việc quá hạn lâu", due, BODY);
    List<String> told = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i <= 16; i++) {
      reminding.run(due.plusDays(i), "07:30");
      for (MimeMessage message : mails()) {
        if (seen.add(message.getMessageID())) {
          told.add(i + " " + message.getAllRecipients()[0].toString().replaceAll(".*<|@.*", ""));
        }
      }
    }
    // 01/03 là thứ hai: ngày thứ 13 và 12 rơi vào chủ nhật và thứ bảy
    assertThat(told)
        .containsExactlyInAnyOrder(
            "0 dau-moi",
            "1 dau-moi",
            "4 dau-moi",
            "7 dau-moi",
            "7 lanh-dao",
            "10 dau-moi",
            "14 dau-moi",
            "14 lanh-dao",
            "14 tong-hop",
            "16 dau-moi");
  }

  @Test
  @DisplayName("việc xong hay đổi hạn sau khi lập thì không còn trong thư; hết việc thì không gửi")
  void looksAgainBeforeSending() {
    reminding.agency("hoa", BODY);
    Task done = reminding.task("Việc vừa xong", MONDAY, BODY);
    Task moved = reminding.task("Việc vừa được gia hạn", MONDAY, BODY);
    reminding.plan(Reminding.at(MONDAY, "07:30"));
    Register register = reminding.bean(Register.class);
    register.move(done.id(), 0, Progress.AWAITING_CONFIRMATION, MONDAY, Reminding.CLERK);
    register.change(
        moved.id(),
        0,
        TaskEvent.Kind.DEADLINE_MOVED,
        state -> state.with(state.deadline().moved(MONDAY.plusDays(20))),
        Reminding.CLERK);
    reminding.courier(Reminding.at(MONDAY, "07:31")).goRound();
    assertThat(mails()).isEmpty();
    assertThat(reminding.states()).containsExactly("EMPTY");
  }

  @Test
  @DisplayName("hai máy cùng lập, cùng gửi: mỗi người đúng một thư")
  void survivesARace() throws Exception {
    for (int i = 0; i < 12; i++) {
      reminding.agency("nguoi" + i, BODY + i);
      reminding.task("Việc của cơ quan " + i, MONDAY, BODY + i);
    }
    CountDownLatch start = new CountDownLatch(1);
    try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Callable<Void> instance =
            () -> {
              start.await();
              reminding.run(MONDAY, "07:30");
              reminding.run(MONDAY, "07:31");
              return null;
            };
        running.add(instances.submit(instance));
      }
      start.countDown();
      for (Future<?> each : running) {
        each.get();
      }
    }
    assertThat(mails()).hasSize(12);
    assertThat(mails()).extracting(m -> m.getAllRecipients()[0].toString()).doesNotHaveDuplicates();
    assertThat(reminding.states()).hasSize(12).containsOnly("SENT");
  }

  @Test
  @DisplayName("máy chủ thư không có thì thử lại với quãng nghỉ dài dần, rồi gửi đúng một thư")
  void triesAgain() {
    reminding.agency("hoa", BODY);
    reminding.task("Việc đến hạn", MONDAY, BODY);
    int port = mail.getSmtp().getPort();
    mail.stop();
    reminding.run(MONDAY, "07:30");
    reminding.run(MONDAY, "07:30");
    assertThat(reminding.states()).containsExactly("PLANNED");
    assertThat(reminding.jdbc().sql("select tries from digest").query(Integer.class).single())
        .isOne();
    reminding.run(MONDAY, "07:31");
    assertThat(
            reminding
                .jdbc()
                .sql(
                    "select to_char(next_try_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI') from"
                        + " digest")
                .query(String.class)
                .single())
        .isEqualTo("07:36");
    mail = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    mail.start();
    reminding.run(MONDAY, "07:32");
    assertThat(mails()).isEmpty();
    reminding.run(MONDAY, "07:36");
    assertThat(mails()).hasSize(1);
    assertThat(reminding.states()).containsExactly("SENT");
  }

  @Test
  @DisplayName("thư của hôm trước không đi được thì nội dung dồn vào thư hôm sau, vẫn một thư")
  void carriesOverWhatFailed() throws Exception {
    reminding.agency("hoa", BODY);
    reminding.task("Việc nhắc thứ sáu", FRIDAY, BODY);
    int port = mail.getSmtp().getPort();
    mail.stop();
    reminding.run(FRIDAY, "07:30");
    mail = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    mail.start();
    reminding.run(FRIDAY.plusDays(1), "09:00");
    assertThat(mails()).isEmpty();
    reminding.jdbc().sql("update reminder_rule set active = false").update();
    reminding.run(MONDAY, "07:30");
    reminding.jdbc().sql("update reminder_rule set active = true").update();
    assertThat(mails()).hasSize(1);
    assertThat(part(mails().getFirst(), 0)).contains("Việc nhắc thứ sáu", "quá hạn 3 ngày");
    assertThat(reminding.states()).containsExactly("CARRIED", "SENT");
  }

  @Test
  @DisplayName("chết đúng lúc giao thư: không gửi lại, quản trị thấy, nội dung đi cùng thư hôm sau")
  void neverSendsTheUncertainAgain() {
    reminding.agency("hoa", BODY);
    reminding.task("Việc đến hạn", FRIDAY, BODY);
    reminding.plan(Reminding.at(FRIDAY, "07:30"));
    Digests digests = reminding.bean(Digests.class);
    Digest digest = digests.claim(FRIDAY, Reminding.instant(FRIDAY, "07:30")).orElseThrow();
    assertThat(digests.lastMoment(digest, "<x@y>", Reminding.instant(FRIDAY, "07:30"))).isTrue();
    reminding.run(FRIDAY, "07:31");
    assertThat(reminding.states()).containsExactly("SENDING");
    reminding.run(FRIDAY, "07:40");
    assertThat(reminding.states()).containsExactly("UNCERTAIN");
    assertThat(mails()).isEmpty();
    assertThat(reminding.bean(ReminderStatus.class).now()).isNotNull();
    reminding.run(MONDAY, "07:30");
    assertThat(mails()).hasSize(1);
    assertThat(reminding.states()).containsExactly("CARRIED", "SENT");
  }

  @Test
  @DisplayName("chết sau khi nhận việc, trước khi giao thư: máy khác gửi khi hết hạn giữ chỗ")
  void takesOverWhatWasOnlyClaimed() {
    reminding.agency("hoa", BODY);
    reminding.task("Việc đến hạn", MONDAY, BODY);
    reminding.plan(Reminding.at(MONDAY, "07:30"));
    Digests digests = reminding.bean(Digests.class);
    Digest dead = digests.claim(MONDAY, Reminding.instant(MONDAY, "07:30")).orElseThrow();
    reminding.run(MONDAY, "07:31");
    assertThat(mails()).isEmpty();
    reminding.run(MONDAY, "07:40");
    assertThat(mails()).hasSize(1);
    assertThat(digests.lastMoment(dead, "<late@y>", Reminding.instant(MONDAY, "07:40")))
        .as("a sleeper who wakes up may not send")
        .isFalse();
  }

  @Test
  @DisplayName(
      "không có địa chỉ, hay không muốn thư, hay không có máy chủ thư: hộp thông báo có đủ")
  void keepsTheInbox() {
    SignedIn none = reminding.agency("khong-thu", BODY);
    SignedIn unwilling = reminding.agency("khong-muon", BODY);
    reminding
        .jdbc()
        .sql("update account set email = null where id = ?")
        .param(none.accountId())
        .update();
    reminding.bean(Preferences.class).set(unwilling, false, "vi");
    reminding.task("Việc đến hạn", MONDAY, BODY);
    reminding.run(MONDAY, "07:30");
    assertThat(mails()).isEmpty();
    assertThat(reminding.states()).containsOnly("IN_APP").hasSize(2);
    Notices notices = reminding.bean(Notices.class);
    assertThat(notices.of(none.accountId(), true, "", 0, 10))
        .anyMatch(notice -> notice.kind() == NoticeKind.DIGEST);
    new Reminding(app, 0).run(MONDAY.plusDays(1), "07:30");
    assertThat(reminding.states()).containsOnly("IN_APP").hasSize(4);
  }

  @Test
  @DisplayName(
      "địa chỉ bị máy chủ thư từ chối: không thử mãi, quản trị thấy lời từ chối; thư khác vẫn đi")
  void tellsOfRefusals() {
    try (RefusingServer refusing = new RefusingServer("hong@")) {
      reminding = new Reminding(app, refusing.port());
      reminding.agency("hong", BODY);
      reminding.agency("tot", BODY);
      reminding.task("Việc đến hạn", MONDAY, BODY);
      reminding.run(MONDAY, "07:30");
      assertThat(reminding.states()).containsExactlyInAnyOrder("FAILED", "SENT");
      assertThat(refusing.taken()).isEqualTo(1);
      assertThat(
              reminding
                  .jdbc()
                  .sql("select reason from digest where state = 'FAILED'")
                  .query(String.class)
                  .single())
          .contains("550")
          .contains("No such user");
    }
  }

  @Test
  @DisplayName("đứt kết nối sau khi thư đã đi hết mà chưa có trả lời: không rõ, không gửi lại")
  void doesNotRepeatWhatGotNoAnswer() {
    try (RefusingServer mute = new RefusingServer("khong-ai@", true)) {
      reminding = new Reminding(app, mute.port());
      reminding.agency("hoa", BODY);
      reminding.task("Việc đến hạn", MONDAY, BODY);
      reminding.run(MONDAY, "07:30");
      reminding.run(MONDAY, "08:30");
      assertThat(reminding.states()).containsExactly("UNCERTAIN");
      assertThat(mute.taken()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("thư luôn mang cùng một Message-ID, và tên người nhận không chen được tiêu đề vào")
  void keepsItsNumber() throws Exception {
    SignedIn person = reminding.agency("hoa", BODY);
    reminding
        .jdbc()
        .sql("update account set display_name = ? where id = ?")
        .params("Hoa\r\nBcc: ke-gian@x.vn", person.accountId())
        .update();
    reminding.task("Việc đến hạn\r\nBcc: ke-gian@x.vn", MONDAY, BODY);
    reminding.run(MONDAY, "07:30");
    MimeMessage message = mails().getFirst();
    assertThat(message.getHeader("Bcc")).isNull();
    assertThat(message.getAllRecipients()).hasSize(1);
    assertThat(message.getMessageID())
        .isEqualTo(
            reminding.jdbc().sql("select message_id from digest").query(String.class).single())
        .endsWith("@tinh.example.vn>");
    assertThat(mail.getUserManager().listUser())
        .extracting(GreenMailUser::getEmail)
        .noneMatch(address -> address.contains("ke-gian"));
  }
}
