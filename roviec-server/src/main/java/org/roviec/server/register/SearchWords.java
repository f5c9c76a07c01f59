package org.roviec.server.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/** Words that somebody looks for, as a condition on a column that holds folded text. */
final class SearchWords {

  private static final int MOST = 12;

  /**
   * Fewer letters are in nearly every sentence somewhere: they must begin a word, and so can be
   * looked up by the index, which knows three letters in a row and beginnings of words.
   */
  private static final int SHORT = 3;

  private SearchWords() {}

  /** Adds that each word must be found; without words, nothing. */
  static void add(
      StringBuilder sql, Map<String, Object> parameters, String column, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return;
    }
    int i = 0;
    for (String word : Vietnamese.bare(words).strip().split("\\s+", MOST)) {
      String name = "word" + i++;
      String literal = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      if (word.length() < SHORT) {
        sql.append("\n  and (%1$s like :%2$sa or %1$s like :%2$sb)".formatted(column, name));
        parameters.put(name + "a", literal + "%");
        parameters.put(name + "b", "% " + literal + "%");
      } else {
        sql.append("\n  and ").append(column).append(" like :").append(name);
        parameters.put(name, "%" + literal + "%");
      }
    }
  }
}
