package org.roviec.server.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
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
        () -> open("fonts/LiberationSerif-" + name + ".ttf"), FAMILY, weight, style, true);
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(PaperPdf.class.getResourceAsStream(name), name);
  }

  private static String text(String name) {
    try (InputStream file = open(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
