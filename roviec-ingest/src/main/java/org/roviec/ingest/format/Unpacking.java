package org.roviec.ingest.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.roviec.ingest.outcome.Limit;

/**
 * Unpacks within limits: what a packed file says of its own size is not believed, every byte is
 * counted. Stops when its thread is interrupted.
 */
public final class Unpacking {

  /** Small files may be packed as tightly as they like. */
  private static final long GRACE = 4L << 20;

  private static final int CHUNK = 1 << 14;

  private final Limits limits;
  private final long packed;
  private long unpacked;

  /** Unpacking of a file of so many bytes. */
  public Unpacking(Limits limits, long packed) {
    this.limits = limits;
    this.packed = Math.max(1, packed);
  }

  /** All bytes of a part. */
  public byte[] read(InputStream in) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    copy(in, out);
    return out.toByteArray();
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedIOException();
      }
      unpacked += n;
      check();
      out.write(chunk, 0, n);
    }
  }

  private void check() throws ExceededException {
    if (unpacked > limits.unpacked()) {
      throw new ExceededException(Limit.UNPACKED, unpacked, limits.unpacked());
    }
    if (unpacked > GRACE && unpacked / packed >= limits.ratio()) {
      throw new ExceededException(Limit.RATIO, unpacked / packed, limits.ratio());
    }
  }

  /**
   * Looks through a document that is a zip archive before a library opens it: number and true size
   * of its parts.
   */
  public static void check(byte[] zipped, Limits limits) throws IOException {
    Unpacking unpacking = new Unpacking(limits, zipped.length);
    try (ZipFile zip =
        ZipFile.builder()
            .setIgnoreLocalFileHeader(true)
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(zipped))
            .get()) {
      int parts = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        if (++parts > 10 * limits.members()) {
          throw new ExceededException(Limit.MEMBERS, parts, 10L * limits.members());
        }
        if (zip.canReadEntryData(entry)) {
          try (InputStream in = zip.getInputStream(entry)) {
            unpacking.copy(in, OutputStream.nullOutputStream());
          }
        }
      }
    }
  }

  /** The bytes as a stream that notices the interruption of its thread. */
  public static InputStream interruptible(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        if (Thread.currentThread().isInterrupted()) {
          throw new IllegalStateException("interrupted");
        }
        return super.read(into, offset, length);
      }
    };
  }
}
