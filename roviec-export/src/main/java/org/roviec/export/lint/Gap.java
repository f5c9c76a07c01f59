package org.roviec.export.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.clarity.Clarity;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.export.document.Ids;
import org.roviec.export.document.Quotes;
import org.roviec.export.document.Wording;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;

/**
 * One "rõ" that is not met: in an assignment, or in the part of it that is to blame.
 *
 * @param assignment id of the assignment
 * @param criterion what is not clear
 * @param judgement how unclear, and why
 * @param subject the assignment or part
 * @param at where to look: the deciding words, or the beginning of the subject
 */
public record Gap(
    String assignment, Criterion criterion, Judgement judgement, Evidence subject, Evidence at) {

  private static final int QUOTE = 60;

  /** All gaps of a reading, in the order of the text. */
  public static List<Gap> of(Reading reading) {
    List<Gap> gaps = new ArrayList<>();
    for (int i = 0; i < reading.assignments().size(); i++) {
      Finding<Assignment> finding = reading.assignments().get(i);
      collect(Ids.assignment(i), finding, gaps);
    }
    gaps.sort(Comparator.comparingInt((Gap gap) -> gap.at.start()));
    return gaps;
  }

  private static void collect(String id, Finding<Assignment> finding, List<Gap> gaps) {
    Assignment assignment = finding.value();
    for (Map.Entry<Criterion, Judgement> entry : assignment.clarity().judgements().entrySet()) {
      Criterion criterion = entry.getKey();
      if (entry.getValue().flag() == Flag.RO) {
        continue;
      }
      int before = gaps.size();
      for (Assignment.Part part : assignment.parts()) {
        add(id, criterion, part.clarity(), part.evidence(), gaps);
      }
      if (gaps.size() == before) {
        add(id, criterion, assignment.clarity(), finding.evidence(), gaps);
      }
    }
  }

  private static void add(
      String id, Criterion criterion, Clarity clarity, Evidence subject, List<Gap> gaps) {
    clarity
        .of(criterion)
        .filter(judgement -> judgement.flag() != Flag.RO)
        .ifPresent(judgement -> {
          List<Evidence> words = judgement.words();
          gaps.add(
              new Gap(id, criterion, judgement, subject, words.isEmpty() ? subject : words.get(0)));
        });
  }

  /** Stable name of the rule that is broken: {@code thoi-gian.thieu}. */
  public String rule() {
    return (criterion.name() + "." + judgement.flag().name())
        .toLowerCase(java.util.Locale.ROOT)
        .replace('_', '-');
  }

  /** Why it is unclear, in a sentence. */
  public String reason(Wording words) {
    return reason(criterion, judgement, words);
  }

  /** Why a judgement was made, in a sentence; general words for reasons that have none. */
  public static String reason(Criterion criterion, Judgement judgement, Wording words) {
    String key = "reason." + judgement.reason();
    if (words.has(key)) {
      String quoted =
          judgement.words().isEmpty()
              ? ""
              : Quotes.shorten(judgement.words().getFirst().quote(), QUOTE);
      return words.of(key, quoted);
    }
    return words.of("gap." + criterion.name() + "." + judgement.flag().name());
  }

  /** The whole message: which assignment, what is unclear and why, and how the text begins. */
  public String message(Wording words) {
    return "%s: %s: %s: “%s”"
        .formatted(
            assignment,
            words.of("criterion", criterion) + " – " + words.of("flag", judgement.flag()),
            reason(words),
            Quotes.shorten(subject.quote(), QUOTE));
  }
}
