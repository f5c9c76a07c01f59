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
