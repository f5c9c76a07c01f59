package org.roviec.server.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * How to run a program that refuses to run as root: in a user namespace of its own, or, where
 * namespaces are forbidden, as the user "nobody", who then owns the cluster's files.
 */
record Unprivileged(List<String> prefix, boolean isNobody) {
  private static final String NOBODY = "65534";

  static Unprivileged current(Path home) throws IOException {
    if (!Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      return new Unprivileged(List.of(), false);
    }
    if (!belongsToNobody(home.resolve("data")) && succeeds(List.of("unshare", "-U", "true"))) {
      return new Unprivileged(List.of("unshare", "-U"), false);
    }
    List<String> asNobody =
        List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    if (!succeeds(Stream.concat(asNobody.stream(), Stream.of("true")).toList())) {
      throw new DatabaseUnavailable(
          "PostgreSQL không chạy được dưới quyền root trên máy này. Hãy chạy Rõ Việc bằng một tài"
              + " khoản thường, hoặc đặt ROVIEC_DATABASE_URL.",
          null);
    }
    Unprivileged nobody = new Unprivileged(asNobody, true);
    nobody.own(home);
    return nobody;
  }

  void own(Path file) throws IOException {
    if (isNobody) {
      Files.setAttribute(file, "unix:uid", Integer.valueOf(NOBODY));
      Files.setAttribute(file, "unix:gid", Integer.valueOf(NOBODY));
    }
  }

  private static boolean belongsToNobody(Path data) throws IOException {
    return Files.exists(data)
        && Integer.valueOf(NOBODY).equals(Files.getAttribute(data, "unix:uid"));
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
