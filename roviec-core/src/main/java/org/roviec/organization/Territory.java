package org.roviec.organization;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Reads the unit a body belongs to: "tỉnh", "các xã, phường, đặc khu", "thành phố Đông Hà". */
final class Territory {

  private final BodyLexicon lexicon;
  private final NameRun names;

  Territory(BodyLexicon lexicon, NameRun names) {
    this.lexicon = lexicon;
    this.names = names;
  }

  /**
   * What was read.
   *
   * @param end word after the last
   * @param many whether it is more than one unit
   */
  record Unit(int end, boolean many) {}

  /** The unit that begins at a word, or null. */
  @Nullable Unit read(Words words, int i, int limit) {
    boolean many = lexicon.isPlural(words, i, limit) || i < limit && words.isNumber(i);
    int at = many ? i + 1 : i;
    if (many && at < limit && words.isNumber(at)) {
      at++;
    }
    int unit = unit(words, at, limit);
    if (unit == at) {
      PhraseBook.Match province = many ? null : lexicon.province(words, i, limit);
      return province == null ? null : new Unit(province.end(), false);
    }
    at = named(words, unit, limit);
    boolean alone = at == unit;
    while (alone) {
      int separator = separator(words, at, limit);
      int next = unit(words, separator, limit);
      if (separator == at || next == separator) {
        break;
      }
      many = true;
      at = next;
      int name = named(words, at, limit);
      alone = name == at;
      at = name;
    }
    return new Unit(at, many);
  }

  private int separator(Words words, int i, int limit) {
    int at = i;
    if (at < limit && (words.isMark(at, ',') || words.isMark(at, '/'))) {
      at++;
    }
    if (at < limit && words.is(at, "và")) {
      at++;
    }
    if (at > i && lexicon.isPlural(words, at, limit)) {
      at++;
    }
    return at;
  }

  private int unit(Words words, int i, int limit) {
    PhraseBook.Match match = i < limit ? lexicon.group(words, i, limit) : null;
    return match != null && match.phrase().has("unit") ? match.end() : i;
  }

  private int named(Words words, int i, int limit) {
    PhraseBook.Match province = lexicon.province(words, i, limit);
    if (province != null) {
      return province.end();
    }
    return names.capitals(words, i, limit);
  }
}
