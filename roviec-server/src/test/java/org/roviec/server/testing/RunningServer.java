package org.roviec.server.testing;

import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The real application in a process of its own, as people run it, a demonstration without samples.
 * Without settings it has a database of its own in its folder.
 */
public final class RunningServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final Path folder;
  private final List<String> settings;
  private final int port;
  private @Nullable Process process;

  /** A server with this data folder; {@code settings} are as {@code roviec.database.url=…}. */
  public RunningServer(Path folder, String... settings) throws IOException {
    this.folder = folder;
    this.settings = List.of(settings);
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  /** Starts it and waits for its first page. */
  public void start() throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "org.roviec.server.Server",
                "serve",
                "--roviec.demo=true",
                "--roviec.demo.samples=false",
                "--roviec.data=" + folder,
                "--server.port=" + port));
    settings.forEach(setting -> command.add("--" + setting));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("ROVIEC_"));
    builder.redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(folder.resolve("server-" + port + ".txt").toFile()));
    process = builder.start();
    awaitPage();
  }

  /** The program without its tests. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitPage() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (true) {
        try {
          HttpRequest page = HttpRequest.newBuilder(address("/sign-in")).build();
          if (client.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          if (!running().isAlive() || System.nanoTime() > until) {
            throw new IOException(
                Files.readString(folder.resolve("server-" + port + ".txt")), notYet);
          }
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private Process running() {
    return Objects.requireNonNull(process);
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  /** Ends it as {@code kill -9} does: nothing is said goodbye to. */
  public void kill() throws InterruptedException {
    running().destroyForcibly();
    running().waitFor();
  }

  /** Ends its database in the same way. */
  public void killDatabase() throws IOException {
    Path file = folder.resolve("postgres/data/postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Its own database, looked into from outside. */
  public Connection database() throws IOException, SQLException {
    Path home = folder.resolve("postgres");
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + Files.readString(home.resolve("port")).strip() + "/roviec",
        "postgres",
        Files.readString(home.resolve("password")).strip());
  }

  /** Stops it in good order. */
  @Override
  public void close() {
    Process running = process;
    if (running != null && running.isAlive()) {
      running.destroy();
      try {
        if (!running.waitFor(60, TimeUnit.SECONDS)) {
          running.destroyForcibly();
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Somebody signed in with one of the demonstration's names. */
  public Visitor visitor(String name) throws IOException, InterruptedException {
    Visitor visitor = new Visitor();
    visitor.post(
        "/sign-in",
        "application/x-www-form-urlencoded",
        BodyPublishers.ofString("password=demo&username=" + name));
    visitor.token = visitor.token("/");
    return visitor;
  }

  /** A person's browser, with its cookies; may be used while the server is down and up again. */
  public final class Visitor {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    private @Nullable String token;

    private String token(String page) throws IOException, InterruptedException {
      Matcher found = TOKEN.matcher(new String(get(page).body(), StandardCharsets.UTF_8));
      if (!found.find()) {
        throw new IOException("no token on " + page);
      }
      return found.group(1);
    }

    /** Goes on with the same session at another server. */
    public Visitor at(RunningServer other) {
      Visitor there = other.new Visitor();
      cookies
          .getCookieStore()
          .getCookies()
          .forEach(c -> there.cookies.getCookieStore().add(null, c));
      there.token = token;
      return there;
    }

    /** Asks for a page. */
    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
      return client.send(
          HttpRequest.newBuilder(address(path)).timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends something. */
    public HttpResponse<String> post(String path, String type, BodyPublisher body)
        throws IOException, InterruptedException {
      String known = token == null ? token("/sign-in") : token;
      return client.send(
          HttpRequest.newBuilder(address(path))
              .timeout(PATIENCE)
              .header("Content-Type", type)
              .header("X-CSRF-TOKEN", known)
              .POST(body)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a file in a form. */
    public HttpResponse<String> send(String path, String field, String name, byte[] bytes)
        throws IOException, InterruptedException {
      String edge = "roviec-test-edge";
      String head =
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
              .formatted(edge, field, name);
      return post(
          path,
          "multipart/form-data; boundary=" + edge,
          BodyPublishers.concat(
              BodyPublishers.ofString(head),
              BodyPublishers.ofByteArray(bytes),
              BodyPublishers.ofString("\r\n--" + edge + "--\r\n")));
    }
  }

  /** For a form. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
