package org.roviec.server.register;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/** Words that somebody looks for, as a condition on a column that holds folded text. */
final class SearchWords {

  private static final int MOST = 12;

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
      sql.append("\n  and ").append(column).append(" like :").append(name);
      parameters.put(
          name, "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
    }
  }
}
