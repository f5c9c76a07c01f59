package org.roviec.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** A PDF drawn letter by letter, its origin in the upper left corner as it is shown. */
final class Sketch implements AutoCloseable {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDFont font;
  private PDPageContentStream content;
  private PDPage page;
  private float height;

  Sketch() {
    try (InputStream in = Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT))) {
      font = PDType0Font.load(document, in);
      page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      height = page.getCropBox().getHeight();
      content = new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDDocument document() {
    return document;
  }

  PDPage page() {
    return page;
  }

  PDFont font() {
    return font;
  }

  Sketch newPage() throws IOException {
    content.close();
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    return this;
  }

  Sketch text(float x, float y, float size, String words) throws IOException {
    return text(x, y, size, 0, font, words);
  }

  Sketch text(float x, float y, float size, double degrees, PDFont with, String words)
      throws IOException {
    content.beginText();
    content.setFont(with, size);
    content.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(degrees), x, height - y));
    content.showText(words);
    content.endText();
    return this;
  }

  /** Letters drawn that many times as wide. */
  Sketch stretched(float x, float y, float times, String words) throws IOException {
    content.beginText();
    content.setFont(font, 12);
    content.setTextMatrix(new Matrix(times, 0, 0, 1, x, height - y));
    content.showText(words);
    content.endText();
    return this;
  }

  /** Letters in a color, each part from 0 to 1. */
  Sketch colored(float x, float y, float gray, String words) throws IOException {
    content.setNonStrokingColor(gray);
    text(x, y, 12, words);
    content.setNonStrokingColor(0f);
    return this;
  }

  /** Letters without ink. */
  Sketch unpainted(float x, float y, String words) throws IOException {
    content.setRenderingMode(RenderingMode.NEITHER);
    text(x, y, 12, words);
    content.setRenderingMode(RenderingMode.FILL);
    return this;
  }

  Sketch line(float x1, float y1, float x2, float y2) throws IOException {
    content.moveTo(x1, height - y1);
    content.lineTo(x2, height - y2);
    content.stroke();
    return this;
  }

  /** A ruled table with its words. */
  Sketch table(float left, float top, float[] widths, float rowHeight, String[]... rows)
      throws IOException {
    float right = left;
    for (float width : widths) {
      right += width;
    }
    for (int row = 0; row <= rows.length; row++) {
      line(left, top + row * rowHeight, right, top + row * rowHeight);
    }
    float x = left;
    for (int column = 0; column <= widths.length; column++) {
      line(x, top, x, top + rows.length * rowHeight);
      for (int row = 0; column < widths.length && row < rows.length; row++) {
        text(x + 4, top + row * rowHeight + 14, 11, rows[row][column]);
      }
      x += column < widths.length ? widths[column] : 0;
    }
    return this;
  }

  Sketch image(BufferedImage image, float x, float y, float width, float tall) throws IOException {
    content.drawImage(
        LosslessFactory.createFromImage(document, image), x, height - y - tall, width, tall);
    return this;
  }

  /** An image of a whole page that is packed in some way, and so may not be decoded. */
  Sketch packed(byte[] bytes, COSName filter) throws IOException {
    PDImageXObject image =
        new PDImageXObject(
            document,
            new ByteArrayInputStream(bytes),
            filter,
            1240,
            1754,
            8,
            PDDeviceGray.INSTANCE);
    content.drawImage(image, 0, 0, 595, 842);
    return this;
  }

  byte[] bytes() throws IOException {
    content.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
