package org.roviec.server.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts as they are in the database. */
@Repository
class Accounts {
  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select 1 from account)").query(Boolean.class).single();
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

  /** The account to sign in to, with its hash. */
  Optional<SignedIn> forSignIn(String username, Instant now) {
    return jdbc.sql("select * from account where username = :username")
        .param("username", username.toLowerCase(Locale.ROOT))
        .query((row, index) -> signedIn(row, now))
        .optional();
  }

  private SignedIn signedIn(ResultSet row, Instant now) throws SQLException {
    long id = row.getLong("id");
    Instant lockedUntil = instant(row, "locked_until");
    return new SignedIn(
        id,
        row.getString("username"),
        row.getString("display_name"),
        grantsOf(id),
        row.getBoolean("must_change_password"),
        row.getTimestamp("disabled_at") == null,
        lockedUntil == null || !lockedUntil.isAfter(now),
        row.getString("password_hash"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }
}
