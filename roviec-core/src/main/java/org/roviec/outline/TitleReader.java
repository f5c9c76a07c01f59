package org.roviec.outline;

/** Reads the title of a document or an appendix: its kind, its subject, a line in brackets. */
final class TitleReader {

  private final String text;
  private final String folded;
  private final Lines lines;
  private final FormalLines formal;
  private final LetterheadReader letterhead;
  private final Manuscript script;

  TitleReader(Manuscript script, FormalLines formal, LetterheadReader letterhead) {
    this.text = script.text();
    this.folded = script.folded();
    this.lines = script.lines();
    this.formal = formal;
    this.script = script;
    this.letterhead = letterhead;
  }

  /** Opens a title whose kind stands on line {@code i}; returns the line after. */
  int open(int i, FormalLines.TitleStart title) {
    script.close();
    Paragraph kind = new Paragraph(BlockType.TITLE, i);
    kind.opensPart = title.opensAppendix() || script.seenSignature;
    int cut = title.alone() ? lines.end(i) : gluedCut(i, title.end());
    script.emit(kind, lines.start(i), cut);
    script.seenTitle = true;
    script.subjectRead = !title.alone();
    script.zone = Zone.TITLE;
    if (cut < lines.end(i)) {
      Paragraph subject = new Paragraph(BlockType.TITLE, i);
      addTitlePieces(subject, lines.skipBlanks(cut, lines.end(i)), lines.end(i));
      script.add(subject);
      script.open = subject;
      script.subjectRead = true;
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

  /** Reads line {@code i} as one of the title; returns i where the body begins. */
  int read(int i) {
    String line = lines.text(i);
    if (FormalLines.isNumberLine(folded.substring(lines.start(i), lines.end(i)))
        || letterhead.placeAndDateEnd(i) > i && !script.subjectRead) {
      return letterhead.read(i);
    }
    boolean marked = Marker.at(text, lines.start(i), lines.end(i)) != null;
    if (lines.isCapitals(i) && !marked && !line.endsWith(":")) {
      return readCapitalTitle(i);
    }
    boolean bracket = line.startsWith("(") && script.subjectRead && lines.length(i) < 200;
    if (bracket && !marked) {
      return readTitleBracket(i);
    }
    if (!script.subjectRead && !marked) {
      int end = endOfOrdinarySubject(i);
      if (end > i) {
        script.close();
        Paragraph subject = new Paragraph(BlockType.TITLE, i);
        for (int k = i; k < end; k++) {
          subject.add(lines.start(k), lines.end(k));
        }
        subject.lastLine = end - 1;
        script.add(subject);
        script.subjectRead = true;
        return end;
      }
    }
    script.enterBody();
    return i;
  }

  private int readTitleBracket(int i) {
    script.close();
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
    script.add(bracket);
    return k;
  }

  private int readCapitalTitle(int i) {
    FormalLines.TitleStart again = formal.titleStart(lines.text(i));
    if (again != null && again.opensAppendix() && again.alone()) {
      return open(i, again);
    }
    Paragraph previous = script.open;
    boolean goesOn =
        previous != null
            && previous.type == BlockType.TITLE
            && lines.gap(i) == 0
            && script.subjectRead;
    if (goesOn && previous != null) {
      script.extend(previous, i, lines.start(i), lines.end(i));
    } else {
      script.close();
      boolean another = script.subjectRead && lines.gap(i) > 0 && !script.seenSignature;
      Paragraph subject = new Paragraph(another ? BlockType.META : BlockType.TITLE, i);
      addTitlePieces(subject, lines.start(i), lines.end(i));
      script.add(subject);
      script.open = subject;
      script.subjectRead = true;
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
}
