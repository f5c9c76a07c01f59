package org.roviec.ingest.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataFormatImpl;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The images of a file; each is decoded when asked for. Safe for any number of threads. */
public final class ImageFile implements Closeable {

  /** Width of the paper that scans are made of, in inches. */
  private static final double PAPER = 8.27;

  private static final double MILLIMETERS = 25.4;

  private final ImageReader reader;
  private final ImageInputStream in;
  private final int count;

  private ImageFile(ImageReader reader, ImageInputStream in, int most) throws IOException {
    this.reader = reader;
    this.in = in;
    reader.setInput(in, false, false);
    this.count = count(most);
  }

  /**
   * Opens a file of images; null where it is of no kind that can be read.
   *
   * @param most how many images are wanted; counting ends one above
   */
  public static @Nullable ImageFile open(byte[] bytes, int most) throws IOException {
    ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
    Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
    return readers.hasNext() ? new ImageFile(readers.next(), in, most) : null;
  }

  /**
   * Counts image by image: the pages of a TIFF name the next one, and may name each other in a
   * circle, which the reader's own count follows until memory ends.
   */
  private int count(int most) throws IOException {
    for (int i = 0; i <= most; i++) {
      try {
        reader.getWidth(i);
      } catch (IndexOutOfBoundsException e) {
        return i;
      }
    }
    return most + 1;
  }

  /** How many images there are; one more than were wanted where there are more. */
  public int count() {
    return count;
  }

  /** The numbers of the images, from 1. */
  public List<Integer> numbers() {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  /** How large an image is, told without decoding it. */
  public long pixels(int number) throws IOException {
    return (long) reader.getWidth(number - 1) * reader.getHeight(number - 1);
  }

  /** Width of an image on paper, in points, told without decoding it. */
  public double width(int number) throws IOException {
    int width = reader.getWidth(number - 1);
    return width * 72 / dpi(width, reader.getHeight(number - 1), stated(number));
  }

  /** An image, decoded. */
  public synchronized Picture picture(int number) throws IOException {
    BufferedImage image = reader.read(number - 1);
    return new Picture(image, dpi(image.getWidth(), image.getHeight(), stated(number)));
  }

  /** What the file says of an image's resolution, in dots per inch; 0 where it says nothing. */
  private double stated(int number) {
    try {
      IIOMetadata metadata = reader.getImageMetadata(number - 1);
      if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
        return 0;
      }
      Element tree = (Element) metadata.getAsTree(IIOMetadataFormatImpl.standardMetadataFormatName);
      NodeList sizes = tree.getElementsByTagName("HorizontalPixelSize");
      if (sizes.getLength() == 0) {
        return 0;
      }
      double millimeters = Double.parseDouble(((Element) sizes.item(0)).getAttribute("value"));
      return millimeters > 0 ? MILLIMETERS / millimeters : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  /** The resolution: as stated where that makes a sheet of paper, else as if it were A4. */
  private static double dpi(int width, int height, double stated) {
    int shorter = Math.min(width, height);
    double inches = stated > 0 ? shorter / stated : 0;
    return inches > 4 && inches < 17 && stated >= 100 ? stated : shorter / PAPER;
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    in.close();
  }

  /**
   * An image of a page.
   *
   * @param image its pixels
   * @param dpi its resolution
   */
  public record Picture(BufferedImage image, double dpi) {}
}
