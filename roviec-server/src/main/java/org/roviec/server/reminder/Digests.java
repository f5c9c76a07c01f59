package org.roviec.server.reminder;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The digests, as an outbox: planned in one transaction, claimed by a lease, each step of sending a
 * commit of its own. See {@code docs/adr/0012}.
 */
@Repository
class Digests {
  static final Duration LEASE = Duration.ofMinutes(3);

  private static final SecureRandom RANDOM = new SecureRandom();

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Digests(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** Makes a digest for each of these people; returns them by account. */
  Map<Long, Long> plan(Collection<Long> accounts, LocalDate day, Instant now) {
    List<Object[]> rows = new ArrayList<>();
    for (Long account : accounts) {
      rows.add(new Object[] {account, day, RANDOM.nextLong(), Timestamp.from(now)});
    }
    batch.batchUpdate(
        "insert into digest (account_id, day, nonce, next_try_at) values (?, ?, ?, ?)"
            + " on conflict do nothing",
        rows);
    Map<Long, Long> planned = new HashMap<>();
    jdbc.sql("select account_id, id from digest where day = :day")
        .param("day", day)
        .query(row -> {
          planned.put(row.getLong(1), row.getLong(2));
        });
    return planned;
  }

  /** Puts the lines into the digests. */
  void fill(Map<Long, Long> digests, Map<Long, Map<Long, Told>> people, LocalDate day) {
    List<Object[]> rows = new ArrayList<>();
    people.forEach((account, lines) ->
        lines.forEach((task, told) ->
            rows.add(
                new Object[] {
                  task, account, day, told.level().height(), told.due(), digests.get(account)
                })));
    batch.batchUpdate(
        "insert into reminder (task_id, account_id, day, level, due, digest_id)"
            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        rows);
  }

  /**
   * Closes the digests of earlier days whose lines nobody is known to have got, and returns those
   * lines: by task, then by account.
   */
  Map<Long, Map<Long, Told>> carryOver(LocalDate day, Instant now) {
    List<Long> closed =
        jdbc.sql(
                """
                update digest set state = 'CARRIED', lease = null, lease_until = null
                where day < :day and state in ('PLANNED', 'FAILED', 'UNCERTAIN')
                  and (lease_until is null or lease_until < :now)
                returning id\
                """)
            .param("day", day)
            .param("now", Timestamp.from(now))
            .query(Long.class)
            .list();
    Map<Long, Map<Long, Told>> lines = new HashMap<>();
    jdbc.sql(
            """
            select r.task_id, r.account_id, r.level, r.due
            from reminder r join account a on a.id = r.account_id and a.disabled_at is null
            where r.digest_id = any (:closed)\
            """)
        .param("closed", closed.toArray(Long[]::new))
        .query(row -> {
          lines
              .computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
              .merge(
                  row.getLong(2),
                  new Told(Level.of(row.getInt(3)), row.getObject(4, LocalDate.class)),
                  Told::louder);
        });
    return lines;
  }

  /** Takes the next digest of the day, so that nobody else sends it while the lease runs. */
  Optional<Digest> claim(LocalDate day, Instant now) {
    return jdbc.sql(
            """
            update digest set lease = :lease, lease_until = :until, tries = tries + 1
            where id = (
              select id from digest
              where day = :day and state = 'PLANNED' and next_try_at <= :now
                and (lease_until is null or lease_until < :now)
              order by next_try_at, id limit 1 for update skip locked)
            returning id, account_id, day, nonce, tries, lease, lease_until\
            """)
        .param("lease", UUID.randomUUID())
        .param("until", Timestamp.from(now.plus(LEASE)))
        .param("day", day)
        .param("now", Timestamp.from(now))
        .query((row, _) ->
            new Digest(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getObject("day", LocalDate.class),
                row.getLong("nonce"),
                row.getInt("tries"),
                row.getObject("lease", UUID.class),
                row.getTimestamp("lease_until").toInstant()))
        .optional();
  }

  /**
   * Says that from the next moment on the mail may be out. False if the claim was lost: then
   * nothing may be sent.
   */
  boolean lastMoment(Digest digest, String messageId, Instant now) {
    return jdbc.sql(
                """
                update digest set state = 'SENDING', message_id = :message, lease_until = :until
                where id = :id and lease = :lease and state = 'PLANNED' and lease_until > :now\
                """)
            .param("message", messageId)
            .param("until", Timestamp.from(now.plus(LEASE)))
            .param("id", digest.id())
            .param("lease", digest.lease())
            .param("now", Timestamp.from(now))
            .update()
        == 1;
  }

  /** The mail server has taken the mail. */
  void sent(Digest digest, Instant now) {
    jdbc.sql(
            """
            update digest set state = 'SENT', sent_at = :now, reason = null, lease_until = null
            where id = :id and lease = :lease and state in ('SENDING', 'UNCERTAIN')\
            """)
        .param("now", Timestamp.from(now))
        .param("id", digest.id())
        .param("lease", digest.lease())
        .update();
  }

  /** It ends otherwise: nothing to say, no address, refused for good, or nobody knows. */
  void end(Digest digest, String state, String reason) {
    jdbc.sql(
            """
            update digest set state = :state, reason = nullif(:reason, ''), lease_until = null
            where id = :id and lease = :lease\
            """)
        .param("state", state)
        .param("reason", reason)
        .param("id", digest.id())
        .param("lease", digest.lease())
        .update();
  }

  /** The mail server certainly has not taken it: it may be tried again later. */
  void again(Digest digest, Instant at, String reason) {
    jdbc.sql(
            """
            update digest set state = 'PLANNED', next_try_at = :at, reason = :reason,
              lease_until = null
            where id = :id and lease = :lease and state in ('PLANNED', 'SENDING')\
            """)
        .param("at", Timestamp.from(at))
        .param("reason", reason)
        .param("id", digest.id())
        .param("lease", digest.lease())
        .update();
  }

  /** Whoever held these died in the one moment that cannot be told apart. */
  int giveUpOnTheDead(Instant now) {
    return jdbc.sql(
            """
            update digest set state = 'UNCERTAIN', reason = 'reminder.reason.uncertain', lease_until = null
            where state = 'SENDING' and lease_until < :now\
            """)
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Without a mail server, the digests of a day are in the inbox and nowhere else. */
  void keepInApp(LocalDate day) {
    jdbc.sql(
            """
            update digest set state = 'IN_APP'
            where day = :day and state = 'PLANNED' and lease_until is null\
            """)
        .param("day", day)
        .update();
  }

  /**
   * A line of a digest.
   *
   * @param level as what the person is told
   * @param due the deadline as it was when it was planned
   */
  record Line(long taskId, Level level, LocalDate due) {}

  /** The lines of a digest. */
  List<Line> lines(long digest) {
    return jdbc.sql("select task_id, level, due from reminder where digest_id = :id")
        .param("id", digest)
        .query((row, _) ->
            new Line(row.getLong(1), Level.of(row.getInt(2)), row.getObject(3, LocalDate.class)))
        .list();
  }

  /** The day of a person's digest; empty if it is not the person's. */
  Optional<LocalDate> dayOf(long digest, long account) {
    return jdbc.sql("select day from digest where id = :id and account_id = :account")
        .param("id", digest)
        .param("account", account)
        .query(LocalDate.class)
        .optional();
  }

  /** The nonce of a person's digest of a day. */
  Optional<Long> nonceOf(long digest, long account) {
    return jdbc.sql("select nonce from digest where id = :id and account_id = :account")
        .param("id", digest)
        .param("account", account)
        .query(Long.class)
        .optional();
  }
}
