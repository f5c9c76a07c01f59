package org.roviec.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;

/** Reads one DOCX file made of the golden documents; beside it POI's own text extraction. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
public class WordBenchmark {

  private final Ingester ingester = new Ingester();
  private byte[] file = {};

  /** Writes the file: a paragraph for each line, a table for each stretch of rows. */
  @Setup(Level.Trial)
  public void write() throws IOException {
    file = file();
  }

  /**
   * What the file holds.
   *
   * @param bytes of the file
   * @param paragraphs outside of tables
   * @param rows of tables
   * @param characters of its text as it is ingested
   */
  record Size(long bytes, long paragraphs, long rows, long characters) {}

  static Size size() {
    try {
      byte[] file = file();
      if (!(new Ingester().ingest(file) instanceof Outcome.Ingested ingested)) {
        throw new IllegalStateException("the file is not read");
      }
      long rows = ingested.text().characters().lines().filter(l -> l.startsWith("|")).count();
      long lines = ingested.text().characters().lines().count();
      return new Size(file.length, lines - rows, rows, ingested.text().length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] file() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (SourceText text : Documents.of("golden")) {
        write(text.characters(), document);
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void write(String text, XWPFDocument document) {
    XWPFTable table = null;
    for (String line : text.lines().toList()) {
      if (!line.startsWith("|")) {
        document.createParagraph().createRun().setText(line);
        table = null;
        continue;
      }
      String[] cells = line.substring(1).split("\\|");
      var row = table == null ? null : table.createRow();
      if (row == null) {
        table = document.createTable();
        row = table.getRow(0);
      }
      for (int i = 0; i < cells.length; i++) {
        var cell = row.getCell(i) == null ? row.createCell() : row.getCell(i);
        cell.setText(cells[i].strip());
      }
    }
  }

  /** Bytes to text in reading order, with tables, numbers, furniture. */
  @Benchmark
  public Outcome ingest() {
    return ingester.ingest(file);
  }

  /** POI's text extraction. */
  @Benchmark
  public String poi() throws IOException {
    try (XWPFWordExtractor extractor =
        new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(file)))) {
      return extractor.getText();
    }
  }
}
