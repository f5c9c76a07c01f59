package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads to whom a document goes: "Kính gửi" at its head, "Nơi nhận" at its end, beside which the
 * signature may stand as a merged column.
 */
final class RecipientReader {

  private final String text;
  private final String folded;
  private final Lines lines;
  private final FormalLines formal;
  private final LetterheadReader letterhead;
  private final Manuscript script;
  private final List<Paragraph> signatureColumn = new ArrayList<>();

  RecipientReader(Manuscript script, FormalLines formal, LetterheadReader letterhead) {
    this.text = script.text();
    this.folded = script.folded();
    this.lines = script.lines();
    this.formal = formal;
    this.script = script;
    this.letterhead = letterhead;
  }

  /** Opens the addressees ("Kính gửi") on line {@code i}; returns the line after. */
  int openAddressees(int i) {
    script.close();
    script.zone = Zone.ADDRESSEES;
    int colon = text.indexOf(':', lines.start(i));
    boolean inline = colon > 0 && colon + 1 < lines.end(i);
    int end = inline ? colon + 1 : lines.end(i);
    script.emit(new Paragraph(BlockType.RECIPIENTS_HEAD, i), lines.start(i), end);
    if (inline) {
      script.openMarked(BlockType.RECIPIENT, i, lines.skipBlanks(end, lines.end(i)), lines.end(i));
    }
    return i + 1;
  }

  /** Reads line {@code i} as one of the addressees; returns i where the body begins. */
  int readAddressees(int i) {
    if (lines.startsWith(i, "đồng kính gửi") || lines.startsWith(i, "kính gửi")) {
      return openAddressees(i);
    }
    Marker marker = Marker.at(text, lines.start(i), lines.end(i));
    if (marker != null && marker.style().isBullet()) {
      script.close();
      script.openMarked(BlockType.RECIPIENT, i, lines.start(i), lines.end(i));
      return i + 1;
    }
    Paragraph recipient = script.open;
    boolean unfinished = i > 0 && !lines.endsSentence(i - 1);
    if (recipient != null
        && marker == null
        && (unfinished || Character.isLowerCase(lines.first(i)))
        && lines.gap(i) == 0) {
      script.extend(recipient, i, lines.start(i), lines.end(i));
      return i + 1;
    }
    if (letterhead.placeAndDateEnd(i) > i) {
      return letterhead.read(i);
    }
    script.enterBody();
    return i;
  }

  /** Whether line {@code i} opens the recipients: "Nơi nhận". */
  boolean opensAt(int i) {
    String low =
        folded
            .substring(lines.start(i), Math.min(lines.end(i), lines.start(i) + 20))
            .replace("*", "")
            .strip();
    return low.startsWith("nơi nhận") && (lines.length(i) < 60);
  }

  /** Opens the recipients on line {@code i}; returns the line after. */
  int open(int i) {
    script.close();
    script.zone = Zone.RECIPIENTS;
    int column = formal.signatureColumn(lines.text(i));
    int end = endBefore(i, column);
    int colon = text.indexOf(':', lines.start(i));
    if (colon > 0 && colon + 2 < end) {
      script.emit(new Paragraph(BlockType.RECIPIENTS_HEAD, i), lines.start(i), colon + 1);
      script.openMarked(BlockType.RECIPIENT, i, lines.skipBlanks(colon + 1, end), end);
    } else {
      script.emit(new Paragraph(BlockType.RECIPIENTS_HEAD, i), lines.start(i), end);
    }
    setAsideColumn(i, column);
    return i + 1;
  }

  /** Where the text left of a merged column ends: at the end of the line if there is none. */
  private int endBefore(int i, int column) {
    return column < 0 ? lines.end(i) : lines.trimmedEnd(lines.start(i), lines.start(i) + column);
  }

  private void setAsideColumn(int i, int column) {
    if (column >= 0) {
      Paragraph signature = new Paragraph(BlockType.SIGNATURE, i);
      signature.add(lines.start(i) + column, lines.end(i));
      signatureColumn.add(signature);
    }
  }

  /** Puts the signature that stood beside the recipients after them. */
  void flushSignatureColumn() {
    script.close();
    if (!signatureColumn.isEmpty()) {
      script.seenSignature = true;
      signatureColumn.forEach(script::add);
      signatureColumn.clear();
    }
  }

  /** Reads line {@code i} as one of the recipients; returns i where the signature begins. */
  int read(int i) {
    String line = lines.text(i);
    Marker marker = Marker.at(text, lines.start(i), lines.end(i));
    if (marker != null && marker.style().isBullet()) {
      script.close();
      int column = formal.signatureColumn(line);
      int end = endBefore(i, column);
      script.openMarked(BlockType.RECIPIENT, i, lines.start(i), end);
      setAsideColumn(i, column);
      return i + 1;
    }
    if (formal.opensSignature(line) || formal.titleStart(line) != null && lines.isCapitals(i)) {
      script.close();
      script.zone = Zone.SIGNATURE;
      return i;
    }
    Paragraph recipient = script.open;
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
      script.extend(recipient, i, lines.start(i), end);
      setAsideColumn(i, column);
      return i + 1;
    }
    boolean itemEnd = line.endsWith(";") || line.endsWith(",") || lines.startsWith(i, "lưu");
    boolean listed = (recipient != null || followsHead()) && lines.gap(i) == 0 && itemEnd;
    if (listed && marker == null) {
      script.close();
      script.openMarked(BlockType.RECIPIENT, i, lines.start(i), lines.end(i));
      return i + 1;
    }
    script.close();
    script.zone = Zone.SIGNATURE;
    return i;
  }

  private boolean followsHead() {
    return !script.isEmpty() && script.last().type == BlockType.RECIPIENTS_HEAD;
  }
}
