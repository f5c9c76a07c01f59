package org.roviec.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.openjdk.jmh.infra.Blackhole;
import org.roviec.ingest.Ingester;

/** Text of printed PDF with places, tables and columns, beside PDFBox's own text extraction. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
public class PdfBenchmark {

  static final Path PRINTED =
      Path.of(System.getProperty("roviec.corpus", "roviec-corpus")).resolve("printed");

  private final Ingester ingester = new Ingester();
  private List<byte[]> files = List.of();

  /** The printed papers of the corpus. */
  static List<Path> papers() {
    try (Stream<Path> all = Files.list(PRINTED)) {
      return all.filter(file -> file.toString().endsWith(".pdf")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Pages of all files together. */
  static int pages() throws IOException {
    int pages = 0;
    for (Path file : papers()) {
      try (PDDocument document = Loader.loadPDF(file.toFile())) {
        pages += document.getNumberOfPages();
      }
    }
    return pages;
  }

  /** Loads the files. */
  @Setup(Level.Trial)
  public void load() throws IOException {
    java.util.logging.Logger.getLogger("org.apache").setLevel(java.util.logging.Level.OFF);
    files = papers().stream().map(PdfBenchmark::bytes).toList();
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bytes to text with places, tables, notes and furniture. */
  @Benchmark
  public void ingest(Blackhole hole) {
    for (byte[] file : files) {
      hole.consume(ingester.ingest(file));
    }
  }

  /** Bytes to plain text, by PDFBox alone. */
  @Benchmark
  public void pdfbox(Blackhole hole) throws IOException {
    for (byte[] file : files) {
      try (PDDocument document = Loader.loadPDF(file)) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        hole.consume(stripper.getText(document));
      }
    }
  }
}
