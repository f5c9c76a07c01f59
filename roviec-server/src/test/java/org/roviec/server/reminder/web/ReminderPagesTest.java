package org.roviec.server.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.access.RoleGrant;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Fixtures;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskParty;
import org.roviec.server.reminder.Feeds;
import org.roviec.server.reminder.Level;
import org.roviec.server.reminder.Notice;
import org.roviec.server.reminder.NoticeKind;
import org.roviec.server.reminder.Notices;
import org.roviec.server.reminder.ReminderRules;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@ServerTest
class ReminderPagesTest {
  private static final Cause CLERK = Cause.by("Nguyễn Thị Hạnh");
  private static final String RULES = "/quan-tri/quy-tac-nhac";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Register register;
  @Autowired private Notices notices;
  @Autowired private Feeds feeds;
  @Autowired private ReminderRules rules;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private SignedIn agency(String name, long body) {
    return people.named(name, new RoleGrant(Role.AGENCY, body, false));
  }

  private Task task(String work, long body) {
    return register.open(
        Fixtures.task(work, LocalDate.now(clock).plusDays(9), body, "Sở Tài chính"), CLERK);
  }

  private List<Notice> inbox(SignedIn person) {
    return notices.of(person.accountId(), false, "", 0, 50);
  }

  @Test
  @DisplayName("hộp thông báo: được giao, đổi hạn, xác nhận, trả lại; báo cáo xong tới tổng hợp")
  void tellsWhatHappens() {
    SignedIn agency = agency("bao-tin", 801);
    SignedIn office = people.having(Role.COORDINATOR);
    Task task = task("Việc báo tin", 801);
    LocalDate due = LocalDate.now(clock).plusDays(30);
    register.change(
        task.id(),
        0,
        TaskEvent.Kind.DEADLINE_MOVED,
        state -> state.with(state.deadline().moved(due)),
        CLERK);
    register.change(
        task.id(),
        1,
        TaskEvent.Kind.COMPLETION_REPORTED,
        state -> state.moved(Progress.AWAITING_CONFIRMATION, LocalDate.now(clock)),
        CLERK);
    register.change(
        task.id(),
        2,
        TaskEvent.Kind.RETURNED,
        state -> state.moved(Progress.IN_PROGRESS, LocalDate.now(clock)),
        CLERK);
    assertThat(inbox(agency))
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.RETURNED, NoticeKind.DEADLINE_MOVED, NoticeKind.OPENED);
    assertThat(inbox(agency).get(1).detail()).isEqualTo(org.roviec.server.register.Days.shown(due));
    assertThat(inbox(office))
        .anyMatch(n ->
            n.kind() == NoticeKind.REPORTED_DONE && Long.valueOf(task.id()).equals(n.taskId()));
  }

  @Test
  @DisplayName("mở một lúc nhiều nhiệm vụ là một thông báo; việc bị huỷ giữa chừng không để lại gì")
  void gathersManyIntoOne() {
    SignedIn agency = agency("nhieu-viec", 802);
    List<NewTask> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(Fixtures.task("Việc số " + i, null, 802L, "Sở"));
    }
    register.openAll(many, CLERK);
    assertThat(inbox(agency)).hasSize(1);
    assertThat(inbox(agency).getFirst().kind()).isEqualTo(NoticeKind.OPENED_MANY);
    assertThat(inbox(agency).getFirst().detail()).isEqualTo("30");
  }

  @Test
  @DisplayName("cơ quan phối hợp được báo riêng khi mở việc; ai chủ trì thì không báo hai lần")
  void tellsWhoCooperates() throws Exception {
    SignedIn lead = agency("chu-tri", 821);
    SignedIn helper = agency("phoi-hop", 822);
    SignedIn both =
        people.named(
            "ca-hai",
            new RoleGrant(Role.AGENCY, 821L, false),
            new RoleGrant(Role.AGENCY, 822L, false));
    LocalDate due = LocalDate.now(clock).plusDays(9);
    Task task = register.open(Fixtures.shared("Việc cùng làm", due, 821, 822), CLERK);
    assertThat(inbox(lead)).extracting(Notice::kind).containsExactly(NoticeKind.OPENED);
    assertThat(inbox(both)).extracting(Notice::kind).containsExactly(NoticeKind.OPENED);
    assertThat(inbox(helper)).extracting(Notice::kind).containsExactly(NoticeKind.HELP_WANTED);
    mvc.perform(get("/thong-bao").with(people.as(helper)))
        .andExpect(content().string(containsString("Được giao phối hợp thực hiện nhiệm vụ")));
    mvc.perform(get("/thong-bao/" + inbox(helper).getFirst().id()).with(people.as(helper)))
        .andExpect(redirectedUrl("/nhiem-vu/" + task.id()));
    List<NewTask> many = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      many.add(Fixtures.shared("Việc cùng làm " + i, due, 821, 822));
    }
    register.openAll(many, CLERK);
    Notice gathered = inbox(helper).getFirst();
    assertThat(inbox(helper)).hasSize(2);
    assertThat(gathered.kind()).isEqualTo(NoticeKind.HELP_WANTED_MANY);
    assertThat(gathered.detail()).isEqualTo("6");
    mvc.perform(get("/thong-bao/" + gathered.id()).with(people.as(helper)))
        .andExpect(redirectedUrl("/so-theo-doi"));
  }

  @Test
  @DisplayName("người tổng hợp duy nhất ghi hộ là đã xong: lãnh đạo được báo để xác nhận")
  void tellsALeaderWhenTheOnlyCoordinatorWroteIt() throws Exception {
    SignedIn only = people.named("tong-hop-823", new RoleGrant(Role.COORDINATOR, 823L, false));
    SignedIn leader = people.named("lanh-dao-823", new RoleGrant(Role.LEADER, null, false));
    NewTask plain = Fixtures.task("Việc ghi hộ", LocalDate.now(clock), 824L, "Sở Tài chính");
    List<TaskParty> parties = new ArrayList<>(plain.parties());
    parties.add(new TaskParty(PartyRole.MONITOR, "Văn phòng", 823L, null));
    Task task =
        register.open(
            NewTask.of(
                plain.work(),
                null,
                null,
                plain.priority(),
                parties,
                plain.deadline(),
                List.of(),
                plain.basis(),
                null),
            CLERK);
    mvc.perform(
            post("/nhiem-vu/" + task.id() + "/tien-do")
                .with(people.as(only))
                .with(csrf())
                .param("version", "0")
                .param("to", "AWAITING_CONFIRMATION"))
        .andExpect(flash().attribute("toast", "task.moved"));
    assertThat(inbox(leader))
        .filteredOn(notice -> Long.valueOf(task.id()).equals(notice.taskId()))
        .extracting(Notice::kind)
        .containsExactly(NoticeKind.REPORTED_DONE);
  }

  @Test
  @DisplayName("ai tự làm thì không được báo việc của chính mình")
  void doesNotTellOneself() throws Exception {
    SignedIn both =
        people.named(
            "hai-vai",
            new RoleGrant(Role.COORDINATOR, null, false),
            new RoleGrant(Role.AGENCY, 803L, false));
    Task task = task("Việc của mình", 803);
    int before = inbox(both).size();
    mvc.perform(
            post("/nhiem-vu/" + task.id() + "/han")
                .with(people.as(both))
                .with(csrf())
                .param("version", "0")
                .param("due", "30/12/2030")
                .param("reason", "thử"))
        .andExpect(flash().attribute("toast", "task.extended"));
    assertThat(inbox(both)).hasSize(before);
  }

  @Test
  @DisplayName(
      "số chưa đọc ở đầu trang; mở thì đã đọc; đánh dấu đọc hết chỉ tới cái mới nhất đã thấy")
  void countsUnread() throws Exception {
    SignedIn agency = agency("dem", 804);
    Task first = task("Việc thứ nhất", 804);
    task("Việc thứ hai", 804);
    mvc.perform(get("/so-theo-doi").with(people.as(agency)))
        .andExpect(content().string(containsString("Thông báo, 2 chưa đọc")));
    Notice oldest = inbox(agency).getLast();
    mvc.perform(get("/thong-bao/" + oldest.id()).with(people.as(agency)))
        .andExpect(redirectedUrl("/nhiem-vu/" + first.id()));
    assertThat(notices.unread(agency.accountId())).isEqualTo(1);
    long newest = inbox(agency).getFirst().id();
    task("Việc đến sau", 804);
    mvc.perform(
            post("/thong-bao/da-doc")
                .with(people.as(agency))
                .with(csrf())
                .param("newest", Long.toString(newest)))
        .andExpect(redirectedUrl("/thong-bao"));
    assertThat(notices.unread(agency.accountId())).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "thông báo của người khác như không có; việc ra ngoài phạm vi thì không hiện tên nữa")
  void keepsInboxesApart() throws Exception {
    SignedIn owner = agency("chu", 805);
    SignedIn stranger = agency("la", 806);
    task("Việc riêng của cơ quan 805", 805);
    long id = inbox(owner).getFirst().id();
    mvc.perform(get("/thong-bao/" + id).with(people.as(stranger))).andExpect(status().isNotFound());
    assertThat(inbox(owner).getFirst().isUnread()).isTrue();
    mvc.perform(get("/thong-bao").with(people.as(owner)))
        .andExpect(content().string(containsString("Việc riêng của cơ quan 805")));
    SignedIn moved =
        new SignedIn(
            owner.accountId(),
            owner.username(),
            owner.displayName(),
            null,
            List.of(new RoleGrant(Role.AGENCY, 806L, false)),
            owner.step(),
            true,
            true,
            "");
    mvc.perform(get("/thong-bao").with(people.as(moved)))
        .andExpect(content().string(not(containsString("Việc riêng của cơ quan 805"))))
        .andExpect(content().string(containsString("không còn trong phạm vi")));
    mvc.perform(get("/thong-bao/nhac-viec/999999").with(people.as(owner)))
        .andExpect(status().isNotFound());
  }

  @Test
  @DisplayName("bản nhắc trong ứng dụng: việc còn phải làm, theo nhóm; người khác mở không thấy")
  void showsTheDigest() throws Exception {
    SignedIn owner = agency("ban-nhac", 812);
    Task task = task("Việc trong bản nhắc", 812);
    LocalDate today = LocalDate.now(clock);
    long digest =
        jdbc.sql(
                """
                insert into digest (account_id, day, nonce, next_try_at, state)
                values (?, ?, 9, now(), 'IN_APP') returning id\
                """)
            .params(owner.accountId(), today)
            .query(Long.class)
            .single();
    jdbc.sql(
            "insert into reminder (task_id, account_id, day, level, due, digest_id)"
                + " select id, ?, ?, 0, due, ? from task where id = ?")
        .params(owner.accountId(), today, digest, task.id())
        .update();
    String path = "/thong-bao/nhac-viec/" + digest;
    mvc.perform(get(path).with(people.as(owner)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Việc trong bản nhắc")))
        .andExpect(content().string(containsString("còn 9 ngày")))
        .andExpect(content().string(not(containsString("??"))));
    mvc.perform(get(path).with(people.as(agency("nguoi-la", 813))))
        .andExpect(status().isNotFound());
    register.move(task.id(), 0, Progress.PAUSED, today, CLERK);
    mvc.perform(get(path).with(people.as(owner)))
        .andExpect(content().string(not(containsString("Việc trong bản nhắc"))))
        .andExpect(content().string(containsString("đều đã xong hoặc đã đổi hạn")));
  }

  @Test
  @DisplayName("quản trị thêm, ngừng, xoá quy tắc và đặt giờ; trị sai bị từ chối; có trong nhật ký")
  void editsRules() throws Exception {
    int before = rules.all().size();
    change("moment=BEFORE&days=14&level=HEAD", "reminder.rule.added");
    change("moment=BEFORE&days=14&level=HEAD", "reminder.rule.known");
    change("moment=AFTER&days=2&every=5&level=APPROVER", "reminder.rule.added");
    change("moment=BEFORE&days=0&level=HEAD", "reminder.rule.wrong");
    change("moment=BEFORE&days=366&level=HEAD", "reminder.rule.wrong");
    change("moment=AFTER&days=2&every=0&level=HEAD", "reminder.rule.wrong");
    change("moment=AFTER&days=x&level=HEAD", "reminder.rule.wrong");
    assertThat(rules.all()).hasSize(before + 2);
    long id = rules.all().get(1).id();
    act(RULES + "/" + id + "/sua", "moment=BEFORE&days=8&level=HEAD", "reminder.rule.changed");
    assertThat(rules.all().get(1))
        .satisfies(rule -> assertThat(rule.id()).isEqualTo(id))
        .satisfies(rule -> assertThat(rule.days()).isEqualTo(8))
        .satisfies(rule -> assertThat(rule.level()).isEqualTo(Level.HEAD));
    act(RULES + "/" + id + "/sua", "moment=BEFORE&days=14&level=HEAD", "reminder.rule.known");
    act(RULES + "/" + id + "/sua", "moment=ON_DAY&level=AGENCY", "reminder.rule.known");
    act(RULES + "/" + id + "/sua", "moment=BEFORE&days=x&level=AGENCY", "reminder.rule.wrong");
    act(RULES + "/" + id + "/dung", "active=false", "reminder.rule.off");
    assertThat(rules.all().get(1).active()).isFalse();
    act(RULES + "/" + id + "/xoa", "", "reminder.rule.removed");
    assertThat(rules.all()).hasSize(before + 1);
    act(RULES + "/gio", "sendAt=08:15&quietFrom=20:00&quietTo=06:30", "reminder.hours.saved");
    act(
        RULES + "/gio",
        "sendAt=21:00&quietFrom=20:00&quietTo=06:30",
        "reminder.hours.contradictory");
    act(RULES + "/gio", "sendAt=8h&quietFrom=20:00&quietTo=06:30", "reminder.hours.wrong");
    assertThat(rules.hours().sendAt()).hasToString("08:15");
    assertThat(
            jdbc.sql("select count(*) from audit_entry where action like 'reminder.%'")
                .query(Long.class)
                .single())
        .isGreaterThanOrEqualTo(5);
    mvc.perform(get(RULES).with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("Trước hạn 14 ngày")))
        .andExpect(content().string(containsString("rồi cứ 5 ngày một lần")))
        .andExpect(content().string(not(containsString("??"))));
  }

  private void change(String form, String toast) throws Exception {
    act(RULES, form, toast);
  }

  private void act(String path, String form, String toast) throws Exception {
    var request = post(path).with(people.as(Role.ADMINISTRATOR)).with(csrf());
    for (String pair : form.isEmpty() ? new String[0] : form.split("&")) {
      request.param(pair.split("=")[0], pair.split("=")[1]);
    }
    mvc.perform(request).andExpect(flash().attribute("toast", toast));
  }

  @Test
  @DisplayName("lịch: đọc lại được, cả ngày vào ngày hạn, tên không đổi khi hạn đổi, ETag")
  void feedsCalendars() throws Exception {
    SignedIn agency = agency("lich", 807);
    Task task = task("Việc trong lịch; có dấu, phẩy", 807);
    task("Việc của cơ quan khác", 808);
    String token = feeds.renew(agency, clock.instant());
    MvcResult first =
        mvc.perform(get("/lich/" + token + ".ics"))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
            .andReturn();
    String text = first.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    LocalDate due = LocalDate.now(clock).plusDays(9);
    assertThat(text)
        .contains("DTSTART;VALUE=DATE:" + due.toString().replace("-", ""))
        .contains("DTEND;VALUE=DATE:" + due.plusDays(1).toString().replace("-", ""));
    ICalendar calendar = Biweekly.parse(text).first();
    assertThat(calendar.getEvents()).hasSize(1);
    VEvent event = calendar.getEvents().getFirst();
    assertThat(event.getSummary().getValue())
        .isEqualTo(task.code() + " Việc trong lịch; có dấu, phẩy");
    String tag = String.valueOf(first.getResponse().getHeader("ETag"));
    mvc.perform(get("/lich/" + token + ".ics").header("If-None-Match", tag))
        .andExpect(status().isNotModified());
    register.change(
        task.id(),
        0,
        TaskEvent.Kind.DEADLINE_MOVED,
        state -> state.with(state.deadline().moved(due.plusDays(5))),
        CLERK);
    String later =
        mvc.perform(get("/lich/" + token + ".ics").header("If-None-Match", tag))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    VEvent moved = Biweekly.parse(later).first().getEvents().getFirst();
    assertThat(moved.getUid().getValue()).isEqualTo(event.getUid().getValue());
    assertThat(moved.getSequence().getValue()).isGreaterThan(event.getSequence().getValue());
    assertThat(later).contains("DTSTART;VALUE=DATE:" + due.plusDays(5).toString().replace("-", ""));
  }

  @Test
  @DisplayName("địa chỉ lịch là bí mật: sai, thu hồi, tạo lại, khoá, cơ quan khác đều không mở")
  void guardsCalendars() throws Exception {
    SignedIn agency = agency("lich-kin", 809);
    task("Việc kín", 809);
    String token = feeds.renew(agency, clock.instant());
    expect("/lich/" + token + "/809.ics", 200);
    expect("/lich/" + token + "/810.ics", 404);
    expect("/lich/" + token + "x.ics", 404);
    expect("/lich/1.ics", 404);
    jdbc.sql("update account set disabled_at = now() where id = ?")
        .param(agency.accountId())
        .update();
    expect("/lich/" + token + ".ics", 404);
    jdbc.sql("update account set disabled_at = null where id = ?")
        .param(agency.accountId())
        .update();
    String next = feeds.renew(agency, clock.instant());
    expect("/lich/" + token + ".ics", 404);
    expect("/lich/" + next + ".ics", 200);
    mvc.perform(post("/thong-bao/lich/thu-hoi").with(people.as(agency)).with(csrf()));
    expect("/lich/" + next + ".ics", 404);
  }

  private void expect(String path, int status) throws Exception {
    mvc.perform(get(path)).andExpect(status().is(status));
  }

  @Test
  @DisplayName("cách nhận: bật tắt thư, ngôn ngữ; địa chỉ lịch hiện đúng một lần")
  void keepsWishes() throws Exception {
    SignedIn agency = agency("y-muon", 811);
    mvc.perform(
            post("/thong-bao/cach-nhan")
                .with(people.as(agency))
                .with(csrf())
                .param("language", "fr"))
        .andExpect(flash().attribute("toast", "preferences.saved"));
    assertThat(
            jdbc.sql("select by_mail from reminder_preference where account_id = ?")
                .param(agency.accountId())
                .query(Boolean.class)
                .single())
        .isFalse();
    mvc.perform(post("/thong-bao/lich").with(people.as(agency)).with(csrf()))
        .andExpect(flash().attributeExists("subscriptions"));
    mvc.perform(get("/thong-bao/cach-nhan").with(people.as(agency)))
        .andExpect(content().string(not(containsString(".ics"))))
        .andExpect(content().string(not(containsString("??"))));
  }
}
