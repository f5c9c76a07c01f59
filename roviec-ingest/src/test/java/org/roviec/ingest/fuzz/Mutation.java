package org.roviec.ingest.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Damages a file: bits, bytes, cuts, splices; in archives also the parts and their XML. */
final class Mutation {

  private static final int[] EDGES = {0, 1, 0x7f, 0x80, 0xff, 0xfe};

  private final Random random;
  private final List<byte[]> others;

  /** Damage by this dice; splices take pieces of these files. */
  Mutation(Random random, List<byte[]> others) {
    this.random = random;
    this.others = others;
  }

  byte[] of(byte[] file) throws IOException {
    boolean zipped = file.length > 4 && file[0] == 'P' && file[1] == 'K';
    if (zipped && random.nextInt(3) > 0) {
      return parts(file);
    }
    byte[] out = file.clone();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      out = once(out);
    }
    return out;
  }

  private byte[] once(byte[] file) {
    if (file.length == 0) {
      return file;
    }
    int at = random.nextInt(file.length);
    return switch (random.nextInt(6)) {
      case 0 -> {
        file[at] ^= (byte) (1 << random.nextInt(8));
        yield file;
      }
      case 1 -> {
        int end = Math.min(file.length, at + 1 + random.nextInt(8));
        Arrays.fill(file, at, end, (byte) EDGES[random.nextInt(EDGES.length)]);
        yield file;
      }
      case 2 -> Arrays.copyOf(file, at);
      case 3 -> cut(file, at, Math.min(file.length, at + random.nextInt(200)));
      case 4 -> insert(file, at, piece(file));
      default -> insert(file, at, piece(others.get(random.nextInt(others.size()))));
    };
  }

  private byte[] piece(byte[] from) {
    if (from.length == 0) {
      return from;
    }
    int start = random.nextInt(from.length);
    return Arrays.copyOfRange(from, start, Math.min(from.length, start + random.nextInt(600)));
  }

  private static byte[] cut(byte[] file, int from, int to) {
    byte[] out = Arrays.copyOf(file, file.length - (to - from));
    System.arraycopy(file, to, out, from, file.length - to);
    return out;
  }

  private static byte[] insert(byte[] file, int at, byte[] piece) {
    byte[] out = Arrays.copyOf(file, file.length + piece.length);
    System.arraycopy(piece, 0, out, at, piece.length);
    System.arraycopy(file, at, out, at + piece.length, file.length - at);
    return out;
  }

  /** Leaves out, doubles, swaps or damages parts, and packs them soundly again. */
  private byte[] parts(byte[] file) throws IOException {
    List<String> names = new ArrayList<>();
    List<byte[]> contents = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        contents.add(zip.readAllBytes());
      }
    }
    if (names.isEmpty()) {
      return file;
    }
    int at = random.nextInt(names.size());
    switch (random.nextInt(5)) {
      case 0 -> {
        names.remove(at);
        contents.remove(at);
      }
      case 1 -> contents.set(at, contents.get(random.nextInt(contents.size())));
      case 2 -> contents.set(at, once(contents.get(at).clone()));
      default -> contents.set(at, markup(contents.get(at)));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < names.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(contents.get(i));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  /** Damages XML so that it stays readable: elements doubled, nested or gone, values replaced. */
  private byte[] markup(byte[] part) {
    String xml = new String(part, StandardCharsets.UTF_8);
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int open = xml.indexOf('<', random.nextInt(Math.max(1, xml.length())));
      int close = open < 0 ? -1 : xml.indexOf('>', open);
      if (close < 0) {
        return part;
      }
      xml =
          switch (random.nextInt(5)) {
            case 0 -> xml.substring(0, open) + xml.substring(close + 1);
            case 1 -> xml.substring(0, close + 1).repeat(1) + xml.substring(open);
            case 2 -> value(xml, open, close);
            case 3 -> number(xml, open);
            default -> xml.substring(0, open) + "<x>".repeat(300) + xml.substring(open);
          };
    }
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private String value(String xml, int open, int close) {
    int quote = xml.indexOf('"', open);
    int end = quote < 0 || quote > close ? -1 : xml.indexOf('"', quote + 1);
    return end < 0 ? xml : xml.substring(0, quote + 1) + strange() + xml.substring(end);
  }

  private String number(String xml, int from) {
    for (int i = from; i < xml.length(); i++) {
      if (Character.isDigit(xml.charAt(i))) {
        return xml.substring(0, i) + strange() + xml.substring(i + 1);
      }
    }
    return xml;
  }

  private String strange() {
    String[] values = {
      "", "-1", "0", "2147483647", "99999999999", "1e309", "x", "../../a", "A1:XFD1048576", "\u0301"
    };
    return values[random.nextInt(values.length)];
  }
}
