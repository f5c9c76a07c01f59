package org.roviec.server.reminder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of people's calendars. Only a hash is kept, so an address is shown once,
 * when it is made; a new one makes the old one worthless.
 */
@Repository
public class Feeds {
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final AuditLog log;

  Feeds(JdbcClient jdbc, AuditLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  /** Makes a new secret for a person, instead of the one before. */
  @Transactional
  public String renew(SignedIn person, Instant now) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into calendar_feed (account_id, hash, created_at) values (:account, :hash, :now)
            on conflict (account_id) do update set hash = excluded.hash, created_at = :now\
            """)
        .param("account", person.accountId())
        .param("hash", hash(token))
        .param("now", Timestamp.from(now))
        .update();
    log.record(person, "feed.renewed", "account:" + person.username(), "");
    return token;
  }

  /** Makes a person's address worthless. */
  @Transactional
  public void revoke(SignedIn person) {
    jdbc.sql("delete from calendar_feed where account_id = :account")
        .param("account", person.accountId())
        .update();
    log.record(person, "feed.revoked", "account:" + person.username(), "");
  }

  /** When a person's address was made; empty if there is none. */
  public Optional<Instant> since(long account) {
    return jdbc.sql("select created_at from calendar_feed where account_id = :account")
        .param("account", account)
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  /** Whose secret this is. */
  public Optional<Long> accountOf(String token) {
    return jdbc.sql("select account_id from calendar_feed where hash = :hash")
        .param("hash", hash(token))
        .query(Long.class)
        .optional();
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
