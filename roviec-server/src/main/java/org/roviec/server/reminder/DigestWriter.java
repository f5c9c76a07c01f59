package org.roviec.server.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.roviec.server.access.Contacts.Contact;
import org.roviec.server.register.Days;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes a letter of a digest: subject, plain text and HTML, in the person's language. */
@Component
class DigestWriter {
  /** So many tasks of a group stand in a mail; the page has them all. */
  static final int MOST = 50;

  private static final int SUBJECT_WORK = 60;

  private final MessageSource messages;
  private final ITemplateEngine templates;
  private final OwnAddress address;
  private final ReplyLinks links;

  DigestWriter(
      MessageSource messages, ITemplateEngine templates, OwnAddress address, ReplyLinks links) {
    this.messages = messages;
    this.templates = templates;
    this.address = address;
    this.links = links;
  }

  /**
   * A group as the mail shows it.
   *
   * @param more how many of it do not stand in the mail
   */
  record Part(DigestContent.When when, List<Line> lines, int more) {
    public int total() {
      return lines.size() + more;
    }
  }

  /**
   * A task as the mail shows it.
   *
   * @param distance "quá hạn 12 ngày"
   * @param reply where to report on it without signing in; empty if the person may not
   */
  record Line(
      String code,
      String work,
      String lead,
      String due,
      String distance,
      String role,
      String link,
      String reply) {}

  /** The letter that tells a person of a digest. */
  Letter write(
      Digest digest, Contact to, DigestContent content, Locale locale, Instant now, String domain) {
    List<Part> parts = parts(digest, content, locale, now);
    Context context = new Context(locale);
    context.setVariable("language", locale.getLanguage());
    context.setVariable("name", to.name());
    context.setVariable("day", Days.shown(content.day()));
    context.setVariable("parts", parts);
    context.setVariable("inbox", address.of("/thong-bao/nhac-viec/" + digest.id()));
    context.setVariable("preferences", address.of("/thong-bao/cach-nhan"));
    context.setVariable("valid", ReplyLinks.VALID.toDays());
    context.setVariable("hasReply", hasReply(parts));
    return new Letter(
        java.util.Objects.requireNonNull(to.email()),
        to.name(),
        digest.messageId(domain),
        locale.getLanguage(),
        subject(content, locale),
        plain(digest, to, content, parts, locale),
        templates.process("reminder/mail", context));
  }

  private static boolean hasReply(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.lines().stream())
        .anyMatch(l -> !l.reply().isEmpty());
  }

  private List<Part> parts(Digest digest, DigestContent content, Locale locale, Instant now) {
    ReplyLinks.Signer signer = links.signer();
    List<Part> parts = new ArrayList<>();
    for (DigestContent.Group group : content.groups()) {
      List<Line> lines =
          group.items().stream()
              .limit(MOST)
              .map(item -> line(group.when(), item, locale, reply(digest, item, signer, now)))
              .toList();
      parts.add(new Part(group.when(), lines, group.items().size() - lines.size()));
    }
    return parts;
  }

  private Line line(DigestContent.When when, DigestContent.Item item, Locale locale, String reply) {
    return new Line(
        item.task().code(),
        item.task().work(),
        item.lead(),
        Days.shown(item.due()),
        say(locale, when.message() + ".distance", item.days()),
        say(locale, item.level().message() + ".told"),
        address.of("/nhiem-vu/" + item.task().id()),
        reply);
  }

  private String reply(
      Digest digest, DigestContent.Item item, ReplyLinks.Signer signer, Instant now) {
    if (!item.mayReply()) {
      return "";
    }
    ReplyLinks.Link link =
        new ReplyLinks.Link(
            item.task().id(), digest.accountId(), now.plus(ReplyLinks.VALID), digest.nonce());
    return address.of("/tra-loi/" + signer.sign(link));
  }

  private String subject(DigestContent content, Locale locale) {
    List<DigestContent.Item> items = content.items();
    String day = Days.shown(content.day());
    if (items.size() == 1) {
      DigestContent.Item only = items.getFirst();
      DigestContent.When when = content.groups().getFirst().when();
      return say(
          locale,
          "digest.subject.one",
          only.task().code(),
          shortened(only.task().work()),
          say(locale, when.message() + ".distance", only.days()));
    }
    List<String> counts = new ArrayList<>();
    for (DigestContent.Group group : content.groups()) {
      String count = say(locale, group.when().message() + ".count", group.items().size());
      int helping = content.helping(group.when());
      counts.add(helping == 0 ? count : count + " " + say(locale, "digest.helping", helping));
    }
    return say(locale, "digest.subject", day, String.join(", ", counts));
  }

  private static String shortened(String work) {
    String line = work.replaceAll("\\s+", " ").strip();
    if (line.length() <= SUBJECT_WORK) {
      return line;
    }
    int end = line.lastIndexOf(' ', SUBJECT_WORK);
    return line.substring(0, end > 0 ? end : SUBJECT_WORK) + "…";
  }

  private String plain(
      Digest digest, Contact to, DigestContent content, List<Part> parts, Locale locale) {
    StringBuilder text = new StringBuilder();
    text.append(say(locale, "digest.title", Days.shown(content.day()))).append("\n\n");
    text.append(say(locale, "digest.to", to.name())).append("\n");
    for (Part part : parts) {
      text.append('\n')
          .append(say(locale, part.when().message()).toUpperCase(locale))
          .append(" (")
          .append(part.total())
          .append(")\n");
      int number = 0;
      for (Line line : part.lines()) {
        plain(text, ++number, line, locale);
      }
      if (part.more() > 0) {
        text.append(say(locale, "digest.more", part.more())).append('\n');
      }
    }
    text.append("\n-- \n").append(say(locale, "digest.foot")).append('\n');
    if (hasReply(parts)) {
      text.append(say(locale, "digest.foot.reply", ReplyLinks.VALID.toDays())).append('\n');
    }
    text.append(say(locale, "digest.all")).append(": ");
    text.append(address.of("/thong-bao/nhac-viec/" + digest.id())).append('\n');
    text.append(say(locale, "digest.preferences")).append(": ");
    text.append(address.of("/thong-bao/cach-nhan")).append('\n');
    return text.toString();
  }

  private void plain(StringBuilder text, int number, Line line, Locale locale) {
    text.append(number).append(". ").append(line.code()).append(" – ").append(line.work());
    text.append("\n   ").append(say(locale, "digest.due", line.due(), line.distance()));
    if (!line.lead().isEmpty()) {
      text.append("\n   ").append(say(locale, "digest.lead", line.lead()));
    }
    text.append("\n   ").append(line.role());
    text.append("\n   ").append(say(locale, "digest.open")).append(": ").append(line.link());
    if (!line.reply().isEmpty()) {
      text.append("\n   ").append(say(locale, "digest.reply")).append(": ").append(line.reply());
    }
    text.append('\n');
  }

  private String say(Locale locale, String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }
}
