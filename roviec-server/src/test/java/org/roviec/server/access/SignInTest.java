package org.roviec.server.access;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class SignInTest {
  @Autowired private MockMvc mvc;
  @Autowired private People people;

  @Test
  @DisplayName("người lạ được đưa tới trang đăng nhập")
  void strangersAreSentToSignIn() throws Exception {
    mvc.perform(get("/")).andExpect(redirectedUrl("/sign-in"));
  }

  @Test
  @DisplayName("đúng mật khẩu thì vào, sai thì không")
  void passwordDecides() throws Exception {
    people.having(Role.COORDINATOR);
    mvc.perform(formLogin("/sign-in").user("coordinator").password(People.PASSWORD))
        .andExpect(authenticated().withUsername("coordinator"));
    mvc.perform(formLogin("/sign-in").user("coordinator").password("sai"))
        .andExpect(unauthenticated());
  }
}
