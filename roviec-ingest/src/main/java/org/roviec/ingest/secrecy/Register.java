package org.roviec.ingest.secrecy;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A list of papers with a column that tells how secret each is. */
final class Register {

  private static final Pattern HEAD = Pattern.compile("(?u)(mức |cấp )?độ mật|mức mật");

  private Register() {}

  /** The first rule that fires on a value below such a column's head. */
  static @Nullable String screen(String text, Function<String, @Nullable String> rule) {
    int column = -1;
    int at = text.indexOf('|');
    if (at < 0) {
      return null;
    }
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (!line.startsWith("|")) {
        continue;
      }
      List<String> cells = List.of(line.split("\\|"));
      int head = head(cells);
      column = head >= 0 ? head : column;
      if (head < 0 && column >= 0 && column < cells.size()) {
        String hit = rule.apply(cells.get(column).strip());
        if (hit != null) {
          return hit;
        }
      }
    }
    return null;
  }

  private static int head(List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (HEAD.matcher(cells.get(i).strip().toLowerCase(Locale.ROOT)).matches()) {
        return i;
      }
    }
    return -1;
  }
}
