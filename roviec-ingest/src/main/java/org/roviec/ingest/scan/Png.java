package org.roviec.ingest.scan;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes gray images as PNG, for another program to read at once: quick to pack, not small. */
final class Png {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int ROWS = 64;

  private final DataOutputStream out;
  private final byte[] packed = new byte[1 << 16];

  private Png(OutputStream out) {
    this.out = new DataOutputStream(out);
  }

  static void write(GrayImage image, OutputStream out) throws IOException {
    Png png = new Png(out);
    png.out.write(SIGNATURE);
    png.header(image);
    png.pixels(image);
    png.chunk("IEND", new byte[0], 0);
    png.out.flush();
  }

  private void header(GrayImage image) throws IOException {
    byte[] header = new byte[13];
    putInt(header, 0, image.width());
    putInt(header, 4, image.height());
    header[8] = 8; // bits a pixel; the rest, 0, means gray, and rows one after another
    chunk("IHDR", header, header.length);
  }

  private void pixels(GrayImage image) throws IOException {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      byte[] rows = new byte[ROWS * (image.width() + 1)];
      for (int from = 0; from < image.height(); from += ROWS) {
        int count = Math.min(ROWS, image.height() - from);
        for (int row = 0; row < count; row++) {
          int at = row * (image.width() + 1);
          System.arraycopy(
              image.pixels(), (from + row) * image.width(), rows, at + 1, image.width());
        }
        deflater.setInput(rows, 0, count * (image.width() + 1));
        while (!deflater.needsInput()) {
          chunk("IDAT", packed, deflater.deflate(packed));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        chunk("IDAT", packed, deflater.deflate(packed));
      }
    } finally {
      deflater.end();
    }
  }

  private void chunk(String kind, byte[] content, int length) throws IOException {
    if (length == 0 && kind.equals("IDAT")) {
      return;
    }
    byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(content, 0, length);
    out.writeInt(length);
    out.write(name);
    out.write(content, 0, length);
    out.writeInt((int) sum.getValue());
  }

  private static void putInt(byte[] into, int at, int value) {
    into[at] = (byte) (value >>> 24);
    into[at + 1] = (byte) (value >>> 16);
    into[at + 2] = (byte) (value >>> 8);
    into[at + 3] = (byte) value;
  }
}
