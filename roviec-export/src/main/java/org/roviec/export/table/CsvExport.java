package org.roviec.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.export.document.AssignmentRow;
import org.roviec.export.document.Places;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.document.Wording;

/**
 * Writes the assignments as CSV (RFC 4180): UTF-8 with a byte order mark so that Excel sees the
 * encoding, and no cell that a spreadsheet would run as a formula.
 */
public final class CsvExport {

  private static final String LINE_END = "\r\n";

  private final Wording words;

  /** An export in this language. */
  public CsvExport(Wording words) {
    this.words = words;
  }

  /** Writes one document: a header line and a line for each assignment. */
  public void write(ReadDocument document, OutputStream out) throws IOException {
    StringBuilder csv = new StringBuilder(4096).append('\ufeff');
    line(header(), csv);
    Places places = new Places(document.reading().text(), document.reading().outline());
    for (AssignmentRow row : AssignmentRow.of(document.reading(), places, words)) {
      line(cells(document, row), csv);
    }
    out.write(csv.toString().getBytes(StandardCharsets.UTF_8));
  }

  private List<String> header() {
    List<String> cells = new ArrayList<>();
    for (String name :
        List.of(
            "document",
            "id",
            "section",
            "place",
            "work",
            "owners",
            "coordinators",
            "submitTo",
            "due",
            "dueWritten",
            "products",
            "conditions")) {
      cells.add(words.of("column." + name));
    }
    for (Criterion criterion : Criterion.values()) {
      cells.add(words.of("criterion", criterion));
    }
    return cells;
  }

  private List<String> cells(ReadDocument document, AssignmentRow row) {
    List<String> cells = new ArrayList<>();
    cells.add(document.file());
    cells.add(row.id());
    cells.add(row.place());
    cells.add(words.of("line", row.line()));
    cells.add(row.work());
    cells.add(joined(row.owners()));
    cells.add(joined(row.coordinators()));
    cells.add(joined(row.submitTo()));
    cells.add(row.due());
    cells.add(joined(row.written()));
    cells.add(joined(row.products()));
    cells.add(joined(row.conditions()));
    for (Criterion criterion : Criterion.values()) {
      Judgement judgement = row.flags().get(criterion);
      cells.add(judgement == null ? "" : words.of("flag", judgement.flag()));
    }
    return cells;
  }

  private static String joined(List<String> values) {
    return String.join("; ", values);
  }

  private static void line(List<String> cells, StringBuilder csv) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        csv.append(',');
      }
      cell(cells.get(i), csv);
    }
    csv.append(LINE_END);
  }

  /** Quotes every cell; a text that a spreadsheet might take for a formula gets an apostrophe. */
  private static void cell(String value, StringBuilder csv) {
    csv.append('"');
    if (!value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0) {
      csv.append('\'');
    }
    csv.append(value.replace("\"", "\"\"")).append('"');
  }
}
