package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServerTest
@DisplayName("Đăng nhập qua hệ thống khác (OpenID Connect)")
class OpenIdTest {

  private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

  @LocalServerPort private int port;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  private SignedIn clerk;

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry registry) {
    PROVIDER.start();
    registry.add("roviec.oidc.issuer", () -> PROVIDER.issuerUrl("tinh").toString());
    registry.add("roviec.oidc.clientid", () -> "roviec");
    registry.add("roviec.oidc.clientsecret", () -> "chỉ để thử");
    registry.add("roviec.oidc.name", () -> "Cổng tỉnh");
  }

  @AfterAll
  static void stop() {
    PROVIDER.shutdown();
  }

  @BeforeEach
  void clerk() {
    clerk = people.having(Role.COORDINATOR);
    jdbc.sql("update account set email = 'hanh@tinh.vn' where id = :id")
        .param("id", clerk.accountId())
        .update();
  }

  /** Where a browser ends that presses the button, if the provider says this of its user. */
  private HttpResponse<String> signIn(Map<String, Object> claims)
      throws IOException, InterruptedException {
    PROVIDER.enqueueCallback(
        new DefaultOAuth2TokenCallback("tinh", "người-7", "JWT", List.of("roviec"), claims, 300));
    return get("/oauth2/authorization/oidc");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpClient browser =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .cookieHandler(new CookieManager())
            .build();
    URI uri = URI.create("http://localhost:" + port + path);
    return browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  @DisplayName("trang đăng nhập có nút mang tên hệ thống ấy")
  void offersTheButton() throws Exception {
    assertThat(get("/sign-in").body()).contains("Cổng tỉnh", "/oauth2/authorization/oidc");
  }

  @Test
  @DisplayName("người có tài khoản cùng tên thì vào, với đúng vai của mình")
  void knowsTheUserName() throws Exception {
    HttpResponse<String> page = signIn(Map.of("preferred_username", clerk.username()));
    assertThat(page.uri().getPath()).isEqualTo("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(clerk.displayName(), "/so-theo-doi");
  }

  @Test
  @DisplayName("địa chỉ thư chỉ được tin khi đã xác minh")
  void knowsTheVerifiedAddress() throws Exception {
    Map<String, Object> verified = Map.of("email", "hanh@tinh.vn", "email_verified", true);
    Map<String, Object> unverified = Map.of("email", "hanh@tinh.vn", "email_verified", false);
    assertThat(signIn(verified).uri().getPath()).isEqualTo("/");
    assertThat(signIn(unverified).uri().getPath()).isEqualTo("/sign-in");
  }

  @Test
  @DisplayName("người không có tài khoản ở đây, hoặc đã bị khóa, thì không vào được và biết vì sao")
  void refusesStrangers() throws Exception {
    HttpResponse<String> stranger = signIn(Map.of("preferred_username", "nguoi.la"));
    assertThat(stranger.uri().toString()).endsWith("/sign-in?unknown");
    assertThat(stranger.body()).contains("role=\"alert\"");
    SignedIn gone = people.having(Role.DRAFTER);
    jdbc.sql("update account set disabled_at = now() where id = :id")
        .param("id", gone.accountId())
        .update();
    HttpResponse<String> locked = signIn(Map.of("preferred_username", gone.username()));
    assertThat(locked.uri().toString()).endsWith("/sign-in?unknown");
  }

  @Test
  @DisplayName("thư mời không do mình xin (state lạ) thì bị từ chối")
  void refusesForeignAnswers() throws Exception {
    HttpResponse<String> forged = get("/login/oauth2/code/oidc?code=ma&state=bia-dat");
    assertThat(forged.uri().toString()).contains("/sign-in?error");
  }
}
