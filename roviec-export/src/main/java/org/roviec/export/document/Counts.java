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

  /** All counts that mean something here: those of assignments always, others if not zero. */
  public List<Item> items() {
    List<Item> items = new ArrayList<>();
    items.add(new Item("count.assignments", assignments, false));
    if (assignments > 0) {
      items.add(new Item("count.owned", owned, false));
      items.add(new Item("count.dated", dated, false));
      items.add(new Item("count.undated", undated(), true));
      items.add(new Item("count.unclear", unclear, true));
    }
    for (Item item :
        List.of(
            new Item("count.citations", citations, false),
            new Item("count.indicators", indicators, false),
            new Item("count.notes", notes, true))) {
      if (item.count > 0) {
        items.add(item);
      }
    }
    return items;
  }

  /** The counts in words. */
  public List<String> words(Wording words) {
    return items().stream().map(item -> words.of(item.key, item.count)).toList();
  }

  /**
   * One count.
   *
   * @param key of its words
   * @param count how many
   * @param isGap whether more is worse
   */
  public record Item(String key, int count, boolean isGap) {}
}
