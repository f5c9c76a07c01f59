package org.roviec.target;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;

/** Reads numbers with units: {@code 1.234,5 tỷ đồng}, {@code 11 - 12%/năm}, {@code 64 người/xã}. */
final class FigureReader {

  private final PhraseBook units;
  private final PhraseBook pers;

  FigureReader(Vocabulary vocabulary) {
    units = PhraseBook.load(vocabulary, FigureReader.class, "units.tsv");
    pers = PhraseBook.load(vocabulary, FigureReader.class, "pers.tsv");
  }

  /**
   * The figure that begins at the number {@code i}, or null if it is a date, a number of a text …
   */
  @Nullable Figure at(Words words, int from, int i, int limit) {
    int at = i + 1;
    if (!mayMeasure(words, i, limit) || isPartOfSomething(words, from, i, limit)) {
      return null;
    }
    BigDecimal first = value(words.folded(i));
    if (first == null) {
      return null;
    }
    int afterFirst = words.isMark(at, '%') && at < limit ? at + 1 : at;
    if (afterFirst + 1 < limit
        && (words.isMark(afterFirst, '-') || words.is(afterFirst, "đến"))
        && words.isNumber(afterFirst + 1)) {
      BigDecimal last = value(words.folded(afterFirst + 1));
      if (last != null && last.compareTo(first) > 0) {
        Figure range = withUnit(words, i, afterFirst + 2, limit, first, last);
        if (range != null && range.sort() != Figure.Sort.BARE) {
          return range;
        }
      }
      if (afterFirst == at) {
        return null;
      }
    }
    return withUnit(words, i, at, limit, first, null);
  }

  /** Whether a unit, a range or a decimal makes more of the number than a count: asked first. */
  private boolean mayMeasure(Words words, int i, int limit) {
    int at = i + 1;
    return at < limit && (units.mayStart(words, at) || words.isMark(at, '-') || words.is(at, "đến"))
        || words.view().folded().substring(words.start(i), words.end(i)).indexOf(',') >= 0;
  }

  /** Numbers of documents, dates, ratios, codes and sections are not figures. */
  private static boolean isPartOfSomething(Words words, int from, int i, int limit) {
    if (i > from) {
      boolean touches = words.touchesNext(i - 1);
      if (words.isMark(i - 1, '/')
          || touches && (words.isWord(i - 1) || words.isMark(i - 1, '.'))) {
        return true;
      }
      if (words.isMark(i - 1, '*')
          || words.isMark(i - 1, '=')
          || words.is(i - 1, "số") && !words.is(i - 2, "tổng")) {
        return true;
      }
      if (words.isMark(i - 1, '-') && touches && i - 2 >= from && words.isNumber(i - 2)) {
        return true;
      }
    }
    return i + 2 < limit && words.isMark(i + 1, '/') && words.isNumber(i + 2);
  }

  private @Nullable Figure withUnit(
      Words words, int start, int at, int limit, BigDecimal value, @Nullable BigDecimal max) {
    PhraseBook.Match unit = at < limit ? units.match(words, at, limit) : null;
    if (unit == null) {
      return new Figure(start, at, value, max, null, null, Figure.Sort.BARE);
    }
    String sort = unit.phrase().attribute("class").orElse("none");
    boolean name = words.isCapitalized(unit.start()) && words.text(unit.start()).length() > 3;
    if (sort.equals("none") || name && !words.text(unit.start()).equals("USD")) {
      return null;
    }
    int perEnd = per(words, unit.end(), limit);
    String per = perEnd == unit.end() ? null : text(words, unit.end() + 1, perEnd);
    String printed = unitName(words, unit);
    return new Figure(
        start,
        perEnd,
        value,
        max,
        per == null ? printed : printed + "/" + per,
        per,
        Figure.Sort.valueOf(sort.toUpperCase(Locale.ROOT)));
  }

  private static String unitName(Words words, PhraseBook.Match unit) {
    return unit.phrase().pattern().indexOf('(') < 0 || unit.phrase().attribute("unit").isEmpty()
        ? unit.phrase().attribute("unit").orElse("")
        : unit.phrase().pattern().startsWith("(triệu")
            ? text(words, unit.start(), unit.end())
            : unit.phrase().attribute("unit").orElse("");
  }

  /** "/vạn dân", "/xã, phường", "trên một vạn dân"; the end of the unit if nothing follows. */
  private int per(Words words, int at, int limit) {
    if (at + 1 >= limit) {
      return at;
    }
    if (words.isMark(at, '/')) {
      int of = at + 1;
      PhraseBook.Match match = pers.match(words, of, limit);
      if (match == null) {
        return at;
      }
      int end = match.end();
      if (end + 1 < limit && words.isMark(end, '/')) {
        PhraseBook.Match second = pers.match(words, end + 1, limit);
        return second == null ? end : second.end();
      }
      if (end + 1 < limit && words.isMark(end, ',')) {
        PhraseBook.Match more = pers.match(words, end + 1, limit);
        if (more != null && (more.end() == limit || !words.isWord(more.end()))) {
          return more.end();
        }
      }
      return end;
    }
    if (words.is(at, "trên")
        && at + 2 < limit
        && (words.is(at + 1, "một") || words.is(at + 1, "1"))) {
      PhraseBook.Match match = pers.match(words, at + 2, limit);
      return match == null ? at : match.end();
    }
    return at;
  }

  static String text(Words words, int from, int to) {
    return words
        .view()
        .text()
        .substring(words.start(from), words.end(to - 1))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** The number, thousands and decimals undone; null for "2.1.3", "1,2,3" and the like. */
  static @Nullable BigDecimal value(String token) {
    if (token.length() > 24) {
      return null;
    }
    int comma = token.indexOf(',');
    int end = comma < 0 ? token.length() : comma;
    if (comma >= 0 && (token.indexOf(',', comma + 1) >= 0 || token.indexOf('.', comma) >= 0)) {
      return null;
    }
    int point = token.indexOf('.');
    boolean thousands = point >= 0 && point <= 3;
    for (int k = point; thousands && k < end; k += 4) {
      thousands = token.charAt(k) == '.' && k + 4 <= end;
    }
    if (point >= 0 && !thousands) {
      boolean decimal = comma < 0 && token.indexOf('.', point + 1) < 0;
      return decimal ? new BigDecimal(token) : null;
    }
    return new BigDecimal(token.replace(".", "").replace(',', '.'));
  }
}
