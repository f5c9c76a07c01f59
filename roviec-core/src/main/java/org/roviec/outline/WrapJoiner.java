package org.roviec.outline;

import java.util.Set;

/** Decides whether a printed line goes on with the paragraph before it. */
final class WrapJoiner {

  /** Words after which a sentence must go on: a line that ends so is not the end of a paragraph. */
  private static final Set<String> OPEN_ENDS =
      Set.of(
          "của", "và", "các", "những", "số", "về", "tại", "theo", "với", "cho", "để", "trong", "là",
          "do", "được", "ngày", "tháng", "năm", "từ", "đến", "bằng", "trên", "hoặc", "thứ", "khóa",
          "quý", "tỉnh", "điều", "khoản", "điểm", "mục", "thành", "việc", "vào", "gắn", "nhất");

  private final String text;
  private final String folded;
  private final Lines lines;
  private final boolean gapsPart;

  WrapJoiner(String text, String folded, Lines lines) {
    this.text = text;
    this.folded = folded;
    this.lines = lines;
    int gaps = 0;
    for (int i = 1; i < lines.count(); i++) {
      if (lines.gap(i) > 0) {
        gaps++;
      }
    }
    gapsPart = gaps * 25 > lines.count();
  }

  /** Whether line {@code i} goes on with the paragraph; {@code lifted}: something stood between. */
  boolean joins(Paragraph paragraph, int i, boolean lifted) {
    char first = lines.first(i);
    boolean finished = endsSentence(paragraph);
    Marker marker = Marker.at(text, lines.start(i), lines.end(i));
    if (marker != null) {
      return !finished && marker(paragraph, i, marker);
    }
    if (Character.isLowerCase(first) || ",;)%".indexOf(first) >= 0) {
      return !finished || lines.gap(i) == 0 || lifted;
    }
    if (lifted) {
      return !finished;
    }
    boolean apart = lines.gap(i) > 0;
    if (!lines.isWrapped()) {
      return !finished && endsOpen(paragraph) && (apart || paragraph.length() > 120);
    }
    return apart ? joinsOverGap(paragraph, i, finished) : joinsNextLine(paragraph, i, finished);
  }

  private boolean marker(Paragraph paragraph, int i, Marker marker) {
    if (lines.gap(i) > 0) {
      return false;
    }
    int after = marker.end();
    while (after < lines.end(i) && Lines.isBlank(text.charAt(after))) {
      after++;
    }
    boolean full = lines.isWrapped() && !lines.leftRoomFor(paragraph.lastLine, i);
    if (marker.style().isBullet()) {
      boolean lower =
          after < lines.end(i)
              && (Character.isLowerCase(text.charAt(after))
                  || Character.isDigit(text.charAt(after)));
      return lower && full && marker.style() == Marker.Style.DASH;
    }
    return full && endsWithNumberWord(paragraph);
  }

  /** Whether the last word asks for a number: "số", "khoản", "ngày", "khóa", "lần thứ". */
  private boolean endsWithNumberWord(Paragraph paragraph) {
    String last = lastWord(paragraph);
    return Set.of(
            "số", "khoản", "điều", "điểm", "mục", "tháng", "quý", "ngày", "khóa", "thứ", "hội",
            "lục", "lớp", "loại", "hạng")
        .contains(last);
  }

  private boolean joinsOverGap(Paragraph paragraph, int i, boolean finished) {
    boolean capitals = isCapitals(paragraph);
    if (finished || capitals != lines.isCapitals(i)) {
      return false;
    }
    boolean full = !lines.leftRoomFor(paragraph.lastLine, i);
    return full && paragraph.length() > lines.wrapWidth() && endsOpen(paragraph);
  }

  private boolean joinsNextLine(Paragraph paragraph, int i, boolean finished) {
    boolean full = !lines.leftRoomFor(paragraph.lastLine, i);
    if (finished) {
      return full && !lines.isCapitals(i);
    }
    if (isCapitals(paragraph) != lines.isCapitals(i) && paragraph.length() > 3) {
      return !Lines.isCapitals(text, paragraph.start(), paragraph.end())
          || paragraph.lastLine == paragraph.firstLine && lines.length(i) < 12;
    }
    if (full || endsOpen(paragraph) || gapsPart) {
      return true;
    }
    boolean firstLine = paragraph.firstLine == paragraph.lastLine;
    return firstLine && !(paragraph.marker != null && looksLikeNewSentence(i));
  }

  /**
   * Whether a line begins with one capital word followed by small letters: a sentence, not a name.
   */
  private boolean looksLikeNewSentence(int i) {
    int at = lines.start(i);
    int end = lines.end(i);
    while (at < end && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at + 1 < end && text.charAt(at) == ' ' && Character.isLowerCase(text.charAt(at + 1));
  }

  private boolean endsOpen(Paragraph paragraph) {
    char last = text.charAt(paragraph.end() - 1);
    return last == ','
        || last == '-'
        || last == '/'
        || last == '('
        || OPEN_ENDS.contains(lastWord(paragraph));
  }

  private String lastWord(Paragraph paragraph) {
    if (paragraph.isEmpty()) {
      return "";
    }
    int end = paragraph.end();
    int at = end;
    while (at > paragraph.start(paragraph.pieces() - 1) && !Lines.isBlank(text.charAt(at - 1))) {
      at--;
    }
    return folded.substring(at, end);
  }

  private boolean endsSentence(Paragraph paragraph) {
    return paragraph.isEmpty()
        ? false
        : Lines.endsSentence(text, paragraph.start(paragraph.pieces() - 1), paragraph.end());
  }

  private boolean isCapitals(Paragraph paragraph) {
    return !paragraph.isEmpty() && Lines.isCapitals(text, paragraph.start(), paragraph.end());
  }
}
