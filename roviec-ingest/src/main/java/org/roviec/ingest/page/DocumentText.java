package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.roviec.finding.Note;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Layout;
import org.roviec.text.SourceText;

/**
 * The text of a document's pages in reading order, with the place of every letter.
 *
 * @param text lines as printed; an empty line parts paragraphs, a form feed pages
 * @param layout pages and places
 * @param furniture what was taken out of the text
 * @param unsure words that were recognized with little confidence
 */
public record DocumentText(
    SourceText text, Layout layout, List<Furniture> furniture, List<Note> unsure) {

  /** Keeps its own list. */
  public DocumentText {
    furniture = List.copyOf(furniture);
    unsure = List.copyOf(unsure);
  }

  /** Reads pages, in order. */
  public static DocumentText of(List<PrintedPage> pages) {
    List<Sheet> sheets = new ArrayList<>();
    List<Furniture> furniture = new ArrayList<>();
    for (PrintedPage page : pages) {
      Sheet before = sheets.isEmpty() ? null : sheets.getLast();
      sheets.add(new Sheet(page, sheets.size() + 1, before));
      furniture.addAll(page.furniture());
    }
    furniture.addAll(Furnishing.lift(sheets));
    TableJoiner.join(sheets);
    Layout.Builder builder = new Layout.Builder();
    PageWriter writer = new PageWriter(builder);
    writer.write(sheets);
    return new DocumentText(
        SourceText.of(builder.text()), builder.build(), furniture, writer.unsure());
  }
}
