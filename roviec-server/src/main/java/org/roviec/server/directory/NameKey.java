package org.roviec.server.directory;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.roviec.server.directory.table.Table;
import org.roviec.text.Vietnamese;

/**
 * A name reduced to what is compared: folded as {@link Vietnamese#fold} does, without punctuation,
 * short forms written out. "UBND tỉnh" and "Uỷ ban nhân dân tỉnh" have the same key.
 *
 * @param text words with single blanks
 */
record NameKey(String text) {

  private static final Map<String, String> LONG_FORMS = longForms();
  private static final int LONGEST =
      LONG_FORMS.keySet().stream().mapToInt(f -> f.split(" ").length).max().orElse(1);

  /** The key of a name as printed. */
  static NameKey of(String printed) {
    return new NameKey(writtenOut(words(printed)));
  }

  /** The key without tone marks, for texts that lost theirs and for searching. */
  NameKey bare() {
    return new NameKey(bare(text));
  }

  /** A text for searching: folded, single blanks, without marks. */
  static String bare(String text) {
    return Vietnamese.bare(String.join(" ", words(text)));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean startsWith(NameKey other) {
    return text.equals(other.text) || text.startsWith(other.text + " ");
  }

  private static List<String> words(String printed) {
    String folded = Vietnamese.fold(Normalizer.normalize(printed, Normalizer.Form.NFC));
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= folded.length(); i++) {
      boolean inside = i < folded.length() && isInside(folded.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(folded.substring(start, i));
        start = -1;
      }
      if (i < folded.length() && folded.charAt(i) == '&') {
        words.add("và");
      }
    }
    return words;
  }

  private static boolean isInside(char c) {
    return Vietnamese.isLetter(c) || Character.isDigit(c) || c == '\'';
  }

  private static String writtenOut(List<String> words) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < words.size()) {
      int taken = 1;
      String word = words.get(i);
      for (int n = Math.min(LONGEST, words.size() - i); n > 0; n--) {
        String form = LONG_FORMS.get(String.join(" ", words.subList(i, i + n)));
        if (form != null) {
          word = form;
          taken = n;
          break;
        }
      }
      out.append(out.isEmpty() ? "" : " ").append(word);
      i += taken;
    }
    return out.toString();
  }

  private static Map<String, String> longForms() {
    Map<String, String> forms = new HashMap<>();
    for (Table.Row row : Table.read(NameKey.class, "seed/spellings.tsv")) {
      forms.put(
          String.join(" ", words(row.text("short"))), String.join(" ", words(row.text("long"))));
    }
    return Map.copyOf(forms);
  }
}
