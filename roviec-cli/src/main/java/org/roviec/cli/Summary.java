package org.roviec.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.roviec.Reading;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.export.document.AssignmentRow;
import org.roviec.export.document.Counts;
import org.roviec.export.document.HeaderLines;
import org.roviec.export.document.NoteWords;
import org.roviec.export.document.Places;
import org.roviec.export.document.Quotes;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.document.Wording;
import org.roviec.finding.Note;

/** What a person wants to see of one document in a terminal: what it is, and who must do what. */
final class Summary {

  private static final int NOTES = 10;

  private final Wording words;
  private final Paint paint;
  private final int width;
  private final StringBuilder page = new StringBuilder(4096);

  Summary(Wording words, Console.Terminal terminal) {
    this.words = words;
    paint = new Paint(terminal.colored());
    width = terminal.width();
  }

  /** The whole summary, ended by a line feed. */
  String of(ReadDocument document) {
    Reading reading = document.reading();
    Places places = new Places(reading.text(), reading.outline());
    List<AssignmentRow> rows = AssignmentRow.of(reading, places, words);
    head(document);
    line(paint.bold(String.join(" · ", Counts.of(reading, rows).words(words))));
    rows.forEach(this::assignment);
    notes(reading, places);
    return page.toString();
  }

  private void head(ReadDocument document) {
    var header = document.reading().header();
    String name = HeaderLines.name(header);
    line(
        paint.bold(Objects.requireNonNullElseGet(name, () -> words.of("page.untitled")))
            + paint.faint("  " + Paint.tame(document.file())));
    if (header.subject() != null) {
      wrapped(header.subject().value(), "", 3);
    }
    List<String> parts = new ArrayList<>();
    for (HeaderLines.Line each : HeaderLines.of(header, words)) {
      parts.add(each.name() + ": " + each.value());
    }
    if (!parts.isEmpty()) {
      wrapped(String.join(" · ", parts), "", 6);
    }
    for (Note note : document.reading().notes()) {
      if (NoteWords.isAboutAll(note)) {
        line("");
        wrapped(NoteWords.of(note, words), "! ", 5);
      }
    }
    line("");
  }

  private void assignment(AssignmentRow row) {
    line("");
    String place = row.place().isEmpty() ? "" : row.place() + ", ";
    line(paint.blue(row.id()) + "  " + paint.faint(place + words.of("line", row.line())));
    wrapped(row.work(), "     ", 2);
    boolean named = row.isOwned();
    field("owners", named ? String.join("; ", row.owners()) : words.of("owner.none"), named);
    optional("coordinators", row.coordinators());
    optional("submitTo", row.submitTo());
    String written = String.join("; ", row.written());
    boolean dated = row.dueOn() != null;
    field("due", written.isEmpty() ? row.due() : row.due() + " · " + written, dated);
    optional("products", row.products());
    line("     " + flags(row));
  }

  private void optional(String column, List<String> values) {
    if (!values.isEmpty()) {
      field(column, String.join("; ", values), true);
    }
  }

  private void field(String column, String value, boolean good) {
    String name = words.of("column." + column);
    int room = Math.max(20, width - name.length() - 8);
    String shown = Paint.tame(Quotes.shorten(value, room));
    line("     " + paint.faint(name + ": ") + (good ? shown : paint.yellow(shown)));
  }

  private String flags(AssignmentRow row) {
    List<String> parts = new ArrayList<>();
    for (Map.Entry<Criterion, Judgement> entry : row.flags().entrySet()) {
      Flag flag = entry.getValue().flag();
      String name = words.of("short", entry.getKey()).toLowerCase(words.locale());
      parts.add(
          switch (flag) {
            case RO -> paint.green("✓ " + name);
            case CHUA_RO -> paint.yellow("◐ " + name);
            case THIEU -> paint.red("○ " + name);
          });
    }
    return String.join("  ", parts);
  }

  private void notes(Reading reading, Places places) {
    List<Note> placed =
        reading.notes().stream().filter(note -> !NoteWords.isAboutAll(note)).toList();
    if (placed.isEmpty()) {
      return;
    }
    line("");
    line(paint.bold(words.of("page.notes")));
    for (Note note : placed.subList(0, Math.min(NOTES, placed.size()))) {
      String place = places.words(note.span().start(), words);
      wrapped(place + ": " + NoteWords.of(note, words), "  ", 2);
    }
    if (placed.size() > NOTES) {
      line("  … +" + (placed.size() - NOTES));
    }
  }

  /** Breaks a text into at most so many lines. */
  private void wrapped(String text, String indent, int most) {
    int room = Math.max(20, width - indent.length());
    String rest = Paint.tame(Quotes.shorten(text, room * most - most));
    while (rest.length() > room) {
      int cut = rest.lastIndexOf(' ', room);
      cut = cut <= 0 ? room : cut;
      line(indent + rest.substring(0, cut));
      rest = rest.substring(cut).strip();
    }
    line(indent + rest);
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
