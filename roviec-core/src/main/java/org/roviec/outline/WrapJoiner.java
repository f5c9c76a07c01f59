package org.roviec.outline;

import java.util.Set;
import org.roviec.text.Vietnamese;

/** Decides whether a printed line goes on with the paragraph before it. */
final class WrapJoiner {

  /** Words after which a sentence must go on: a line that ends so is not the end of a paragraph. */
  private static final Set<String> OPEN_ENDS =
      folded(
          "của và các những số về tại theo với cho để trong là do được ngày từ đến bằng trên hoặc thứ khoản điều vào gắn cùng hay mà khi");

  /** Capital words that begin the name of a body and never end it. */
  private static final Set<String> NAME_HEADS =
      Set.of("Bộ", "Sở", "Ban", "Ủy", "Uỷ", "Phó", "Tổng", "Cục", "Vụ");

  /** Words that ask for a number. */
  private static final Set<String> NUMBER_WORDS =
      folded("số khoản điều điểm mục tháng quý ngày khóa thứ hội lục lớp loại hạng");

  /** So many numbered or dashed paragraphs tell how a text parts them. */
  private static final int MARKED = 4;

  /** What speaks for a whole paragraph: its first so many characters. */
  private static final int LONG = 400;

  private final String text;
  private final String folded;
  private final Lines lines;
  private final boolean gapsPart;
  private final boolean gapsPartAll;
  private final boolean narrowFirstLines;

  private static Set<String> folded(String words) {
    return Set.of(Vietnamese.fold(words).split(" "));
  }

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
    gapsPart = gaps * 25 > lines.count() && !lines.isDoubleSpaced();
    gapsPartAll = gapsPart && partAll();
    narrowFirstLines = hasNarrowFirstLines();
  }

  /**
   * Whether an empty line stands before every paragraph, as far as paragraphs are told by their
   * numbers and dashes: then a line end alone parts nothing.
   */
  private boolean partAll() {
    int apart = 0;
    int all = 0;
    for (int i = 1; i < lines.count(); i++) {
      if (Marker.at(text, lines.start(i), lines.end(i)) != null && lines.endsSentence(i - 1)) {
        all++;
        apart += lines.gap(i) > 0 ? 1 : 0;
      }
    }
    return all >= MARKED && apart * 10 >= all * 9;
  }

  /**
   * Whether paragraphs were extracted with a first line that breaks early, as some web pages are.
   */
  private boolean hasNarrowFirstLines() {
    int narrow = 0;
    int all = 0;
    for (int i = 0; i + 1 < lines.count(); i++) {
      boolean first = lines.gap(i) > 0 || Marker.at(text, lines.start(i), lines.end(i)) != null;
      if (first
          && lines.gap(i + 1) == 0
          && !lines.endsSentence(i)
          && Character.isLowerCase(lines.first(i + 1))) {
        all++;
        if (lines.length(i) * 10 < lines.wrapWidth() * 7) {
          narrow++;
        }
      }
    }
    return narrow * 5 > all * 2 && narrow > 1;
  }

  /** Whether line {@code i} goes on with the paragraph; {@code lifted}: something stood between. */
  boolean joins(Paragraph paragraph, int i, boolean lifted) {
    char first = lines.first(i);
    boolean finished = endsSentence(paragraph);
    Marker marker = Marker.at(text, lines.start(i), lines.end(i));
    if (paragraph.isEmpty()) {
      return marker == null && lines.gap(i) == 0;
    }
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
    if (Character.isDigit(first) && !apart && !finished && endsOpen(paragraph)) {
      return true;
    }
    if (!lines.isWrapped()) {
      return !finished && endsOpen(paragraph) && (apart || paragraph.length() > 120);
    }
    return apart ? joinsOverGap(paragraph, i, finished) : joinsNextLine(paragraph, i, finished);
  }

  private boolean marker(Paragraph paragraph, int i, Marker marker) {
    if (lines.gap(i) > 0) {
      return false;
    }
    boolean full = lines.isWrapped() && lines.isNearlyFull(paragraph.lastLine, i);
    if (marker.isBullet()) {
      boolean list = paragraph.type == BlockType.BULLET;
      boolean midSentence =
          marker.end() >= lines.end(i) || !startsUpper(marker.end(), lines.end(i));
      return marker.style() == Marker.Style.DASH && (full || gapsPart && !list && midSentence);
    }
    return full && endsWithNumberWord(paragraph);
  }

  private boolean startsUpper(int from, int end) {
    int at = from;
    while (at < end && Lines.isBlank(text.charAt(at))) {
      at++;
    }
    return at < end && Character.isUpperCase(text.charAt(at));
  }

  /** Whether the last word asks for a number: "số", "khoản", "ngày", "khóa", "lần thứ". */
  private boolean endsWithNumberWord(Paragraph paragraph) {
    String last = lastWord(paragraph);
    return NUMBER_WORDS.contains(last);
  }

  private boolean joinsOverGap(Paragraph paragraph, int i, boolean finished) {
    boolean capitals = isCapitals(paragraph);
    if (finished || capitals != lines.isCapitals(i)) {
      return false;
    }
    boolean full = lines.isNearlyFull(paragraph.lastLine, i);
    return full && paragraph.length() > lines.wrapWidth() && endsOpen(paragraph);
  }

  private boolean joinsNextLine(Paragraph paragraph, int i, boolean finished) {
    if (finished) {
      boolean filled =
          gapsPartAll
              ? lines.isNearlyFull(paragraph.lastLine, i)
              : !lines.leftRoomFor(paragraph.lastLine, i);
      return filled && !lines.isCapitals(i);
    }
    boolean full = lines.isNearlyFull(paragraph.lastLine, i);
    boolean heading = isCapitals(paragraph) && paragraph.length() > 3;
    if (heading && !lines.isCapitals(i)) {
      return startsInCapitals(i) || text.charAt(paragraph.end() - 1) == ',';
    }
    if (endsOpen(paragraph)) {
      return true;
    }
    if (!heading && lines.isCapitals(i) && paragraph.length() > 3) {
      return paragraph.lastLine == paragraph.firstLine && lines.length(i) < 12;
    }
    boolean shortHeading = paragraph.marker != null && !narrowFirstLines && looksLikeNewSentence(i);
    if (full || gapsPart && !shortHeading) {
      return true;
    }
    boolean firstLine = paragraph.firstLine == paragraph.lastLine;
    boolean wide =
        (lines.end(paragraph.lastLine) - lines.start(paragraph.lastLine)) * 10
            > lines.wrapWidth() * 6;
    return firstLine
        && (narrowFirstLines || wide)
        && !(paragraph.marker != null && looksLikeNewSentence(i));
  }

  /**
   * Whether the first word of a line is in capitals: a heading goes on, whatever is glued to it.
   */
  private boolean startsInCapitals(int i) {
    int at = lines.start(i);
    int end = lines.end(i);
    int letters = 0;
    while (at < end && Character.isLetter(text.charAt(at))) {
      if (!Character.isUpperCase(text.charAt(at))) {
        return false;
      }
      letters++;
      at++;
    }
    return letters >= 2;
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
    return at + 1 < end
        && text.charAt(at) == ' '
        && (Character.isLowerCase(text.charAt(at + 1)) || Character.isDigit(text.charAt(at + 1)));
  }

  private boolean endsOpen(Paragraph paragraph) {
    char last = text.charAt(paragraph.end() - 1);
    return last == ','
        || last == '-'
        || last == '/'
        || last == '('
        || OPEN_ENDS.contains(lastWord(paragraph))
        || NAME_HEADS.contains(lastPrinted(paragraph));
  }

  private String lastPrinted(Paragraph paragraph) {
    int length = lastWord(paragraph).length();
    return text.substring(paragraph.end() - length, paragraph.end());
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
    return !paragraph.isEmpty()
        && Lines.isCapitals(
            text, paragraph.start(), Math.min(paragraph.end(), paragraph.start() + LONG));
  }
}
