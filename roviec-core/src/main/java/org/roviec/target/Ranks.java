package org.roviec.target;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Reads places in a ranking: "đứng thứ 3 trong vùng", "xếp thứ 12/34", "nhóm 10 tỉnh dẫn đầu". */
final class Ranks {

  private final Passage passage;
  private final Words words;
  private final Naming naming;

  Ranks(Passage passage, Naming naming) {
    this.passage = passage;
    this.words = passage.words;
    this.naming = naming;
  }

  /** The rank behind a word like "đứng thứ", null if no number follows. */
  @Nullable Draft at(PhraseBook.Match match) {
    int number = match.end();
    BigDecimal value =
        number < passage.limit && words.isNumber(number)
            ? FigureReader.value(words.folded(number))
            : null;
    if (value == null) {
      return null;
    }
    int start = words.is(number - 1, "thứ") || words.is(number - 1, "hạng") ? number - 1 : number;
    boolean of =
        words.isMark(number + 1, '/') && number + 2 < passage.limit && words.isNumber(number + 2);
    int end = of ? number + 3 : number + 1;
    Draft draft = rank(start, end, value);
    draft.scope = scope(of ? number + 2 : end);
    draft.name = naming.ofRank(match.start(), end);
    return draft;
  }

  /** "Thuộc nhóm 5 tỉnh dẫn đầu cả nước": a bound on a rank. */
  @Nullable Draft topGroup(int i) {
    if (i + 2 >= passage.limit || !words.isNumber(i + 1) || !words.isWord(i + 2)) {
      return null;
    }
    BigDecimal value = FigureReader.value(words.folded(i + 1));
    if (value == null || words.touchesNext(i + 1) || !saysTop(i + 3)) {
      return null;
    }
    int end = words.is(i + 2, "địa") || words.is(i + 2, "quốc") ? i + 4 : i + 3;
    Draft draft = rank(i, end, value);
    draft.comparator = "<=";
    int subject = words.is(i - 1, "thuộc") || words.is(i - 1, "trong") ? i - 1 : i;
    draft.name = naming.ofRank(subject, end);
    draft.scope = passage.area(end, Math.min(passage.limit, end + 14));
    return draft;
  }

  private boolean saysTop(int from) {
    for (int k = from; k < passage.limit && k < from + 11 && words.isWord(k); k++) {
      boolean lead = words.is(k - 1, "dẫn") || words.is(k - 1, "đứng") || words.is(k - 1, "hàng");
      if (words.is(k, "nhất") || words.is(k, "đầu") && lead) {
        return true;
      }
    }
    return false;
  }

  private Draft rank(int start, int end, BigDecimal value) {
    Draft draft = new Draft(new Figure(start, end, value, null, "RANK", null, Figure.Sort.RANK));
    draft.direction = Indicator.Direction.RANK;
    draft.kind = passage.looksAhead() ? Indicator.Kind.TARGET : Indicator.Kind.ACTUAL;
    draft.period = passage.periodOf(draft.figure);
    return draft;
  }

  private @Nullable String scope(int i) {
    int start = words.is(i, "trong") || words.is(i, "trên") || words.is(i, "của") ? i + 1 : i;
    int end = start;
    while (end < passage.limit
        && end < start + 10
        && (words.isWord(end) || words.isNumber(end))
        && !words.is(end, "về")) {
      end++;
    }
    return end > start ? FigureReader.text(words, start, end) : null;
  }
}
