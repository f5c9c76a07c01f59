package org.roviec.ingest.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A page image in gray.
 *
 * @param width in pixels
 * @param height in pixels
 * @param pixels row by row, 0 black to 255 white
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never shared
record GrayImage(int width, int height, byte[] pixels) {

  /** Where black begins, for looking at shapes; recognizing has its own way. */
  private static final int BLACK = 140;

  /** What is darker may be print; what is not is paper for certain. */
  private static final int PAPER = 225;

  boolean isBlack(int x, int y) {
    return (pixels[y * width + x] & 0xff) < BLACK;
  }

  /**
   * Writes it as PNG, packed quickly: Tesseract takes what it is given byte by byte, so that a page
   * not packed at all costs it more time than packing and unpacking do.
   */
  void write(OutputStream out) throws IOException {
    Png.write(this, out);
  }

  /** The same image through a transform, on white. */
  GrayImage through(AffineTransform transform, int newWidth, int newHeight) {
    BufferedImage from = asImage();
    BufferedImage to = new BufferedImage(newWidth, newHeight, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = to.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, newWidth, newHeight);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(from, transform, null);
    graphics.dispose();
    return new GrayImage(newWidth, newHeight, bytes(to));
  }

  /**
   * The part that may have print on it, found from the edges inwards; empty where all is paper.
   *
   * @param margin of paper that is left around it, in pixels
   */
  Rectangle printed(int margin) {
    int top = 0;
    while (top < height && isPaper(0, width, top, top + 1)) {
      top++;
    }
    if (top == height) {
      return new Rectangle();
    }
    int bottom = height;
    while (isPaper(0, width, bottom - 1, bottom)) {
      bottom--;
    }
    int left = 0;
    while (isPaper(left, left + 1, top, bottom)) {
      left++;
    }
    int right = width;
    while (isPaper(right - 1, right, top, bottom)) {
      right--;
    }
    Rectangle print = new Rectangle(left, top, right - left, bottom - top);
    print.grow(margin, margin);
    return print.intersection(new Rectangle(width, height));
  }

  private boolean isPaper(int left, int right, int top, int bottom) {
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        if ((pixels[y * width + x] & 0xff) < PAPER) {
          return false;
        }
      }
    }
    return true;
  }

  /** A part of it. */
  GrayImage cut(Rectangle part) {
    Rectangle inside = part.intersection(new Rectangle(width, height));
    byte[] cut = new byte[inside.width * inside.height];
    for (int row = 0; row < inside.height; row++) {
      int from = (inside.y + row) * width + inside.x;
      System.arraycopy(pixels, from, cut, row * inside.width, inside.width);
    }
    return new GrayImage(inside.width, inside.height, cut);
  }

  private BufferedImage asImage() {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    System.arraycopy(pixels, 0, bytes(image), 0, pixels.length);
    return image;
  }

  static byte[] bytes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
