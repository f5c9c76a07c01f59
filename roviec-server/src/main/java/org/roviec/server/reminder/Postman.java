package org.roviec.server.reminder;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.stereotype.Component;

/** Takes letters to the mail server. */
@Component
class Postman {
  private static final String CONNECT_MILLIS = "10000";
  private static final String READ_MILLIS = "30000";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final MailSettings settings;
  private final Session session;
  private final InternetAddress from;

  Postman(MailSettings settings) {
    this.settings = settings;
    session = Session.getInstance(properties(settings));
    from = settings.isOn() ? sender(settings.from()) : new InternetAddress();
  }

  private static InternetAddress sender(String written) {
    try {
      InternetAddress address = new InternetAddress(written, false);
      address.setPersonal(address.getPersonal(), UTF_8);
      address.validate();
      return address;
    } catch (AddressException | UnsupportedEncodingException wrong) {
      throw new IllegalStateException("ROVIEC_MAIL_FROM is no address: " + written, wrong);
    }
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
      properties.put(protocol + "connectiontimeout", CONNECT_MILLIS);
      properties.put(protocol + "timeout", READ_MILLIS);
      properties.put(protocol + "writetimeout", READ_MILLIS);
      properties.put(protocol + "ssl.checkserveridentity", "true");
      properties.put(protocol + "auth", Boolean.toString(!settings.user().isBlank()));
      properties.put(protocol + "sendpartial", "false");
    }
    boolean starttls = settings.tls() == MailSettings.Tls.STARTTLS;
    properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
    return properties;
  }

  /** Whether there is a mail server at all. */
  boolean isOn() {
    return settings.isOn();
  }

  /** The domain that our Message-IDs belong to. */
  String domain() {
    return from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
  }

  /** A way to the mail server. */
  Round connect() throws MessagingException {
    Round round = new Round(session, settings.tls() == MailSettings.Tls.TLS);
    String user = settings.user().isBlank() ? null : settings.user();
    round.connect(
        settings.host(), settings.portOrUsual(), user, user == null ? null : settings.password());
    return round;
  }

  /** The letter as it goes over the wire. */
  MimeMessage written(Letter letter, Instant now) throws MessagingException {
    MimeMessage message = new WithOwnId(session, letter.messageId());
    try {
      message.setFrom(from);
      InternetAddress to = new InternetAddress(letter.to(), true);
      to.setPersonal(letter.name(), UTF_8);
      message.setRecipient(Message.RecipientType.TO, to);
    } catch (UnsupportedEncodingException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
    message.setSubject(letter.subject(), UTF_8);
    message.setSentDate(Date.from(now));
    message.setHeader("Content-Language", letter.language());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(letter.plain(), "plain"));
    both.addBodyPart(part(letter.html(), "html"));
    message.setContent(both);
    message.saveChanges();
    return message;
  }

  private static MimeBodyPart part(String words, String kind) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(words, UTF_8, kind);
    return part;
  }

  /** A message whose Message-ID stays what it was. */
  private static final class WithOwnId extends MimeMessage {
    private final String id;

    WithOwnId(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }

  /**
   * One connection. A mail server may take a message only once it has seen the line with the single
   * dot that ends it; right before that line we say so in the database.
   */
  static final class Round extends SMTPTransport {
    private BooleanSupplier lastMoment = () -> false;
    private boolean isOut;

    private Round(Session session, boolean tls) {
      super(
          session,
          new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null),
          tls ? "smtps" : "smtp",
          tls);
    }

    /**
     * Sends a message.
     *
     * @param before asked in the last moment; if it says no, the mail server gets nothing
     */
    void send(MimeMessage message, BooleanSupplier before) throws MessagingException {
      lastMoment = before;
      isOut = false;
      sendMessage(message, message.getAllRecipients());
    }

    /** Whether the message may have been taken: its end was on the way. */
    boolean isOut() {
      return isOut;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
      if (!isOurs()) {
        throw new IOException("not ours to send any more");
      }
      isOut = true;
      super.finishData();
    }

    private boolean isOurs() throws IOException {
      try {
        return lastMoment.getAsBoolean();
      } catch (RuntimeException databaseAway) {
        throw new IOException(databaseAway);
      }
    }
  }
}
