package org.roviec.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.roviec.ingest.format.Limits;

/**
 * Draws pages of a PDF. Images larger than the limit are left out, pages larger than the limit are
 * drawn smaller, and drawing ends where it takes too long. Safe for any number of threads, one page
 * at a time.
 */
public final class PageImager {

  private final PDDocument document;
  private final Limits limits;

  /** Draws pages of a document that is kept open as long. */
  public PageImager(PDDocument document, Limits limits) {
    this.document = document;
    this.limits = limits;
  }

  /** The resolution at which a page can be drawn, in dots per inch: as wished, or less. */
  public double dpi(int number, double wished) {
    PDRectangle box = document.getPage(number - 1).getCropBox();
    double pixels = (double) box.getWidth() * box.getHeight() * wished * wished / (72 * 72);
    return pixels <= limits.pixels()
        ? wished
        : 0.999 * wished * Math.sqrt(limits.pixels() / pixels);
  }

  /** A page at a resolution, or at the one that is possible. */
  public BufferedImage image(int number, double wished) throws IOException {
    synchronized (document) {
      Renderer renderer = new Renderer(document, limits);
      renderer.setSubsamplingAllowed(true);
      return renderer.renderImageWithDPI(number - 1, (float) dpi(number, wished), ImageType.RGB);
    }
  }

  private static final class Renderer extends PDFRenderer {
    private final Limits limits;

    Renderer(PDDocument document, Limits limits) {
      super(document);
      this.limits = limits;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters, limits);
    }
  }

  private static final class Drawer extends PageDrawer {
    private final Limits limits;
    private final Allowance allowance;

    Drawer(PageDrawerParameters parameters, Limits limits) throws IOException {
      super(parameters);
      this.limits = limits;
      this.allowance = new Allowance(limits.timePerPage());
    }

    @Override
    protected void processOperator(Operator operator, java.util.List<COSBase> operands)
        throws IOException {
      allowance.step();
      super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() <= limits.pixels()) {
        super.drawImage(image);
      }
    }
  }
}
