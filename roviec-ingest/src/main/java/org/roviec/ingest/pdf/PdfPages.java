package org.roviec.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.roviec.ingest.format.Limits;

/** The pages of a PDF as images. Safe for any number of threads, one page at a time. */
public final class PdfPages implements Closeable {

  private final PDDocument document;
  private final PageImager imager;

  private PdfPages(PDDocument document, Limits limits) {
    this.document = document;
    this.imager = new PageImager(document, limits);
  }

  /** Opens a PDF; what unpacks to too much is not opened. */
  public static PdfPages open(byte[] bytes, Limits limits) throws IOException {
    if (Unpacked.atMost(bytes, PdfReader.most(limits)) > PdfReader.most(limits)) {
      throw new IOException("unpacks to too much");
    }
    return new PdfPages(Loader.loadPDF(bytes), limits);
  }

  /** How many there are. */
  public int count() {
    return document.getNumberOfPages();
  }

  /** Width of a page as it is shown, in points. */
  public double width(int page) {
    return PageSpace.shown(document.getPage(page - 1)).getWidth();
  }

  /** A page at a resolution, or at the one that the limits allow. */
  public BufferedImage image(int page, double dpi) throws IOException {
    try {
      return imager.image(page, dpi);
    } catch (Allowance.Spent e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
