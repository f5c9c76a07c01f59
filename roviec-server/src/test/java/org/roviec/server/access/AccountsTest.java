package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class AccountsTest {
  private static final String LAST = "phải luôn còn ít nhất một quản trị";

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private Accounts accounts;
  @Autowired private SecondFactor secondFactor;
  @Autowired private Clock clock;

  @Test
  @DisplayName("lần chạy đầu có một quản trị, phải đổi mật khẩu")
  void firstStartMakesAnAdministrator() {
    assertThat(
            jdbc.sql(
                    """
                    select must_change_password from account a join role_grant g on g.account_id = a.id
                    where username = 'quantri' and role = 'ADMINISTRATOR'\
                    """)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  @DisplayName(
      "quản trị tạo tài khoản; người ấy vào bằng mật khẩu một lần rồi phải đặt mật khẩu mới")
  void createdAccountMustSetAPassword() throws Exception {
    var answer =
        mvc.perform(
                post("/admin/accounts")
                    .with(people.as(Role.ADMINISTRATOR))
                    .with(csrf())
                    .param("username", "Hoa.Nguyen")
                    .param("displayName", "Nguyễn Thị Hoa")
                    .param("roles", "COORDINATOR", "DRAFTER"))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    String password = (String) Objects.requireNonNull(answer.getFlashMap().get("oneTimePassword"));
    mvc.perform(formLogin("/sign-in").user("hoa.nguyen").password(password))
        .andExpect(authenticated().withUsername("hoa.nguyen").withRoles())
        .andExpect(redirectedUrl("/sign-in/new-password"));
  }

  @Test
  @DisplayName("thiếu tên, thiếu vai, trùng tên: nói rõ sai ở đâu")
  void wrongFormsSayWhy() throws Exception {
    people.named("trung");
    mvc.perform(
            post("/admin/accounts")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf())
                .param("username", "Á!")
                .param("email", "không phải thư"))
        .andExpect(content().string(containsString("Hãy nhập họ và tên")))
        .andExpect(content().string(containsString("Hãy chọn ít nhất một vai trò")))
        .andExpect(content().string(containsString("ten@coquan.vn")))
        .andExpect(content().string(containsString("Tên đăng nhập gồm")));
    mvc.perform(
            post("/admin/accounts")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf())
                .param("username", "trung")
                .param("displayName", "Trùng")
                .param("roles", "LEADER"))
        .andExpect(content().string(containsString("Đã có người dùng tên này")));
  }

  @Test
  @DisplayName("chọn cơ quan bằng cách gõ tên, không cần đúng dấu; tên lạ bị hỏi lại")
  void bodiesAreTyped() throws Exception {
    mvc.perform(
            post("/admin/accounts")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf())
                .param("username", "sotaichinh")
                .param("displayName", "Cán bộ Sở Tài chính")
                .param("roles", "AGENCY")
                .param("bodyName", "Sở Tài Chính Bí Mật"))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Danh bạ không có cơ quan nào đúng tên này")));
    mvc.perform(
            post("/admin/accounts")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf())
                .param("username", "sotaichinh")
                .param("displayName", "Cán bộ Sở Tài chính")
                .param("roles", "AGENCY")
                .param("bodyName", "sở tài chính tỉnh lâm đồng"))
        .andExpect(status().is3xxRedirection());
    Long body =
        jdbc.sql(
                "select g.body_id from role_grant g join account a on a.id = g.account_id"
                    + " where a.username = 'sotaichinh'")
            .query(Long.class)
            .single();
    assertThat(
            jdbc.sql("select code from organization where id = ?")
                .param(body)
                .query(String.class)
                .single())
        .contains("so-tai-chinh");
    long account =
        jdbc.sql("select id from account where username = 'sotaichinh'").query(Long.class).single();
    mvc.perform(get("/admin/accounts/" + account).with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("value=\"Sở Tài chính tỉnh Lâm Đồng\"")));
  }

  @Test
  @DisplayName("cơ quan không còn trong danh sách: sửa tên người không làm phạm vi rộng ra")
  void unknownBodiesStay() throws Exception {
    SignedIn bound = people.named("nguoicu", new RoleGrant(Role.AGENCY, 987654L, false));
    mvc.perform(get("/admin/accounts/" + bound.accountId()).with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(containsString("value=\"#987654\"")));
    mvc.perform(
            post("/admin/accounts/" + bound.accountId())
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf())
                .param("displayName", "Người cũ")
                .param("roles", "AGENCY")
                .param("bodyName", "#987654"))
        .andExpect(status().is3xxRedirection());
    assertThat(
            jdbc.sql("select body_id from role_grant where account_id = ?")
                .param(bound.accountId())
                .query(Long.class)
                .single())
        .isEqualTo(987654L);
  }

  @Test
  @DisplayName("không ai tự bỏ quyền quản trị của mình")
  void nobodyRemovesTheirOwnAdministration() throws Exception {
    SignedIn administrator = people.having(Role.ADMINISTRATOR);
    mvc.perform(
            post("/admin/accounts/" + administrator.accountId())
                .with(people.as(administrator))
                .with(csrf())
                .param("displayName", "Quản trị")
                .param("roles", "LEADER"))
        .andExpect(content().string(containsString(LAST)));
    mvc.perform(
            post("/admin/accounts/" + administrator.accountId() + "/disable")
                .with(people.as(administrator))
                .with(csrf()))
        .andExpect(content().string(containsString(LAST)));
  }

  @Test
  @DisplayName("tên có mã độc chỉ là chữ")
  void hostileNamesAreText() throws Exception {
    jdbc.sql(
            """
            insert into account (username, display_name, password_hash)
            values ('xss', '<script>alert(1)</script>', '')\
            """)
        .update();
    mvc.perform(get("/admin/accounts").with(people.as(Role.ADMINISTRATOR)))
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(containsString("&lt;script&gt;alert")));
  }

  @Test
  @DisplayName("tài khoản ngừng dùng thì không vào được nữa")
  void disabledAccountsStayOut() throws Exception {
    SignedIn person = people.named("nghi-huu", new RoleGrant(Role.LEADER, null, false));
    mvc.perform(
            post("/admin/accounts/" + person.accountId() + "/disable")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    mvc.perform(formLogin("/sign-in").user("nghi-huu").password(People.PASSWORD))
        .andExpect(unauthenticated());
  }

  @Test
  @DisplayName("câu lệnh lạ trong ô tìm và ô xếp thứ tự không chạm tới cơ sở dữ liệu")
  void searchIsNoStatement() throws Exception {
    mvc.perform(
            get("/admin/accounts")
                .with(people.as(Role.ADMINISTRATOR))
                .param("text", "'; drop table account; --")
                .param("sort", "username; drop table account"))
        .andExpect(status().isOk());
    assertThat(jdbc.sql("select count(*) from account").query(Long.class).single()).isPositive();
  }

  @Test
  @DisplayName(
      "khóa của bước hai nằm trong cơ sở dữ liệu dưới dạng niêm; để ngỏ từ trước thì được niêm lại")
  void secondFactorIsSealed() {
    SignedIn person = people.named("niem");
    long id = person.accountId();
    secondFactor.begin(accounts.byId(id).orElseThrow());
    Account pending = accounts.byId(id).orElseThrow();
    String secret = Objects.requireNonNull(secondFactor.pending(pending));
    assertThat(pending.totpPending()).startsWith("aes1:").doesNotContain(secret);
    assertThat(secondFactor.confirm(person, pending, Totp.codeAt(secret, clock.instant())))
        .hasSize(10);
    assertThat(stored(id)).startsWith("aes1:").doesNotContain(secret);

    jdbc.sql("update account set totp_secret = ?, totp_last_step = 0 where id = ?")
        .params(secret, id)
        .update();
    secondFactor.sealOpenOnes();
    assertThat(stored(id)).startsWith("aes1:").doesNotContain(secret);
    Account sealed = accounts.byId(id).orElseThrow();
    assertThat(secondFactor.accepts(sealed, Totp.codeAt(secret, clock.instant()))).isTrue();
  }

  @Test
  @DisplayName("mất khóa của hệ thống: mã ứng dụng không dùng được, mã giấy vẫn vào được")
  void paperCodesOutliveTheKey() {
    SignedIn person = people.named("matkhoa");
    secondFactor.begin(accounts.byId(person.accountId()).orElseThrow());
    Account pending = accounts.byId(person.accountId()).orElseThrow();
    String secret = Objects.requireNonNull(secondFactor.pending(pending));
    String paper =
        secondFactor.confirm(person, pending, Totp.codeAt(secret, clock.instant())).getFirst();
    jdbc.sql("update account set totp_secret = 'aes1:AAAA', totp_last_step = 0 where id = ?")
        .param(person.accountId())
        .update();
    Account lost = accounts.byId(person.accountId()).orElseThrow();
    assertThat(secondFactor.accepts(lost, Totp.codeAt(secret, clock.instant()))).isFalse();
    assertThat(secondFactor.accepts(lost, paper)).isTrue();
  }

  private String stored(long account) {
    return jdbc.sql("select totp_secret from account where id = ?")
        .param(account)
        .query(String.class)
        .single();
  }
}
