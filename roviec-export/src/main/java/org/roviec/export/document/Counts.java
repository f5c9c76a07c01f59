package org.roviec.export.document;

import java.util.ArrayList;
import java.util.List;
import org.roviec.Reading;

/**
 * The figures a leader asks for first.
 *
 * @param assignments how many there are
 * @param owned how many name somebody to act
 * @param dated how many are due on a day
 * @param unclear how many fail at least one of the six rõ
 * @param citations mentions of other documents
 * @param indicators figures
 * @param notes places to check
 */
public record Counts(
    int assignments, int owned, int dated, int unclear, int citations, int indicators, int notes) {

  /** The counts of a reading. */
  public static Counts of(Reading reading, List<AssignmentRow> rows) {
    return new Counts(
        rows.size(),
        (int) rows.stream().filter(AssignmentRow::isOwned).count(),
        (int) rows.stream().filter(row -> row.dueOn() != null).count(),
        (int) rows.stream().filter(row -> !row.isClear()).count(),
        reading.citations().size(),
        reading.indicators().size(),
        reading.notes().size());
  }

  /** How many have no day; with {@link #dated} they make up all. */
  public int undated() {
    return assignments - dated;
  }

  /**
   * The counts in words; those of things not found are left out, but never those of assignments.
   */
  public List<String> words(Wording words) {
    List<String> all = new ArrayList<>();
    all.add(words.of("count.assignments", assignments));
    if (assignments > 0) {
      all.add(words.of("count.owned", owned));
      all.add(words.of("count.dated", dated));
      all.add(words.of("count.undated", undated()));
      all.add(words.of("count.unclear", unclear));
    }
    add("count.citations", citations, words, all);
    add("count.indicators", indicators, words, all);
    add("count.notes", notes, words, all);
    return all;
  }

  private static void add(String key, int count, Wording words, List<String> all) {
    if (count > 0) {
      all.add(words.of(key, count));
    }
  }
}
