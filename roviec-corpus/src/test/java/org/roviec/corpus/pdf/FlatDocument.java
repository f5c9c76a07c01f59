package org.roviec.corpus.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roviec.corpus.flat.FlatFile;

/**
 * A paper being written: as a flat OpenDocument file that an office program can print, and as the
 * text that is to be read from the print.
 */
final class FlatDocument {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private final FlatFile file;
  private final StringBuilder text = new StringBuilder();
  private int notes;

  /** A paper on A4; {@code landscape}: lying. */
  FlatDocument(boolean landscape) {
    file = FlatFile.numbered(landscape);
  }

  /** A table without borders: two columns of centered lines, as letterheads are set. */
  FlatDocument letterhead(List<String> left, List<String> right) {
    return columns(left, right, "Center", "Center");
  }

  /** Recipients on the left, signature on the right. */
  FlatDocument footer(List<String> recipients, List<String> signature) {
    return columns(recipients, signature, "Small", "Center");
  }

  private FlatDocument columns(
      List<String> left, List<String> right, String leftStyle, String rightStyle) {
    file.evenTable(2).raw("<table:table-row>");
    file.cell("Open", leftStyle, left).cell("Open", rightStyle, right);
    file.raw("</table:table-row>").endTable();
    left.stream().filter(line -> !line.isEmpty()).forEach(this::say);
    say("");
    right.stream().filter(line -> !line.isEmpty()).forEach(this::say);
    say("");
    return this;
  }

  /** Centered bold lines. */
  FlatDocument title(String... lines) {
    for (String line : lines) {
      file.paragraph("Title", line);
      say(line);
    }
    say("");
    return this;
  }

  /** Justified paragraphs with an indented first line. */
  FlatDocument paragraphs(List<String> paragraphs) {
    for (String words : paragraphs) {
      file.paragraph("Body", words);
      say(words);
      say("");
    }
    return this;
  }

  /** A paragraph with a footnote after its words. */
  FlatDocument noted(String before, String note, String after) {
    notes++;
    String anchor =
        "<text:note text:id=\"n%d\" text:note-class=\"footnote\"><text:note-citation>%d"
                .formatted(notes, notes)
            + "</text:note-citation><text:note-body><text:p text:style-name=\"Footnote\">"
            + FlatFile.escaped(note)
            + "</text:p></text:note-body></text:note>";
    file.marked("Body", FlatFile.escaped(before) + anchor + FlatFile.escaped(after));
    String call = SUPERSCRIPTS.substring(notes, notes + 1);
    say(before + call + after);
    say("");
    say(call + " " + note);
    say("");
    return this;
  }

  /** A numbered list, its numbers made by the program. */
  FlatDocument numbered(List<String> items) {
    file.raw("<text:list text:style-name=\"Numbers\">");
    for (int i = 0; i < items.size(); i++) {
      file.raw("<text:list-item>");
      file.paragraph("Item", items.get(i));
      file.raw("</text:list-item>");
      say((i + 1) + ". " + items.get(i));
      say("");
    }
    file.raw("</text:list>");
    return this;
  }

  /** A table with borders whose first row is printed again on each page. */
  FlatDocument table(List<List<String>> rows, int... widths) {
    file.table(widths).head(() -> row(rows.getFirst()));
    rows.subList(1, rows.size()).forEach(this::row);
    file.endTable();
    say("");
    return this;
  }

  private void row(List<String> cells) {
    file.raw("<table:table-row>");
    cells.forEach(cell -> file.cell("Ruled", "Cell", List.of(cell)));
    file.raw("</table:table-row>");
    say("| " + String.join(" | ", cells) + " |");
  }

  private void say(String line) {
    text.append(line).append('\n');
  }

  /** The text of the paper, a paragraph a line. */
  String text() {
    return text.toString();
  }

  /** The paper as a file. */
  FlatFile file() {
    return file;
  }

  /** Paragraphs of a text that an empty line parts, each in one line. */
  static List<String> unwrapped(String text) {
    return Arrays.stream(text.split("\n\\s*\n"))
        .map(paragraph -> paragraph.strip().replaceAll("\\s+", " "))
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  /** The cells of rows drawn with bars. */
  static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.split("\n")) {
      if (line.startsWith("|")) {
        List<String> cells =
            Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(cell -> cell.strip().replaceAll("\\s+", " "))
                .toList();
        rows.add(cells);
      }
    }
    return rows;
  }
}
