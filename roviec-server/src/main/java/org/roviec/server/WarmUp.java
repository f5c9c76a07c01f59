package org.roviec.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the application do once what it does first, so that what it loads can be kept ready. */
final class WarmUp {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private WarmUp() {}

  static void run(SpringApplication application) {
    application.setDefaultProperties(Map.of("roviec.demo.samples", false));
    try (ConfigurableApplicationContext context = application.run();
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
      int port =
          Objects.requireNonNull(((ServletWebServerApplicationContext) context).getWebServer())
              .getPort();
      String base = "http://127.0.0.1:" + port;
      Matcher token = TOKEN.matcher(get(client, base + "/sign-in"));
      if (token.find()) {
        post(
            client,
            base + "/sign-in",
            "_csrf=" + encode(token.group(1)) + "&username=x&password=x");
      }
      for (String path : List.of("/sign-in?error", "/sign-in?lang=en", "/assets/app.css", "/x")) {
        get(client, base + path);
      }
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String get(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private static void post(HttpClient client, String address, String form)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
