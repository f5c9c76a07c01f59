package org.roviec.server.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The unpacked programs of PostgreSQL and a way to run them that the server accepts. */
final class PostgresPrograms {
  /** Change with the version of the bundled programs; 18 in front is the format of the cluster. */
  private static final String VERSION = "18.6.0";

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private final Path folder;
  private final Unprivileged user;

  private PostgresPrograms(Path folder, Unprivileged user) {
    this.folder = folder;
    this.user = user;
  }

  static PostgresPrograms unpackInto(Path home) {
    Path folder = home.resolve("bin-" + VERSION);
    try {
      if (!Files.isDirectory(folder)) {
        Path unfinished = home.resolve("bin-" + VERSION + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        unpack(unfinished);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      return new PostgresPrograms(folder, Unprivileged.current(home));
    } catch (IOException failure) {
      throw new DatabaseUnavailable("Không giải nén được PostgreSQL vào " + folder, failure);
    }
  }

  /** Runs one of the programs to its end; fails with what it printed. */
  void run(List<String> command) throws IOException {
    List<String> line = new ArrayList<>(user.prefix());
    line.add(folder.resolve("bin").resolve(command.getFirst()).toString());
    line.addAll(command.subList(1, command.size()));
    Path output = Files.createTempFile("roviec-postgres", ".log");
    try {
      ProcessBuilder builder = new ProcessBuilder(line);
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
      builder.directory(folder.toFile());
      builder.environment().put("LC_ALL", "C");
      Process process = builder.start();
      if (!process.waitFor(180, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(command.getFirst() + " did not finish in three minutes");
      }
      if (process.exitValue() != 0) {
        throw new IOException(
            command.getFirst() + ": " + Files.readString(output, StandardCharsets.UTF_8).strip());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  /** Gives a file to the user that the server runs as. */
  void own(Path file) throws IOException {
    user.own(file);
  }

  private static void unpack(Path target) throws IOException {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    InputStream archive = PostgresPrograms.class.getResourceAsStream(ARCHIVE);
    if (archive == null || !system.toLowerCase(Locale.ROOT).equals("linux amd64")) {
      throw new DatabaseUnavailable(
          "Cơ sở dữ liệu đi kèm chỉ chạy trên Linux x86-64 (máy này: "
              + system
              + "). Hãy cài PostgreSQL 16 trở lên và đặt ROVIEC_DATABASE_URL.",
          null);
    }
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, target);
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
      throws IOException {
    Path path = target.resolve(entry.getName()).normalize();
    if (!path.startsWith(target)) {
      throw new IOException("outside of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      return;
    }
    Files.createDirectories(path.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, path);
    boolean isProgram = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(
        path, PosixFilePermissions.fromString(isProgram ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
