package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class BruteForceTest {
  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void forgetOthers() {
    jdbc.sql("alter table audit_entry disable trigger user").update();
    jdbc.sql("update audit_entry set origin = 'elsewhere'").update();
    jdbc.sql("alter table audit_entry enable trigger user").update();
  }

  @Test
  @DisplayName("sai năm lần thì khóa, đúng mật khẩu cũng không vào; hết hạn khóa thì vào được")
  void accountIsLockedForAWhile() throws Exception {
    people.named("bi-do");
    for (int attempt = 0; attempt < SignInGuard.FAILURES_OF_ACCOUNT; attempt++) {
      mvc.perform(formLogin("/sign-in").user("bi-do").password("đoán " + attempt))
          .andExpect(unauthenticated());
    }
    mvc.perform(formLogin("/sign-in").user("bi-do").password(People.PASSWORD))
        .andExpect(unauthenticated());
    assertThat(
            jdbc.sql("select count(*) from audit_entry where action = 'account.lockedOut'")
                .query(Integer.class)
                .single())
        .isOne();
    jdbc.sql(
            "update account set locked_until = now() - interval '1 second' where username = 'bi-do'")
        .update();
    mvc.perform(formLogin("/sign-in").user("bi-do").password(People.PASSWORD))
        .andExpect(authenticated());
  }

  @Test
  @DisplayName("một địa chỉ thử nhiều tên thì cửa đóng với địa chỉ ấy")
  void addressIsShutOut() throws Exception {
    people.named("dung-mat-khau");
    jdbc.sql(
            """
            insert into audit_entry (at, who, action, subject, detail, origin)
            select now(), 'x' || n, 'signIn.failed', 'account:x', '', '127.0.0.1'
            from generate_series(1, :count) n\
            """)
        .param("count", SignInGuard.FAILURES_OF_ADDRESS)
        .update();
    mvc.perform(formLogin("/sign-in").user("dung-mat-khau").password(People.PASSWORD))
        .andExpect(unauthenticated());
  }
}
