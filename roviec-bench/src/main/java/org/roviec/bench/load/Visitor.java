package org.roviec.bench.load;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody in front of a browser: signed in, with cookies of their own. */
final class Visitor {

  /** Names the kind of a request in the access log. */
  static final String KIND = "X-Load-Kind";

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI server;
  private final HttpClient client;

  private Visitor(URI server) {
    this.server = server;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
  }

  /** Signs in with one of the demonstration's names. */
  static Visitor signedIn(URI server, String name) throws IOException, InterruptedException {
    Visitor visitor = new Visitor(server);
    String form =
        "_csrf=%s&username=%s&password=demo"
            .formatted(encoded(visitor.token("/sign-in")), encoded(name));
    int status =
        visitor
            .client
            .send(
                visitor
                    .request("/sign-in", "sign-in")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build(),
                HttpResponse.BodyHandlers.discarding())
            .statusCode();
    if (status != 302 || visitor.get("/", "sign-in") != 200) {
      throw new IOException("cannot sign in as " + name + ": " + status);
    }
    return visitor;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String token(String page) throws IOException, InterruptedException {
    String body =
        client.send(request(page, "token").build(), HttpResponse.BodyHandlers.ofString()).body();
    Matcher token = TOKEN.matcher(body);
    if (!token.find()) {
      throw new IOException("no token on " + page);
    }
    return token.group(1);
  }

  /** Asks for a page and reads it to its end; returns the status. */
  int get(String path, String kind) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            request(path, kind).header("Accept-Encoding", "gzip").build(),
            HttpResponse.BodyHandlers.ofByteArray());
    return answer.statusCode();
  }

  /** Fetches a page or a file. */
  HttpResponse<byte[]> fetch(String path) throws IOException, InterruptedException {
    return client.send(request(path, "fetch").build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** Sends a form; returns where it leads. */
  String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
    StringBuilder form = new StringBuilder("_csrf=").append(encoded(token("/van-ban")));
    fields.forEach(
        (name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
    HttpResponse<String> answer =
        client.send(
            request(path, "form")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new IOException(path + ": " + answer.statusCode()));
  }

  /** Hands in a document. */
  void upload(Path file, String name) throws IOException, InterruptedException {
    String edge = "roviec-load-edge";
    byte[] head =
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(edge, name)
            .getBytes(StandardCharsets.UTF_8);
    byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        client.send(
            request("/api/v1/documents", "upload")
                .header("X-CSRF-TOKEN", token("/van-ban"))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(
                    HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofByteArray(head),
                        HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(file)),
                        HttpRequest.BodyPublishers.ofByteArray(tail)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(name + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  private HttpRequest.Builder request(String path, String kind) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header(KIND, kind);
  }
}
