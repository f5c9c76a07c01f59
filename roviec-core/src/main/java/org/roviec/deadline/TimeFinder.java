package org.roviec.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.deadline.TimeExpression.Kind;
import org.roviec.deadline.TimeExpression.Precision;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.outline.Outline;

/**
 * Finds the times that a stretch of text sets for work: deadlines, periods, triggers, rhythms. A
 * year in the name of a thing, an anniversary or a date of another document is no time.
 * Thread-safe.
 */
public final class TimeFinder {

  private final PhraseBook cues;
  private final TargetYear targetYear;

  /** A finder whose tables are numbered by a vocabulary. */
  public TimeFinder(Vocabulary vocabulary) {
    cues = PhraseBook.load(vocabulary, TimeFinder.class, "time-cues.tsv");
    targetYear = new TargetYear(vocabulary);
  }

  /**
   * What completes times whose year is not written, and counts days from.
   *
   * @param issued day of issue or of the meeting, null if unknown
   * @param year the year the document is about, 0 if unknown
   */
  public record Context(@Nullable LocalDate issued, int year) {

    /** Nothing is known: no year is invented. */
    public static final Context NONE = new Context(null, 0);

    /** The context of a document of this day. */
    public static Context of(@Nullable LocalDate issued) {
      return issued == null ? NONE : new Context(issued, issued.getYear());
    }
  }

  /** The times set between two offsets of the outline's view, in order, none overlapping. */
  public List<Finding<TimeExpression>> find(Outline outline, int start, int end, Context context) {
    return find(outline, start, end, context, false);
  }

  /**
   * The times of a whole cell of a table, or of what follows a label like "Thời gian:": there a
   * bare month, year or "thường xuyên" is meant as time.
   */
  public List<Finding<TimeExpression>> cell(Outline outline, int start, int end, Context context) {
    return find(outline, start, end, context, true);
  }

  private List<Finding<TimeExpression>> find(
      Outline outline, int start, int end, Context context, boolean cell) {
    Words words = outline.words();
    int from = words.firstFrom(start);
    int limit = words.firstFrom(end);
    List<Finding<TimeExpression>> found = new ArrayList<>();
    int i = from;
    while (i < limit) {
      Seen seen = at(words, from, i, limit, context);
      if (seen == null && cell) {
        seen = TimeCell.at(words, from, i, limit, context);
      }
      if (seen == null) {
        i++;
      } else {
        found.add(finding(outline, seen));
        i = Math.max(i + 1, seen.end());
      }
    }
    return found;
  }

  private @Nullable Seen at(Words words, int from, int i, int limit, Context context) {
    PhraseBook.Match cue = cues.match(words, i, limit);
    if (cue != null) {
      Seen seen = new CueReader(cues, words, from, limit, context).read(cue);
      if (seen != null) {
        return seen;
      }
    }
    if (words.is(i, "năm")) {
      return targetYear.at(words, from, i, limit);
    }
    return Period.at(words, from, i, limit, context);
  }

  private static Finding<TimeExpression> finding(Outline outline, Seen seen) {
    Words words = outline.words();
    var evidence = outline.evidence(words.start(seen.start()), words.end(seen.end() - 1));
    Timeframe frame = seen.frame();
    boolean periodic = seen.kind() == Kind.PERIOD;
    LocalDate from = periodic || seen.precision() == Precision.TEN_DAYS ? frame.from() : null;
    TimeExpression time =
        new TimeExpression(
            evidence,
            seen.kind(),
            from,
            frame.to(),
            seen.kind() == Kind.DEADLINE ? seen.bound() : null,
            seen.precision());
    return Finding.of(time, evidence, seen.rule(), seen.kind() == Kind.DEADLINE ? 0.95 : 0.9);
  }
}
