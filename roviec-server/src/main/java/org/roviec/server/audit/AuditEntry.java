package org.roviec.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;

/**
 * A line of the audit log.
 *
 * @param origin network address it came from, empty for the application itself
 */
public record AuditEntry(
    long id, Instant at, String who, String action, String subject, String detail, String origin) {

  static AuditEntry of(ResultSet row, int index) throws SQLException {
    return new AuditEntry(
        row.getLong("id"),
        row.getTimestamp("at").toInstant(),
        row.getString("who"),
        row.getString("action"),
        row.getString("subject"),
        row.getString("detail"),
        row.getString("origin"));
  }

  /** Keys of words for the detail, where it is a code; the first that is known holds. */
  public String[] detailMessages() {
    return new String[] {
      "audit.detail." + detail,
      "event." + detail.toLowerCase(Locale.ROOT),
      "intake.channel." + detail
    };
  }

  /**
   * Hash of this entry in a chain: SHA-256 over the hash before it and its fields, each with its
   * length in front, so that no two entries read the same.
   */
  byte[] hashAfter(byte[] previous) {
    MessageDigest digest = sha256();
    add(digest, previous);
    add(digest, Long.toString(id));
    add(digest, at.toString());
    add(digest, who);
    add(digest, action);
    add(digest, subject);
    add(digest, detail);
    add(digest, origin);
    return digest.digest();
  }

  private static void add(MessageDigest digest, String text) {
    add(digest, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void add(MessageDigest digest, byte[] bytes) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
