package org.roviec.ingest;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.detection.Detection;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.Box;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.pdf.PdfPages;
import org.roviec.ingest.scan.ImageFile;

/**
 * The pages of a PDF or a scan as images, and boxes drawn on them. Nothing is written anywhere.
 * Safe for any number of threads.
 */
public final class PageImages implements Closeable {

  private final Source source;

  private PageImages(Source source) {
    this.source = source;
  }

  /**
   * Opens the pages of a file; null for kinds of file that have none.
   *
   * @throws IOException if the file is damaged or locked
   */
  public static @Nullable PageImages open(byte[] bytes, Limits limits) throws IOException {
    FileType type = Detection.typeOf(bytes, "");
    if (type == FileType.PDF) {
      return new PageImages(new OfPdf(PdfPages.open(bytes, limits)));
    }
    if (type == FileType.PNG
        || type == FileType.JPEG
        || type == FileType.GIF
        || type == FileType.TIFF
        || type == FileType.TIFF_BIG_ENDIAN) {
      ImageFile images = ImageFile.open(bytes, limits.pages());
      return images == null ? null : new PageImages(new OfImages(images, limits));
    }
    return null;
  }

  /** How many pages there are. */
  public int count() {
    return source.count();
  }

  /**
   * A page as an image, or at a lower resolution where it would be larger than the limit.
   *
   * @param page number from 1
   * @param dpi dots per inch; a screen is content with 110
   */
  public BufferedImage image(int page, double dpi) throws IOException {
    return source.image(page, dpi);
  }

  /** A page with marks on it; those of other pages are left out. */
  public BufferedImage image(int page, double dpi, List<Mark> marks) throws IOException {
    BufferedImage image = source.image(page, dpi);
    double scale = image.getWidth() / source.width(page);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    for (Mark mark : marks) {
      if (mark.box().page() == page) {
        draw(graphics, mark, scale);
      }
    }
    graphics.dispose();
    return image;
  }

  private static void draw(Graphics2D graphics, Mark mark, double scale) {
    Box box = mark.box();
    Rectangle2D area =
        new Rectangle2D.Double(
            box.x() * scale, box.y() * scale, box.width() * scale, box.height() * scale);
    graphics.setColor(mark.color());
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.18f));
    graphics.fill(area);
    graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.75f));
    graphics.setStroke(new BasicStroke((float) Math.max(1, 0.6 * scale)));
    graphics.draw(new Rectangle2D.Double(area.getX(), area.getMaxY(), area.getWidth(), 0));
    graphics.setComposite(AlphaComposite.SrcOver);
    if (!mark.label().isEmpty()) {
      label(graphics, mark, area, scale);
    }
  }

  /** A small flag above the left end of a box. */
  private static void label(Graphics2D graphics, Mark mark, Rectangle2D area, double scale) {
    Font font = new Font(Font.SANS_SERIF, Font.BOLD, (int) Math.max(8, Math.round(5.5 * scale)));
    Rectangle2D words = font.getStringBounds(mark.label(), graphics.getFontRenderContext());
    double height = words.getHeight();
    double y = Math.max(0, area.getY() - 0.8 * height);
    Rectangle2D flag =
        new Rectangle2D.Double(area.getX(), y, words.getWidth() + 0.5 * height, height);
    graphics.fill(flag);
    graphics.setColor(Color.WHITE);
    graphics.setFont(font);
    graphics.drawString(
        mark.label(), (float) (flag.getX() + 0.25 * height), (float) (y - words.getY()));
  }

  @Override
  public void close() throws IOException {
    source.close();
  }

  /**
   * Something to draw on a page.
   *
   * @param box where
   * @param color of its kind
   * @param label a few letters, may be empty
   */
  public record Mark(Box box, Color color, String label) {}

  /** Where the images come from. */
  private interface Source extends Closeable {
    int count();

    double width(int page) throws IOException;

    BufferedImage image(int page, double dpi) throws IOException;
  }

  private record OfPdf(PdfPages pages) implements Source {
    @Override
    public int count() {
      return pages.count();
    }

    @Override
    public double width(int page) {
      return pages.width(page);
    }

    @Override
    public BufferedImage image(int page, double dpi) throws IOException {
      return pages.image(page, dpi);
    }

    @Override
    public void close() throws IOException {
      pages.close();
    }
  }

  private record OfImages(ImageFile images, Limits limits) implements Source {
    @Override
    public int count() {
      return images.count();
    }

    @Override
    public double width(int page) throws IOException {
      return images.width(page);
    }

    @Override
    public BufferedImage image(int page, double dpi) throws IOException {
      if (images.pixels(page) > limits.pixels()) {
        throw new IOException("page image too large");
      }
      ImageFile.Picture picture = images.picture(page);
      double scale = Math.min(1, dpi / picture.dpi());
      int width = (int) Math.max(1, Math.round(picture.image().getWidth() * scale));
      int height = (int) Math.max(1, Math.round(picture.image().getHeight() * scale));
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      graphics.drawImage(picture.image(), 0, 0, width, height, Color.WHITE, null);
      graphics.dispose();
      return image;
    }

    @Override
    public void close() throws IOException {
      images.close();
    }
  }
}
