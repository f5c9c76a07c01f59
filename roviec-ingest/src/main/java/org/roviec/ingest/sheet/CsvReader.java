package org.roviec.ingest.sheet;

import java.io.IOException;
import java.io.StringReader;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.outcome.Outcome.Ingested;
import org.roviec.ingest.text.TextReader;

/** Reads lines of values parted by tabs, semicolons or commas, in whatever encoding they are. */
public final class CsvReader implements FormatReader {

  private static final char[] SEPARATORS = {'\t', ';', ','};

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    Outcome decoded = new TextReader().read(bytes, FileType.TEXT, ingestion);
    if (!(decoded instanceof Ingested text)) {
      return decoded;
    }
    String characters = text.text().characters();
    String values = characters.startsWith("\ufeff") ? characters.substring(1) : characters;
    Sheets sheets = new Sheets(type, ingestion.limits().characters());
    sheets.add(grid(values, sheets.grid("")));
    return sheets.outcome() instanceof Ingested sheet
        ? new Ingested(
            sheet.text(),
            new org.roviec.ingest.outcome.Origin(
                type, text.origin().encoding(), text.origin().replaced()),
            sheet.layout(),
            sheet.furniture(),
            sheet.notes())
        : decoded;
  }

  private static Grid grid(String values, Grid grid) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator(values))
            .setIgnoreEmptyLines(false)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(values), format)) {
      int row = 0;
      for (CSVRecord cells : parser) {
        for (int column = 0; column < cells.size(); column++) {
          grid.put(row, column, cells.get(column));
        }
        row++;
      }
    }
    return grid;
  }

  /** The separator that is met most in the first lines. */
  private static char separator(String values) {
    String head = values.substring(0, Math.min(values.length(), 4096));
    char best = ',';
    long most = 0;
    for (char separator : SEPARATORS) {
      long count = head.chars().filter(c -> c == separator).count();
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }
}
