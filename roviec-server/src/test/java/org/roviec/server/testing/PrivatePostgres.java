package org.roviec.server.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A PostgreSQL server of the system's packages, as an administrator would give one. */
public final class PrivatePostgres implements AutoCloseable {

  private static final int NONE_HERE = 3;

  private final String address;
  private final String folder;

  private PrivatePostgres(String address, String folder) {
    this.address = address;
    this.folder = folder;
  }

  /** Starts one; the tests' tools hold what is needed. */
  public static PrivatePostgres start() throws IOException, InterruptedException {
    List<String> lines = run("start").lines().toList();
    return new PrivatePostgres(lines.getFirst(), lines.getLast());
  }

  /** Its address, as {@code ROVIEC_DATABASE_URL} takes it. */
  public String address() {
    return address;
  }

  @Override
  public void close() throws IOException {
    try {
      run("stop", folder);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static String run(String... arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("sh", "../scripts/private-postgresql.sh");
    builder.command().addAll(List.of(arguments));
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code == NONE_HERE) {
      throw new IOException("no PostgreSQL server; run scripts/install-test-tools.sh");
    }
    if (code != 0) {
      throw new IOException("private-postgresql.sh ended with " + code);
    }
    return out;
  }
}
