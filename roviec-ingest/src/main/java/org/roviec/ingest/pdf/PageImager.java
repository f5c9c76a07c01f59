package org.roviec.ingest.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
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
  private final Set<Integer> incomplete = ConcurrentHashMap.newKeySet();

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
      Renderer renderer = new Renderer(document, limits, () -> incomplete.add(number));
      renderer.setSubsamplingAllowed(true);
      return renderer.renderImageWithDPI(number - 1, (float) dpi(number, wished), ImageType.RGB);
    }
  }

  /**
   * Whether an image of a page that was drawn is missing there: it is larger than the limit, or of
   * a kind that cannot be decoded, as JPEG 2000 is.
   */
  public boolean isIncomplete(int number) {
    return incomplete.contains(number);
  }

  private static final class Renderer extends PDFRenderer {
    private final Limits limits;
    private final Runnable leftOut;

    Renderer(PDDocument document, Limits limits, Runnable leftOut) {
      super(document);
      this.limits = limits;
      this.leftOut = leftOut;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters, limits, leftOut);
    }
  }

  private static final class Drawer extends PageDrawer {
    private final Limits limits;
    private final Runnable leftOut;
    private final Allowance allowance;

    Drawer(PageDrawerParameters parameters, Limits limits, Runnable leftOut) throws IOException {
      super(parameters);
      this.limits = limits;
      this.leftOut = leftOut;
      this.allowance = new Allowance(limits.timePerPage());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      allowance.step();
      super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() <= limits.pixels()) {
        super.drawImage(image);
      } else {
        leftOut.run();
      }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      if (operator.getName().equals(OperatorName.DRAW_OBJECT)
          || operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
        leftOut.run();
      }
      super.operatorException(operator, operands, e);
    }
  }
}
