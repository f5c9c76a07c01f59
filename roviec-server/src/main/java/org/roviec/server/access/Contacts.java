package org.roviec.server.access;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People as other features reach them; accounts that are not in use are as if there were none. */
@Repository
public class Contacts {
  private final Accounts accounts;
  private final JdbcClient jdbc;

  Contacts(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /**
   * A person and where to write to.
   *
   * @param email null if none is known
   */
  public record Contact(long accountId, String name, @Nullable String email) {}

  /** A person holding a role. */
  public record Holder(long accountId, RoleGrant grant) {}

  /** Who holds these roles; one query. */
  public List<Holder> holders(Collection<Role> roles) {
    return jdbc.sql(
            """
            select g.account_id, g.role, g.body_id, g.with_subordinates
            from role_grant g join account a on a.id = g.account_id
            where a.disabled_at is null and g.role = any (:roles)
            order by g.account_id, g.id\
            """)
        .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
        .query((row, _) ->
            new Holder(
                row.getLong("account_id"),
                new RoleGrant(
                    Role.valueOf(row.getString("role")),
                    row.getObject("body_id", Long.class),
                    row.getBoolean("with_subordinates"))))
        .list();
  }

  /** Where to write to people; one query. */
  public Map<Long, Contact> find(Collection<Long> accountIds) {
    Map<Long, Contact> found = new HashMap<>();
    jdbc.sql(
            """
            select id, display_name, email from account
            where disabled_at is null and id = any (:ids)\
            """)
        .param("ids", accountIds.toArray(Long[]::new))
        .query(row -> {
          found.put(
              row.getLong(1), new Contact(row.getLong(1), row.getString(2), row.getString(3)));
        });
    return found;
  }

  /**
   * The person of an account, as if signed in: for what is done in that person's name without a
   * session. Empty for an account that is disabled or locked.
   */
  public Optional<SignedIn> acting(long accountId, Instant now) {
    return accounts
        .byId(accountId)
        .filter(account -> !account.disabled() && !account.isLocked(now))
        .map(account -> account.signedIn(accounts.grantsOf(accountId), now).at(SignInStep.DONE));
  }

  /** The person of an account that is not disabled, to see what that person may see. */
  public Optional<SignedIn> reader(long accountId) {
    return accounts
        .byId(accountId)
        .filter(account -> !account.disabled())
        .map(account ->
            account.signedIn(accounts.grantsOf(accountId), Instant.EPOCH).at(SignInStep.DONE));
  }
}
