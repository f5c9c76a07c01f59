package org.roviec.server.demo;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Writes a picture of a screen with a palette: a third of the bytes, no difference to the eye. */
final class FewColors {

  private static final int MOST = 256;

  private FewColors() {}

  static void write(byte[] png, Path file) throws IOException {
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam settings = writer.getDefaultWriteParam();
    settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    settings.setCompressionQuality(0);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(indexed(picture), null, null), settings);
    } finally {
      writer.dispose();
    }
  }

  private static BufferedImage indexed(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    Map<Integer, Integer> counts = new HashMap<>();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    for (int pixel : pixels) {
      counts.merge(pixel & 0xffffff, 1, Integer::sum);
    }
    List<Integer> palette =
        counts.entrySet().stream()
            .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
            .limit(MOST)
            .map(Map.Entry::getKey)
            .toList();
    Map<Integer, Integer> nearest = new HashMap<>();
    BufferedImage few =
        new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model(palette));
    for (int at = 0; at < pixels.length; at++) {
      int index = nearest.computeIfAbsent(pixels[at] & 0xffffff, color -> index(palette, color));
      few.getRaster().setSample(at % width, at / width, 0, index);
    }
    return few;
  }

  private static IndexColorModel model(List<Integer> palette) {
    int[] colors = palette.stream().mapToInt(Integer::intValue).toArray();
    return new IndexColorModel(
        8, colors.length, colors, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  }

  private static int index(List<Integer> palette, int color) {
    int best = 0;
    for (int index = 1; index < palette.size(); index++) {
      if (distance(palette.get(index), color) < distance(palette.get(best), color)) {
        best = index;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 255) - (other >> 16 & 255);
    int green = (one >> 8 & 255) - (other >> 8 & 255);
    int blue = (one & 255) - (other & 255);
    return red * red + green * green + blue * blue;
  }
}
