package org.roviec.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.json.JsonExport;

/** The formats a reading can be written in. All are UTF-8. */
public enum Format {
  /** The public format with every record and value; see {@code roviec-reading.schema.json}. */
  JSON("json") {
    @Override
    public void write(ReadDocument document, Locale locale, OutputStream out) {
      new JsonExport().write(document, out);
    }
  },
  /** The text as it was read. */
  TEXT("txt") {
    @Override
    public void write(ReadDocument document, Locale locale, OutputStream out) throws IOException {
      out.write(document.reading().text().characters().getBytes(StandardCharsets.UTF_8));
    }
  };

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** The name used on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Ending of file names, without the dot. */
  public String extension() {
    return extension;
  }

  /** Writes one document; leaves the stream open. */
  public abstract void write(ReadDocument document, Locale locale, OutputStream out)
      throws IOException;
}
