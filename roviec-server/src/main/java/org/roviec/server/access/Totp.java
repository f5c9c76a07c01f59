package org.roviec.server.access;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes: RFC 6238 with SHA-1, 30 seconds, six digits, as every app does it. */
final class Totp {
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;
  private static final int CODES = 1_000_000;
  private static final int SECRET_BYTES = 20;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Totp() {}

  /** A new secret in base 32, 160 bits. */
  static String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    StringBuilder secret = new StringBuilder();
    for (int bit = 0; bit < bytes.length * 8; bit += 5) {
      int five = 0;
      for (int place = bit; place < bit + 5; place++) {
        five = five << 1 | (bytes[place / 8] >> (7 - place % 8) & 1);
      }
      secret.append(BASE32.charAt(five));
    }
    return secret.toString();
  }

  /** The step whose code this is, one before or after now included; clocks differ. */
  static OptionalLong step(String secret, String code, Instant now) {
    String digits = code.replaceAll("\\s", "");
    long current = now.getEpochSecond() / SECONDS;
    for (long step = current - 1; step <= current + 1; step++) {
      if (code(secret, step).equals(digits)) {
        return OptionalLong.of(step);
      }
    }
    return OptionalLong.empty();
  }

  /** The code at a moment. */
  static String codeAt(String secret, Instant moment) {
    return code(secret, moment.getEpochSecond() / SECONDS);
  }

  /** What the square code says to the app. */
  static String address(String secret, String username) {
    String label = URLEncoder.encode("Rõ Việc:" + username, StandardCharsets.UTF_8);
    String issuer = URLEncoder.encode("Rõ Việc", StandardCharsets.UTF_8);
    return "otpauth://totp/%s?secret=%s&issuer=%s"
        .formatted(label.replace("+", "%20"), secret, issuer.replace("+", "%20"));
  }

  private static String code(String secret, long step) {
    byte[] hash = hmac(decode(secret), ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int value = ByteBuffer.wrap(hash).getInt(offset) & 0x7fffffff;
    return "%06d".formatted(value % CODES);
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      return mac.doFinal(message);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static byte[] decode(String base32) {
    byte[] bytes = new byte[base32.length() * 5 / 8];
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      int letter = BASE32.indexOf(base32.charAt(bit / 5));
      bytes[bit / 8] |= (byte) ((letter >> (4 - bit % 5) & 1) << (7 - bit % 8));
    }
    return bytes;
  }
}
