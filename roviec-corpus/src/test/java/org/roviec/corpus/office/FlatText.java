package org.roviec.corpus.office;

import java.util.List;
import org.roviec.corpus.flat.FlatFile;

/** Writes a text as a flat OpenDocument file. */
final class FlatText {

  private final FlatFile file;

  private FlatText(FlatFile file) {
    this.file = file;
  }

  /** An empty document with a header, and page numbers at the foot. */
  static FlatText withHeader(String words) {
    return new FlatText(FlatFile.withHeader(words));
  }

  /** A text as it stands: a paragraph for each line, a table for rows between bars. */
  static String of(String text) {
    FlatText flat = new FlatText(FlatFile.plain());
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); ) {
      int end = i;
      while (end < lines.size() && isRow(lines.get(end))) {
        end++;
      }
      if (end > i) {
        flat.table(lines.subList(i, end).stream().map(FlatText::cells).toList());
        i = end;
      } else {
        flat.paragraph(lines.get(i++));
      }
    }
    return flat.toString();
  }

  private static boolean isRow(String line) {
    return line.startsWith("|") && line.strip().endsWith("|") && line.length() > 1;
  }

  private static List<String> cells(String row) {
    String inner = row.strip().substring(1, row.strip().length() - 1);
    return List.of(inner.split("\\|", -1)).stream().map(String::strip).toList();
  }

  FlatText paragraph(String words) {
    file.paragraph("Standard", words);
    return this;
  }

  FlatText onNewPage(String words) {
    file.paragraph("Break", words);
    return this;
  }

  FlatText raw(String xml) {
    file.raw(xml);
    return this;
  }

  /** A table with lines; rows of dashes, which only part the head, are left out. */
  FlatText table(List<List<String>> rows) {
    file.evenTable(rows.getFirst().size());
    for (List<String> row : rows) {
      if (!row.stream().allMatch(cell -> cell.matches("[-: ]*"))
          || row.stream().allMatch(String::isBlank)) {
        file.row("Lined", row);
      }
    }
    file.endTable();
    return this;
  }

  /** A table whose first row is repeated on each page. */
  FlatText headedTable(List<String> head, List<List<String>> rows) {
    file.evenTable(head.size()).head(() -> file.row("Lined", head));
    rows.forEach(row -> file.row("Lined", row));
    file.endTable();
    return this;
  }

  /** Two columns without lines; each cell holds several paragraphs. */
  FlatText letterhead(List<List<String>> rows) {
    file.evenTable(2);
    rows.forEach(row -> file.row("Open", row));
    file.endTable();
    return this;
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
