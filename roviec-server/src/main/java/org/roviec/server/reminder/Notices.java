package org.roviec.server.reminder;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The inboxes of all people. */
@Repository
public class Notices {
  private static final Duration KEPT = Duration.ofDays(365);
  private static final int MOST_COUNTED = 100;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  Notices(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  /** A notice about to be written. */
  record Draft(
      long accountId, NoticeKind kind, @Nullable Long taskId, String detail, String actor) {}

  /** Puts a notice of each digest into its person's inbox. */
  void tellOf(Map<Long, Long> digests, Instant now) {
    List<Object[]> rows = new ArrayList<>();
    digests.forEach(
        (account, digest) -> rows.add(new Object[] {account, Timestamp.from(now), digest}));
    batch.batchUpdate(
        "insert into notice (account_id, at, kind, digest_id) values (?, ?, 'DIGEST', ?)"
            + " on conflict do nothing",
        rows);
  }

  /** Writes notices. */
  void add(Collection<Draft> drafts, Instant now) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Draft draft : drafts) {
      rows.add(
          new @Nullable Object[] {
            draft.accountId(),
            Timestamp.from(now),
            draft.kind().name(),
            draft.taskId(),
            draft.detail(),
            draft.actor()
          });
    }
    batch.batchUpdate(
        "insert into notice (account_id, at, kind, task_id, detail, actor) values (?, ?, ?, ?, ?,"
            + " ?)",
        rows);
  }

  /**
   * A page of a person's inbox, the newest first.
   *
   * @param kind name of the only kind that is asked for, empty for all
   */
  @Transactional(readOnly = true)
  public List<Notice> of(long account, boolean unreadOnly, String kind, long offset, int size) {
    return jdbc.sql(
            """
            select id, at, kind, task_id, digest_id, detail, actor, read_at is null as unread
            from notice where account_id = :account and (not :unread or read_at is null)
              and (:kind = '' or kind = :kind)
            order by id desc limit :size offset :offset\
            """)
        .param("account", account)
        .param("unread", unreadOnly)
        .param("kind", kind)
        .param("size", size)
        .param("offset", offset)
        .query((row, _) ->
            new Notice(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("task_id", Long.class),
                row.getObject("digest_id", Long.class),
                row.getString("detail"),
                row.getString("actor"),
                row.getBoolean("unread")))
        .list();
  }

  /** How many there are in a person's inbox, of one kind or of all. */
  public long count(long account, boolean unreadOnly, String kind) {
    return jdbc.sql(
            """
            select count(*) from notice
            where account_id = :account and (not :unread or read_at is null)
              and (:kind = '' or kind = :kind)\
            """)
        .param("account", account)
        .param("unread", unreadOnly)
        .param("kind", kind)
        .query(Long.class)
        .single();
  }

  /** How many a person has not read; beyond a hundred nobody counts. */
  public int unread(long account) {
    return jdbc.sql(
            """
            select count(*) from (
              select 1 from notice where account_id = :account and read_at is null limit :most) n\
            """)
        .param("account", account)
        .param("most", MOST_COUNTED)
        .query(Integer.class)
        .single();
  }

  /** A person has read a notice; what it leads to, if it is the person's. */
  @Transactional
  public @Nullable Notice read(long account, long id, Instant now) {
    jdbc.sql(
            """
            update notice set read_at = coalesce(read_at, :now)
            where id = :id and account_id = :account\
            """)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .param("account", account)
        .update();
    return jdbc.sql(
            """
            select id, at, kind, task_id, digest_id, detail, actor from notice
            where id = :id and account_id = :account\
            """)
        .param("id", id)
        .param("account", account)
        .query((row, _) ->
            new Notice(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                NoticeKind.valueOf(row.getString("kind")),
                row.getObject("task_id", Long.class),
                row.getObject("digest_id", Long.class),
                row.getString("detail"),
                row.getString("actor"),
                false))
        .optional()
        .orElse(null);
  }

  /** A person has read everything there was at a moment. */
  @Transactional
  public int readAll(long account, long newest, Instant now) {
    return jdbc.sql(
            """
            update notice set read_at = :now
            where account_id = :account and read_at is null and id <= :newest\
            """)
        .param("now", Timestamp.from(now))
        .param("account", account)
        .param("newest", newest)
        .update();
  }

  /** Throws away what nobody asks for any more. */
  void forgetOld(Instant now) {
    jdbc.sql("delete from notice where at < :then")
        .param("then", Timestamp.from(now.minus(KEPT)))
        .update();
  }
}
