package org.roviec.ingest.html;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Unpacking;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Layout;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;

/**
 * Reads HTML: paragraphs, headings, numbered lists, tables. Scripts, styles, hidden parts and
 * navigation are dropped; no picture, style sheet or frame is fetched.
 */
public final class HtmlReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws IOException {
    Document page = Jsoup.parse(Unpacking.interruptible(bytes), null, "");
    return of(page);
  }

  /** The text of a page that is held as a string, as mails hold theirs. */
  public static String textOf(String html) {
    return new PageText(Jsoup.parse(html).body()).text();
  }

  private static Outcome of(Document page) {
    PageText text = new PageText(page.body());
    String characters = text.text();
    if (characters.isBlank()) {
      return new Outcome.Empty();
    }
    List<Furniture> furniture = new ArrayList<>(text.furniture());
    property(page.title(), furniture);
    for (Element meta : page.select("meta[name~=(?i)^(author|subject|description|keywords)$]")) {
      property(meta.attr("content"), furniture);
    }
    return new Outcome.Ingested(
        SourceText.of(characters), Origin.of(FileType.HTML), Layout.NONE, furniture, List.of());
  }

  private static void property(String value, List<Furniture> furniture) {
    if (!value.isBlank()) {
      furniture.add(new Furniture(Furniture.Kind.PROPERTY, 0, value.strip()));
    }
  }
}
