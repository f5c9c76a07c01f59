package org.roviec.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.text.TextReader;

/** Which reader reads which kind of file; readers are made when first needed. */
final class Formats {

  private static final Map<FileType, Supplier<FormatReader>> READERS =
      new EnumMap<>(Map.of(FileType.TEXT, TextReader::new));

  private Formats() {}

  /** The reader of a kind; null for kinds that are not read. */
  static @Nullable FormatReader readerOf(FileType type) {
    Supplier<FormatReader> supplier = READERS.get(type);
    return supplier == null ? null : supplier.get();
  }
}
