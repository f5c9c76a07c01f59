package org.roviec.server.audit;

import java.security.Principal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The audit log (nhật ký). An entry belongs to the transaction it tells of: both happen or neither.
 *
 * <p>An action is a short name such as {@code account.locked}; its words are at {@code
 * audit.account.locked} in the messages. A subject is what it was done to, as {@code account:hoa}
 * or {@code task:123}.
 */
@Service
public class AuditLog {
  /** Who the application itself is, in the log. */
  public static final String SYSTEM = "hệ thống";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  AuditLog(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.events = events;
  }

  /** Writes what a person did; {@code detail} says in data what changed, empty for nothing. */
  @Transactional
  public void record(Principal who, String action, String subject, String detail) {
    record(who.getName(), action, subject, detail);
  }

  /** Writes what was done under a name that is no account's, as a failed attempt to sign in. */
  @Transactional
  public void record(String who, String action, String subject, String detail) {
    jdbc.sql(
            """
            insert into audit_entry (at, account_id, who, action, subject, detail, origin)
            values (:at, (select id from account where username = :who), :who, :action, :subject,
                    :detail, :origin)\
            """)
        .param("at", java.sql.Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
        .param("who", who)
        .param("action", action)
        .param("subject", subject)
        .param("detail", detail)
        .param("origin", origin())
        .update();
    events.publishEvent(new EntryWritten());
  }

  /** Writes what the person signed in did, or the application of itself where there is none. */
  @Transactional
  public void record(String action, String subject, String detail) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    String who =
        person != null && person.getPrincipal() instanceof Principal ? person.getName() : SYSTEM;
    record(who, action, subject, detail);
  }

  /** Writes what the application did of itself. */
  @Transactional
  public void recordOwn(String action, String subject, String detail) {
    record(SYSTEM, action, subject, detail);
  }

  private static String origin() {
    @Nullable Object request = RequestContextHolder.getRequestAttributes();
    return request instanceof ServletRequestAttributes attributes
        ? attributes.getRequest().getRemoteAddr()
        : "";
  }

  /** There is something to seal. */
  record EntryWritten() {}
}
