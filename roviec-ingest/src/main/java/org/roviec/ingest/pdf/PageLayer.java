package org.roviec.ingest.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPage;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.page.Glyph;
import org.roviec.ingest.page.PageRead;
import org.roviec.ingest.page.PageRead.Remark;
import org.roviec.ingest.page.PrintedPage;

/** The text layer of a page, and whether it is worth anything. */
final class PageLayer {

  /** Letters below which a page under an image has no text of its own. */
  private static final int FEWEST = 40;

  /** An image that covers so much of a page is the page. */
  private static final double WHOLE = 0.5;

  private final int number;
  private final PrintedPage page;
  private final Quality quality;
  private final boolean isImage;
  private final boolean isBlank;
  private final boolean isBroken;
  private final boolean isScan;
  private final List<Remark> remarks = new ArrayList<>();

  private PageLayer(Drawing drawing, PDPage pdfPage, int number) {
    this.number = number;
    this.isScan = drawing.imageCover > WHOLE;
    Letters letters = new Letters(drawing, PageSpace.shown(pdfPage), isScan);
    long seen = letters.count();
    this.page = letters.page(List.of(), number);
    this.quality = Quality.of(letters.plain());
    this.isBroken = isBroken(drawing, letters);
    this.isBlank = seen == 0 && !drawing.hasShapes && drawing.unknown == 0;
    this.isImage = !isBlank && (isBroken || (isScan ? seen < FEWEST : seen == 0));
    remark(drawing, letters);
  }

  static PageLayer of(ContentReader reader, PDPage page, int number) throws IOException {
    return new PageLayer(reader.read(page), page, number);
  }

  /** Whether much of it has no meaning outside the file. */
  private static boolean isBroken(Drawing drawing, Letters letters) {
    long all = letters.count() + drawing.unknown;
    return all > 20 && (drawing.unknown + letters.unreadable()) * 5 > all;
  }

  private void remark(Drawing drawing, Letters letters) {
    long hidden =
        drawing.letters.stream()
            .filter(letter -> !letter.text().isBlank())
            .filter(letter ->
                letter.ink() == Letter.Ink.HIDDEN
                    || !isScan && letter.ink() == Letter.Ink.UNPAINTED)
            .count();
    if (hidden > 0) {
      remarks.add(Remark.of("ingest.hidden-text", Long.toString(hidden)));
    }
    if (letters.legacy() > 0) {
      remarks.add(Remark.of("ingest.legacy-font", Long.toString(letters.legacy())));
    }
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** Whether its letters can only be had from its image. */
  boolean isImage() {
    return isImage;
  }

  boolean isBlank() {
    return isBlank;
  }

  /** Whether it has letters, but such as a bad recognizing left behind. */
  boolean isBad() {
    return !isImage && !isBlank && quality.isBad();
  }

  /** The page from its own letters; {@code unable}: images cannot be recognized here. */
  PageRead read(boolean unable) {
    List<Remark> all = new ArrayList<>(remarks);
    if (isImage) {
      all.add(Remark.of("ingest.page-unread"));
      PrintedPage bare = isBroken ? PrintedPage.blank(page.width(), page.height()) : page;
      return new PageRead(bare, all);
    }
    if (isBad() && unable) {
      all.add(Remark.of("ingest.layer-bad", percent(quality.share())));
    }
    return new PageRead(page, all);
  }

  /** The better of its own letters and those recognized in its image. */
  PageRead better(PageRead recognized) {
    Quality other = Quality.of(plain(recognized.page()));
    List<Remark> all = new ArrayList<>(remarks);
    if (isImage) {
      all.addAll(recognized.remarks());
      return new PageRead(with(recognized.page()), all);
    }
    String own = percent(quality.share());
    if (other.share() > quality.share()) {
      all.addAll(recognized.remarks());
      all.add(Remark.of("ingest.layer-replaced", own, percent(other.share())));
      return new PageRead(recognized.page(), all);
    }
    all.add(Remark.of("ingest.layer-kept", own, percent(other.share())));
    return new PageRead(page, all);
  }

  /** A recognized page with the furniture that its own content drew. */
  private PrintedPage with(PrintedPage recognized) {
    List<Furniture> furniture = new ArrayList<>(recognized.furniture());
    furniture.addAll(page.furniture());
    return new PrintedPage(
        recognized.width(),
        recognized.height(),
        recognized.glyphs(),
        recognized.rules(),
        recognized.toPage(),
        furniture,
        recognized.confidence());
  }

  private static String plain(PrintedPage page) {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : page.glyphs()) {
      text.append(glyph.text()).append(' ');
    }
    return text.toString();
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f", 100 * share);
  }
}
