package org.roviec.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;

/**
 * How well and how fast page images are read: renders pages of PDF files that hold their letters,
 * recognizes the images, and compares with those letters, beside Tesseract alone on the same image
 * in turn, page by page, though a document's pages are read side by side.
 */
public final class ScanMeasure {

  private static final int DPI = 300;

  /** Of the system's clock in a second. */
  private static final double TICKS = 100;

  private final Ingester ingester = new Ingester();
  private final Restorer restorer = Restorer.load();
  private double letters;
  private double wrong;
  private double wrongRestored;
  private double wrongAlone;
  private double spent;
  private double spentAlone;
  private long passed;
  private long passedAlone;
  private int pages;

  private ScanMeasure() {}

  /**
   * Measures on the PDF files given, or on the printed papers of the corpus; {@code -n N}: the
   * first N pages of each, 3 unless given.
   */
  public static void main(String[] arguments) throws Exception {
    System.setProperty("java.awt.headless", "true");
    java.util.logging.Logger.getLogger("org.apache").setLevel(java.util.logging.Level.OFF);
    ScanMeasure measure = new ScanMeasure();
    int most = 3;
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("-n")) {
        most = Integer.parseInt(arguments[++i]);
      } else if (arguments[i].endsWith(".pdf")) {
        files.add(Path.of(arguments[i]));
      }
    }
    for (Path file : files.isEmpty() ? PdfBenchmark.papers() : files) {
      measure.file(file, most);
    }
    measure.print("all", measure.letters, measure.wrong, measure.wrongRestored, measure.wrongAlone);
    System.out.printf(
        Locale.ROOT,
        "%d pages; processor seconds a page %.2f, Tesseract alone %.2f, ratio %.3f%n"
            + "           seconds a page that pass %.2f, Tesseract alone %.2f, ratio %.3f%n",
        measure.pages,
        measure.spent / measure.pages,
        measure.spentAlone / measure.pages,
        measure.spent / measure.spentAlone,
        measure.passed / 1e9 / measure.pages,
        measure.passedAlone / 1e9 / measure.pages,
        (double) measure.passed / measure.passedAlone);
  }

  private void file(Path file, int most) throws IOException, InterruptedException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < Math.min(most, document.getNumberOfPages()); page++) {
        BufferedImage image = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
        page(file.getFileName() + " " + (page + 1), image, truth(document, page));
      }
    }
  }

  /** The letters of one page alone, so that nothing of it was moved to another. */
  private String truth(PDDocument document, int page) throws IOException {
    try (PDDocument alone = new PDDocument()) {
      alone.importPage(document.getPage(page));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      alone.save(bytes);
      return ((Outcome.Ingested) ingester.ingest(bytes.toByteArray())).text().characters();
    }
  }

  private void page(String name, BufferedImage image, String truth)
      throws IOException, InterruptedException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    if (pages == 0) {
      warmUp(png.toByteArray());
    }
    boolean first = pages % 2 == 0;
    String alone = first ? alone(png.toByteArray()) : "";
    double start = seconds();
    long begun = System.nanoTime();
    String read =
        ingester.ingest(png.toByteArray()) instanceof Outcome.Ingested ingested
            ? ingested.text().characters()
            : "";
    passed += System.nanoTime() - begun;
    spent += seconds() - start;
    alone = first ? alone : alone(png.toByteArray());
    String expected = plain(truth);
    String restored = restorer.restore(SourceText.of(read)).view().text();
    double here = distance(expected, plain(read));
    double hereRestored = distance(expected, plain(restored));
    double hereAlone = distance(expected, plain(alone));
    print(name, expected.length(), here, hereRestored, hereAlone);
    letters += expected.length();
    wrong += here;
    wrongRestored += hereRestored;
    wrongAlone += hereAlone;
    pages++;
  }

  /** What is measured is a reader at work, not one being loaded. */
  private void warmUp(byte[] png) {
    for (int i = 0; i < 3; i++) {
      ingester.ingest(png);
    }
  }

  private String alone(byte[] png) throws IOException, InterruptedException {
    double start = seconds();
    long begun = System.nanoTime();
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of("tesseract", "stdin", "stdout", "-l", "vie", "--dpi", "300", "--psm", "3"));
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    process.getOutputStream().write(png);
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    passedAlone += System.nanoTime() - begun;
    spentAlone += seconds() - start;
    return text;
  }

  /** Processor time of this program and of the programs it started, once they have ended. */
  private static double seconds() {
    try {
      while (ProcessHandle.current().children().findAny().isPresent()) {
        Thread.sleep(2);
      }
      String stat = Files.readString(Path.of("/proc/self/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      long ticks = 0;
      for (int field = 11; field <= 14; field++) {
        ticks += Long.parseLong(fields[field]);
      }
      return ticks / TICKS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void print(String name, double all, double here, double restored, double alone) {
    System.out.printf(
        Locale.ROOT,
        "%-24s %6.0f letters; wrong %.2f %%, restored %.2f %%; Tesseract alone %.2f %%%n",
        name,
        all,
        100 * here / all,
        100 * restored / all,
        100 * alone / all);
  }

  /** Words with single blanks, without the bars of tables. */
  private static String plain(String text) {
    return text.replaceAll("[|\\\\]", " ").replaceAll("\\s+", " ").strip();
  }

  /** Letters to be inserted, left out or replaced. */
  private static int distance(String a, String b) {
    int[] row = IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int k = 1; k <= b.length(); k++) {
        int above = row[k];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(k - 1) ? 0 : 1);
        row[k] = Math.min(change, 1 + Math.min(above, row[k - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
