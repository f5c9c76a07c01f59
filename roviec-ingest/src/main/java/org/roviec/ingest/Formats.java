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
import org.roviec.ingest.odf.OdtReader;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.pdf.PdfReader;
import org.roviec.ingest.rtf.RtfReader;
import org.roviec.ingest.scan.ScanReader;
import org.roviec.ingest.sheet.CsvReader;
import org.roviec.ingest.sheet.XlsReader;
import org.roviec.ingest.sheet.XlsxReader;
import org.roviec.ingest.text.TextReader;
import org.roviec.ingest.word.DocReader;
import org.roviec.ingest.word.DocxReader;

/** Which reader reads which kind of file; readers are made when first needed. */
final class Formats {

  private static final Map<FileType, Supplier<FormatReader>> READERS =
      new EnumMap<>(FileType.class);

  static {
    READERS.put(FileType.TEXT, TextReader::new);
    READERS.put(FileType.CSV, CsvReader::new);
    READERS.put(FileType.HTML, HtmlReader::new);
    READERS.put(FileType.RTF, RtfReader::new);
    READERS.put(FileType.DOCX, DocxReader::new);
    READERS.put(FileType.DOC, DocReader::new);
    READERS.put(FileType.ODT, OdtReader::new);
    READERS.put(FileType.XLSX, XlsxReader::new);
    READERS.put(FileType.XLS, XlsReader::new);
    READERS.put(FileType.EML, EmlReader::new);
    READERS.put(FileType.MSG, MsgReader::new);
    READERS.put(FileType.PDF, PdfReader::new);
    READERS.put(FileType.PNG, ScanReader::new);
    READERS.put(FileType.JPEG, ScanReader::new);
    READERS.put(FileType.GIF, ScanReader::new);
    READERS.put(FileType.TIFF, ScanReader::new);
    READERS.put(FileType.TIFF_BIG_ENDIAN, ScanReader::new);
    READERS.put(FileType.ZIP, ZipReader::new);
    READERS.put(FileType.GZIP, GzipReader::new);
    READERS.put(FileType.SEVEN_ZIP, SevenZipReader::new);
  }

  private Formats() {}

  /** The reader of a kind; null for kinds that are not read. */
  static @Nullable FormatReader readerOf(FileType type) {
    Supplier<FormatReader> supplier = READERS.get(type);
    return supplier == null ? null : supplier.get();
  }
}
