package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.text.TextView;
import org.roviec.text.Vietnamese;

/**
 * Puts printed lines together into logical paragraphs: undoes hard wraps and page breaks, lifts
 * footnotes and page numbers out of the sentences they interrupt, parts merged columns, and tells
 * letterhead, title, body, recipients and signature from one another.
 */
final class ParagraphReader {

  private enum Zone {
    HEAD,
    TITLE,
    ADDRESSEES,
    BODY,
    RECIPIENTS,
    SIGNATURE
  }

  private final String text;
  private final String folded;
  private final Lines lines;
  private final FormalLines formal;
  private final TableReader tables;
  private final FootnoteLines footnotes;
  private final WrapJoiner joiner;
  private final GluedHeadings glued;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Paragraph> signatureColumn = new ArrayList<>();
  private Zone zone = Zone.HEAD;
  private @Nullable Paragraph open;
  private boolean lifted;
  private boolean seenTitle;
  private boolean subjectRead;
  private boolean seenSignature;
  private int lastPage;

  ParagraphReader(TextView view, FormalLines formal, TableReader tables) {
    this.text = view.text();
    this.folded = view.folded();
    this.lines = new Lines(view);
    this.formal = formal;
    this.tables = tables;
    this.footnotes = new FootnoteLines(text, lines);
    this.joiner = new WrapJoiner(text, folded, lines);
    this.glued = new GluedHeadings(text);
  }

  List<Paragraph> read() {
    int i = 0;
    while (i < lines.count()) {
      i = readAt(i);
    }
    flushSignatureColumn();
    return paragraphs;
  }

  private int readAt(int i) {
    if (isPageFurniture(i)) {
      return liftPageNumber(i);
    }
    if (lines.isRule(i)) {
      close();
      emit(new Paragraph(BlockType.RULE, i), lines.start(i), lines.end(i));
      if (zone == Zone.TITLE && subjectRead) {
        zone = Zone.BODY;
      }
      return i + 1;
    }
    int afterTable = tables.read(text, lines, i, paragraphs);
    if (afterTable > i) {
      open = null;
      enterBody();
      return afterTable;
    }
    int afterNote = footnotes.endOfNoteAt(i, open != null && zone == Zone.BODY);
    if (afterNote > i) {
      return liftFootnote(i, afterNote);
    }
    return switch (zone) {
      case HEAD -> readHead(i);
      case TITLE -> readTitle(i);
      case ADDRESSEES -> readAddressee(i);
      case BODY -> readBody(i);
      case RECIPIENTS -> readRecipient(i);
      case SIGNATURE -> readSignature(i);
    };
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
            || open != null && !lines.endsSentence(i - 1);
    if (inSequence && apart) {
      lastPage = page;
      return true;
    }
    return false;
  }

  private int liftPageNumber(int i) {
    Paragraph number = new Paragraph(BlockType.META, i);
    number.add(lines.start(i), lines.end(i));
    paragraphs.add(number);
    lifted = open != null;
    return i + 1;
  }

  private int liftFootnote(int from, int to) {
    Paragraph note = new Paragraph(BlockType.FOOTNOTE, from);
    note.marker = footnotes.markerAt(from);
    for (int i = from; i < to; i++) {
      int start = i == from && note.marker != null ? note.marker.end() : lines.start(i);
      note.add(skipBlanks(start, lines.end(i)), lines.end(i));
    }
    note.lastLine = to - 1;
    paragraphs.add(note);
    lifted = open != null;
    return to;
  }

  // --- letterhead ------------------------------------------------------------------------------

  private int readHead(int i) {
    String line = lines.text(i);
    FormalLines.TitleStart title = formal.titleStart(line);
    if (title != null && !line.strip().endsWith(":")) {
      return openTitle(i, title);
    }
    if (isOrdinaryTitle(i)) {
      seenTitle = true;
      subjectRead = true;
      close();
      emit(new Paragraph(BlockType.TITLE, i), lines.start(i), lines.end(i));
      return i + 1;
    }
    if (lines.startsWith(i, "kính gửi") || lines.startsWith(i, "đồng kính gửi")) {
      return openAddressees(i);
    }
    if (lines.startsWith(i, "v/v") || lines.startsWith(i, "về việc") && !seenTitle && i < 15) {
      return readSubjectOfLetter(i);
    }
    int letterhead = readLetterheadLine(i);
    if (letterhead > i) {
      return letterhead;
    }
    enterBody();
    return readBody(i);
  }

  private int openTitle(int i, FormalLines.TitleStart title) {
    close();
    Paragraph kind = new Paragraph(BlockType.TITLE, i);
    kind.opensPart = title.opensAppendix() || seenSignature;
    int cut = title.alone() ? lines.end(i) : gluedCut(i, title.end());
    emit(kind, lines.start(i), cut);
    seenTitle = true;
    subjectRead = !title.alone();
    zone = Zone.TITLE;
    if (cut < lines.end(i)) {
      Paragraph subject = new Paragraph(BlockType.TITLE, i);
      addTitlePieces(subject, skipBlanks(cut, lines.end(i)), lines.end(i));
      paragraphs.add(subject);
      open = subject;
      subjectRead = true;
    }
    return i + 1;
  }

  /** Where the kind word is cut off from the rest of its line: only where they are glued. */
  private int gluedCut(int i, int titleEnd) {
    int cut = lines.start(i) + titleEnd;
    return cut < lines.end(i) && Character.isLetter(text.charAt(cut)) ? cut : lines.end(i);
  }

  /** Parts "BAN BÍ THƯvề một số …": capitals glued to small letters. */
  private void addTitlePieces(Paragraph subject, int start, int end) {
    int from = start;
    for (int k = start + 2; k + 1 < end; k++) {
      if (Character.isUpperCase(text.charAt(k - 1))
          && Character.isUpperCase(text.charAt(k - 2))
          && Character.isLowerCase(text.charAt(k))
          && Character.isLowerCase(text.charAt(k + 1))) {
        subject.add(from, k);
        from = k;
        break;
      }
    }
    subject.add(from, end);
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
    return start != null && nextApart && (i == 0 || seenTitle);
  }

  private int readLetterheadLine(int i) {
    String line = lines.text(i);
    String low = folded.substring(lines.start(i), lines.end(i));
    int dated = placeAndDateEnd(i);
    if (dated > i) {
      close();
      Paragraph date = new Paragraph(BlockType.META, i);
      for (int k = i; k < dated; k++) {
        date.add(lines.start(k), lines.end(k));
      }
      date.lastLine = dated - 1;
      paragraphs.add(date);
      return dated;
    }
    if (FormalLines.isNumberLine(low)) {
      return readNumberLine(i);
    }
    boolean capitals =
        lines.isCapitals(i)
            && lines.length(i) <= 110
            && Marker.at(text, lines.start(i), lines.end(i)) == null;
    boolean motto = low.startsWith("độc lập") || low.contains("tự do") && low.contains("hạnh phúc");
    boolean mark = lines.length(i) <= 40 && !lines.endsSentence(i) && i < 25 && isMark(low);
    boolean ornament = line.length() <= 3 && i < 25;
    if (!capitals && !motto && !mark && !ornament) {
      return i;
    }
    if (goesOnInLetterhead(i, low)) {
      Paragraph above = paragraphs.getLast();
      above.add(lines.start(i), lines.end(i));
      above.lastLine = i;
      return i + 1;
    }
    close();
    if (seenSignature && capitals) {
      emit(new Paragraph(BlockType.TITLE, i), lines.start(i), lines.end(i));
      seenTitle = true;
      subjectRead = true;
      zone = Zone.TITLE;
      return i + 1;
    }
    emitLetterhead(i);
    return i + 1;
  }

  /** A word left over from a broken line of the letterhead: "ỦY / BAN NHÂN DÂN". */
  private boolean goesOnInLetterhead(int i, String low) {
    if (paragraphs.isEmpty() || lines.gap(i) > 0 || !lines.isCapitals(i)) {
      return false;
    }
    Paragraph above = paragraphs.getLast();
    if (above.type != BlockType.META || above.lastLine != i - 1 || !lines.isCapitals(i - 1)) {
      return false;
    }
    boolean leftOver = low.indexOf(' ') < 0 && low.length() < 8;
    boolean firstWord =
        lines.text(i - 1).indexOf(' ') < 0 && lines.length(i - 1) < 8 && low.length() < 48;
    return low.startsWith("chủ nghĩa việt nam") || leftOver || firstWord;
  }

  private static boolean isMark(String low) {
    return low.contains("dự thảo")
        || low.contains("lưu hành")
        || low.contains("khẩn")
        || low.contains("hỏa tốc")
        || low.contains("tài liệu")
        || low.contains("bản số")
        || low.contains("trả lại")
        || low.equals("mật")
        || low.contains("độ mật");
  }

  /** Emits a letterhead line, parting "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI …". */
  private void emitLetterhead(int i) {
    int cut = -1;
    String line = folded.substring(lines.start(i), lines.end(i));
    for (String right : new String[] {"cộng hòa xã hội", "đảng cộng sản việt nam", "độc lập"}) {
      int at = lines.start(i) + line.indexOf(right, 1);
      if (at > lines.start(i) && Lines.isBlank(text.charAt(at - 1))) {
        cut = at;
        break;
      }
    }
    if (cut < 0) {
      emit(new Paragraph(BlockType.META, i), lines.start(i), lines.end(i));
    } else {
      int left = cut;
      while (left > lines.start(i) && Lines.isBlank(text.charAt(left - 1))) {
        left--;
      }
      emit(new Paragraph(BlockType.META, i), lines.start(i), left);
      emit(new Paragraph(BlockType.META, i), cut, lines.end(i));
    }
  }

  private int readNumberLine(int i) {
    close();
    Paragraph number = new Paragraph(BlockType.META, i);
    number.add(lines.start(i), lines.end(i));
    int next = i + 1;
    if (lines.length(i) <= 4 && next < lines.count() && lines.gap(next) == 0) {
      number.add(lines.start(next), lines.end(next));
      next++;
    }
    number.lastLine = next - 1;
    paragraphs.add(number);
    return next;
  }

  /**
   * The line after place and date of issue that begin at line {@code i}, which may be broken; else
   * i.
   */
  private int placeAndDateEnd(int i) {
    StringBuilder joined = new StringBuilder();
    for (int k = i; k < Math.min(lines.count(), i + 3); k++) {
      if (k > i && (lines.gap(k) > 1 || Marker.at(text, lines.start(k), lines.end(k)) != null)) {
        break;
      }
      joined.append(k > i ? " " : "").append(lines.text(k));
      if (FormalLines.isPlaceAndDate(joined.toString())
          && !Lines.isCapitals(text, lines.start(i), lines.end(i))) {
        boolean yearMissing = Vietnamese.fold(joined).indexOf("năm") < 0;
        boolean nextGoesOn =
            k + 1 < lines.count()
                && lines.gap(k + 1) == 0
                && Character.isLowerCase(lines.first(k + 1))
                && lines.length(k + 1) < 30;
        return yearMissing && nextGoesOn ? k + 2 : k + 1;
      }
    }
    return i;
  }

  private int readSubjectOfLetter(int i) {
    close();
    Paragraph subject = new Paragraph(BlockType.TITLE, i);
    int k = i;
    do {
      subject.add(lines.start(k), lines.end(k));
      k++;
    } while (k < lines.count()
        && k < i + 8
        && lines.gap(k) == 0
        && placeAndDateEnd(k) == k
        && !lines.startsWith(k, "kính gửi")
        && !lines.isRule(k)
        && !FormalLines.isNumberLine(folded.substring(lines.start(k), lines.end(k))));
    subject.lastLine = k - 1;
    paragraphs.add(subject);
    seenTitle = true;
    return k;
  }

  // --- title -----------------------------------------------------------------------------------

  private int readTitle(int i) {
    String line = lines.text(i);
    if (FormalLines.isNumberLine(folded.substring(lines.start(i), lines.end(i)))
        || placeAndDateEnd(i) > i && !subjectRead) {
      return readLetterheadLine(i);
    }
    boolean marked = Marker.at(text, lines.start(i), lines.end(i)) != null;
    if (lines.isCapitals(i) && !marked && !line.endsWith(":")) {
      return readCapitalTitle(i);
    }
    boolean bracket = line.startsWith("(") && subjectRead && lines.length(i) < 200;
    if (bracket && !marked) {
      return readTitleBracket(i);
    }
    if (!subjectRead && !marked) {
      int end = endOfOrdinarySubject(i);
      if (end > i) {
        close();
        Paragraph subject = new Paragraph(BlockType.TITLE, i);
        for (int k = i; k < end; k++) {
          subject.add(lines.start(k), lines.end(k));
        }
        subject.lastLine = end - 1;
        paragraphs.add(subject);
        subjectRead = true;
        return end;
      }
    }
    enterBody();
    return readBody(i);
  }

  private int readTitleBracket(int i) {
    close();
    Paragraph bracket = new Paragraph(BlockType.TITLE, i);
    int k = i;
    do {
      bracket.add(lines.start(k), lines.end(k));
      k++;
    } while (k < lines.count()
        && k < i + 4
        && lines.gap(k) == 0
        && text.charAt(lines.end(k - 1) - 1) != ')');
    bracket.lastLine = k - 1;
    paragraphs.add(bracket);
    return k;
  }

  private int readCapitalTitle(int i) {
    FormalLines.TitleStart again = formal.titleStart(lines.text(i));
    if (again != null && again.opensAppendix() && again.alone()) {
      return openTitle(i, again);
    }
    Paragraph previous = open;
    boolean goesOn =
        previous != null && previous.type == BlockType.TITLE && lines.gap(i) == 0 && subjectRead;
    if (goesOn && previous != null) {
      extend(previous, i, lines.start(i), lines.end(i));
    } else {
      close();
      boolean another = subjectRead && lines.gap(i) > 0 && !seenSignature;
      Paragraph subject = new Paragraph(another ? BlockType.META : BlockType.TITLE, i);
      addTitlePieces(subject, lines.start(i), lines.end(i));
      paragraphs.add(subject);
      open = subject;
      subjectRead = true;
    }
    return i + 1;
  }

  /**
   * The line after a subject in ordinary letters that begins at line {@code i}; i if there is none.
   */
  private int endOfOrdinarySubject(int i) {
    int k = i + 1;
    while (k < lines.count()
        && k < i + 10
        && lines.gap(k) == 0
        && !lines.isRule(k)
        && (lines.isWrapped() || Character.isLowerCase(lines.first(k)))
        && Marker.at(text, lines.start(k), lines.end(k)) == null
        && !lines.endsSentence(k - 1)) {
      k++;
    }
    boolean sentence = lines.endsSentence(k - 1);
    int length = lines.end(k - 1) - lines.start(i);
    return sentence || length > 700 ? i : k;
  }

  // --- addressees ------------------------------------------------------------------------------

  private int openAddressees(int i) {
    close();
    zone = Zone.ADDRESSEES;
    int colon = text.indexOf(':', lines.start(i));
    boolean inline = colon > 0 && colon + 1 < lines.end(i);
    int end = inline ? colon + 1 : lines.end(i);
    emit(new Paragraph(BlockType.RECIPIENTS_HEAD, i), lines.start(i), end);
    if (inline) {
      openMarked(BlockType.RECIPIENT, i, skipBlanks(end, lines.end(i)), lines.end(i));
    }
    return i + 1;
  }

  private int readAddressee(int i) {
    if (lines.startsWith(i, "đồng kính gửi") || lines.startsWith(i, "kính gửi")) {
      return openAddressees(i);
    }
    Marker marker = Marker.at(text, lines.start(i), lines.end(i));
    if (marker != null && marker.style().isBullet()) {
      close();
      openMarked(BlockType.RECIPIENT, i, lines.start(i), lines.end(i));
      return i + 1;
    }
    Paragraph recipient = open;
    boolean unfinished = i > 0 && !lines.endsSentence(i - 1);
    if (recipient != null
        && marker == null
        && (unfinished || Character.isLowerCase(lines.first(i)))
        && lines.gap(i) == 0) {
      extend(recipient, i, lines.start(i), lines.end(i));
      return i + 1;
    }
    if (placeAndDateEnd(i) > i) {
      return readLetterheadLine(i);
    }
    enterBody();
    return readBody(i);
  }

  // --- body ------------------------------------------------------------------------------------

  private void enterBody() {
    if (zone != Zone.BODY) {
      close();
      zone = Zone.BODY;
    }
  }

  private int readBody(int i) {
    String line = lines.text(i);
    if (isRecipientsHead(i)) {
      return openRecipients(i);
    }
    if (formal.opensSignature(line) && !line.endsWith(":")) {
      close();
      zone = Zone.SIGNATURE;
      return readSignature(i);
    }
    FormalLines.TitleStart title =
        seenTitle || paragraphs.size() > 5 ? appendixStart(i, line) : null;
    if (title != null) {
      return openTitle(i, title);
    }
    Paragraph current = open;
    if (current != null && joiner.joins(current, i, lifted)) {
      addBodyText(current, i, lines.start(i));
    } else {
      close();
      addBodyText(null, i, lines.start(i));
    }
    lifted = false;
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
    boolean apart = lines.gap(i) > 0 || seenSignature;
    return start.opensAppendix() && apart || start.alone() && seenSignature ? start : null;
  }

  /** Adds a line to a paragraph (or opens one), parting it where headings are glued into it. */
  private void addBodyText(@Nullable Paragraph current, int i, int from) {
    int end = lines.end(i);
    int start = from;
    Paragraph target = current;
    while (true) {
      if (target == null) {
        target = openMarked(null, i, start, end);
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
          extend(target, i, start, end);
          return;
        }
        if (cut > start) {
          extend(target, i, start, trimmedEnd(start, cut));
        }
        start = cut;
      }
      close();
      start = skipBlanks(start, end);
      if (start >= end) {
        return;
      }
      target = null;
    }
  }

  private void shorten(Paragraph paragraph, int cut) {
    int start = paragraph.start();
    paragraph.clear();
    paragraph.add(start, trimmedEnd(start, cut));
  }

  private int trimmedEnd(int start, int cut) {
    int end = cut;
    while (end > start && Lines.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  // --- recipients and signature ----------------------------------------------------------------

  private boolean isRecipientsHead(int i) {
    String low =
        folded
            .substring(lines.start(i), Math.min(lines.end(i), lines.start(i) + 20))
            .replace("*", "")
            .strip();
    return low.startsWith("nơi nhận") && (lines.length(i) < 60);
  }

  private int openRecipients(int i) {
    close();
    zone = Zone.RECIPIENTS;
    int column = formal.signatureColumn(lines.text(i));
    int end = endBefore(i, column);
    int colon = text.indexOf(':', lines.start(i));
    if (colon > 0 && colon + 2 < end) {
      emit(new Paragraph(BlockType.RECIPIENTS_HEAD, i), lines.start(i), colon + 1);
      openMarked(BlockType.RECIPIENT, i, skipBlanks(colon + 1, end), end);
    } else {
      emit(new Paragraph(BlockType.RECIPIENTS_HEAD, i), lines.start(i), end);
    }
    setAsideColumn(i, column);
    return i + 1;
  }

  /** Where the text left of a merged column ends: at the end of the line if there is none. */
  private int endBefore(int i, int column) {
    return column < 0 ? lines.end(i) : trimmedEnd(lines.start(i), lines.start(i) + column);
  }

  private void setAsideColumn(int i, int column) {
    if (column >= 0) {
      Paragraph signature = new Paragraph(BlockType.SIGNATURE, i);
      signature.add(lines.start(i) + column, lines.end(i));
      signatureColumn.add(signature);
    }
  }

  private void flushSignatureColumn() {
    close();
    if (!signatureColumn.isEmpty()) {
      seenSignature = true;
      paragraphs.addAll(signatureColumn);
      signatureColumn.clear();
    }
  }

  private int readRecipient(int i) {
    String line = lines.text(i);
    Marker marker = Marker.at(text, lines.start(i), lines.end(i));
    if (marker != null && marker.style().isBullet()) {
      close();
      int column = formal.signatureColumn(line);
      int end = endBefore(i, column);
      openMarked(BlockType.RECIPIENT, i, lines.start(i), end);
      setAsideColumn(i, column);
      return i + 1;
    }
    if (formal.opensSignature(line) || formal.titleStart(line) != null && lines.isCapitals(i)) {
      close();
      zone = Zone.SIGNATURE;
      return readSignature(i);
    }
    Paragraph recipient = open;
    boolean finished = i > 0 && lines.endsSentence(i - 1);
    boolean goesOn =
        recipient != null
            && lines.gap(i) == 0
            && (!finished
                || Character.isLowerCase(lines.first(i))
                || text.charAt(lines.end(i - 1) - 1) == ':')
            && !FormalLines.isName(line);
    if (goesOn && recipient != null && marker == null) {
      int column = formal.signatureColumn(line);
      int end = endBefore(i, column);
      extend(recipient, i, lines.start(i), end);
      setAsideColumn(i, column);
      return i + 1;
    }
    boolean itemEnd = line.endsWith(";") || line.endsWith(",") || lines.startsWith(i, "lưu");
    boolean listed = (recipient != null || followsHead()) && lines.gap(i) == 0 && itemEnd;
    if (listed && marker == null) {
      close();
      openMarked(BlockType.RECIPIENT, i, lines.start(i), lines.end(i));
      return i + 1;
    }
    close();
    zone = Zone.SIGNATURE;
    return readSignature(i);
  }

  private boolean followsHead() {
    return !paragraphs.isEmpty() && paragraphs.getLast().type == BlockType.RECIPIENTS_HEAD;
  }

  private int readSignature(int i) {
    flushSignatureColumn();
    String line = lines.text(i);
    boolean post = formal.opensSignature(line) || gluedSignatureLine(i);
    boolean capitals =
        lines.isCapitals(i)
            && formal.titleStart(line) == null
            && lines.length(i) < 80
            && Marker.at(text, lines.start(i), lines.end(i)) == null
            && lines.gap(i) <= 2;
    String low = folded.substring(lines.start(i), lines.end(i)).replaceAll("[*_ (\\[]", "");
    boolean signed = low.startsWith("đãký") || low.startsWith("kýbởi");
    FormalLines.TitleStart title = lines.isCapitals(i) ? formal.titleStart(line) : null;
    if (title != null && title.alone() && !post) {
      seenSignature = true;
      return openTitle(i, title);
    }
    if (isRecipientsHead(i)) {
      return openRecipients(i);
    }
    if (!post && !capitals && !signed && !FormalLines.isName(line) && !isBrokenName(i)) {
      seenSignature = true;
      zone = Zone.HEAD;
      return readHead(i);
    }
    seenSignature = true;
    close();
    emitSignature(i);
    return i + 1;
  }

  private boolean isBrokenName(int i) {
    boolean afterSignature =
        !paragraphs.isEmpty()
            && paragraphs.getLast().type == BlockType.SIGNATURE
            && lines.gap(i) <= 1;
    if (!afterSignature || lines.length(i) > 24 || !Character.isUpperCase(lines.first(i))) {
      return false;
    }
    boolean next =
        i + 1 < lines.count()
            && lines.gap(i + 1) == 0
            && FormalLines.isName(lines.text(i) + " " + lines.text(i + 1));
    return next || i + 1 == lines.count();
  }

  private boolean gluedSignatureLine(int i) {
    return paragraphs.size() > 3
        && lines.length(i) < 90
        && paragraphs.getLast().type == BlockType.SIGNATURE
        && formal.gluedSignature(lines.text(i)).length > 0;
  }

  private void emitSignature(int i) {
    int from = lines.start(i);
    String line = lines.text(i);
    Paragraph previous = paragraphs.isEmpty() ? null : paragraphs.getLast();
    for (int cut : formal.gluedSignature(line)) {
      signatureLine(previous, i, from, lines.start(i) + cut);
      previous = paragraphs.getLast();
      from = lines.start(i) + cut;
    }
    signatureLine(previous, i, from, lines.end(i));
  }

  /** A line of the signature; a broken name, capacity or post goes on in the line before. */
  private void signatureLine(@Nullable Paragraph previous, int i, int from, int to) {
    boolean goesOn =
        previous != null
            && previous.type == BlockType.SIGNATURE
            && previous.lastLine == i - 1
            && lines.gap(i) == 0
            && goesOnInSignature(previous, from, to);
    if (goesOn && previous != null) {
      previous.add(from, to);
      previous.lastLine = i;
    } else {
      emit(new Paragraph(BlockType.SIGNATURE, i), from, to);
    }
  }

  private boolean goesOnInSignature(Paragraph previous, int from, int to) {
    String before = previous.text(text);
    String here = text.substring(from, to);
    boolean bothCapitals =
        Lines.isCapitals(before, 0, before.length()) && Lines.isCapitals(here, 0, here.length());
    if (bothCapitals) {
      return !formal.opensSignature(here) && !before.endsWith(":")
          || before.endsWith(",")
          || before.endsWith("-");
    }
    boolean firstName = before.indexOf(' ') < 0 && !Lines.isCapitals(before, 0, before.length());
    return firstName && Character.isUpperCase(here.charAt(0));
  }

  // --- pieces ----------------------------------------------------------------------------------

  private Paragraph openMarked(@Nullable BlockType type, int i, int start, int end) {
    Marker marker = Marker.at(text, start, end);
    BlockType form = type;
    if (form == null) {
      form = marker != null && marker.style().isBullet() ? BlockType.BULLET : BlockType.PARA;
    } else if (marker != null && !marker.style().isBullet()) {
      marker = null;
    }
    Paragraph paragraph = new Paragraph(form, i);
    paragraph.marker = marker;
    int from = marker == null ? start : skipBlanks(marker.end(), end);
    if (from < end) {
      paragraph.add(from, end);
    }
    paragraphs.add(paragraph);
    open = paragraph;
    return paragraph;
  }

  private void extend(Paragraph paragraph, int i, int start, int end) {
    if (start >= end) {
      return;
    }
    if (lifted) {
      paragraph.addAfterSeam(start, end);
      lifted = false;
    } else {
      paragraph.add(start, end);
    }
    paragraph.lastLine = i;
  }

  private void emit(Paragraph paragraph, int start, int end) {
    paragraph.add(start, end);
    paragraphs.add(paragraph);
    open = paragraph.type == BlockType.TITLE ? paragraph : null;
  }

  private void close() {
    open = null;
    lifted = false;
  }

  private int skipBlanks(int from, int end) {
    int at = from;
    while (at < end && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
