package org.roviec.server.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account (tài khoản).
 *
 * @param totpSecret secret of the second factor in use as it is stored, null if it is off
 * @param totpPending secret that is being set up, as it is stored
 */
record Account(
    long id,
    String username,
    String displayName,
    @Nullable String email,
    @Nullable String postTitle,
    @Nullable Long bodyId,
    String passwordHash,
    boolean mustChangePassword,
    @Nullable Instant lockedUntil,
    boolean disabled,
    @Nullable String totpSecret,
    @Nullable String totpPending,
    Instant createdAt,
    List<Role> roles) {

  static Account of(ResultSet row, int index) throws SQLException {
    Timestamp lockedUntil = row.getTimestamp("locked_until");
    long body = row.getLong("body_id");
    Long bodyId = row.wasNull() ? null : (Long) body;
    return new Account(
        row.getLong("id"),
        row.getString("username"),
        row.getString("display_name"),
        row.getString("email"),
        row.getString("post_title"),
        bodyId,
        row.getString("password_hash"),
        row.getBoolean("must_change_password"),
        lockedUntil == null ? null : lockedUntil.toInstant(),
        row.getTimestamp("disabled_at") != null,
        row.getString("totp_secret"),
        row.getString("totp_pending"),
        row.getTimestamp("created_at").toInstant(),
        roles(row.getArray("roles")));
  }

  public boolean hasSecondFactor() {
    return totpSecret != null;
  }

  public boolean isLocked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  /** How it stands at a time. */
  public AccountState state(Instant now) {
    if (disabled) {
      return AccountState.DISABLED;
    }
    if (isLocked(now)) {
      return AccountState.LOCKED;
    }
    return mustChangePassword ? AccountState.NEW : AccountState.ACTIVE;
  }

  /** The person of this account at the step of signing in that comes after the password. */
  SignedIn signedIn(List<RoleGrant> grants, Instant now) {
    return new SignedIn(
        id,
        username,
        displayName,
        bodyId,
        grants,
        hasSecondFactor() ? SignInStep.CODE : stepAfterCode(),
        !disabled,
        !isLocked(now),
        passwordHash);
  }

  SignInStep stepAfterCode() {
    return mustChangePassword ? SignInStep.NEW_PASSWORD : SignInStep.DONE;
  }

  private static List<Role> roles(Array names) throws SQLException {
    return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).sorted().toList();
  }
}
