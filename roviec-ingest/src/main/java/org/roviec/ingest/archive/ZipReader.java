package org.roviec.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/** Reads zip archives, in memory. */
public final class ZipReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
      List<ZipArchiveEntry> entries = Collections.list(zip.getEntriesInPhysicalOrder());
      Members.check(entries.size(), ingestion);
      Members members = new Members(ingestion, type);
      Unpacking unpacking = new Unpacking(ingestion.limits(), bytes.length);
      for (ZipArchiveEntry entry : entries) {
        String name = EntryNames.of(entry);
        if (!entry.isDirectory() && !Members.isLitter(name)) {
          add(zip, entry, name, unpacking, members);
        }
      }
      return members.outcome();
    }
  }

  private static void add(
      ZipFile zip, ZipArchiveEntry entry, String name, Unpacking unpacking, Members members)
      throws IOException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      members.addLocked(name);
    } else if (!zip.canReadEntryData(entry)) {
      members.addUnsupported(name);
    } else {
      try (InputStream in = zip.getInputStream(entry)) {
        members.add(name, unpacking.read(in));
      }
    }
  }
}
