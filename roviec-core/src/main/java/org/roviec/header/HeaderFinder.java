package org.roviec.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.DocumentKind;
import org.roviec.header.Header.Regime;
import org.roviec.header.Header.Secrecy;
import org.roviec.header.Header.Urgency;
import org.roviec.header.IssuerReader.Candidate;
import org.roviec.header.NameBlock.Names;
import org.roviec.header.SignatureReader.Signature;
import org.roviec.header.TitleReader.Title;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;
import org.roviec.outline.Outline;

/**
 * Reads the formal elements of a document, Party form (Hướng dẫn 36-HD/VPTW, 05-HD/VPTW) and State
 * form (Nghị định 30/2020/NĐ-CP), with or without a letterhead. What is not written stays null.
 */
public final class HeaderFinder {

  private static final int LONGEST_OPENING = 260;
  private static final int BARE_HEAD = 60;

  private final Vocabulary vocabulary;
  private final BodyFinder bodies;
  private final FormTables tables;
  private final IssuerReader issuers;

  /** A finder whose words are numbered by a vocabulary. */
  public HeaderFinder(Vocabulary vocabulary, BodyFinder bodies) {
    this.vocabulary = vocabulary;
    this.bodies = bodies;
    this.tables = FormTables.load(vocabulary);
    this.issuers = new IssuerReader(tables, bodies);
  }

  /** The header of a document; any outline has one, if only an empty one. */
  public Header find(Outline outline) {
    return find(outline.words());
  }

  Header find(Words words) {
    Sheet sheet = new Sheet(words);
    Title title = new TitleReader(tables, bodies).read(sheet);
    Headline headline = title == null ? Headline.read(sheet, tables, bodies) : null;
    int letter = title == null ? TitleReader.letter(sheet) : -1;
    int headEnd = title != null ? title.start() : letter >= 0 ? letter : bareHead(sheet, headline);
    Letterhead letterhead = new Letterhead(sheet, tables, headEnd);
    int openingFrom =
        skipOrnaments(sheet, title != null ? title.end() : headline != null ? headline.end() : 0);
    int openingTo = openingEnd(sheet, openingFrom);
    Signature signature = signature(sheet, headEnd);
    Candidate issuer =
        issuer(sheet, title, headline, letterhead, signature, openingFrom, openingTo);
    return new Draft(sheet, title, headline, letter, letterhead, openingFrom, openingTo)
        .header(signature, issuer, parent(sheet, letterhead));
  }

  /** Where no title ends the head, a signature does. */
  private int bareHead(Sheet sheet, @Nullable Headline headline) {
    int limit = Math.min(sheet.count(), BARE_HEAD);
    return headline != null ? 0 : new SignatureReader(sheet, tables).first(0, limit);
  }

  private static int skipOrnaments(Sheet sheet, int from) {
    int at = from;
    while (at < sheet.count() && sheet.isOrnament(at)) {
      at++;
    }
    return at;
  }

  /** The opening sentences end at the first numbered part. */
  private static int openingEnd(Sheet sheet, int from) {
    int limit = Math.min(sheet.count(), from + LONGEST_OPENING);
    Words words = sheet.words();
    for (int i = from + 12; i + 1 < limit; i++) {
      boolean number = words.isNumber(i) || sheet.isUpper(i) && words.text(i).matches("[IVX]+");
      if (number
          && sheet.linesBefore(i) > 0
          && (words.isMark(i + 1, '.') || words.isMark(i + 1, '-') || words.isMark(i + 1, ')'))) {
        return i;
      }
    }
    return limit;
  }

  private @Nullable Signature signature(Sheet sheet, int headEnd) {
    SignatureReader reader = new SignatureReader(sheet, tables);
    int recipients = recipients(sheet);
    if (recipients >= 0) {
      Signature signed = reader.read(recipients);
      if (signed != null) {
        return signed;
      }
    }
    Signature signed = reader.read(headEnd);
    return signed != null || recipients < 0 ? signed : reader.readOwn(recipients);
  }

  private static int recipients(Sheet sheet) {
    Words words = sheet.words();
    for (int i = 0; i + 1 < words.count(); i++) {
      if (words.is(i, "nơi") && words.is(i + 1, "nhận") && sheet.startsLine(i)) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Names names(Sheet sheet, Letterhead letterhead) {
    return new NameBlock(vocabulary, bodies).read(sheet, letterhead.nameWords());
  }

  private @Nullable Stated<String> parent(Sheet sheet, Letterhead letterhead) {
    Names names = names(sheet, letterhead);
    if (names == null || names.issuer() == 0 || names.issuer() == names.sheet().count()) {
      return null;
    }
    Sheet block = names.sheet();
    String name = issuers.ordinary(block.text(0, names.issuer()), sheet);
    return block.stated(name, 0, names.issuer(), "header.parent-body", 0.9);
  }

  private @Nullable Candidate issuer(
      Sheet sheet,
      @Nullable Title title,
      @Nullable Headline headline,
      Letterhead letterhead,
      @Nullable Signature signature,
      int openingFrom,
      int openingTo) {
    if (title != null && !title.issuer().isEmpty()) {
      return IssuerReader.listed(sheet, title.issuer(), "header.issuer-title");
    }
    if (headline != null && !headline.issuer().isEmpty()) {
      return IssuerReader.listed(sheet, headline.issuer(), "header.issuer-headline");
    }
    boolean headed =
        title != null || TitleReader.letter(sheet) >= 0 || letterhead.regime() != Regime.UNKNOWN;
    Names names = headed ? names(sheet, letterhead) : null;
    if (names != null && (names.body() != null || letterhead.number() != null)) {
      return new Candidate(
          names.sheet(), names.issuer(), names.sheet().count(), names.body(), "header.issuer");
    }
    if (signature != null && signature.bodyFrom() < signature.bodyTo()) {
      Body body = bodies.match(signature.sheet().words(), signature.bodyFrom(), signature.bodyTo());
      return new Candidate(
          signature.sheet(),
          signature.bodyFrom(),
          signature.bodyTo(),
          body,
          "header.issuer-signature");
    }
    return issuers.concluding(sheet, openingFrom, openingTo);
  }

  /** The parts found so far, put together field by field. */
  private final class Draft {

    private final Sheet sheet;
    private final @Nullable Title title;
    private final @Nullable Headline headline;
    private final int letter;
    private final Letterhead letterhead;
    private final int openingFrom;
    private final int openingTo;

    Draft(
        Sheet sheet,
        @Nullable Title title,
        @Nullable Headline headline,
        int letter,
        Letterhead letterhead,
        int openingFrom,
        int openingTo) {
      this.sheet = sheet;
      this.title = title;
      this.headline = headline;
      this.letter = letter;
      this.letterhead = letterhead;
      this.openingFrom = openingFrom;
      this.openingTo = openingTo;
    }

    Header header(
        @Nullable Signature signature,
        @Nullable Candidate issuer,
        @Nullable Stated<String> parent) {
      Stated<DocumentKind> kind = kind();
      NumberReader.Symbol number = headline == null ? letterhead.number() : headline.number();
      Stated<String> subject = subject();
      int subjectFrom = title == null ? 0 : title.subjectFrom();
      int subjectTo = title == null ? 0 : title.subjectTo();
      boolean speaks = speaksForMeeting(kind);
      MeetingReader meeting =
          new MeetingReader(
              sheet,
              tables,
              speaks ? subjectFrom : 0,
              speaks ? subjectTo : 0,
              openingFrom,
              speaks ? openingTo : openingFrom);
      ChairReader.Chair chair =
          speaks
              ? new ChairReader(sheet, tables, bodies)
                  .read(subjectFrom, subjectTo, openingFrom, openingTo)
              : null;
      int marks = title != null ? title.start() : letter >= 0 ? letter : BARE_HEAD;
      MarkReader mark = new MarkReader(sheet, tables, marks);
      Stated<String> level = issuer == null ? null : issuers.level(issuer);
      return new Header(
          kind,
          number == null
              ? null
              : sheet.stated(
                  number.number(), number.start(), number.start() + 1, "header.number", 0.98),
          number == null
              ? null
              : sheet.stated(number.symbol(), number.start(), number.end(), "header.symbol", 0.98),
          headline == null ? letterhead.place() : null,
          headline == null ? letterhead.date() : headlineDate(headline),
          meeting.eventDate(),
          issuer == null ? null : issuers.stated(issuer, sheet),
          parent,
          level,
          issuer == null ? null : province(issuer, level),
          meeting.name(),
          meeting.ordinal(),
          meeting.extended(),
          meeting.congress(),
          meeting.term(),
          subject,
          chair == null ? null : chair.name(),
          chair == null ? null : chair.title(),
          signature == null ? null : signature.name(),
          signature == null ? null : signature.title(),
          signature == null ? null : signature.authority(),
          signature == null ? null : signature.capacity(),
          mark.read("secrecy", Secrecy.class),
          mark.read("urgency", Urgency.class),
          mark.read("circulation"),
          mark.read("draft"),
          regime(number, signature));
    }

    private Stated<java.time.LocalDate> headlineDateOf(org.roviec.date.DateReader.Match date) {
      return sheet.stated(
          date.date().toLocalDate().orElseThrow(),
          date.start(),
          date.end(),
          "header.issue-date-headline",
          0.95);
    }

    private @Nullable Stated<java.time.LocalDate> headlineDate(Headline line) {
      org.roviec.date.DateReader.Match date = line.date();
      return date == null || date.date().day() == 0 || date.date().year() == 0
          ? null
          : headlineDateOf(date);
    }

    private boolean speaksForMeeting(@Nullable Stated<DocumentKind> kind) {
      return kind == null
          || List.of(
                  DocumentKind.CONCLUSION,
                  DocumentKind.NOTICE,
                  DocumentKind.RESOLUTION,
                  DocumentKind.MINUTES,
                  DocumentKind.ANNOUNCEMENT)
              .contains(kind.value());
    }

    private @Nullable Stated<DocumentKind> kind() {
      if (title != null) {
        DocumentKind kind = title.kind();
        return kind == null
            ? null
            : sheet.stated(kind, title.kindFrom(), title.kindTo(), "header.kind", 0.98);
      }
      if (headline != null) {
        return sheet.stated(
            headline.kind(), headline.from(), headline.from() + 2, "header.kind-headline", 0.95);
      }
      if (letter >= 0) {
        return sheet.stated(
            DocumentKind.OFFICIAL_LETTER, letter, letter + 2, "header.kind-letter", 0.95);
      }
      return thisKind();
    }

    /** "Kết luận này", "Nghị quyết này phổ biến …": how a paper without a title calls itself. */
    private @Nullable Stated<DocumentKind> thisKind() {
      Words words = sheet.words();
      for (int i = words.count() - 1; i >= 0; i--) {
        PhraseBook.Match match =
            words.isCapitalized(i) ? tables.kinds().match(words, i, words.count()) : null;
        if (match != null && words.is(match.end(), "này")) {
          return sheet.stated(
              match.phrase().as("kind", DocumentKind.class),
              i,
              match.end() + 1,
              "header.kind-this",
              0.85);
        }
      }
      return null;
    }

    private @Nullable Stated<String> subject() {
      if (title != null) {
        return title.subjectTo() > title.subjectFrom() && title.subjectFrom() >= 0
            ? sheet.stated(title.subjectFrom(), title.subjectTo(), "header.subject", 0.95)
            : null;
      }
      if (headline != null) {
        return headline.subjectFrom() < headline.end()
            ? sheet.stated(headline.subjectFrom(), headline.end(), "header.subject-headline", 0.9)
            : null;
      }
      return letter < 0 ? null : letterSubject();
    }

    /** "V/v …" of a letter, up to place, date, or address. */
    private @Nullable Stated<String> letterSubject() {
      Words words = sheet.words();
      for (int i = 0; i + 3 < letter; i++) {
        boolean state = words.is(i, "v") && words.isMark(i + 1, '/') && words.is(i + 2, "v");
        boolean party = words.is(i, "về") && words.is(i + 1, "việc") && sheet.startsLine(i);
        if (state || party) {
          int from = state ? i + 3 : i;
          from = words.isMark(from, ':') ? from + 1 : from;
          int end = letterhead.fieldAfter(from, letter);
          while (end > from && (sheet.isOrnament(end - 1) || words.isMark(end - 1, '.'))) {
            end--;
          }
          return end > from ? sheet.stated(from, end, "header.subject-letter", 0.93) : null;
        }
      }
      return null;
    }

    private @Nullable Stated<String> province(Candidate issuer, @Nullable Stated<String> level) {
      if (level != null && level.value().equals("TW")) {
        return null;
      }
      Stated<String> named = issuers.province(issuer.sheet(), issuer.from(), issuer.to());
      if (named == null && issuer.rule().equals("header.issuer")) {
        named = issuers.province(issuer.sheet(), 0, issuer.from());
      }
      return named != null || level == null || !level.value().equals("TINH")
          ? named
          : issuers.provinceSpokenOf(sheet);
    }

    private Regime regime(NumberReader.@Nullable Symbol number, @Nullable Signature signature) {
      if (letterhead.regime() != Regime.UNKNOWN) {
        return letterhead.regime();
      }
      if (number != null) {
        return number.symbol().indexOf('-') > number.number().length()
                || number.symbol().indexOf('-') < 0
            ? Regime.STATE
            : Regime.PARTY;
      }
      return signature == null ? Regime.UNKNOWN : signature.regime();
    }
  }
}
