package org.roviec.server.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/**
 * Words that somebody looks for, as a condition on a table with a column {@code folded} and its
 * {@code words}. Each must be there as a whole; the last may be one that is still being typed. What
 * is written together with signs between, such as {@code 684-KL/TU}, must stand so.
 */
final class SearchWords {

  private static final int MOST = 12;
  private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  /** Fewer letters begin a large part of all words: they are taken for a word of their own. */
  private static final int LEAST_BEGUN = 3;

  private SearchWords() {}

  /** Adds that each word must be found; without words, nothing. */
  static void add(
      StringBuilder sql, Map<String, Object> parameters, String table, @Nullable String words) {
    if (words == null || words.isBlank()) {
      return;
    }
    List<String> whole = new ArrayList<>();
    int signs = 0;
    String[] written = Vietnamese.bare(words).strip().split("\\s+", MOST);
    for (String each : written) {
      String word = withoutEdges(each);
      List<String> parts =
          Arrays.stream(word.split("[^a-z0-9]+")).filter(part -> !part.isEmpty()).toList();
      whole.addAll(parts);
      if (!List.of(word).equals(parts)) {
        String name = "written" + signs++;
        sql.append("\n  and ").append(table).append(".folded like :").append(name);
        parameters.put(name, "%" + escaped(word) + "%");
      }
    }
    if (!whole.isEmpty()) {
      sql.append("\n  and ").append(table).append(".words @@ cast(:words as tsquery)");
      parameters.put("words", query(whole, isBegun(written[written.length - 1])));
    }
  }

  /** Signs around a word need not stand there; signs alone must. */
  private static String withoutEdges(String word) {
    String within = EDGES.matcher(word).replaceAll("");
    return within.isEmpty() ? word : within;
  }

  private static String escaped(String literal) {
    return literal.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  private static boolean isBegun(String last) {
    return withoutEdges(last).length() >= LEAST_BEGUN;
  }

  private static String query(List<String> words, boolean lastIsBegun) {
    return "'" + String.join("' & '", words) + "'" + (lastIsBegun ? ":*" : "");
  }
}
