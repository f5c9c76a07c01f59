package org.roviec.server.reminder;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links to reply by: each is signed for one task, one account and some days, and gives one report.
 * The key is in the database, is made when first needed, and is never shown or logged.
 */
@Component
public class ReplyLinks {
  /** How long a link may be used. */
  public static final Duration VALID = Duration.ofDays(7);

  private static final byte[] PURPOSE = "roviec:reply:1:".getBytes(StandardCharsets.US_ASCII);
  private static final int FACTS = 4 * Long.BYTES;
  private static final int SEAL = 32;
  private static final int KEY = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;

  ReplyLinks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a link stands for.
   *
   * @param until the second after which it is worth nothing
   * @param nonce of the digest it came with
   */
  public record Link(long taskId, long accountId, Instant until, long nonce) {}

  /** Signs links; holds the key for one piece of work, so that it is read once. */
  public static final class Signer {
    private final byte[] key;

    private Signer(byte[] key) {
      this.key = key;
    }

    /** The token of a link. */
    public String sign(Link link) {
      return ReplyLinks.sign(link, key);
    }
  }

  /** Whoever signs links now. */
  @Transactional
  public Signer signer() {
    return new Signer(key());
  }

  private static String sign(Link link, byte[] key) {
    byte[] facts =
        ByteBuffer.allocate(FACTS)
            .putLong(link.taskId())
            .putLong(link.accountId())
            .putLong(link.until().getEpochSecond())
            .putLong(link.nonce())
            .array();
    byte[] token = ByteBuffer.allocate(FACTS + SEAL).put(facts).put(seal(facts, key)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** What a token stands for, if we signed it and its time is not over. */
  @Transactional
  public Optional<Link> verify(String token, Instant now) {
    byte[] bytes = decoded(token);
    if (bytes.length != FACTS + SEAL) {
      return Optional.empty();
    }
    byte[] facts = java.util.Arrays.copyOf(bytes, FACTS);
    byte[] seal = java.util.Arrays.copyOfRange(bytes, FACTS, bytes.length);
    if (!MessageDigest.isEqual(seal, seal(facts, key()))) {
      return Optional.empty();
    }
    ByteBuffer read = ByteBuffer.wrap(facts);
    Link link =
        new Link(
            read.getLong(), read.getLong(), Instant.ofEpochSecond(read.getLong()), read.getLong());
    return now.isBefore(link.until()) ? Optional.of(link) : Optional.empty();
  }

  /** Whether a report was given by the link already. */
  public boolean isUsed(Link link) {
    return jdbc.sql("select exists (select 1 from reply where nonce = :nonce and task_id = :task)")
        .param("nonce", link.nonce())
        .param("task", link.taskId())
        .query(Boolean.class)
        .single();
  }

  /** Uses a link up; false if it was used before. Part of the caller's transaction. */
  @Transactional
  public boolean use(Link link, Instant now) {
    return jdbc.sql(
                """
                insert into reply (nonce, task_id, account_id, at)
                values (:nonce, :task, :account, :now) on conflict do nothing\
                """)
            .param("nonce", link.nonce())
            .param("task", link.taskId())
            .param("account", link.accountId())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException notOurs) {
      return new byte[0];
    }
  }

  private static byte[] seal(byte[] facts, byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      mac.update(PURPOSE);
      return mac.doFinal(facts);
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private byte[] key() {
    return storedKey()
        .orElseGet(() -> {
          byte[] fresh = new byte[KEY];
          RANDOM.nextBytes(fresh);
          jdbc.sql("insert into reply_key (key) values (:key) on conflict do nothing")
              .param("key", fresh)
              .update();
          return storedKey().orElseThrow();
        });
  }

  private Optional<byte[]> storedKey() {
    return jdbc.sql("select key from reply_key").query(byte[].class).optional();
  }
}
