package org.roviec.ingest.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ddf.AbstractEscherOptRecord;
import org.apache.poi.ddf.EscherComplexProperty;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FIBFieldHandler;
import org.apache.poi.hwpf.model.GenericPropertyNode;
import org.apache.poi.hwpf.model.PlexOfCps;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.OfficeDrawing.VerticalRelativeElement;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** Text boxes and watermarks of Word 97 to 2003. */
final class DocBoxes {

  private static final double TWIPS_PER_POINT = 20;

  /** A box so many points below the beginning of its paragraph stands under its first line. */
  private static final double BELOW = 20;

  /** Where the pairs of offset and length begin in the file's head ([MS-DOC] 2.5.6). */
  private static final int PAIRS = 154;

  /** Bytes of the description of one text box ([MS-DOC] 2.9.102), and where its shape's id is. */
  private static final int DESCRIPTION = 22;

  private static final int SHAPE_ID = 14;

  private final HWPFDocument document;
  private final Map<Integer, Range> byShape = new HashMap<>();

  /**
   * A text box.
   *
   * @param x left edge in points
   * @param y upper edge in points
   * @param below whether it stands below the first line of its paragraph
   * @param range what stands in it
   */
  record Box(double x, double y, boolean below, Range range) {}

  DocBoxes(HWPFDocument document) {
    this.document = document;
    Range all = document.getMainTextboxRange();
    if (all.getStartOffset() < all.getEndOffset()) {
      find(all);
    }
  }

  private void find(Range all) {
    byte[] head = document.getMainStream();
    int at = PAIRS + FIBFieldHandler.PLCFTXBXTXT * 8;
    int offset = LittleEndian.getInt(head, at);
    int length = LittleEndian.getInt(head, at + 4);
    if (length <= 0) {
      return;
    }
    PlexOfCps boxes = new PlexOfCps(document.getTableStream(), offset, length, DESCRIPTION);
    for (int i = 0; i < boxes.length(); i++) {
      GenericPropertyNode box = boxes.getProperty(i);
      int from = all.getStartOffset() + box.getStart();
      int to = Math.min(all.getEndOffset(), all.getStartOffset() + box.getEnd());
      if (from < to) {
        byShape.put(LittleEndian.getInt(box.getBytes(), SHAPE_ID), new Range(from, to, document));
      }
    }
  }

  /** The text box anchored at an offset; null if there is none. */
  @Nullable Box at(int offset) {
    OfficeDrawing drawing =
        byShape.isEmpty() ? null : document.getOfficeDrawingsMain().getOfficeDrawingAt(offset);
    Range range = drawing == null ? null : byShape.get(drawing.getShapeId());
    if (drawing == null || range == null) {
      return null;
    }
    double y = drawing.getRectangleTop() / TWIPS_PER_POINT;
    boolean byText = drawing.getVerticalRelativeElement() == VerticalRelativeElement.TEXT;
    return new Box(drawing.getRectangleLeft() / TWIPS_PER_POINT, y, byText && y > BELOW, range);
  }

  /** Words set across the pages behind the text. */
  List<String> watermarks() {
    List<String> found = new ArrayList<>();
    for (OfficeDrawing drawing : document.getOfficeDrawingsHeaders().getOfficeDrawings()) {
      EscherContainerRecord shape = drawing.getOfficeArtSpContainer();
      if (shape == null) {
        continue;
      }
      for (EscherRecord record : shape) {
        if (record instanceof AbstractEscherOptRecord options
            && options.lookup(EscherPropertyTypes.GEOTEXT__UNICODE)
                instanceof EscherComplexProperty words) {
          String text = new String(words.getComplexData(), StandardCharsets.UTF_16LE);
          found.add(text.replace("\0", ""));
        }
      }
    }
    return found;
  }
}
