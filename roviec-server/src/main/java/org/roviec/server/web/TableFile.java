package org.roviec.server.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The kinds of file a list goes to; the name of each is how its files end. */
enum TableFile {
  CSV("text/csv; charset=utf-8") {
    @Override
    void write(OutputStream out, List<List<Object>> rows) throws IOException {
      Writer commas = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      commas.write(Commas.MARK);
      for (List<Object> row : rows) {
        commas.write(Commas.line(row));
      }
      commas.flush();
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    void write(OutputStream out, List<List<Object>> rows) throws IOException {
      try (TableWorkbook book = new TableWorkbook(rows)) {
        book.write(out);
      }
    }
  };

  private final String type;

  TableFile(String type) {
    this.type = type;
  }

  /** The kind that an address asks for by its end. */
  static TableFile of(String address) {
    return address.endsWith(CSV.end()) ? CSV : XLSX;
  }

  String type() {
    return type;
  }

  /** How a file's name ends. */
  String end() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /** Writes a table; its first row holds the names of the columns. */
  abstract void write(OutputStream out, List<List<Object>> rows) throws IOException;
}
