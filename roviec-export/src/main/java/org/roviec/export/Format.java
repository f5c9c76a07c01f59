package org.roviec.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.roviec.export.akn.AknExport;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.document.Wording;
import org.roviec.export.html.HtmlExport;
import org.roviec.export.json.JsonExport;
import org.roviec.export.table.CsvExport;
import org.roviec.export.text.MarkdownExport;

/** The formats a reading can be written in. All are UTF-8. */
public enum Format {
  /** The public format with every record and value; see {@code roviec-reading.schema.json}. */
  JSON("json") {
    @Override
    public void write(ReadDocument document, Locale locale, OutputStream out) {
      new JsonExport().write(document, out);
    }
  },
  /** One self-contained page, to look at and to print. */
  HTML("html") {
    @Override
    public void write(ReadDocument document, Locale locale, OutputStream out) throws IOException {
      new HtmlExport(Wording.of(locale)).write(document, out);
    }
  },
  /** Findings in tables, for notes and wikis. */
  MARKDOWN("md") {
    @Override
    public void write(ReadDocument document, Locale locale, OutputStream out) throws IOException {
      new MarkdownExport(Wording.of(locale)).write(document, out);
    }
  },
  /** Akoma Ntoso 3.0, the international XML for legal documents. */
  AKN("xml") {
    @Override
    public void write(ReadDocument document, Locale locale, OutputStream out) {
      new AknExport().write(document, out);
    }
  },
  /** The assignments, for spreadsheets. */
  CSV("csv") {
    @Override
    public void write(ReadDocument document, Locale locale, OutputStream out) throws IOException {
      new CsvExport(Wording.of(locale)).write(document, out);
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

  /** The names of all formats, for messages. */
  public static String labels() {
    return Arrays.stream(values()).map(Format::label).collect(Collectors.joining(", "));
  }

  /** Ending of file names, without the dot. */
  public String extension() {
    return extension;
  }

  /** Writes one document; leaves the stream open. */
  public abstract void write(ReadDocument document, Locale locale, OutputStream out)
      throws IOException;
}
