package org.roviec.deadline;

import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.date.Timeframe;
import org.roviec.deadline.TimeExpression.Bound;
import org.roviec.deadline.TimeExpression.Precision;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;

/**
 * The target-year rule: hoàn thành, đạt, vượt, giải ngân or thu, with chỉ tiêu, dự toán, kế hoạch
 * or vốn "năm Y" behind, is due by the end of that year; any other year behind a name is part of
 * it.
 */
final class TargetYear {

  private static final int FARTHEST = 34;

  private final PhraseBook book;

  TargetYear(Vocabulary vocabulary) {
    book = PhraseBook.load(vocabulary, TargetYear.class, "target-year.tsv");
  }

  @Nullable Seen at(Words words, int from, int i, int limit) {
    int year = i + 1 < limit ? DateReader.whole(words, i + 1) : 0;
    if (year < 1900
        || year >= 2200
        || followedByMore(words, i + 2, limit)
        || !aimed(words, from, i)) {
      return null;
    }
    Endpoint end = new Endpoint(i, i + 2, Timeframe.year(year), Precision.YEAR, false, false);
    return Seen.deadline(i, end, Bound.WITHIN, "time.target-year");
  }

  private static boolean followedByMore(Words words, int i, int limit) {
    return i + 1 < limit && words.isMark(i, '-') && words.isNumber(i + 1);
  }

  private boolean aimed(Words words, int from, int i) {
    boolean object = false;
    for (int k = i - 1; k >= Math.max(from, i - FARTHEST); k--) {
      if (words.isMark(k, ';') || words.isMark(k, '.') || words.isMark(k, ':')) {
        return false;
      }
      PhraseBook.Match match = book.match(words, k, i);
      if (match != null) {
        String role = match.phrase().attribute("role").orElse("");
        if (role.equals("object")) {
          object = true;
        } else if (role.equals("stop")) {
          return false;
        } else if (object) {
          return role.equals("aim");
        }
      }
    }
    return false;
  }
}
