package org.roviec.export.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;
import org.roviec.header.Header;
import org.roviec.header.Stated;

/** The formal elements of a document as lines for people, those that are stated only. */
public final class HeaderLines {

  private final Wording words;
  private final List<Line> lines = new ArrayList<>();

  private HeaderLines(Wording words) {
    this.words = words;
  }

  /** The lines of a header, in the order people look for them. */
  public static List<Line> of(Header header, Wording words) {
    HeaderLines lines = new HeaderLines(words);
    lines.identity(header);
    lines.meeting(header);
    lines.signature(header);
    return List.copyOf(lines.lines);
  }

  /** What the document is, in a few words: its kind and symbol; null if it states neither. */
  public static @Nullable String name(Header header) {
    String kind = header.kind() == null ? null : header.kind().value().vietnamese();
    String symbol = header.symbol() == null ? null : header.symbol().value();
    if (kind == null) {
      return symbol;
    }
    String capital = Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
    return symbol == null ? capital : capital + " " + symbol;
  }

  private void identity(Header header) {
    text("issuer", header.issuer());
    text("parent", header.parentBody());
    text("symbol", header.symbol());
    text("place", header.issuePlace());
    date("issueDate", header.issueDate());
    if (header.secrecy() != null) {
      add("security", words.of("secrecy", header.secrecy().value()), header.secrecy().evidence());
    }
    if (header.urgency() != null) {
      add("urgency", words.of("urgency", header.urgency().value()), header.urgency().evidence());
    }
    text("circulation", header.circulation());
    text("draft", header.draft());
  }

  private void meeting(Header header) {
    text("conference", header.conferenceName());
    Stated<Integer> ordinal = header.conferenceOrdinal();
    if (ordinal != null) {
      boolean extended = header.conferenceExtended() != null && header.conferenceExtended().value();
      String value = ordinal.value() + (extended ? " (" + words.of("field.extended") + ")" : "");
      add("session", value, ordinal.evidence());
    }
    text("congress", header.congress());
    text("term", header.term());
    date("eventDate", header.eventDate());
    joined("chair", header.chairTitle(), header.chair());
  }

  private void signature(Header header) {
    text("authority", header.signingAuthority());
    joined("signer", header.signerTitle(), header.signerName());
  }

  /** A person with a post before the name, whichever of the two is stated. */
  private void joined(
      String field, @Nullable Stated<String> post, @Nullable Stated<String> person) {
    if (person != null) {
      String value = post == null ? person.value() : person.value() + " – " + post.value();
      add(field, value, person.evidence());
    } else if (post != null) {
      add(field, post.value(), post.evidence());
    }
  }

  private void text(String field, @Nullable Stated<String> stated) {
    if (stated != null) {
      add(field, shown(stated), stated.evidence());
    }
  }

  /** Lexicon ids are not for people: where the value is one, the words of the text are shown. */
  private static String shown(Stated<String> stated) {
    String value = stated.value();
    return value.matches("[A-Z0-9]+(_[A-Z0-9]+)+")
        ? Quotes.onOneLine(stated.evidence().quote())
        : Quotes.onOneLine(value);
  }

  private void date(String field, @Nullable Stated<LocalDate> stated) {
    if (stated != null) {
      add(field, Dates.day(stated.value(), words), stated.evidence());
    }
  }

  private void add(String field, String value, Evidence evidence) {
    lines.add(new Line(words.of("field." + field), value, evidence));
  }

  /**
   * One element.
   *
   * @param name what it is, in words
   * @param value for people
   * @param evidence where it stands
   */
  public record Line(String name, String value, Evidence evidence) {}
}
