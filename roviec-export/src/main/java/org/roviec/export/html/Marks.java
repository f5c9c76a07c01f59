package org.roviec.export.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.assignment.Product;
import org.roviec.assignment.Submission;
import org.roviec.citation.Citation;
import org.roviec.deadline.TimeExpression;
import org.roviec.export.document.AssignmentRow;
import org.roviec.export.document.Figures;
import org.roviec.export.document.HeaderLines;
import org.roviec.export.document.Ids;
import org.roviec.export.document.NoteWords;
import org.roviec.export.document.Places;
import org.roviec.export.document.Wording;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;
import org.roviec.organization.BodyMention;
import org.roviec.text.Span;

/** Gathers what is to be marked in the source, sorted by place, longer before shorter. */
public final class Marks {

  private final Wording words;
  private final List<Mark> marks = new ArrayList<>();

  private Marks(Wording words) {
    this.words = words;
  }

  /** The marks of all that a reading found. */
  public static List<Mark> of(Reading reading, Wording words) {
    return of(
        reading,
        AssignmentRow.of(reading, new Places(reading.text(), reading.outline()), words),
        words);
  }

  static List<Mark> of(Reading reading, List<AssignmentRow> rows, Wording words) {
    Marks all = new Marks(words);
    all.header(reading);
    all.sentences(reading);
    rows.forEach(all::assignment);
    all.notes(reading.notes());
    all.marks.sort(
        Comparator.comparingInt(Mark::start)
            .thenComparing(Comparator.comparingInt(Mark::end).reversed()));
    return all.marks;
  }

  private void header(Reading reading) {
    for (HeaderLines.Line line : HeaderLines.of(reading.header(), words)) {
      add(line.evidence(), "h", line.name() + ": " + line.value(), null, null);
    }
  }

  private void sentences(Reading reading) {
    each(
        reading.assessments(),
        Ids::assessment,
        finding -> "f-" + code(finding.value().type()),
        finding -> kind("finding") + ": " + words.of("assessment", finding.value().type()),
        false);
    each(
        reading.decisions(),
        Ids::decision,
        finding -> "dec",
        finding -> kind("decision") + ": " + words.of("decision", finding.value().kind()),
        true);
    each(reading.citations(), Ids::citation, finding -> "c", this::citation, true);
    each(
        reading.indicators(),
        Ids::indicator,
        finding -> "i",
        finding ->
            words.of("ikind", finding.value().kind())
                + ": "
                + Figures.value(finding.value(), words),
        true);
    each(
        reading.tallies(),
        Ids::tally,
        finding -> "i",
        finding ->
            kind("tally")
                + ": "
                + Figures.count(finding.value(), words)
                + " "
                + words.of("tally", finding.value().status()),
        true);
    each(
        reading.projects(),
        Ids::project,
        finding -> "p",
        finding -> kind("project") + ": " + words.of("project", finding.value().type()),
        false);
  }

  private String citation(Finding<Citation> finding) {
    Citation citation = finding.value();
    String name = Objects.requireNonNullElse(citation.symbol(), citation.kind().vietnamese());
    return kind("citation") + ": " + name + ", " + words.of("relation", citation.relation());
  }

  private void assignment(AssignmentRow row) {
    Assignment assignment = row.finding().value();
    String owners = row.isOwned() ? String.join("; ", row.owners()) : words.of("owner.none");
    String title =
        "%s %s · %s: %s · %s: %s"
            .formatted(
                kind("directive"), row.id(), column("owners"), owners, column("due"), row.due());
    add(row.finding().evidence(), "d", title, row.id(), row.id());
    bodies(assignment.owners(), "o", "owners", row);
    bodies(assignment.coordinators(), "o", "coordinators", row);
    List<BodyMention> receivers = assignment.submitTo().stream().map(Submission::to).toList();
    bodies(receivers, "o", "submitTo", row);
    for (TimeExpression time : assignment.times()) {
      add(time.evidence(), "t", words.of("time", time.kind()), null, row.id());
    }
    for (Product product : assignment.products()) {
      add(product.evidence(), "r", column("products"), null, row.id());
    }
  }

  private void bodies(List<BodyMention> bodies, String style, String column, AssignmentRow row) {
    for (BodyMention body : bodies) {
      add(body.evidence(), style, column(column), null, row.id());
    }
  }

  private void notes(List<Note> notes) {
    for (int i = 0; i < notes.size(); i++) {
      Note note = notes.get(i);
      if (note.span().length() > 0) {
        String id = Ids.note(i);
        String title = kind("note") + ": " + NoteWords.of(note, words);
        marks.add(new Mark(note.span().start(), note.span().end(), "n", title, id, id));
      }
    }
  }

  private <T> void each(
      List<Finding<T>> findings,
      IntFunction<String> ids,
      Function<Finding<T>, String> style,
      Function<Finding<T>, String> title,
      boolean hasRow) {
    for (int i = 0; i < findings.size(); i++) {
      Finding<T> finding = findings.get(i);
      String id = ids.apply(i);
      add(finding.evidence(), style.apply(finding), title.apply(finding), id, hasRow ? id : null);
    }
  }

  private void add(
      Evidence evidence, String style, String title, @Nullable String id, @Nullable String target) {
    String first = id;
    for (Span span : evidence.spans()) {
      marks.add(new Mark(span.start(), span.end(), style, title, first, target));
      first = null;
    }
  }

  private String kind(String name) {
    return words.of("kind." + name);
  }

  private String column(String name) {
    return words.of("column." + name);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
