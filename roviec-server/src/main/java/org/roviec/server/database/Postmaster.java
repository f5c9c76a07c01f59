package org.roviec.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process that {@code postmaster.pid} of a cluster names, alive or left over. */
final class Postmaster {
  private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
  private static final int PORT_LINE = 3;

  private final Path data;
  private final Path pidFile;
  private final long pid;
  private final int port;

  private Postmaster(Path data, Path pidFile, long pid, int port) {
    this.data = data;
    this.pidFile = pidFile;
    this.pid = pid;
    this.port = port;
  }

  static Postmaster in(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return new Postmaster(data, file, 0, 0);
    }
    List<String> lines = Files.readAllLines(file);
    long pid = lines.isEmpty() ? 0 : number(lines.getFirst());
    int port = lines.size() > PORT_LINE ? (int) number(lines.get(PORT_LINE)) : 0;
    return new Postmaster(data, file, pid, port);
  }

  /** Whether it really is this cluster's server: numbers of processes are given out again. */
  boolean isAlive() {
    return pid > 0 && port > 0 && !isZombie(pid) && worksIn(Path.of("/proc/" + pid));
  }

  int port() {
    return port;
  }

  /**
   * Waits for a dead server's processes to go, then removes what it left, which would keep the next
   * one from starting. A dead server stays a zombie until its parent looks after it, which in some
   * containers nobody does.
   */
  void clearAway() throws IOException {
    if (pid <= 0) {
      Files.deleteIfExists(pidFile);
      return;
    }
    for (int attempt = 0; attempt < 50 && isZombie(pid); attempt++) {
      Pause.of(100);
    }
    for (int attempt = 0; attempt < 100 && hasProcesses(); attempt++) {
      Pause.of(100);
    }
    if (hasProcesses()) {
      throw new DatabaseUnavailable(
          "Các tiến trình của cơ sở dữ liệu cũ trong " + data + " chưa kết thúc; hãy thử lại.",
          null);
    }
    LOG.info("Removing what a database that died has left: {}", pidFile);
    Files.deleteIfExists(pidFile);
  }

  private boolean hasProcesses() throws IOException {
    try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (worksIn(process)) {
          return true;
        }
      }
    }
    return false;
  }

  /** PostgreSQL's processes all have their cluster as working folder; a zombie has none. */
  private boolean worksIn(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(data.toRealPath());
    } catch (IOException goneOrForeign) {
      return false;
    }
  }

  private static boolean isZombie(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/status")).contains("State:\tZ");
    } catch (IOException gone) {
      return false;
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException torn) {
      return 0;
    }
  }
}
