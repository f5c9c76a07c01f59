package org.roviec.ingest.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Names;
import org.roviec.ingest.html.HtmlReader;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Layout;
import org.roviec.ingest.outcome.Member;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;

/** What a mail holds, whoever carried it: lines of its head, its words, and what is attached. */
final class Letter {

  /** Under this name the words of a mail stand among its attachments. */
  static final String WORDS = "noi-dung-thu.txt";

  /** A picture that is shown inside the words and is smaller is a decoration. */
  private static final int DECORATION = 100_000;

  private final FileType type;
  private final List<Furniture> head = new ArrayList<>();
  private final List<Attachment> attachments = new ArrayList<>();
  private String plain = "";
  private String html = "";

  Letter(FileType type) {
    this.type = type;
  }

  /** A line of the head; its words stay apart from the text. */
  void head(String field, String value) {
    if (!value.isBlank()) {
      head.add(new Furniture(Furniture.Kind.HEADER, 0, field + ": " + value.strip()));
    }
  }

  /** What the mail is about. */
  void subject(String value) {
    if (!value.isBlank()) {
      head.add(new Furniture(Furniture.Kind.PROPERTY, 0, value.strip()));
    }
  }

  void plain(String words) {
    plain = plain.isEmpty() ? words : plain + "\n" + words;
  }

  void html(String page) {
    html = html.isEmpty() ? page : html + page;
  }

  /** A file that came along; {@code shown}: a picture inside the words. */
  void attach(String name, byte[] bytes, boolean shown) {
    attachments.add(new Attachment(Names.tame(name), bytes, shown));
  }

  /** The words alone where nothing is attached, else words and attachments as a bundle. */
  Outcome outcome(Ingestion ingestion) {
    String words = words();
    Outcome text =
        words.isBlank() && head.isEmpty()
            ? new Outcome.Empty()
            : ingestion.screened(ingested(words));
    if (text instanceof Outcome.Classified) {
      return text;
    }
    List<Member> members = new ArrayList<>();
    for (Attachment each : attachments) {
      if (!each.shown || each.bytes.length >= DECORATION) {
        Outcome outcome = ingestion.member(each.name, each.bytes);
        members.add(new Member(each.name, each.bytes, outcome));
      }
    }
    if (members.isEmpty()) {
      return words.isBlank() && !(text instanceof Outcome.Ingested) ? new Outcome.Empty() : text;
    }
    members.addFirst(new Member(WORDS, words.getBytes(StandardCharsets.UTF_8), text));
    return new Outcome.Bundle(members);
  }

  private Outcome.Ingested ingested(String words) {
    return new Outcome.Ingested(
        SourceText.of(words), Origin.of(type), Layout.NONE, head, List.of());
  }

  /** The plain words, unless only the page has any, or has a table that they lack. */
  private String words() {
    boolean table = html.toLowerCase(Locale.ROOT).contains("<table");
    String chosen = html.isEmpty() || !plain.isBlank() && !table ? plain : HtmlReader.textOf(html);
    String unified = chosen.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    return unified.isBlank() ? "" : unified + "\n";
  }

  @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never changed
  private record Attachment(String name, byte[] bytes, boolean shown) {}
}
