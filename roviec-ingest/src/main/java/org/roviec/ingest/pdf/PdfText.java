package org.roviec.ingest.pdf;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.page.PageRead;
import org.roviec.ingest.page.PrintedPage;
import org.roviec.ingest.scan.PageWork;
import org.roviec.ingest.scan.Recognizer;

/** The text of one PDF: each page from its letters where they are good, else from its image. */
final class PdfText {

  private final PDDocument document;
  private final Ingestion ingestion;
  private final Allowance allowance;
  private final @Nullable Recognizer recognizer;

  PdfText(PDDocument document, Ingestion ingestion) {
    this.document = document;
    this.ingestion = ingestion;
    this.allowance = new Allowance(ingestion.limits().time());
    this.recognizer = ingestion.recognizes() ? Recognizer.find() : null;
  }

  Outcome read() throws IOException {
    List<PageLayer> layers = new ArrayList<>();
    ContentReader reader = new ContentReader(allowance);
    for (PDPage page : document.getPages()) {
      if (layers.size() >= ingestion.limits().pages()) {
        return new Outcome.Exceeded(Limit.PAGES, layers.size() + 1, ingestion.limits().pages());
      }
      layers.add(PageLayer.of(reader, page, layers.size() + 1));
    }
    if (layers.isEmpty()) {
      return new Outcome.Damaged(FileType.PDF, -1);
    }
    boolean unreadable = layers.stream().allMatch(layer -> layer.isImage() || layer.isBlank());
    if (recognizer == null && unreadable && layers.stream().anyMatch(PageLayer::isImage)) {
      return new Outcome.NoRecognizer();
    }
    return outcome(layers);
  }

  private Outcome outcome(List<PageLayer> layers) throws IOException {
    Map<Integer, PageRead> recognized = recognized(layers);
    PageRead.Document text = new PageRead.Document(FileType.PDF);
    properties().forEach(text::add);
    for (PageLayer layer : layers) {
      PageRead read = recognized.get(layer.number());
      text.add(read == null ? layer.read(recognizer == null) : layer.better(read));
    }
    return text.outcome();
  }

  /** The pages whose letters are missing or bad, read from their images. */
  private Map<Integer, PageRead> recognized(List<PageLayer> layers) throws IOException {
    Map<Integer, PageRead> recognized = new TreeMap<>();
    Recognizer able = recognizer;
    List<Integer> wanted =
        layers.stream()
            .filter(layer -> layer.isImage() || layer.isBad())
            .map(PageLayer::number)
            .toList();
    if (able == null || wanted.isEmpty()) {
      return recognized;
    }
    int others = layers.size() - wanted.size();
    Progress progress = (done, all) -> ingestion.progress().advanced(others + done, layers.size());
    PageImager imager = new PageImager(document, ingestion.limits());
    List<PageRead> pages =
        PageWork.each(wanted, progress, number -> recognized(able, imager, number));
    for (int i = 0; i < wanted.size(); i++) {
      recognized.put(wanted.get(i), pages.get(i));
    }
    return recognized;
  }

  private PageRead recognized(Recognizer able, PageImager imager, int number) throws IOException {
    ingestion.grant(ingestion.limits().timePerPage());
    double dpi = imager.dpi(number, Recognizer.DPI);
    BufferedImage image;
    try {
      image = imager.image(number, Recognizer.DPI);
    } catch (IOException | Allowance.Spent e) {
      PDPage page = document.getPage(number - 1);
      Rectangle2D shown = PageSpace.shown(page);
      return new PageRead(
          PrintedPage.blank(shown.getWidth(), shown.getHeight()),
          List.of(PageRead.Remark.of("ingest.page-undrawable")));
    }
    PageRead read = able.read(image, dpi, number, ingestion.limits().timePerPage());
    return imager.isIncomplete(number)
        ? read.remarked(PageRead.Remark.of("ingest.page-incomplete"))
        : read;
  }

  private List<Furniture> properties() {
    PDDocumentInformation information = document.getDocumentInformation();
    List<Furniture> properties = new ArrayList<>();
    for (String key : List.of("Title", "Subject", "Keywords", "Author")) {
      String value = information.getCustomMetadataValue(key);
      if (value != null && !value.isBlank()) {
        properties.add(new Furniture(Furniture.Kind.PROPERTY, 0, value.strip()));
      }
    }
    return properties;
  }
}
