package org.roviec.server.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.roviec.server.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Against guessing: five failures in a row lock an account for a quarter of an hour, thirty from
 * one address within ten minutes close the door to that address for as long.
 */
@Component
class SignInGuard {
  static final int FAILURES_OF_ACCOUNT = 5;
  static final int FAILURES_OF_ADDRESS = 30;
  static final Duration LOCKED = Duration.ofMinutes(15);
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final AuditLog log;
  private final JdbcClient jdbc;
  private final Clock clock;

  SignInGuard(Accounts accounts, AuditLog log, JdbcClient jdbc, Clock clock) {
    this.accounts = accounts;
    this.log = log;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether too many attempts from the address have failed lately. */
  boolean isClosedTo(String address) {
    Instant since = clock.instant().minus(WINDOW);
    return jdbc.sql(
                """
                select count(*) from audit_entry
                where at > :since and action = 'signIn.failed' and origin = :address\
                """)
            .param("since", Timestamp.from(since))
            .param("address", address)
            .query(Integer.class)
            .single()
        >= FAILURES_OF_ADDRESS;
  }

  /** Takes note of a wrong password or code. */
  @Transactional
  void failed(String username) {
    log.record(username, "signIn.failed", "account:" + username, "");
    accounts
        .byUsername(username)
        .filter(account -> !account.isLocked(clock.instant()))
        .ifPresent(this::countAgainst);
  }

  /** Takes note that somebody is in. */
  @Transactional
  void succeeded(SignedIn person) {
    accounts.forgetFailures(person.accountId());
    log.record(person, "signIn.done", "account:" + person.username(), "");
  }

  private void countAgainst(Account account) {
    if (accounts.countFailure(account.id()) >= FAILURES_OF_ACCOUNT) {
      accounts.lockUntil(account.id(), clock.instant().plus(LOCKED));
      log.recordOwn("account.lockedOut", "account:" + account.username(), "");
    }
  }
}
