package org.roviec.ingest.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ink of a page parted by color: print in black, seals in red. Print below a seal stays, since
 * it is dark.
 *
 * @param print the page without red
 * @param seals what is red, null where there is hardly any
 * @param where the red is
 */
record Ink(GrayImage print, @Nullable GrayImage seals, Rectangle where) {

  private static final int REDDER = 45;
  private static final int DARK = 95;

  /** Red pixels that make a seal, as a share of the page. */
  private static final double FEWEST = 0.0005;

  static Ink of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] print = new byte[width * height];
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      System.arraycopy(GrayImage.bytes(image), 0, print, 0, print.length);
      return new Ink(new GrayImage(width, height, print), null, new Rectangle());
    }
    return new Parting(image, print).ink();
  }

  /** Goes over the pixels once. */
  private static final class Parting {
    private final BufferedImage image;
    private final byte[] print;
    private final Rectangle where = new Rectangle(-1, -1);
    private byte @Nullable [] red;
    private int count;

    Parting(BufferedImage image, byte[] print) {
      this.image = image;
      this.print = print;
    }

    Ink ink() {
      int width = image.getWidth();
      int height = image.getHeight();
      BufferedImage plain = plain();
      int[] colors = ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          pixel(colors[y * width + x], x, y);
        }
      }
      GrayImage page = new GrayImage(width, height, print);
      byte[] pixels = count > FEWEST * print.length ? red : null;
      GrayImage seals = pixels == null ? null : new GrayImage(width, height, pixels);
      return new Ink(page, seals, where);
    }

    /** The image on white paper, its pixels where they can be reached. */
    private BufferedImage plain() {
      if (image.getType() == BufferedImage.TYPE_INT_RGB) {
        return image;
      }
      BufferedImage plain =
          new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = plain.createGraphics();
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
      graphics.drawImage(image, 0, 0, null);
      graphics.dispose();
      return plain;
    }

    private void pixel(int rgb, int x, int y) {
      int r = rgb >> 16 & 0xff;
      int g = rgb >> 8 & 0xff;
      int b = rgb & 0xff;
      int at = y * image.getWidth() + x;
      int gray = (r * 77 + g * 151 + b * 28) >> 8;
      if (r - Math.max(g, b) > REDDER && r > DARK) {
        print[at] = (byte) 255;
        seal(at, gray, x, y);
      } else {
        print[at] = (byte) gray;
      }
    }

    private void seal(int at, int gray, int x, int y) {
      byte[] pixels = red;
      if (pixels == null) {
        pixels = new byte[print.length];
        Arrays.fill(pixels, (byte) 255);
        red = pixels;
        where.setBounds(x, y, 1, 1);
      }
      pixels[at] = (byte) Math.min(gray, 110);
      where.add(x, y);
      count++;
    }
  }
}
