package org.roviec.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The application's own PostgreSQL: unpacked, set up and started in one folder, with every commit
 * on disk before it is acknowledged.
 *
 * <p>Layout of the folder: {@code bin-VERSION} the programs, {@code data} the cluster, {@code
 * password}, {@code port}, {@code server.log}, {@code lock}. A server left running by a killed
 * application is taken over; one that died is started again.
 */
final class EmbeddedPostgres implements DatabaseServer {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String ADMIN = "postgres";

  private final Path home;
  private final Path data;
  private final PostgresPrograms programs;
  private final FileChannel lock;
  private String password = "";
  private int port;

  private EmbeddedPostgres(Path home, FileChannel lock) {
    this.home = home;
    this.data = home.resolve("data");
    this.lock = lock;
    this.programs = PostgresPrograms.unpackInto(home);
  }

  /**
   * Starts the server whose files are in {@code home}.
   *
   * @throws DatabaseUnavailable if it cannot be started; the message says what to do
   */
  static EmbeddedPostgres start(Path home) {
    FileChannel lock = lock(home);
    try {
      EmbeddedPostgres postgres = new EmbeddedPostgres(home, lock);
      postgres.createCluster();
      postgres.run();
      return postgres;
    } catch (IOException failure) {
      release(lock);
      throw new DatabaseUnavailable(
          "Không khởi động được cơ sở dữ liệu trong " + home + ": " + failure.getMessage(),
          failure);
    } catch (DatabaseUnavailable refused) {
      release(lock);
      throw refused;
    }
  }

  private static void release(FileChannel lock) {
    try {
      lock.close();
    } catch (IOException failure) {
      LOG.debug("The lock stays until the end", failure);
    }
  }

  @Override
  public DatabaseAddress address(String name) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      try (ResultSet found =
          statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
        if (!found.next()) {
          statement.execute("create database " + name);
        }
      }
    } catch (SQLException failure) {
      throw new DatabaseUnavailable("Không tạo được cơ sở dữ liệu " + name, failure);
    }
    return new DatabaseAddress(url(name), ADMIN, password);
  }

  /** Leaves the server running and forgets it, as a killed application does. */
  void abandon() throws IOException {
    lock.close();
  }

  @Override
  public void close() {
    try (lock) {
      programs.run(
          List.of("pg_ctl", "stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "60"));
    } catch (IOException failure) {
      LOG.warn("The database did not stop in time: {}", failure.getMessage());
    }
  }

  /**
   * The server of an application that is running now, to read from; closing leaves it running. Null
   * if none runs.
   */
  static @Nullable DatabaseServer joinRunning(Path home) throws IOException {
    Postmaster running = Postmaster.in(home.resolve("data"));
    Path kept = home.resolve("password");
    try (FileChannel lock = lockOrNull(home)) {
      if (lock != null || !running.isAlive() || !Files.exists(kept)) {
        return null;
      }
    }
    String password = Files.readString(kept).strip();
    return new GivenServer(
        new DatabaseAddress(
            "jdbc:postgresql://127.0.0.1:" + running.port() + "/roviec", ADMIN, password));
  }

  private static FileChannel lock(Path home) {
    FileChannel channel;
    try {
      channel = lockOrNull(home);
    } catch (IOException failure) {
      throw new DatabaseUnavailable("Không ghi được vào thư mục " + home, failure);
    }
    if (channel == null) {
      throw new DatabaseUnavailable(
          "Một máy chủ Rõ Việc khác đang dùng thư mục "
              + home
              + ". Hãy dừng nó, hoặc đặt ROVIEC_DATA (thư mục khác) hay ROVIEC_DATABASE_URL (máy"
              + " chủ PostgreSQL chung).",
          null);
    }
    return channel;
  }

  private static @Nullable FileChannel lockOrNull(Path home) throws IOException {
    FileChannel channel =
        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException inThisProcess) {
      LOG.debug("Locked by this process: {}", home);
    }
    channel.close();
    return null;
  }

  /** Sets the cluster up beside its final place, so that half a set-up is never taken for one. */
  private void createCluster() throws IOException {
    Path kept = home.resolve("password");
    if (!Files.exists(data)) {
      LOG.info("Creating the database in {}", data);
      Path unfinished = home.resolve("data.new");
      FileSystemUtils.deleteRecursively(unfinished);
      PrivateFiles.write(kept, HexFormat.of().formatHex(randomBytes()));
      programs.own(kept);
      programs.run(
          List.of(
              "initdb",
              "-D",
              unfinished.toString(),
              "-U",
              ADMIN,
              "-A",
              "scram-sha-256",
              "--pwfile=" + kept,
              "-E",
              "UTF8",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8",
              "--locale=C",
              "--data-checksums"));
      Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }
    if (!Files.exists(kept)) {
      throw new DatabaseUnavailable(
          "Thiếu tệp "
              + kept
              + ", không mở được cơ sở dữ liệu. Hãy khôi phục tệp này từ bản sao lưu.",
          null);
    }
    password = Files.readString(kept).strip();
  }

  private void run() throws IOException {
    Postmaster running = Postmaster.in(data);
    if (running.isAlive()) {
      port = running.port();
      LOG.info("Taking over the database that is still running on port {}", port);
      if (answersWhile(running)) {
        return;
      }
    }
    running.clearAway();
    port = choosePort();
    try {
      launch();
    } catch (IOException refused) {
      running = Postmaster.in(data);
      if (running.isAlive()) {
        throw refused;
      }
      running.clearAway();
      port = freePort();
      launch();
    }
    PrivateFiles.write(home.resolve("port"), Integer.toString(port));
    if (!answersWhile(Postmaster.in(data))) {
      throw new IOException("the server ended again; see " + home.resolve("server.log"));
    }
  }

  private void launch() throws IOException {
    Path log = home.resolve("server.log");
    if (!Files.exists(log)) {
      PrivateFiles.write(log, "");
    }
    programs.own(log);
    programs.run(
        List.of(
            "pg_ctl",
            "start",
            "-D",
            data.toString(),
            "-l",
            log.toString(),
            "-w",
            "-t",
            "120",
            "-o",
            String.join(" ", options())));
  }

  private List<String> options() {
    List<String> options = new ArrayList<>(List.of("-p", Integer.toString(port)));
    for (String setting :
        List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=64",
            "shared_buffers=256MB",
            "work_mem=16MB",
            "random_page_cost=1.1",
            "max_wal_size=1GB",
            "timezone=UTC",
            "log_timezone=UTC")) {
      options.add("-c");
      options.add(setting);
    }
    return options;
  }

  /** The port of last time, so that addresses written down stay right; another if it is taken. */
  private int choosePort() throws IOException {
    Path kept = home.resolve("port");
    if (Files.exists(kept)) {
      int last = Integer.parseInt(Files.readString(kept).strip());
      if (isFree(last)) {
        return last;
      }
    }
    return freePort();
  }

  private static boolean isFree(int port) {
    try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return probe.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  /** Waits until the server answers; false if it ended before. */
  private boolean answersWhile(Postmaster running) throws IOException {
    SQLException last = null;
    for (int attempt = 0; attempt < 600; attempt++) {
      try (Connection connection = connect()) {
        if (connection.isValid(5)) {
          return true;
        }
      } catch (SQLException notYet) {
        last = notYet;
      }
      if (!running.isAlive()) {
        return false;
      }
      Pause.of(100);
    }
    throw new IOException("the server does not answer on port " + port, last);
  }

  private Connection connect() throws SQLException {
    Properties signIn = new Properties();
    signIn.setProperty("user", ADMIN);
    signIn.setProperty("password", password);
    return DriverManager.getConnection(url("postgres"), signIn);
  }

  private String url(String name) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
