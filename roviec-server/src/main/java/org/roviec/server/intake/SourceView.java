package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.roviec.text.Span;

/**
 * The text of a document as a page shows it: paragraph by paragraph, cut wherever a mark begins or
 * ends, so that marks may overlap. Every character of the text is in it.
 */
public final class SourceView {

  private SourceView() {}

  /**
   * A stretch to be marked.
   *
   * @param style its color
   * @param anchor of the finding it leads to, empty if it leads nowhere
   */
  public record Mark(int start, int end, String style, String anchor) {}

  /**
   * A stretch of characters with the same marks.
   *
   * @param start place of its first character
   * @param styles names of its colors, parted by blanks
   * @param anchors of the findings it belongs to, the shortest first, parted by blanks
   */
  public record Piece(int start, String text, String styles, String anchors) {

    /** Whether it belongs to a finding. */
    public boolean isMarked() {
      return !styles.isEmpty();
    }
  }

  /**
   * A paragraph.
   *
   * @param index of the passage
   * @param style its form
   */
  public record Paragraph(int index, String style, String section, List<Piece> pieces) {

    /** Keeps its own list. */
    public Paragraph {
      pieces = List.copyOf(pieces);
    }
  }

  /** The paragraphs of a reading with marks. */
  public static List<Paragraph> of(StoredReading reading, List<Mark> marks) {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt(mark -> mark.end() - mark.start()));
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Passage passage : reading.passages()) {
      List<Piece> pieces = new ArrayList<>();
      int before = -1;
      for (Span place : withBlanks(reading.text(), passage.places())) {
        if (before >= 0) {
          pieces.add(new Piece(before, " ", "", ""));
        }
        cut(reading.text(), place, sorted, pieces);
        before = place.end();
      }
      String style = "b-" + passage.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
      paragraphs.add(new Paragraph(passage.index(), style, passage.section(), pieces));
    }
    return paragraphs;
  }

  /** Places parted by nothing but blanks are one: a line goes on in the next. */
  private static List<Span> withBlanks(String text, List<Span> places) {
    List<Span> joined = new ArrayList<>();
    for (Span place : places) {
      Span last = joined.isEmpty() ? null : joined.getLast();
      if (last != null && text.substring(last.end(), place.start()).isBlank()) {
        joined.set(joined.size() - 1, new Span(last.start(), place.end()));
      } else {
        joined.add(place);
      }
    }
    return joined;
  }

  private static void cut(String text, Span place, List<Mark> marks, List<Piece> pieces) {
    List<Mark> here =
        marks.stream()
            .filter(mark -> mark.start() < place.end() && place.start() < mark.end())
            .toList();
    TreeSet<Integer> edges = new TreeSet<>(Set.of(place.start(), place.end()));
    for (Mark mark : here) {
      edges.add(Math.max(mark.start(), place.start()));
      edges.add(Math.min(mark.end(), place.end()));
    }
    int from = place.start();
    for (int to : edges.tailSet(place.start(), false)) {
      pieces.add(piece(text, from, to, here));
      from = to;
    }
  }

  private static Piece piece(String text, int from, int to, List<Mark> marks) {
    Set<String> styles = new LinkedHashSet<>();
    Set<String> anchors = new LinkedHashSet<>();
    for (Mark mark : marks) {
      if (mark.start() <= from && to <= mark.end()) {
        styles.add(mark.style());
        if (!mark.anchor().isEmpty()) {
          anchors.add(mark.anchor());
        }
      }
    }
    return new Piece(
        from, text.substring(from, to), String.join(" ", styles), String.join(" ", anchors));
  }

  /** The marks of findings, in the colors of their kinds. */
  public static List<Mark> marks(List<StoredFinding> findings) {
    List<Mark> marks = new ArrayList<>();
    for (StoredFinding finding : findings) {
      if (finding.kind() == FindingKind.DOCUMENT || finding.kind() == FindingKind.NOTE) {
        continue;
      }
      for (Span span : finding.spans()) {
        marks.add(new Mark(span.start(), span.end(), finding.kind().style(), finding.anchor()));
      }
      if (finding.kind() == FindingKind.ASSIGNMENT) {
        inside(finding, "owners", "k-owner", marks);
        inside(finding, "times", "k-time", marks);
      }
    }
    return marks;
  }

  private static void inside(StoredFinding finding, String field, String style, List<Mark> marks) {
    finding
        .value()
        .path(field)
        .forEach(mention ->
            StoredFinding.spans(mention).stream()
                .filter(span -> finding.start() <= span.start() && span.end() <= finding.end())
                .forEach(span -> marks.add(new Mark(span.start(), span.end(), style, ""))));
  }
}
