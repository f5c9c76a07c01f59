package org.roviec.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new password must be: long, not what everybody takes, not the person's own name. No rules
 * about kinds of characters, which make passwords alike (NIST SP 800-63B, 5.1.1.2).
 */
final class PasswordRules {
  static final int SHORTEST = 12;
  static final int LONGEST = 128;

  private static final int FEW_DIFFERENT = 5;
  private static final Set<String> COMMON = read();

  private PasswordRules() {}

  /** Key of the message that says what is wrong with the password; empty if nothing is. */
  static Optional<String> complaint(String password, String username, String displayName) {
    if (password.length() < SHORTEST) {
      return Optional.of("password.tooShort");
    }
    if (password.length() > LONGEST) {
      return Optional.of("password.tooLong");
    }
    String plain = plain(password);
    if (plain.contains(plain(username)) || plain.contains(plain(displayName))) {
      return Optional.of("password.ownName");
    }
    boolean isPoor = plain.chars().distinct().count() < FEW_DIFFERENT;
    return isPoor || COMMON.contains(withoutTail(plain))
        ? Optional.of("password.common")
        : Optional.empty();
  }

  /** Small letters without marks, spaces and signs. */
  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]", "");
  }

  /** Without the digits people put behind a common word. */
  private static String withoutTail(String plain) {
    String word = plain.replaceAll("\\d+$", "");
    return word.isEmpty() ? plain : word;
  }

  private static Set<String> read() {
    try (InputStream words = PasswordRules.class.getResourceAsStream("/common-passwords.txt")) {
      return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
