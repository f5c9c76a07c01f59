package org.roviec.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.archive.GzipReader;
import org.roviec.ingest.archive.SevenZipReader;
import org.roviec.ingest.archive.ZipReader;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.html.HtmlReader;
import org.roviec.ingest.mail.EmlReader;
import org.roviec.ingest.mail.MsgReader;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.sheet.CsvReader;
import org.roviec.ingest.sheet.XlsReader;
import org.roviec.ingest.sheet.XlsxReader;
import org.roviec.ingest.text.TextReader;

/** Which reader reads which kind of file; readers are made when first needed. */
final class Formats {

  private static final Map<FileType, Supplier<FormatReader>> READERS =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(FileType.TEXT, TextReader::new),
              Map.entry(FileType.CSV, CsvReader::new),
              Map.entry(FileType.HTML, HtmlReader::new),
              Map.entry(FileType.EML, EmlReader::new),
              Map.entry(FileType.MSG, MsgReader::new),
              Map.entry(FileType.XLSX, XlsxReader::new),
              Map.entry(FileType.XLS, XlsReader::new),
              Map.entry(FileType.ZIP, ZipReader::new),
              Map.entry(FileType.GZIP, GzipReader::new),
              Map.entry(FileType.SEVEN_ZIP, SevenZipReader::new)));

  private Formats() {}

  /** The reader of a kind; null for kinds that are not read. */
  static @Nullable FormatReader readerOf(FileType type) {
    Supplier<FormatReader> supplier = READERS.get(type);
    return supplier == null ? null : supplier.get();
  }
}
