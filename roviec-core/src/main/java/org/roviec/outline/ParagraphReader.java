package org.roviec.outline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.text.TextView;

/**
 * Puts printed lines together into logical paragraphs: undoes hard wraps and page breaks, lifts
 * footnotes and page numbers out of the sentences they interrupt, and hands letterhead, title,
 * recipients and signature to their readers.
 */
final class ParagraphReader {

  private final String text;
  private final Lines lines;
  private final FormalLines formal;
  private final TableReader tables;
  private final FootnoteLines footnotes;
  private final WrapJoiner joiner;
  private final GluedHeadings glued;
  private final Manuscript script;
  private final LetterheadReader letterhead;
  private final TitleReader title;
  private final RecipientReader recipients;
  private final SignatureReader signature;
  private int lastPage;

  ParagraphReader(TextView view, FormalLines formal, TableReader tables) {
    this.script = new Manuscript(view);
    this.text = view.text();
    this.lines = script.lines();
    this.formal = formal;
    this.tables = tables;
    this.footnotes = new FootnoteLines(text, lines);
    this.joiner = new WrapJoiner(text, view.folded(), lines);
    this.glued = new GluedHeadings(text);
    this.letterhead = new LetterheadReader(script);
    this.title = new TitleReader(script, formal, letterhead);
    this.recipients = new RecipientReader(script, formal, letterhead);
    this.signature = new SignatureReader(script, formal, title, recipients);
  }

  List<Paragraph> read() {
    int i = 0;
    while (i < lines.count()) {
      i = readAt(i);
    }
    recipients.flushSignatureColumn();
    return script.paragraphs();
  }

  private int readAt(int i) {
    if (isPageFurniture(i)) {
      return liftPageNumber(i);
    }
    if (lines.isRule(i)) {
      script.close();
      script.emit(new Paragraph(BlockType.RULE, i), lines.start(i), lines.end(i));
      if (script.zone == Zone.TITLE && script.subjectRead) {
        script.zone = Zone.BODY;
      }
      return i + 1;
    }
    int afterTable = tables.read(text, lines, i, script.paragraphs());
    if (afterTable > i) {
      script.open = null;
      script.enterBody();
      return afterTable;
    }
    int afterNote = footnotes.endOfNoteAt(i, script.open != null && script.zone == Zone.BODY);
    if (afterNote > i) {
      return liftFootnote(i, afterNote);
    }
    return readZone(i);
  }

  /** Hands a line to the reader of the part; one that gives it back has named another part. */
  private int readZone(int i) {
    while (true) {
      int next =
          switch (script.zone) {
            case HEAD -> readHead(i);
            case TITLE -> title.read(i);
            case ADDRESSEES -> recipients.readAddressees(i);
            case BODY -> readBody(i);
            case RECIPIENTS -> recipients.read(i);
            case SIGNATURE -> signature.read(i);
          };
      if (next > i) {
        return next;
      }
    }
  }

  // --- furniture -------------------------------------------------------------------------------

  private boolean isPageFurniture(int i) {
    if (!lines.isPageNumber(i)) {
      return false;
    }
    String digits = lines.text(i).replaceAll("[^0-9]", "");
    int page = Integer.parseInt(digits.length() > 3 ? digits.substring(0, 3) : digits);
    boolean inSequence = page == lastPage + 1 || lastPage == 0 && page <= 3;
    boolean apart =
        lines.gap(i) > 0
            || i + 1 < lines.count() && lines.gap(i + 1) > 0
            || i == 0
            || i + 1 == lines.count()
            || script.open != null && !lines.endsSentence(i - 1);
    if (inSequence && apart) {
      lastPage = page;
      return true;
    }
    return false;
  }

  private int liftPageNumber(int i) {
    Paragraph number = new Paragraph(BlockType.META, i);
    number.add(lines.start(i), lines.end(i));
    script.add(number);
    script.lifted = script.open != null;
    return i + 1;
  }

  private int liftFootnote(int from, int to) {
    Paragraph note = new Paragraph(BlockType.FOOTNOTE, from);
    note.marker = footnotes.markerAt(from);
    for (int i = from; i < to; i++) {
      int start = i == from && note.marker != null ? note.marker.end() : lines.start(i);
      note.add(lines.skipBlanks(start, lines.end(i)), lines.end(i));
    }
    note.lastLine = to - 1;
    script.add(note);
    script.lifted = script.open != null;
    return to;
  }

  // --- head and body ---------------------------------------------------------------------------

  private int readHead(int i) {
    String line = lines.text(i);
    FormalLines.TitleStart start = formal.titleStart(line);
    if (start != null && !line.strip().endsWith(":")) {
      return title.open(i, start);
    }
    if (isOrdinaryTitle(i)) {
      script.seenTitle = true;
      script.subjectRead = true;
      script.close();
      script.emit(new Paragraph(BlockType.TITLE, i), lines.start(i), lines.end(i));
      return i + 1;
    }
    if (lines.startsWith(i, "kính gửi") || lines.startsWith(i, "đồng kính gửi")) {
      return recipients.openAddressees(i);
    }
    if (lines.startsWith(i, "v/v")
        || lines.startsWith(i, "về việc") && !script.seenTitle && i < 15) {
      return letterhead.readSubject(i);
    }
    int next = letterhead.read(i);
    if (next > i) {
      return next;
    }
    script.enterBody();
    return i;
  }

  /** A first line such as "Kết luận số 69-KL/TW …", a title in ordinary letters. */
  private boolean isOrdinaryTitle(int i) {
    if (i > 3 || lines.length(i) > 400 || lines.endsSentence(i) || lines.isCapitals(i)) {
      return false;
    }
    FormalLines.TitleStart start =
        formal.titleStart(
            lines.text(i).substring(0, Math.min(20, lines.length(i))).toUpperCase(Locale.ROOT));
    boolean nextApart = i + 1 == lines.count() || lines.gap(i + 1) > 0;
    return start != null && nextApart && (i == 0 || script.seenTitle);
  }

  private int readBody(int i) {
    String line = lines.text(i);
    if (recipients.opensAt(i)) {
      return recipients.open(i);
    }
    if (formal.opensSignature(line) && !line.endsWith(":")) {
      script.close();
      script.zone = Zone.SIGNATURE;
      return i;
    }
    FormalLines.TitleStart another =
        script.seenTitle || script.size() > 5 ? appendixStart(i, line) : null;
    if (another != null) {
      return title.open(i, another);
    }
    Paragraph current = script.open;
    if (current != null && joiner.joins(current, i, script.lifted)) {
      addBodyText(current, i, lines.start(i));
    } else {
      script.close();
      addBodyText(null, i, lines.start(i));
    }
    script.lifted = false;
    return i + 1;
  }

  private FormalLines.@Nullable TitleStart appendixStart(int i, String line) {
    if (!lines.isCapitals(i) || line.endsWith(":")) {
      return null;
    }
    FormalLines.TitleStart start = formal.titleStart(line);
    if (start == null || !start.alone() && !start.opensAppendix()) {
      return null;
    }
    boolean apart = lines.gap(i) > 0 || script.seenSignature;
    return start.opensAppendix() && apart || start.alone() && script.seenSignature ? start : null;
  }

  /** Adds a line to a paragraph (or opens one), parting it where headings are glued into it. */
  private void addBodyText(@Nullable Paragraph current, int i, int from) {
    int end = lines.end(i);
    int start = from;
    Paragraph target = current;
    while (true) {
      if (target == null) {
        target = script.openMarked(null, i, start, end);
        start = target.isEmpty() ? end : target.start();
        glued.opened(target.marker);
        target.lastLine = i;
        int cut = glued.cutAfter(text, start, end, target);
        if (cut < 0) {
          return;
        }
        shorten(target, cut);
        start = cut;
      } else {
        int cut = glued.cutAfter(text, start, end, target);
        if (cut < 0) {
          script.extend(target, i, start, end);
          return;
        }
        if (cut > start) {
          script.extend(target, i, start, lines.trimmedEnd(start, cut));
        }
        start = cut;
      }
      script.close();
      start = lines.skipBlanks(start, end);
      if (start >= end) {
        return;
      }
      target = null;
    }
  }

  private void shorten(Paragraph paragraph, int cut) {
    int start = paragraph.start();
    paragraph.clear();
    paragraph.add(start, lines.trimmedEnd(start, cut));
  }
}
