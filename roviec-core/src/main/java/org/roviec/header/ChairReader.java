package org.roviec.header;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;

/** Reads who presided over the meeting: "đồng chí A, Bí thư …, chủ trì", "Thủ tướng B chủ trì". */
final class ChairReader {

  private static final int LONGEST_NAME = 6;

  private final Sheet sheet;
  private final Words words;
  private final FormTables tables;
  private final BodyFinder bodies;

  ChairReader(Sheet sheet, FormTables tables, BodyFinder bodies) {
    this.sheet = sheet;
    this.words = sheet.words();
    this.tables = tables;
    this.bodies = bodies;
  }

  /**
   * Who presided.
   *
   * @param name the person
   * @param title the person's posts, null if none are named
   */
  record Chair(Stated<String> name, @Nullable Stated<String> title) {}

  /** The chair named by a stretch of opening sentences or by the subject, or null. */
  @Nullable Chair read(int subjectFrom, int subjectTo, int openingFrom, int openingTo) {
    for (int i = openingFrom; i < openingTo; i++) {
      PhraseBook.Match match = tables.meetings().match(words, i, openingTo);
      if (match != null && match.phrase().has("chair") && words.is(match.end(), "của")) {
        Chair chair = before(match.end() + 1, clauseEnd(match.end(), openingTo));
        if (chair != null) {
          return chair;
        }
      }
      if (match != null && match.phrase().has("chair") && presides(match.end(), openingTo)) {
        Chair chair = before(sentenceStart(i, openingFrom), i);
        if (chair != null) {
          return chair;
        }
      }
    }
    return concludes(subjectFrom, subjectTo);
  }

  /** Whether what follows is a meeting, and not work to be led. */
  private boolean presides(int i, int limit) {
    for (int k = i; k < Math.min(limit, i + 3); k++) {
      PhraseBook.Match match = tables.meetings().match(words, k, limit);
      if (match != null && (match.phrase().has("noun") || match.phrase().has("speech"))) {
        return true;
      }
    }
    return words.isMark(i, '.') || words.is(i, "họp");
  }

  private int clauseEnd(int i, int to) {
    int at = i;
    while (at < to && !words.isMark(at, '.') && !words.isMark(at, ';')) {
      at++;
    }
    return at;
  }

  private int sentenceStart(int i, int from) {
    int at = i;
    while (at > from
        && !(words.isMark(at - 1, '.')
            && words.isCapitalized(at)
            && !(at > 1 && sheet.isUpper(at - 2)))) {
      at--;
    }
    return at;
  }

  private @Nullable Chair before(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.is(i, "đồng") && words.is(i + 1, "chí") && isName(i + 2, to)) {
        int end = nameEnd(i + 2, to);
        return chair(i + 2, end, titlesAfter(end, to));
      }
      Chair chair = byPost(i, to);
      if (chair != null) {
        return chair;
      }
    }
    return null;
  }

  /** A post with the name of its holder right behind. */
  private @Nullable Chair byPost(int i, int to) {
    Body post = bodies.match(words, i, to);
    if (post == null || TitleReader.isBody(post) || post.rule().name().equals("body.place")) {
      return null;
    }
    int end = nameEnd(post.end(), to);
    if (end - post.end() < 2 || !isName(post.end(), to)) {
      return null;
    }
    return new Chair(
        sheet.stated(ordinaryName(post.end(), end), post.end(), end, "header.chair", 0.9),
        sheet.stated(i, post.end(), "header.chair-title", 0.9));
  }

  private Chair chair(int from, int to, int titlesEnd) {
    Stated<String> name = sheet.stated(ordinaryName(from, to), from, to, "header.chair", 0.95);
    int titles = to + 1;
    return new Chair(
        name,
        titlesEnd > titles ? sheet.stated(titles, titlesEnd, "header.chair-title", 0.9) : null);
  }

  /** The posts set off by commas behind a name, up to the verb. */
  private int titlesAfter(int i, int to) {
    if (!words.isMark(i, ',')) {
      return i;
    }
    int end = to;
    while (end > i && (words.isMark(end - 1, ',') || words.is(end - 1, "đã"))) {
      end--;
    }
    return end;
  }

  private boolean isName(int i, int to) {
    return i + 1 < to && words.isCapitalized(i) && words.isCapitalized(i + 1);
  }

  private int nameEnd(int i, int to) {
    int at = i;
    while (at < to && at < i + LONGEST_NAME && words.isCapitalized(at)) {
      at++;
    }
    return at;
  }

  private String ordinaryName(int from, int to) {
    return OrdinaryCase.name(sheet.text(from, to));
  }

  /** "KẾT LUẬN CỦA THỦ TƯỚNG … TẠI BUỔI LÀM VIỆC": who concludes a meeting presided over it. */
  private @Nullable Chair concludes(int from, int to) {
    for (int i = from; i + 1 < Math.min(to, from + 6); i++) {
      if (words.is(i, "của")) {
        int at = words.is(i + 1, "đồng") && words.is(i + 2, "chí") ? i + 3 : i + 1;
        return byUpperPost(at, to);
      }
    }
    return null;
  }

  private @Nullable Chair byUpperPost(int i, int to) {
    Body post = bodies.match(words, i, to);
    if (post == null || TitleReader.isBody(post)) {
      return null;
    }
    int end = post.end();
    while (end < to
        && end < post.end() + LONGEST_NAME
        && words.isWord(end)
        && !words.is(end, "tại")
        && !words.is(end, "về")) {
      end++;
    }
    return end - post.end() < 2 || !words.is(end, "tại")
        ? null
        : new Chair(
            sheet.stated(
                ordinaryName(post.end(), end), post.end(), end, "header.chair-subject", 0.8),
            sheet.stated(i, post.end(), "header.chair-title", 0.8));
  }
}
