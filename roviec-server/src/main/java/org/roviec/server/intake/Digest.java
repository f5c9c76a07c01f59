package org.roviec.server.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of words and files, in lower-case hexadecimal. */
final class Digest {

  private Digest() {}

  /** Of words, written in UTF-8. */
  static String of(String words) {
    return of(words.getBytes(StandardCharsets.UTF_8));
  }

  /** Of bytes. */
  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java has SHA-256", e);
    }
  }
}
