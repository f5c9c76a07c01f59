package org.roviec.ingest.outcome;

/** Kinds of file, told by their content. */
public enum FileType {
  /** Plain text. */
  TEXT,
  /** Lines of values parted by commas, semicolons or tabs, below a line of column heads. */
  CSV,
  HTML,
  /** XML of no kind that is read: drawings, flat documents, data. */
  XML,
  RTF,
  PDF,
  /** Word since 2007. */
  DOCX,
  /** Excel since 2007. */
  XLSX,
  /** PowerPoint since 2007. */
  PPTX,
  /** OpenDocument text. */
  ODT,
  /** OpenDocument sheet. */
  ODS,
  /** Word 97 to 2003. */
  DOC,
  /** Excel 97 to 2003. */
  XLS,
  /** Another Office file from before 2007, such as PowerPoint. */
  OFFICE_LEGACY,
  /** An Office file that opens with a password only. */
  OFFICE_ENCRYPTED,
  /** A mail as the Internet carries it. */
  EML,
  /** A mail as Outlook saves it. */
  MSG,
  PNG,
  JPEG,
  GIF,
  TIFF,
  /** TIFF whose numbers begin with their high byte. */
  TIFF_BIG_ENDIAN,
  BMP,
  WEBP,
  /** Photographs of many telephones. */
  HEIC,
  ZIP,
  GZIP,
  SEVEN_ZIP,
  RAR,
  /** None of the above, but no text either. */
  BINARY
}
