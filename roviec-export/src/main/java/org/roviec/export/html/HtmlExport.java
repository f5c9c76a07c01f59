package org.roviec.export.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.roviec.Reading;
import org.roviec.export.document.AssignmentRow;
import org.roviec.export.document.Counts;
import org.roviec.export.document.HeaderLines;
import org.roviec.export.document.NoteWords;
import org.roviec.export.document.Places;
import org.roviec.export.document.Quotes;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.document.Wording;
import org.roviec.finding.Note;
import org.roviec.header.Header;

/**
 * Writes a reading as one page of HTML that needs nothing else: no script, no font, no request.
 * Looks the same on paper (A4), on a screen and on a telephone, by day and by night.
 */
public final class HtmlExport {

  private final Wording words;

  /** An export in this language. */
  public HtmlExport(Wording words) {
    this.words = words;
  }

  /** Writes one document. */
  public void write(ReadDocument document, OutputStream out) throws IOException {
    Reading reading = document.reading();
    Places places = new Places(reading.text(), reading.outline());
    List<AssignmentRow> rows = AssignmentRow.of(reading, places, words);
    Html html = new Html(reading.text().length() * 4 + 16_384);
    begin(document, html);
    top(document, rows, html);
    new AssignmentTable(words, html).write(rows);
    Tables tables = new Tables(reading, places, words, html);
    tables.decisions();
    tables.figures();
    tables.tallies();
    tables.citations();
    tables.notes();
    html.open("section", "id", "source").element("h2", words.of("page.source"));
    new SourceView(reading, places, Marks.of(reading, rows, words), words).write(html);
    html.close("section").raw("</main>\n");
    html.element("footer", words.of("page.footer", document.file()));
    html.raw("\n</body></html>\n");
    out.write(html.toString().getBytes(StandardCharsets.UTF_8));
  }

  private void begin(ReadDocument document, Html html) {
    html.raw("<!DOCTYPE html>\n").open("html", "lang", words.locale().getLanguage());
    html.raw(
        """
        <head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        """);
    html.element("title", title(document) + " – Rõ Việc");
    html.raw("<style>\n" + css() + "</style></head>\n<body>\n");
  }

  private String title(ReadDocument document) {
    return Objects.requireNonNullElse(
        HeaderLines.name(document.reading().header()), document.file());
  }

  private void top(ReadDocument document, List<AssignmentRow> rows, Html html) {
    Reading reading = document.reading();
    Header header = reading.header();
    html.raw("<header><p class=\"brand\">Rõ Việc</p>");
    html.element(
        "h1",
        Objects.requireNonNullElseGet(HeaderLines.name(header), () -> words.of("page.untitled")));
    if (header.subject() != null) {
      html.element("p", Quotes.onOneLine(header.subject().value()), "class", "subject");
    }
    html.open("dl");
    for (HeaderLines.Line line : HeaderLines.of(header, words)) {
      html.raw("<div>").element("dt", line.name()).element("dd", line.value()).raw("</div>");
    }
    html.close("dl");
    for (Note note : reading.notes()) {
      if (NoteWords.isAboutAll(note)) {
        html.element("p", NoteWords.of(note, words), "class", "warning");
      }
    }
    counts(Counts.of(reading, rows), html);
    navigation(reading, html);
    html.raw("</header>\n<main>\n");
  }

  private void counts(Counts counts, Html html) {
    html.open("ul", "class", "counts");
    for (Counts.Item item : counts.items()) {
      html.open("li", "class", item.isGap() && item.count() > 0 ? "gap" : "");
      html.element("b", String.valueOf(item.count()));
      html.raw(" ").text(words.of(item.key(), "").strip()).close("li");
    }
    html.close("ul");
  }

  private void navigation(Reading reading, Html html) {
    html.open("nav");
    link("assignments", true, html);
    link("decisions", !reading.decisions().isEmpty(), html);
    link("figures", !reading.indicators().isEmpty(), html);
    link("tallies", !reading.tallies().isEmpty(), html);
    link("citations", !reading.citations().isEmpty(), html);
    link("notes", !reading.notes().isEmpty(), html);
    link("source", true, html);
    html.close("nav");
  }

  private void link(String section, boolean isThere, Html html) {
    if (isThere) {
      html.element("a", words.of("page." + section), "href", "#" + section).raw(" ");
    }
  }

  private static String css() {
    try (InputStream in = HtmlExport.class.getResourceAsStream("page.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
