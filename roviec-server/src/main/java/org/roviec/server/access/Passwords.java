package org.roviec.server.access;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id (19 MiB, two passes). The prefix in front of a hash leaves room
 * for what comes after. Passwords are brought to one Unicode form first: the same Vietnamese phrase
 * typed on another keyboard is another row of code points.
 */
@Component
class Passwords implements PasswordEncoder {
  private static final String PREFIX = "{argon2id}";

  private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return password == null ? null : PREFIX + argon2.encode(normal(password));
  }

  /** Hash of a password that is there. */
  String hash(String password) {
    return PREFIX + argon2.encode(normal(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return password != null
        && hash != null
        && hash.startsWith(PREFIX)
        && argon2.matches(normal(password), hash.substring(PREFIX.length()));
  }

  @Override
  public boolean upgradeEncoding(@Nullable String hash) {
    return false;
  }

  private static String normal(CharSequence password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }
}
