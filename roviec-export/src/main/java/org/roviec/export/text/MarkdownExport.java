package org.roviec.export.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roviec.Reading;
import org.roviec.citation.Citation;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.export.document.AssignmentRow;
import org.roviec.export.document.Counts;
import org.roviec.export.document.Dates;
import org.roviec.export.document.Figures;
import org.roviec.export.document.HeaderLines;
import org.roviec.export.document.NoteWords;
import org.roviec.export.document.Places;
import org.roviec.export.document.Quotes;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.document.Wording;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;
import org.roviec.target.Indicator;

/** Writes the findings as Markdown: head, counts, and tables of assignments, figures, citations. */
public final class MarkdownExport {

  private final Wording words;

  /** An export in this language. */
  public MarkdownExport(Wording words) {
    this.words = words;
  }

  /** Writes one document. */
  public void write(ReadDocument document, OutputStream out) throws IOException {
    Reading reading = document.reading();
    Places places = new Places(reading.text(), reading.outline());
    List<AssignmentRow> rows = AssignmentRow.of(reading, places, words);
    StringBuilder page = new StringBuilder(8192);
    head(document, rows, page);
    assignments(rows, page);
    figures(reading, places, page);
    citations(reading, places, page);
    notes(reading, places, page);
    page.append('\n').append(escape(words.of("page.footer", document.file()))).append('\n');
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void head(ReadDocument document, List<AssignmentRow> rows, StringBuilder page) {
    var header = document.reading().header();
    String name = HeaderLines.name(header);
    page.append("# ")
        .append(escape(Objects.requireNonNullElseGet(name, () -> words.of("page.untitled"))))
        .append("\n\n");
    if (header.subject() != null) {
      page.append(escape(Quotes.onOneLine(header.subject().value()))).append("\n\n");
    }
    for (HeaderLines.Line line : HeaderLines.of(header, words)) {
      page.append("- ").append(escape(line.name())).append(": ");
      page.append(escape(line.value())).append('\n');
    }
    page.append("- **");
    page.append(String.join(" · ", Counts.of(document.reading(), rows).words(words)));
    page.append("**\n");
  }

  private void assignments(List<AssignmentRow> rows, StringBuilder page) {
    heading("page.assignments", rows.isEmpty(), page);
    if (rows.isEmpty()) {
      return;
    }
    header(page, "id", "work", "owners", "coordinators", "submitTo", "due", "products", "clarity");
    for (AssignmentRow row : rows) {
      row(
          page,
          row.id(),
          row.work(),
          row.isOwned() ? String.join("; ", row.owners()) : words.of("owner.none"),
          String.join("; ", row.coordinators()),
          String.join("; ", row.submitTo()),
          row.due(),
          String.join("; ", row.products()),
          gaps(row));
    }
  }

  private String gaps(AssignmentRow row) {
    List<String> gaps = new ArrayList<>();
    for (Map.Entry<Criterion, Judgement> entry : row.flags().entrySet()) {
      if (entry.getValue().flag() != Flag.RO) {
        gaps.add(
            words.of("flag", entry.getValue().flag())
                + " "
                + words.of("short", entry.getKey()).toLowerCase(words.locale()));
      }
    }
    return gaps.isEmpty() ? "✓" : String.join(", ", gaps);
  }

  private void figures(Reading reading, Places places, StringBuilder page) {
    if (reading.indicators().isEmpty()) {
      return;
    }
    heading("page.figures", false, page);
    header(page, "name", "value", "sort", "compare", "period", "place");
    for (Finding<Indicator> finding : reading.indicators()) {
      Indicator indicator = finding.value();
      row(
          page,
          indicator.name() == null ? "" : indicator.name().quote(),
          Figures.value(indicator, words),
          words.of("ikind", indicator.kind()),
          indicator.basis() == null ? "" : indicator.basis().quote(),
          indicator.period() == null ? "" : Dates.period(indicator.period(), words),
          places.words(finding.evidence().start(), words));
    }
  }

  private void citations(Reading reading, Places places, StringBuilder page) {
    if (reading.citations().isEmpty()) {
      return;
    }
    heading("page.citations", false, page);
    header(page, "quote", "symbol", "date", "relation", "place");
    for (Finding<Citation> finding : reading.citations()) {
      Citation citation = finding.value();
      row(
          page,
          finding.evidence().quote(),
          Objects.requireNonNullElse(citation.symbol(), ""),
          citation.date() == null ? "" : Dates.written(citation.date(), words),
          words.of("relation", citation.relation()),
          places.words(finding.evidence().start(), words));
    }
  }

  private void notes(Reading reading, Places places, StringBuilder page) {
    if (reading.notes().isEmpty()) {
      return;
    }
    heading("page.notes", false, page);
    for (Note note : reading.notes()) {
      page.append("- ").append(escape(places.words(note.span().start(), words))).append(": ");
      page.append(escape(NoteWords.of(note, words))).append('\n');
    }
  }

  private void heading(String key, boolean empty, StringBuilder page) {
    page.append("\n## ").append(words.of(key)).append("\n\n");
    if (empty) {
      page.append(words.of("page.nothing")).append('\n');
    }
  }

  private void header(StringBuilder page, String... columns) {
    String[] cells = new String[columns.length];
    for (int i = 0; i < columns.length; i++) {
      cells[i] = words.of("column." + columns[i]);
    }
    row(page, cells);
    page.append('|').append(" --- |".repeat(columns.length)).append('\n');
  }

  private static void row(StringBuilder page, String... cells) {
    page.append('|');
    for (String cell : cells) {
      page.append(' ').append(escape(Quotes.onOneLine(cell))).append(" |");
    }
    page.append('\n');
  }

  /** The text with everything escaped that Markdown might take for a mark. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_{}[]<>#|~&".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
