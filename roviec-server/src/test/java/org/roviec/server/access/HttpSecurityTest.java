package org.roviec.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class HttpSecurityTest {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @LocalServerPort private int port;
  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private ServletContext context;

  @Test
  @DisplayName("trang nào cũng mang các đầu mục bảo vệ")
  void pagesCarryHeaders() throws Exception {
    mvc.perform(get("/sign-in"))
        .andExpect(header().string("Content-Security-Policy", startsWithDefaultNone()))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(header().string("Cross-Origin-Opener-Policy", "same-origin"))
        .andExpect(
            header().string("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate"));
  }

  @Test
  @DisplayName("đường https còn dặn trình duyệt chỉ dùng https")
  void secureConnectionsStaySecure() throws Exception {
    mvc.perform(get("/sign-in").secure(true))
        .andExpect(header().exists("Strict-Transport-Security"));
  }

  @Test
  @DisplayName("gửi biểu mẫu không có mã chống giả mạo thì bị từ chối")
  void formsNeedTheirToken() throws Exception {
    mvc.perform(post("/account/second-factor/begin").with(people.as(Role.LEADER)))
        .andExpect(status().isForbidden());
    mvc.perform(post("/sign-in").param("username", "x").param("password", "x"))
        .andExpect(status().is3xxRedirection())
        .andExpect(header().string("Location", "/sign-in"));
  }

  @Test
  @DisplayName("đăng nhập xong thì phiên mang số mới, số đặt sẵn không dùng được")
  void signingInChangesTheSession() throws Exception {
    people.having(Role.LEADER);
    CookieManager cookies = new CookieManager();
    try (HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
      String token = token(send(client, page("/sign-in", "")).body());
      String before = session(cookies);
      HttpResponse<String> answer =
          send(
              client,
              form("/sign-in", "_csrf", token, "username", "leader", "password", People.PASSWORD));
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/");
      String after = session(cookies);
      assertThat(after).isNotEqualTo(before);
      assertThat(send(client, page("/account", "")).statusCode()).isEqualTo(200);
      try (HttpClient thief = HttpClient.newHttpClient()) {
        assertThat(send(thief, page("/account", "roviec=" + before)).statusCode()).isEqualTo(302);
        assertThat(send(thief, page("/account", "roviec=" + after)).statusCode()).isEqualTo(200);
      }
    }
  }

  @Test
  @DisplayName(
      "tệp gửi lên không chạm tới đĩa trước khi qua cổng kiểm tra; người lạ gửi thì không được đọc")
  void uploadsStayInMemory() throws Exception {
    people.having(Role.COORDINATOR);
    Path temporary =
        ((File) Objects.requireNonNull(context.getAttribute(ServletContext.TEMPDIR))).toPath();
    try (WatchService watch = temporary.getFileSystem().newWatchService();
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        HttpClient stranger = HttpClient.newHttpClient()) {
      temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      HttpResponse<String> refused = send(stranger, upload("Kết luận.txt", "x".repeat(100)));
      assertThat(refused.statusCode()).isEqualTo(302);
      assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
      String token = token(send(client, page("/sign-in", "")).body());
      send(
          client,
          form("/sign-in", "_csrf", token, "username", "coordinator", "password", People.PASSWORD));
      String csrf = token(send(client, page("/van-ban", "")).body());
      String secret = "MẬT\nKẾT LUẬN\n" + "Giao Sở Tài chính báo cáo. ".repeat(200_000);
      HttpResponse<String> answer = send(client, upload("Kết luận.txt", secret, csrf));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("bí mật nhà nước");
      assertThat(watch.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  @DisplayName("cookie của phiên không lộ cho kịch bản, không đi theo trang lạ")
  void sessionCookieIsProtected() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = send(client, page("/sign-in", ""));
      assertThat(answer.headers().allValues("Set-Cookie"))
          .anySatisfy(cookie ->
              assertThat(cookie)
                  .startsWith("roviec=")
                  .contains("HttpOnly")
                  .contains("SameSite=Lax"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/../application.yaml",
        "/assets/%2e%2e/application.yaml",
        "/assets/..%2fapplication.yaml",
        "/assets/..%5capplication.yaml",
        "/assets/%252e%252e/application.yaml",
        "/assets/;/../application.yaml",
        "/webjars/../application.yaml",
        "/webjars/..%2f..%2fapplication.yaml",
        "/assets//etc/passwd",
        "/assets/file:/etc/passwd",
        "/application.yaml",
        "/actuator/env",
        "/actuator",
        "/messages/common_vi.properties"
      })
  @DisplayName("không đường vòng nào dẫn tới tệp ngoài chỗ cho phép")
  void nothingOutsideIsServed(String path) throws IOException {
    String answer = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer).doesNotContain("flyway", "root:", "app.name=");
    assertThat(answer.split(" ")[1]).isIn("302", "400", "403", "404");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "FOO"})
  @DisplayName("cách gọi lạ không được nhận")
  void strangeMethodsAreRefused(String method) throws IOException {
    String answer = raw(method + " / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer.split(" ")[1]).isIn("302", "400", "403", "405", "501");
  }

  private static org.hamcrest.Matcher<String> startsWithDefaultNone() {
    return org.hamcrest.Matchers.allOf(
        org.hamcrest.Matchers.startsWith("default-src 'none'"),
        org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("unsafe")));
  }

  private HttpRequest page(String path, String cookie) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    return cookie.isEmpty() ? request.build() : request.header("Cookie", cookie).build();
  }

  private HttpRequest form(String path, String... namesAndValues) {
    StringBuilder body = new StringBuilder();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      body.append(namesAndValues[index])
          .append('=')
          .append(URLEncoder.encode(namesAndValues[index + 1], StandardCharsets.UTF_8))
          .append('&');
    }
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
        .build();
  }

  private HttpRequest upload(String name, String text, String... csrf) {
    String body =
        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/plain\r\n\r\n"
            + text
            + "\r\n--b--\r\n";
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/van-ban"))
            .header("Content-Type", "multipart/form-data; boundary=b")
            .header("X-Fragment", "yes");
    for (String token : csrf) {
      request.header("X-CSRF-TOKEN", token);
    }
    return request.POST(HttpRequest.BodyPublishers.ofString(body)).build();
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request)
      throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String token(String page) {
    Matcher matcher = TOKEN.matcher(page);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static String session(CookieManager cookies) {
    List<HttpCookie> all = cookies.getCookieStore().getCookies();
    return all.stream()
        .filter(cookie -> cookie.getName().equals("roviec"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
