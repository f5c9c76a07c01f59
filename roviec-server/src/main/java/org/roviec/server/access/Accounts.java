package org.roviec.server.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as they are in the database. */
@Repository
class Accounts {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "username", "username",
          "name", "display_name",
          "state", "(disabled_at is null, locked_until is null, not must_change_password)",
          "created", "created_at");
  private static final String MATCHING =
      """
      from account a
      where (:text = '' or username ilike '%' || :text || '%' or display_name ilike '%' || :text || '%')
        and (:role = '' or exists (select 1 from role_grant g where g.account_id = a.id and g.role = :role))
      """;

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select 1 from account)").query(Boolean.class).single();
  }

  /** Whether somebody has the name already. */
  boolean has(String username) {
    return jdbc.sql("select exists (select 1 from account where username = :username)")
        .param("username", username.toLowerCase(Locale.ROOT))
        .query(Boolean.class)
        .single();
  }

  long create(String username, String displayName, String passwordHash, boolean mustChange) {
    return jdbc.sql(
            """
            insert into account (username, display_name, password_hash, must_change_password)
            values (:username, :displayName, :hash, :mustChange) returning id\
            """)
        .param("username", username.toLowerCase(Locale.ROOT))
        .param("displayName", displayName)
        .param("hash", passwordHash)
        .param("mustChange", mustChange)
        .query(Long.class)
        .single();
  }

  void describe(long account, String displayName, String email, String postTitle) {
    jdbc.sql(
            """
            update account set display_name = :name, email = nullif(:email, ''),
                   post_title = nullif(:post, '') where id = :id\
            """)
        .param("name", displayName)
        .param("email", email)
        .param("post", postTitle)
        .param("id", account)
        .update();
  }

  void setEmail(long account, String email) {
    jdbc.sql("update account set email = nullif(:email, '') where id = :id")
        .param("email", email)
        .param("id", account)
        .update();
  }

  /** Whether somebody else has the address. */
  boolean isTaken(String email, long byOtherThan) {
    return jdbc.sql(
            "select exists (select 1 from account where lower(email) = lower(:email) and id <>"
                + " :id)")
        .param("email", email)
        .param("id", byOtherThan)
        .query(Boolean.class)
        .single();
  }

  void grant(long account, RoleGrant grant) {
    jdbc.sql(
            """
            insert into role_grant (account_id, role, body_id, with_subordinates)
            values (:account, :role, :body, :subordinates)\
            """)
        .param("account", account)
        .param("role", grant.role().name())
        .param("body", grant.bodyId())
        .param("subordinates", grant.withSubordinates())
        .update();
  }

  void revokeAll(long account) {
    jdbc.sql("delete from role_grant where account_id = :id").param("id", account).update();
  }

  List<RoleGrant> grantsOf(long account) {
    return jdbc.sql(
            "select role, body_id, with_subordinates from role_grant where account_id = :account"
                + " order by role, body_id")
        .param("account", account)
        .query((row, index) ->
            new RoleGrant(
                Role.valueOf(row.getString("role")),
                row.getObject("body_id", Long.class),
                row.getBoolean("with_subordinates")))
        .list();
  }

  /** How many accounts in use have the role. */
  int holdersOf(Role role) {
    return jdbc.sql(
            """
            select count(distinct a.id) from account a join role_grant g on g.account_id = a.id
            where g.role = :role and a.disabled_at is null\
            """)
        .param("role", role.name())
        .query(Integer.class)
        .single();
  }

  ListPage<Account> find(ListQuery query) {
    Map<String, Object> values =
        Map.of(
            "text", query.filter("text"),
            "role", query.filter("role"),
            "size", query.size(),
            "offset", query.offset());
    List<Account> rows =
        jdbc.sql(
                "select a.*, (select coalesce(array_agg(distinct role), '{}') from role_grant g"
                    + " where g.account_id = a.id) as roles "
                    + MATCHING
                    + " order by "
                    + query.orderBy(COLUMNS, "username")
                    + " limit :size offset :offset")
            .params(values)
            .query(Account::of)
            .list();
    long total = jdbc.sql("select count(*) " + MATCHING).params(values).query(Long.class).single();
    return new ListPage<>(query, rows, total);
  }

  Optional<Account> byId(long id) {
    return one("a.id = :key", id);
  }

  Optional<Account> byUsername(String username) {
    return one("a.username = :key", username.toLowerCase(Locale.ROOT));
  }

  Optional<Account> byEmail(String email) {
    return one("lower(a.email) = :key", email.toLowerCase(Locale.ROOT));
  }

  private Optional<Account> one(String condition, Object key) {
    return jdbc.sql(
            "select a.*, (select coalesce(array_agg(distinct role), '{}') from role_grant g where"
                + " g.account_id = a.id) as roles from account a where "
                + condition
                + " limit 1")
        .param("key", key)
        .query(Account::of)
        .optional();
  }

  void setPassword(long account, String hash, boolean mustChange) {
    jdbc.sql(
            """
            update account set password_hash = :hash, must_change_password = :must,
                   password_changed_at = now(), failed_attempts = 0, locked_until = null
            where id = :id\
            """)
        .param("hash", hash)
        .param("must", mustChange)
        .param("id", account)
        .update();
  }

  /** Counts a failure; returns how many in a row there are now. */
  int countFailure(long account) {
    return jdbc.sql(
            "update account set failed_attempts = failed_attempts + 1 where id = :id"
                + " returning failed_attempts")
        .param("id", account)
        .query(Integer.class)
        .single();
  }

  void forgetFailures(long account) {
    jdbc.sql("update account set failed_attempts = 0, locked_until = null where id = :id")
        .param("id", account)
        .update();
  }

  void lockUntil(long account, Instant end) {
    jdbc.sql("update account set locked_until = :end, failed_attempts = 0 where id = :id")
        .param("end", Timestamp.from(end))
        .param("id", account)
        .update();
  }

  void setDisabled(long account, boolean disabled) {
    jdbc.sql("update account set disabled_at = case when :disabled then now() end where id = :id")
        .param("disabled", disabled)
        .param("id", account)
        .update();
  }

  void setPendingSecret(long account, String secret) {
    jdbc.sql("update account set totp_pending = :secret where id = :id")
        .param("secret", secret)
        .param("id", account)
        .update();
  }

  void setSecret(long account, @Nullable String secret) {
    jdbc.sql(
            "update account set totp_secret = :secret, totp_pending = null, totp_last_step = 0"
                + " where id = :id")
        .param("secret", secret)
        .param("id", account)
        .update();
    jdbc.sql("delete from recovery_code where account_id = :id").param("id", account).update();
  }

  /** The secrets in use as they are stored, by account. */
  Map<Long, String> secrets() {
    Map<Long, String> stored = new HashMap<>();
    jdbc.sql("select id, totp_secret from account where totp_secret is not null")
        .query(row -> {
          stored.put(row.getLong(1), row.getString(2));
        });
    return stored;
  }

  /** Stores the same secret in another form, unless it has been changed. */
  void replaceSecret(long account, String before, String after) {
    jdbc.sql("update account set totp_secret = :after where id = :id and totp_secret = :before")
        .param("after", after)
        .param("id", account)
        .param("before", before)
        .update();
  }

  /** Uses up a step of the second factor; false if it or a later one was used before. */
  boolean useStep(long account, long step) {
    return jdbc.sql(
                "update account set totp_last_step = :step where id = :id and totp_last_step <"
                    + " :step")
            .param("step", step)
            .param("id", account)
            .update()
        == 1;
  }

  void addRecoveryCode(long account, String hash) {
    jdbc.sql("insert into recovery_code (account_id, hash) values (:id, :hash)")
        .param("id", account)
        .param("hash", hash)
        .update();
  }

  /** Uses up a recovery code; false if there is no such code. */
  boolean useRecoveryCode(long account, String hash) {
    return jdbc.sql("delete from recovery_code where account_id = :id and hash = :hash")
            .param("id", account)
            .param("hash", hash)
            .update()
        == 1;
  }
}
