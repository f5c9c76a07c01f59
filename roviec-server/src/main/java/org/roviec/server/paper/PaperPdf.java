package org.roviec.server.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Writes papers as PDF for print, with a font of the program's own (Liberation Serif, of the same
 * widths as Times New Roman), so that they print the same everywhere.
 */
public final class PaperPdf {

  private static final String FAMILY = "Liberation Serif";
  private static final String STYLE = text("print.css");

  /** A font file begins with its version and the number of its tables, an entry for each. */
  private static final int DIRECTORY = 12;

  private static final int ENTRY = 16;
  private static final String LIGATURES = "GSUB";

  private PaperPdf() {}

  /** Writes a paper. */
  public static void write(Paper paper, OutputStream out) throws IOException {
    String page =
        "<html lang=\"vi\"><head><title>"
            + Xml.escaped(paper.about())
            + "</title><style>"
            + STYLE
            + "</style></head><body>"
            + PaperHtml.of(paper)
            + "</body></html>";
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, "Regular", 400, FontStyle.NORMAL);
    font(builder, "Bold", 700, FontStyle.NORMAL);
    font(builder, "Italic", 400, FontStyle.ITALIC);
    builder.withHtmlContent(page, null);
    builder.toStream(out);
    builder.run();
  }

  private static void font(PdfRendererBuilder builder, String name, int weight, FontStyle style) {
    builder.useFont(
        () -> new ByteArrayInputStream(plain("fonts/LiberationSerif-" + name + ".ttf")),
        FAMILY,
        weight,
        style,
        true);
  }

  /**
   * A font without its table of ligatures, by giving the table another name: looking for some in
   * every word took nine tenths of the time, and Vietnamese has none.
   */
  private static byte[] plain(String name) {
    byte[] font = bytes(name);
    int tables = (font[4] & 0xff) << 8 | font[5] & 0xff;
    for (int i = 0; i < tables; i++) {
      int at = DIRECTORY + i * ENTRY;
      if (new String(font, at, LIGATURES.length(), StandardCharsets.US_ASCII).equals(LIGATURES)) {
        font[at] = 'x';
      }
    }
    return font;
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String name) {
    try (InputStream file =
        Objects.requireNonNull(PaperPdf.class.getResourceAsStream(name), name)) {
      return file.readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
