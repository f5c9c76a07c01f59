package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.roviec.outline.BlockType;
import org.roviec.outline.Role;
import org.roviec.text.Span;

/**
 * What every part of a document was read as, so that nothing is silently dropped: a strip of
 * stretches, one for each paragraph, in reading order.
 *
 * @param stretches paragraph by paragraph
 */
public record Coverage(List<Stretch> stretches) {

  private static final Set<BlockType> FORMAL =
      EnumSet.of(
          BlockType.META,
          BlockType.TITLE,
          BlockType.RULE,
          BlockType.SIGNATURE,
          BlockType.RECIPIENT,
          BlockType.RECIPIENTS_HEAD,
          BlockType.TABLE_HEAD);

  /** Roles of parts whose plain sentences are understood by what they are for. */
  private static final Set<Role> TELLING =
      EnumSet.of(Role.TITLE, Role.CONTEXT, Role.CLOSING, Role.RECIPIENTS, Role.SIGNATURE);

  /** Keeps its own list. */
  public Coverage {
    stretches = List.copyOf(stretches);
  }

  /** What a part of the text was read as. */
  public enum Meaning {
    ASSIGNMENT,
    DECISION,
    ASSESSMENT,
    FIGURE,
    CITATION,
    HEADING,
    FORM,
    CONTEXT,
    FOOTNOTE,
    /** Nothing: "chưa hiểu". */
    NOTHING;

    /** Key of its words in the messages. */
    public String message() {
      return "coverage." + name();
    }

    /** Name of its color. */
    public String style() {
      return "cov-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * A paragraph on the strip.
   *
   * @param passage index of the paragraph
   * @param meaning what most of it was read as
   * @param from where it begins, in thousandths of the document
   * @param length in thousandths of the document
   * @param quote how it begins
   */
  public record Stretch(int passage, Meaning meaning, double from, double length, String quote) {}

  /** What the paragraphs of a reading were read as. */
  public static Coverage of(StoredReading reading, List<StoredFinding> findings) {
    int total = Math.max(1, reading.passages().stream().mapToInt(Passage::length).sum());
    List<Stretch> stretches = new ArrayList<>();
    int done = 0;
    for (Passage passage : reading.passages()) {
      double from = 1000.0 * done / total;
      done += passage.length();
      double length = 1000.0 * passage.length() / total;
      String quote = reading.quote(passage.start(), Math.min(passage.end(), passage.start() + 90));
      stretches.add(new Stretch(passage.index(), meaning(passage, findings), from, length, quote));
    }
    return new Coverage(stretches);
  }

  private static Meaning meaning(Passage passage, List<StoredFinding> findings) {
    if (FORMAL.contains(passage.type())) {
      return Meaning.FORM;
    }
    Meaning best = Meaning.NOTHING;
    int most = 0;
    for (StoredFinding finding : findings) {
      Meaning meaning = meaning(finding.kind());
      int covered = meaning == Meaning.NOTHING ? 0 : covered(passage, finding);
      if (covered > most || covered > 0 && covered == most && meaning.compareTo(best) < 0) {
        most = covered;
        best = meaning;
      }
    }
    return best == Meaning.NOTHING || best == Meaning.CITATION || best == Meaning.FIGURE
        ? byForm(passage, best)
        : best;
  }

  private static Meaning byForm(Passage passage, Meaning found) {
    if (passage.type() == BlockType.HEADING) {
      return Meaning.HEADING;
    }
    if (passage.type() == BlockType.FOOTNOTE) {
      return Meaning.FOOTNOTE;
    }
    return found == Meaning.NOTHING && TELLING.contains(passage.role()) ? Meaning.CONTEXT : found;
  }

  private static int covered(Passage passage, StoredFinding finding) {
    int covered = 0;
    for (Span span : finding.spans()) {
      for (Span place : passage.places()) {
        covered +=
            Math.max(0, Math.min(span.end(), place.end()) - Math.max(span.start(), place.start()));
      }
    }
    return covered;
  }

  private static Meaning meaning(FindingKind kind) {
    return switch (kind) {
      case ASSIGNMENT -> Meaning.ASSIGNMENT;
      case DECISION -> Meaning.DECISION;
      case ASSESSMENT -> Meaning.ASSESSMENT;
      case INDICATOR, TALLY -> Meaning.FIGURE;
      case CITATION -> Meaning.CITATION;
      case DOCUMENT, RECIPIENT -> Meaning.FORM;
      case PROJECT, NOTE -> Meaning.NOTHING;
    };
  }

  /** The paragraphs that nothing was made of. */
  public List<Stretch> notUnderstood() {
    return stretches.stream().filter(stretch -> stretch.meaning() == Meaning.NOTHING).toList();
  }

  /** The share of the characters that something was made of, in percent, rounded down. */
  public int percentUnderstood() {
    double not = notUnderstood().stream().mapToDouble(Stretch::length).sum();
    return (int) Math.floor((1000 - not) / 10 + 1e-9);
  }
}
