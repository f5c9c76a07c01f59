package org.roviec.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/** Reads 7z archives, in memory. */
public final class SevenZipReader implements FormatReader {

  /** Memory that unpacking may take, as archives may ask for any amount. */
  private static final int MEMORY_KIB = 128 << 10;

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (SevenZFile archive =
        SevenZFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setMaxMemoryLimitKiB(MEMORY_KIB)
            .get()) {
      return members(archive, bytes.length, type, ingestion);
    } catch (PasswordRequiredException e) {
      return new Outcome.Locked(type);
    }
  }

  private static Outcome members(SevenZFile archive, int packed, FileType type, Ingestion ingestion)
      throws IOException {
    Members members = new Members(ingestion, type);
    Unpacking unpacking = new Unpacking(ingestion.limits(), packed);
    int count = 0;
    for (SevenZArchiveEntry entry : archive.getEntries()) {
      Members.check(++count, ingestion);
      String name = entry.getName() == null ? "" : entry.getName();
      if (!entry.isDirectory() && !entry.isAntiItem() && !Members.isLitter(name)) {
        try (InputStream in = archive.getInputStream(entry)) {
          members.add(name, unpacking.read(in));
        }
      }
    }
    return members.outcome();
  }
}
