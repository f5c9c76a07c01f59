package org.roviec.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.DocumentKind;
import org.roviec.date.DateReader;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;

/**
 * A first line that names the paper itself in running words, as web pages head a text: "Kết luận số
 * 12-KL/TW ngày 05/3/2024 của Bộ Chính trị về …".
 *
 * @param kind from the word
 * @param from first word of the kind
 * @param number number and symbol
 * @param date day of issue, null if not said
 * @param issuer who issued it, empty if not said
 * @param subjectFrom first word of the subject
 * @param end word after the line
 */
record Headline(
    DocumentKind kind,
    int from,
    NumberReader.Symbol number,
    DateReader.@Nullable Match date,
    List<Body> issuer,
    int subjectFrom,
    int end) {

  private static final int LINES = 4;

  /** The fullest headline among the first lines, or null. */
  static @Nullable Headline read(Sheet sheet, FormTables tables, BodyFinder bodies) {
    Headline best = null;
    int at = 0;
    for (int line = 0; line < LINES && at < sheet.count(); line++) {
      Headline headline = line(sheet, tables, bodies, at);
      if (headline != null
          && (best == null || headline.end - headline.from > best.end - best.from)) {
        best = headline;
      }
      at = sheet.lineEnd(at);
    }
    return best;
  }

  private static @Nullable Headline line(
      Sheet sheet, FormTables tables, BodyFinder bodies, int from) {
    Words words = sheet.words();
    PhraseBook.Match kind = tables.kinds().match(words, from, words.count());
    if (kind == null || !words.isCapitalized(from) || !words.is(kind.end(), "số")) {
      return null;
    }
    NumberReader.Symbol number = NumberReader.read(sheet, kind.end() + 1);
    if (number == null) {
      return null;
    }
    int end = sheet.lineEnd(from);
    int at = words.isMark(number.end(), ',') ? number.end() + 1 : number.end();
    DateReader.Match date = at < end ? DateReader.match(words, at, end) : null;
    at = date == null ? at : date.end();
    List<Body> issuer =
        at < end && words.is(at, "của") ? bodies.list(words, at + 1, end) : List.of();
    at = issuer.isEmpty() ? at : issuer.getLast().end();
    return new Headline(
        kind.phrase().as("kind", DocumentKind.class), from, number, date, issuer, at, end);
  }
}
