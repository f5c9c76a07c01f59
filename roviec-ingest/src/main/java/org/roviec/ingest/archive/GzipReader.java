package org.roviec.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/** Reads a file packed alone. */
public final class GzipReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (GzipCompressorInputStream in =
        GzipCompressorInputStream.builder()
            .setInputStream(Unpacking.interruptible(bytes))
            .setDecompressConcatenated(true)
            .get()) {
      String name = in.getMetaData().getFileName();
      Members members = new Members(ingestion, type);
      members.add(name == null ? "" : name, unpacked(in, bytes.length, ingestion));
      return members.outcome();
    }
  }

  private static byte[] unpacked(InputStream in, int packed, Ingestion ingestion)
      throws IOException {
    return new Unpacking(ingestion.limits(), packed).read(in);
  }
}
