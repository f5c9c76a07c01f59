package org.roviec.server.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Contacts;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.followup.Channel;
import org.roviec.server.followup.NewReport;
import org.roviec.server.followup.Outcome;
import org.roviec.server.followup.ProgressReports;
import org.roviec.server.followup.Reporter;
import org.roviec.server.followup.Reporters;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Reports that come by a signed link. The link proves who was written to about which task; what
 * that person may do is asked anew, as if they were signed in at that moment.
 */
@Service
public class Replies {
  private final ReplyLinks links;
  private final Contacts contacts;
  private final Register register;
  private final Scopes scopes;
  private final Reporters reporters;
  private final ProgressReports reports;
  private final AuditLog log;
  private final MessageSource messages;
  private final Clock clock;

  Replies(
      ReplyLinks links,
      Contacts contacts,
      Register register,
      Scopes scopes,
      Reporters reporters,
      ProgressReports reports,
      AuditLog log,
      MessageSource messages,
      Clock clock) {
    this.links = links;
    this.contacts = contacts;
    this.register = register;
    this.scopes = scopes;
    this.reporters = reporters;
    this.reports = reports;
    this.log = log;
    this.messages = messages;
    this.clock = clock;
  }

  /** A link that may be used: by whom, for which task. */
  public record Invitation(ReplyLinks.Link link, SignedIn person, Task task) {}

  /**
   * What a person says by a link.
   *
   * @param percent 0 to 100; null if not said
   */
  public record Words(
      @Nullable Integer percent, String sentence, String obstacle, String proposal) {}

  /**
   * What a token invites to. Empty if it was not signed by us, is over or used, if the account is
   * locked or disabled, or if its person may not report on the task any more.
   */
  @Transactional
  public Optional<Invitation> find(String token) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    return links
        .verify(token, now)
        .filter(link -> !links.isUsed(link))
        .flatMap(link ->
            contacts
                .acting(link.accountId(), now)
                .flatMap(person ->
                    register
                        .find(link.taskId())
                        .filter(scopes.of(person, today)::holds)
                        .filter(task -> task.progress().isRunning())
                        .filter(reporters.of(person, today)::maySpeakOf)
                        .map(task -> new Invitation(link, person, task))));
  }

  /** Takes the report; the link is used up if, and only if, it is taken. */
  @Transactional
  public Outcome reply(Invitation invitation, Words words) {
    ReplyLinks.Link link = invitation.link();
    if (!links.use(link, clock.instant())) {
      return new Outcome.Before(0);
    }
    SignedIn person = invitation.person();
    Reporter own = reporters.of(person, LocalDate.now(clock));
    String name =
        messages.getMessage(
            "reply.by", new Object[] {person.displayName()}, java.util.Locale.of("vi"));
    Outcome outcome =
        reports.report(
            link.taskId(),
            new NewReport(
                words.percent(),
                "",
                words.sentence(),
                words.obstacle(),
                words.proposal(),
                List.of(),
                Channel.LINK,
                new UUID(link.nonce(), link.taskId())),
            new Reporter(own.username(), name, own.bodies()));
    if (outcome instanceof Outcome.Done) {
      log.record(person, "reminder.replied", "task:" + link.taskId(), "");
    } else {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return outcome;
  }
}
