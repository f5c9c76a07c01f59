package org.roviec.ingest.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Collects what the pages of one document draw; images are looked at for their place only. */
final class ContentReader extends PDFStreamEngine {

  private final Map<PDFont, FontCode> codes = new HashMap<>();
  private final Allowance allowance;
  private final List<double[]> strokes = new ArrayList<>();
  private final List<Rectangle2D> boxes = new ArrayList<>();
  private Drawing drawing = new Drawing();
  private AffineTransform toShown = new AffineTransform();
  private Rectangle2D shown = new Rectangle2D.Double();
  private Point2D from = new Point2D.Double();
  private Point2D start = new Point2D.Double();

  ContentReader(Allowance allowance) {
    this.allowance = allowance;
    addOperator(new BeginText(this));
    addOperator(new Concatenate(this));
    addOperator(new DrawObject(this));
    addOperator(new EndText(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetMatrix(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
  }

  /** What a page draws, its annotations included. */
  Drawing read(PDPage page) throws IOException {
    drawing = new Drawing();
    toShown = PageSpace.toShown(page);
    shown = PageSpace.shown(page);
    processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!annotation.isHidden() && !annotation.isNoView()) {
        showAnnotation(annotation);
      }
    }
    return drawing;
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    // One broken operator does not spoil the page; what follows is still read.
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    allowance.step();
    switch (operator.getName()) {
      case "m" -> moveTo(operands);
      case "l" -> lineTo(operands);
      case "re" -> box(operands);
      case "h" -> close();
      case "S" -> paint(true, false);
      case "s" -> {
        close();
        paint(true, false);
      }
      case "f", "F", "f*" -> paint(false, true);
      case "B", "B*", "b", "b*" -> paint(true, true);
      case "n" -> paint(false, false);
      case "BI" -> image();
      case "sh" -> drawing.hasShapes = true;
      case "Do" -> {
        drawObject(operands);
        super.processOperator(operator, operands);
      }
      default -> super.processOperator(operator, operands);
    }
  }

  // --- lines and images ------------------------------------------------------------------------

  private @Nullable Point2D point(List<COSBase> operands, int at) {
    if (operands.size() < at + 2
        || !(operands.get(at) instanceof COSNumber x)
        || !(operands.get(at + 1) instanceof COSNumber y)) {
      return null;
    }
    return shown(x.floatValue(), y.floatValue());
  }

  private Point2D shown(double x, double y) {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    Point2D point = new Point2D.Double(x, y);
    matrix.createAffineTransform().transform(point, point);
    return toShown.transform(point, point);
  }

  private void moveTo(List<COSBase> operands) {
    Point2D point = point(operands, 0);
    if (point != null) {
      from = point;
      start = point;
    }
  }

  private void lineTo(List<COSBase> operands) {
    Point2D point = point(operands, 0);
    if (point != null) {
      strokes.add(new double[] {from.getX(), from.getY(), point.getX(), point.getY()});
      from = point;
    }
  }

  private void close() {
    strokes.add(new double[] {from.getX(), from.getY(), start.getX(), start.getY()});
    from = start;
  }

  private void box(List<COSBase> operands) {
    Point2D corner = point(operands, 0);
    if (corner == null
        || operands.size() < 4
        || !(operands.get(2) instanceof COSNumber width)
        || !(operands.get(3) instanceof COSNumber height)) {
      return;
    }
    double x = ((COSNumber) operands.get(0)).floatValue();
    double y = ((COSNumber) operands.get(1)).floatValue();
    Rectangle2D area = new Rectangle2D.Double(corner.getX(), corner.getY(), 0, 0);
    area.add(shown(x + width.floatValue(), y + height.floatValue()));
    boxes.add(area);
  }

  private void paint(boolean stroke, boolean fill) {
    boolean white = fill && isWhite();
    for (Rectangle2D box : boxes) {
      if (fill) {
        drawing.fill(box, white);
      }
      if (stroke) {
        outline(box);
      }
    }
    for (double[] line : strokes) {
      if (stroke) {
        drawing.stroke(line[0], line[1], line[2], line[3]);
      }
    }
    if (fill && strokes.size() >= 3) {
      drawing.fill(bounds(), white);
    }
    strokes.clear();
    boxes.clear();
  }

  private Rectangle2D bounds() {
    Rectangle2D all = new Rectangle2D.Double(strokes.get(0)[0], strokes.get(0)[1], 0, 0);
    for (double[] line : strokes) {
      all.add(line[0], line[1]);
      all.add(line[2], line[3]);
    }
    return all;
  }

  private void outline(Rectangle2D box) {
    drawing.stroke(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMinY());
    drawing.stroke(box.getMinX(), box.getMaxY(), box.getMaxX(), box.getMaxY());
    drawing.stroke(box.getMinX(), box.getMinY(), box.getMinX(), box.getMaxY());
    drawing.stroke(box.getMaxX(), box.getMinY(), box.getMaxX(), box.getMaxY());
  }

  private void drawObject(List<COSBase> operands) {
    if (!operands.isEmpty()
        && operands.get(0) instanceof COSName name
        && getResources().isImageXObject(name)) {
      image();
    }
  }

  private void image() {
    drawing.hasShapes = true;
    Point2D low = shown(0, 0);
    Rectangle2D area = new Rectangle2D.Double(low.getX(), low.getY(), 0, 0);
    area.add(shown(1, 1));
    Rectangle2D seen = area.createIntersection(shown);
    if (seen.getWidth() > 0 && seen.getHeight() > 0) {
      double page = Math.max(1, shown.getWidth() * shown.getHeight());
      double cover = seen.getWidth() * seen.getHeight() / page;
      drawing.imageCover = Math.max(drawing.imageCover, cover);
    }
  }

  // --- letters ---------------------------------------------------------------------------------

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    String text = font.toUnicode(code);
    if (text == null || text.isEmpty()) {
      drawing.unknown++;
      return;
    }
    AffineTransform place = new AffineTransform(toShown);
    place.concatenate(matrix.createAffineTransform());
    Point2D origin = place.transform(new Point2D.Double(), null);
    Point2D advance =
        place.deltaTransform(new Point2D.Double(displacement.getX(), displacement.getY()), null);
    Point2D height = place.deltaTransform(new Point2D.Double(0, 1), null);
    double size = Math.hypot(height.getX(), height.getY());
    drawing.letters.add(
        new Letter(
            text,
            origin.getX(),
            origin.getY(),
            advance.getX(),
            advance.getY(),
            size,
            codes.computeIfAbsent(font, key -> FontCode.of(key.getName())),
            ink(origin, size)));
  }

  private Letter.Ink ink(Point2D origin, double size) {
    PDGraphicsState state = getGraphicsState();
    if (!shown.contains(origin.getX(), origin.getY() - 0.3 * size)) {
      return Letter.Ink.HIDDEN;
    }
    RenderingMode mode = state.getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      return Letter.Ink.UNPAINTED;
    }
    boolean painted = mode.isFill() && isWhite();
    boolean shaded = painted && drawing.isShaded(origin.getX() + 1, origin.getY() - 0.3 * size);
    return painted && !shaded && drawing.imageCover == 0 ? Letter.Ink.HIDDEN : Letter.Ink.SEEN;
  }

  private boolean isWhite() {
    PDColor color = getGraphicsState().getNonStrokingColor();
    if (color == null || color.getComponents().length > 4 || color.isPattern()) {
      return false;
    }
    float[] parts = color.getComponents();
    if (parts.length == 4) {
      return parts[0] + parts[1] + parts[2] + parts[3] < 0.02f;
    }
    float least = 1;
    for (float part : parts) {
      least = Math.min(least, part);
    }
    return parts.length > 0 && least > 0.985f;
  }
}
