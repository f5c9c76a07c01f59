package org.roviec.server.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Puts tables into a Word file where paragraphs mark their places. */
final class Splice {

  private static final String TEXT = "word/document.xml";
  private static final String MARK = "⟦bảng ";

  private Splice() {}

  /** The words of the paragraph where a table goes. */
  static String marker(int table) {
    return MARK + table + "⟧";
  }

  static void tables(byte[] docx, List<TableXml> tables, OutputStream out) throws IOException {
    try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals(TEXT)) {
          splice(new String(from.readAllBytes(), StandardCharsets.UTF_8), tables, to);
        } else {
          from.transferTo(to);
        }
        to.closeEntry();
      }
    }
  }

  private static void splice(String xml, List<TableXml> tables, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    int done = 0;
    for (int i = 0; i < tables.size(); i++) {
      int mark = xml.indexOf(marker(i), done);
      int start = Math.max(xml.lastIndexOf("<w:p>", mark), xml.lastIndexOf("<w:p ", mark));
      int end = xml.indexOf("</w:p>", mark) + "</w:p>".length();
      writer.write(xml, done, start - done);
      tables.get(i).writeTo(writer);
      done = end;
    }
    writer.write(xml, done, xml.length() - done);
    writer.flush();
  }
}
