package org.roviec.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder that everything this installation keeps lives in; readable by its owner only.
 *
 * @param data path as configured, empty for {@code roviec} in the user's data folder
 */
@ConfigurationProperties("roviec")
public record DataFolder(@DefaultValue("") String data) {

  /** The folder, created if missing. */
  public Path path() {
    return privateFolder(data.isBlank() ? usual() : Path.of(data).toAbsolutePath().normalize());
  }

  /** A folder inside, created if missing. */
  public Path folder(String name) {
    return privateFolder(path().resolve(name));
  }

  private static Path usual() {
    String home = System.getenv("XDG_DATA_HOME");
    return home == null || home.isBlank()
        ? Path.of(System.getProperty("user.home"), ".local", "share", "roviec")
        : Path.of(home, "roviec");
  }

  static Path privateFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException("Không tạo được thư mục dữ liệu " + folder, failure);
    }
  }
}
