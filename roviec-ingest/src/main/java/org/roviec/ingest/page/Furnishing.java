package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Furniture.Kind;

/** Takes page numbers and repeated heads and feet out of the flow of pages. */
final class Furnishing {

  private static final Pattern NUMBER =
      Pattern.compile("(?iu)[-–—\\s]*(trang\\s*)?(\\d{1,4})(\\s*(/|của)\\s*\\d{1,4})?[-–—\\s]*");

  /** Lines at each edge that may be furniture. */
  private static final int EDGE = 2;

  /** Furniture stands in this share of the page's height at head and foot. */
  private static final double MARGIN = 0.13;

  private final List<Sheet> sheets;
  private final List<Furniture> found = new ArrayList<>();

  private Furnishing(List<Sheet> sheets) {
    this.sheets = sheets;
  }

  /** Takes the furniture out of the pages and returns it. */
  static List<Furniture> lift(List<Sheet> sheets) {
    Furnishing work = new Furnishing(sheets);
    work.numbers();
    work.repeated(true);
    work.repeated(false);
    return work.found;
  }

  /** Takes a page number that stands alone at head or foot out of the segments of a page. */
  static List<Segment> numbers(Sheet sheet, List<Segment> segments) {
    List<List<Segment>> rows = Rows.of(segments);
    for (int i = 0; i < rows.size(); i++) {
      if (i >= EDGE && i < rows.size() - EDGE) {
        continue;
      }
      Segment only = rows.get(i).getFirst();
      double place = place(sheet, only.baseline());
      boolean margin = i < EDGE && place < MARGIN || i >= rows.size() - EDGE && place > 1 - MARGIN;
      if (margin && rows.get(i).size() == 1 && NUMBER.matcher(only.text()).matches()) {
        segments.remove(only);
        return List.of(only);
      }
    }
    return List.of();
  }

  private void numbers() {
    for (Sheet sheet : sheets) {
      for (Segment number : sheet.numbers()) {
        found.add(new Furniture(Kind.PAGE_NUMBER, sheet.number(), number.text()));
      }
    }
  }

  /** Lines with the same words, numbers aside, at the same height of at least half the pages. */
  private void repeated(boolean head) {
    Map<String, Integer> counts = new HashMap<>();
    for (Sheet sheet : sheets) {
      for (Line line : edge(sheet, head)) {
        counts.merge(key(sheet, line), 1, Integer::sum);
      }
    }
    for (Sheet sheet : sheets) {
      for (Line line : edge(sheet, head)) {
        int count = counts.getOrDefault(key(sheet, line), 0);
        if (count >= 2 && count * 2 >= sheets.size() - 1) {
          lift(sheet, line, head ? Kind.HEADER : Kind.FOOTER);
        }
      }
    }
  }

  private static String key(Sheet sheet, Line line) {
    double height = place(sheet, line.baseline()) * 100;
    return Math.round(height) + line.text().replaceAll("\\d+", "#");
  }

  /** How far down the page a baseline lies, 0 to 1. */
  private static double place(Sheet sheet, float baseline) {
    double y = baseline * scale(sheet);
    return y / Math.max(1, isTurned(sheet) ? sheet.page().width() : sheet.page().height());
  }

  private static double scale(Sheet sheet) {
    return Math.sqrt(Math.abs(sheet.page().toPage().getDeterminant()));
  }

  private static boolean isTurned(Sheet sheet) {
    var turn = sheet.page().toPage();
    return Math.abs(turn.getShearX()) > Math.abs(turn.getScaleX());
  }

  private static List<Line> edge(Sheet sheet, boolean head) {
    List<Line> edge = new ArrayList<>();
    List<Block> flow = sheet.flow();
    for (int i = 0; i < flow.size() && edge.size() < EDGE; i++) {
      Block block = flow.get(head ? i : flow.size() - 1 - i);
      if (!(block instanceof Line line)) {
        break;
      }
      double place = place(sheet, line.baseline());
      if (head ? place < MARGIN : place > 1 - MARGIN) {
        edge.add(line);
      }
    }
    return edge;
  }

  private void lift(Sheet sheet, Line line, Kind kind) {
    sheet.flow().remove(line);
    found.add(new Furniture(kind, sheet.number(), line.text()));
  }
}
