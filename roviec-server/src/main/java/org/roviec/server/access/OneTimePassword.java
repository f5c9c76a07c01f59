package org.roviec.server.access;

import java.security.SecureRandom;

/** A password for one sign-in, easy to read out: 16 letters and digits that are not mistaken. */
final class OneTimePassword {
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTimePassword() {}

  /** Four groups of four: 79 bits. */
  static String generate() {
    StringBuilder password = new StringBuilder();
    for (int place = 0; place < 16; place++) {
      if (place > 0 && place % 4 == 0) {
        password.append('-');
      }
      password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
