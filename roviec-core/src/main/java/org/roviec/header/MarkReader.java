package org.roviec.header;

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
    Words words = sheet.words();
    for (int i = 0; i < limit; i++) {
      PhraseBook.Match match = tables.marks().match(words, i, words.count());
      if (match != null && match.phrase().has(use) && isAlone(match)) {
        return match;
      }
    }
    return null;
  }

  /** Alone on its line, brackets and ornaments apart, and written as a mark is: with a capital. */
  private boolean isAlone(PhraseBook.Match match) {
    Words words = sheet.words();
    int before = match.start();
    while (before > 0 && sheet.linesBefore(before) == 0 && isFrame(before - 1)) {
      before--;
    }
    int after = match.end();
    while (after < words.count() && sheet.linesBefore(after) == 0 && isFrame(after)) {
      after++;
    }
    return words.isCapitalized(match.start())
        && (before == 0 || sheet.linesBefore(before) > 0)
        && (after >= words.count() || sheet.linesBefore(after) > 0);
  }

  private boolean isFrame(int i) {
    Words words = sheet.words();
    return sheet.isOrnament(i)
        || words.isMark(i, '(')
        || words.isMark(i, ')')
        || words.isMark(i, '[')
        || words.isMark(i, ']');
  }
}
