package org.roviec.server.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Contacts;
import org.roviec.server.access.Contacts.Contact;
import org.roviec.server.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings the planned digests of the day to the mail server, one after the other, outside quiet
 * hours. Several couriers on several instances never carry the same digest.
 */
@Component
class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** How long to wait after each failed try; the last one counts for all that follow. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1));

  private final Digests digests;
  private final DigestReader reader;
  private final DigestWriter writer;
  private final Postman postman;
  private final Contacts contacts;
  private final Preferences preferences;
  private final ReminderRules rules;
  private final Clock clock;

  Courier(
      Digests digests,
      DigestReader reader,
      DigestWriter writer,
      Postman postman,
      Contacts contacts,
      Preferences preferences,
      ReminderRules rules,
      Clock clock) {
    this.digests = digests;
    this.reader = reader;
    this.writer = writer;
    this.postman = postman;
    this.contacts = contacts;
    this.preferences = preferences;
    this.rules = rules;
    this.clock = clock;
  }

  /** What became of one digest. */
  private enum Outcome {
    /** It is settled, one way or the other. */
    SETTLED,
    /** Nothing can be sent at the moment. */
    STUCK
  }

  /** Sends what waits; ends when nothing does, in quiet hours, or when the mail server is away. */
  void goRound() {
    if (digests.giveUpOnTheDead(clock.instant()) > 0) {
      LOG.warn("digests whose sender died in the last moment will go along with the next ones");
    }
    LocalDate today = LocalDate.now(clock);
    if (!postman.isOn()) {
      digests.keepInApp(today);
      return;
    }
    try (Way way = new Way()) {
      Hours hours = rules.hours();
      boolean goesOn = true;
      while (goesOn && !hours.isQuiet(LocalTime.now(clock))) {
        Optional<Digest> next = digests.claim(today, clock.instant());
        goesOn = next.isPresent() && carry(next.get(), way) == Outcome.SETTLED;
      }
    }
  }

  private Outcome carry(Digest digest, Way way) {
    Letter letter = letter(digest);
    if (letter == null) {
      return Outcome.SETTLED;
    }
    MimeMessage message;
    try {
      message = postman.written(letter, clock.instant());
    } catch (AddressException wrong) {
      digests.end(digest, "FAILED", "reminder.reason.address");
      return Outcome.SETTLED;
    } catch (MessagingException fault) {
      throw new IllegalStateException(fault);
    }
    return hand(digest, letter, message, way);
  }

  /** The letter of a digest; null if none is to be sent, which then is written down. */
  private @Nullable Letter letter(Digest digest) {
    Instant now = clock.instant();
    Contact contact = contacts.find(List.of(digest.accountId())).get(digest.accountId());
    Optional<SignedIn> person = contacts.reader(digest.accountId());
    if (contact == null || person.isEmpty()) {
      digests.end(digest, "EMPTY", "reminder.reason.account");
      return null;
    }
    DigestContent content =
        reader.read(digest.id(), digest.day(), person.get(), LocalDate.now(clock));
    if (content.isEmpty()) {
      digests.end(digest, "EMPTY", "");
      return null;
    }
    Preferences.Preference wish = preferences.of(digest.accountId());
    if (contact.email() == null || !wish.byMail()) {
      digests.end(digest, "IN_APP", contact.email() == null ? "reminder.reason.noAddress" : "");
      return null;
    }
    return writer.write(digest, contact, content, wish.locale(), now, postman.domain());
  }

  private Outcome hand(Digest digest, Letter letter, MimeMessage message, Way way) {
    Postman.Round round;
    try {
      round = way.open();
    } catch (MessagingException away) {
      later(digest, reason(away));
      return Outcome.STUCK;
    }
    try {
      round.send(message, () -> digests.lastMoment(digest, letter.messageId(), clock.instant()));
      digests.sent(digest, clock.instant());
      return Outcome.SETTLED;
    } catch (MessagingException failure) {
      return failed(digest, round, failure, way);
    }
  }

  private Outcome failed(Digest digest, Postman.Round round, MessagingException failure, Way way) {
    Answers answers = Answers.of(failure);
    if (answers.isRefusal()) {
      digests.end(digest, "FAILED", answers.words());
      return Outcome.SETTLED;
    }
    if (answers.isAnswer()) {
      later(digest, answers.words());
      return answers.isAboutUs() ? Outcome.STUCK : Outcome.SETTLED;
    }
    way.close();
    if (round.isOut()) {
      digests.end(digest, "UNCERTAIN", "reminder.reason.uncertain");
    } else {
      later(digest, reason(failure));
    }
    return Outcome.STUCK;
  }

  private void later(Digest digest, String reason) {
    Duration pause = PAUSES.get(Math.min(digest.tries(), PAUSES.size()) - 1);
    digests.again(digest, clock.instant().plus(pause), reason);
  }

  private static String reason(MessagingException failure) {
    Throwable cause = failure.getCause() instanceof IOException deeper ? deeper : failure;
    String words = cause.getMessage();
    return words == null ? cause.getClass().getSimpleName() : words.strip();
  }

  /** The way to the mail server: opened when first needed, kept for the round. */
  private final class Way implements AutoCloseable {
    private Postman.@Nullable Round round;

    Postman.Round open() throws MessagingException {
      Postman.Round known = round;
      if (known == null || !known.isConnected()) {
        known = postman.connect();
        round = known;
      }
      return known;
    }

    @Override
    public void close() {
      Postman.Round known = round;
      round = null;
      if (known != null) {
        try {
          known.close();
        } catch (MessagingException gone) {
          LOG.debug("the mail server hung up first", gone);
        }
      }
    }
  }
}
