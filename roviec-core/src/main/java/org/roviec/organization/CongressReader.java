package org.roviec.organization;

import org.jspecify.annotations.Nullable;
import org.roviec.finding.RuleId;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder.Body;
import org.roviec.text.Vietnamese;

/**
 * Reads Party congresses, which issue resolutions: "Đại hội XIII của Đảng", "Đại hội đại biểu Đảng
 * bộ tỉnh lần thứ XVII".
 */
final class CongressReader {

  private static final String WHOLE = Vietnamese.fold("toàn");
  private static final RuleId RULE = new RuleId("body.congress");

  private final BodyLexicon lexicon;
  private final Territory territory;

  CongressReader(BodyLexicon lexicon, Territory territory) {
    this.lexicon = lexicon;
    this.territory = territory;
  }

  /** The congress named at a word, or null. */
  @Nullable Body read(Words words, int i, int limit) {
    if (!words.is(i, "đại") || !words.is(i + 1, "hội") || i + 2 >= limit) {
      return null;
    }
    int at = i + 2;
    at = skip(words, at, "đại", "biểu");
    int whole = skip(words, at, WHOLE, "quốc");
    int ordinal = ordinal(words, whole, limit);
    int party = party(words, ordinal, limit);
    int end = ordinal == whole ? ordinal(words, party, limit) : party;
    boolean told = whole > at || ordinal > whole || party > ordinal;
    return told && end <= limit ? new Body(i, end, null, BodyClass.NAMED, RULE) : null;
  }

  private static int skip(Words words, int i, String first, String second) {
    return words.is(i, first) && words.is(i + 1, second) ? i + 2 : i;
  }

  private static int ordinal(Words words, int i, int limit) {
    int at = skip(words, i, "lần", "thứ");
    boolean number =
        at < limit
            && (words.isNumber(at)
                || words.isCapitalized(at)
                    && words.text(at).chars().allMatch(c -> "IVXL".indexOf(c) >= 0));
    return number ? at + 1 : i;
  }

  private int party(Words words, int i, int limit) {
    int at = words.is(i, "của") ? i + 1 : i;
    if (!words.is(at, "đảng") || !words.isCapitalized(at)) {
      return i;
    }
    if (!words.is(at + 1, "bộ")) {
      return at + 1;
    }
    Territory.Unit unit = territory.read(words, at + 2, limit);
    PhraseBook.Match tail = unit == null ? lexicon.tail(words, at + 2, limit) : null;
    return unit != null ? unit.end() : tail != null ? tail.end() : at + 2;
  }
}
