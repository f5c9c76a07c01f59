package org.roviec.ingest.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How much the packed streams of a PDF unpack to, counted without keeping any of it, since the
 * library unpacks streams whole.
 */
final class Unpacked {

  private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

  private Unpacked() {}

  /** Bytes of all streams together; counting ends where it passes {@code most}. */
  static long atMost(byte[] bytes, long most) {
    long all = 0;
    byte[] sink = new byte[1 << 16];
    Inflater inflater = new Inflater();
    try {
      for (int at = next(bytes, 0); at >= 0 && all <= most; at = next(bytes, at)) {
        inflater.reset();
        inflater.setInput(bytes, at, bytes.length - at);
        all += count(inflater, sink, most - all);
        at += (int) Math.min(inflater.getBytesRead(), bytes.length - (long) at);
      }
    } finally {
      inflater.end();
    }
    return all;
  }

  private static long count(Inflater inflater, byte[] sink, long most) {
    long count = 0;
    try {
      while (!inflater.finished() && count <= most) {
        int some = inflater.inflate(sink);
        if (some == 0) {
          break;
        }
        count += some;
      }
    } catch (DataFormatException e) {
      return count; // not packed this way, or damaged here: what follows is not unpacked either
    }
    return count;
  }

  /** Where the content of the next stream begins; −1 if there is none. */
  private static int next(byte[] bytes, int from) {
    for (int i = from; i + STREAM.length + 2 < bytes.length; i++) {
      if (bytes[i] == 's' && matches(bytes, i) && (i < 3 || bytes[i - 1] != 'd')) {
        int at = i + STREAM.length;
        at += bytes[at] == '\r' ? 1 : 0;
        at += bytes[at] == '\n' ? 1 : 0;
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] bytes, int from) {
    for (int k = 0; k < STREAM.length; k++) {
      if (bytes[from + k] != STREAM[k]) {
        return false;
      }
    }
    return true;
  }
}
