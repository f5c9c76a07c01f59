package org.roviec.header;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Reads marks of secrecy, urgency, circulation and draft: words alone on their line. */
final class MarkReader {

  private final Sheet sheet;
  private final FormTables tables;
  private final int limit;

  MarkReader(Sheet sheet, FormTables tables, int limit) {
    this.sheet = sheet;
    this.tables = tables;
    this.limit = Math.min(limit, sheet.count());
  }

  <E extends Enum<E>> @Nullable Stated<E> read(String use, Class<E> type) {
    PhraseBook.Match match = find(use);
    return match == null
        ? null
        : sheet.stated(
            match.phrase().as(use, type),
            match.start(),
            match.end(),
            match.phrase().id().name(),
            0.97);
  }

  @Nullable Stated<String> read(String use) {
    PhraseBook.Match match = find(use);
    return match == null
        ? null
        : sheet.stated(match.start(), match.end(), match.phrase().id().name(), 0.95);
  }

  private PhraseBook.@Nullable Match find(String use) {
    for (PhraseBook.Match match : alone(sheet, tables, limit)) {
      if (match.phrase().has(use)) {
        return match;
      }
    }
    return null;
  }

  /** The marks that stand alone on their lines. */
  static List<PhraseBook.Match> alone(Sheet sheet, FormTables tables, int limit) {
    List<PhraseBook.Match> found = new ArrayList<>();
    for (int i = 0; i < limit; i++) {
      PhraseBook.Match match = tables.marks().match(sheet.words(), i, sheet.count());
      if (match != null && (isAlone(sheet, match) || standsOut(sheet, match))) {
        found.add(match);
      }
    }
    return found;
  }

  /** In capitals between words that are not, where a page's lines were joined. */
  private static boolean standsOut(Sheet sheet, PhraseBook.Match match) {
    return sheet.isUpper(match.start(), match.end())
        && (match.start() == 0
            || sheet.startsLine(match.start())
            || !sheet.isUpper(match.start() - 1) && sheet.words().isWord(match.start() - 1))
        && (match.end() >= sheet.count()
            || sheet.linesBefore(match.end()) > 0
            || sheet.words().isWord(match.end()) && !sheet.isUpper(match.end()));
  }

  /** Alone on its line, brackets and ornaments apart, and written as a mark is: with a capital. */
  private static boolean isAlone(Sheet sheet, PhraseBook.Match match) {
    Words words = sheet.words();
    int before = match.start();
    while (before > 0 && sheet.linesBefore(before) == 0 && isFrame(sheet, before - 1)) {
      before--;
    }
    int after = match.end();
    while (after < words.count() && sheet.linesBefore(after) == 0 && isFrame(sheet, after)) {
      after++;
    }
    return words.isCapitalized(match.start())
        && (before == 0 || sheet.linesBefore(before) > 0)
        && (after >= words.count() || sheet.linesBefore(after) > 0);
  }

  private static boolean isFrame(Sheet sheet, int i) {
    Words words = sheet.words();
    return sheet.isOrnament(i)
        || words.isMark(i, '(')
        || words.isMark(i, ')')
        || words.isMark(i, '[')
        || words.isMark(i, ']');
  }
}
