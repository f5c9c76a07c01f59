package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class OwnEmailTest {
  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private @Nullable String emailOf(SignedIn person) {
    return jdbc.sql("select coalesce(email, '') from account where id = :id")
        .param("id", person.accountId())
        .query(String.class)
        .single();
  }

  private org.springframework.test.web.servlet.ResultActions change(
      SignedIn person, String email, String password) throws Exception {
    return mvc.perform(
        post("/account/email")
            .with(people.as(person))
            .with(csrf())
            .param("email", email)
            .param("currentForEmail", password));
  }

  @Test
  @DisplayName("người dùng tự đặt và bỏ địa chỉ thư của mình bằng mật khẩu; người khác không thấy")
  void setsOnesOwn() throws Exception {
    SignedIn hoa = people.named("hoa.thu", new RoleGrant(Role.AGENCY, 701L, false));
    change(hoa, "hoa@tinh.gov.vn", "sai").andExpect(content().string(containsString("Mật khẩu")));
    assertThat(emailOf(hoa)).isEmpty();
    change(hoa, " hoa@tinh.gov.vn ", People.PASSWORD).andExpect(redirectedUrl("/account"));
    assertThat(emailOf(hoa)).isEqualTo("hoa@tinh.gov.vn");
    mvc.perform(get("/account").with(people.as(hoa)))
        .andExpect(content().string(containsString("hoa@tinh.gov.vn")));
    SignedIn lan = people.named("lan.thu", new RoleGrant(Role.AGENCY, 701L, false));
    change(lan, "HOA@tinh.gov.vn", People.PASSWORD)
        .andExpect(content().string(containsString("Đã có tài khoản khác dùng địa chỉ này")));
    mvc.perform(get("/account").with(people.as(lan)))
        .andExpect(content().string(not(containsString("hoa@tinh.gov.vn"))));
    change(hoa, "", People.PASSWORD).andExpect(redirectedUrl("/account"));
    assertThat(emailOf(hoa)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hoa",
        "hoa@tinh",
        "a@b.vn,c@d.vn",
        "a@b.vn\r\nBcc: c@d.vn",
        "Hoa <hoa@tinh.vn>",
        "\"x\"@tinh.vn",
        "hoa @tinh.vn"
      })
  @DisplayName("chuỗi không phải một địa chỉ thì không nhận")
  void refusesOthers(String email) throws Exception {
    SignedIn person = people.named("sai.thu", new RoleGrant(Role.AGENCY, 701L, false));
    change(person, email, People.PASSWORD);
    assertThat(emailOf(person)).isEmpty();
  }
}
