package org.roviec.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.roviec.finding.Note;
import org.roviec.lexicon.Words;
import org.roviec.outline.Outline;

/**
 * The arithmetic of counts: parts of one whole that add up to it form a group; a part larger than
 * its whole, or neighbouring parts that together are more, are noted.
 */
final class TallySums {

  private final Outline outline;
  private final List<Count> counts;
  private final List<Note> notes = new ArrayList<>();
  private int groups;

  TallySums(Outline outline, List<Count> counts) {
    this.outline = outline;
    this.counts = counts;
  }

  void group() {
    for (int k = 0; k < counts.size(); k++) {
      Count count = counts.get(k);
      BigDecimal whole = count.whole;
      if (whole != null && count.number.compareTo(whole) > 0) {
        note(count, count.number, whole);
      } else if (whole != null && count.group < 0 && count.number.compareTo(whole) < 0) {
        collect(k, count, whole);
      }
    }
  }

  private void collect(int first, Count count, BigDecimal whole) {
    List<Count> members = new ArrayList<>();
    members.add(count);
    BigDecimal sum = count.number;
    int last = Math.min(counts.size(), first + 8);
    for (int k = first + 1; k < last && sum.compareTo(whole) < 0; k++) {
      Count other = counts.get(k);
      if (other.group < 0
          && other.whole != null
          && whole.compareTo(other.whole) == 0
          && other.noun.equalsIgnoreCase(count.noun)
          && other.status != count.status) {
        members.add(other);
        sum = sum.add(other.number);
      }
    }
    if (sum.compareTo(whole) == 0) {
      int group = groups++;
      members.forEach(member -> member.group = group);
    } else if (sum.compareTo(whole) > 0 && members.size() > 1 && areNear(members)) {
      note(members.getLast(), sum, whole);
    }
  }

  private static boolean areNear(List<Count> members) {
    return members.getLast().start - members.getFirst().end < 40;
  }

  private void note(Count count, BigDecimal sum, BigDecimal whole) {
    Words words = outline.words();
    outline.view().spans(words.start(count.start), words.end(count.end - 1)).stream()
        .findFirst()
        .ifPresent(span ->
            notes.add(Note.of("tally.sum", span, sum.toPlainString(), whole.toPlainString())));
  }

  List<Note> notes() {
    return notes;
  }
}
