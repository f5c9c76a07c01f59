package org.roviec.ingest.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.*;
import org.roviec.ingest.page.DocumentText;
import org.roviec.ingest.page.PrintedPage;

final class PdfText {
  private final PDDocument document;
  private final Ingestion ingestion;
  PdfText(PDDocument document, Ingestion ingestion) { this.document = document; this.ingestion = ingestion; }
  Outcome read() throws IOException {
    ContentReader reader = new ContentReader(new Allowance(ingestion.limits().time()));
    List<PrintedPage> pages = new ArrayList<>();
    for (PDPage page : document.getPages()) {
      Drawing d = reader.read(page);
      pages.add(new Letters(d, PageSpace.shown(page), true).page(List.of(), pages.size() + 1));
    }
    DocumentText text = DocumentText.of(pages);
    return new Outcome.Ingested(text.text(), Origin.of(FileType.PDF), text.layout(), text.furniture(), List.of());
  }
}
