package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.text.TextView;

/**
 * What was put together of a document so far, and where in it the reading stands: what the readers
 * of its parts share.
 */
final class Manuscript {

  private final TextView view;
  private final Lines lines;
  private final List<Paragraph> paragraphs = new ArrayList<>();

  /** The part that is being read. */
  Zone zone = Zone.HEAD;

  /** The paragraph that the next line may go on with. */
  @Nullable Paragraph open;

  /** Whether a note or a page number was lifted out of the open paragraph just now. */
  boolean lifted;

  boolean seenTitle;
  boolean subjectRead;
  boolean seenSignature;

  Manuscript(TextView view) {
    this.view = view;
    this.lines = new Lines(view);
  }

  String text() {
    return view.text();
  }

  String folded() {
    return view.folded();
  }

  Lines lines() {
    return lines;
  }

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  boolean isEmpty() {
    return paragraphs.isEmpty();
  }

  int size() {
    return paragraphs.size();
  }

  Paragraph last() {
    return paragraphs.getLast();
  }

  void add(Paragraph paragraph) {
    paragraphs.add(paragraph);
  }

  /** Opens a paragraph, of the form its marker tells where no type is given. */
  Paragraph openMarked(@Nullable BlockType type, int i, int start, int end) {
    Marker marker = Marker.at(view.text(), start, end);
    BlockType form = type;
    if (form == null) {
      form = marker != null && marker.style().isBullet() ? BlockType.BULLET : BlockType.PARA;
    } else if (marker != null && !marker.style().isBullet()) {
      marker = null;
    }
    Paragraph paragraph = new Paragraph(form, i);
    paragraph.marker = marker;
    int from = marker == null ? start : lines.skipBlanks(marker.end(), end);
    if (from < end) {
      paragraph.add(from, end);
    }
    paragraphs.add(paragraph);
    open = paragraph;
    return paragraph;
  }

  /** Lets a paragraph go on with a piece of line {@code i}. */
  void extend(Paragraph paragraph, int i, int start, int end) {
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

  /** Adds a paragraph of one piece; only a title stays open. */
  void emit(Paragraph paragraph, int start, int end) {
    paragraph.add(start, end);
    paragraphs.add(paragraph);
    open = paragraph.type == BlockType.TITLE ? paragraph : null;
  }

  /** The next line begins a paragraph of its own. */
  void close() {
    open = null;
    lifted = false;
  }

  /** What follows is body text. */
  void enterBody() {
    if (zone != Zone.BODY) {
      close();
      zone = Zone.BODY;
    }
  }
}
