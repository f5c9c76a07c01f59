package org.roviec.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What hides secrets in the database from those who can read the database alone: 256 bits for AES,
 * given by a setting or kept in a file beside the application's own database. For a database on
 * another server nothing is kept: several instances may share it, and must be given the same key.
 */
public final class InstallationKey {

  static final String FILE = "secret.key";
  private static final int BYTES = 32;

  private final @Nullable SecretKey key;

  private InstallationKey(@Nullable SecretKey key) {
    this.key = key;
  }

  /** The key, none if the installation has not been given one. */
  public Optional<SecretKey> key() {
    return Optional.ofNullable(key);
  }

  /**
   * A key given as 64 hexadecimal digits.
   *
   * @throws DatabaseUnavailable if it is anything else
   */
  public static InstallationKey given(String digits) {
    return new InstallationKey(parse(digits, "ROVIEC_SECRET_KEY"));
  }

  /** No key: secrets lie open. */
  public static InstallationKey none() {
    return new InstallationKey(null);
  }

  /** The key kept in a folder, made there if there is none. */
  public static InstallationKey keptIn(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path unfinished = folder.resolve(FILE + ".unfinished");
        PrivateFiles.write(unfinished, HexFormat.of().formatHex(random));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      }
      return new InstallationKey(parse(Files.readString(file), file.toString()));
    } catch (IOException failure) {
      throw new UncheckedIOException("Không đọc được khóa bí mật " + file, failure);
    }
  }

  private static SecretKey parse(String digits, String where) {
    try {
      byte[] bytes = HexFormat.of().parseHex(digits.strip());
      if (bytes.length == BYTES) {
        return new SecretKeySpec(bytes, "AES");
      }
    } catch (IllegalArgumentException notHexadecimal) {
      throw new DatabaseUnavailable(wrong(where), notHexadecimal);
    }
    throw new DatabaseUnavailable(wrong(where), null);
  }

  private static String wrong(String where) {
    return "Khóa bí mật trong " + where + " không đúng: cần đủ 64 chữ số thập lục phân.";
  }
}
