package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page on its way to text: what flows down it, and the notes at its foot. */
final class Sheet {

  private final PrintedPage page;
  private final int number;
  private final float size;
  private final UnruledTables unruled;
  private final List<Block> flow = new ArrayList<>();
  private final List<Line> notes = new ArrayList<>();
  private final List<Segment> numbers = new ArrayList<>();

  /** {@code before}: the page before, null for the first. */
  Sheet(PrintedPage page, int number, @Nullable Sheet before) {
    this.page = page;
    this.number = number;
    this.size = usualSize(page.glyphs());
    TableReader tables = new TableReader(page.glyphs(), page.rules(), size, number);
    List<Segment> outside = SegmentFinder.of(tables.outside());
    numbers.addAll(Furnishing.numbers(this, outside));
    unruled = new UnruledTables(outside, size, number, before == null ? null : before.unruled);
    flow.addAll(tables.tables());
    flow.addAll(unruled.tables());
    flow.sort(Comparator.comparingDouble(Block::top));
    weave(unruled.outside());
    Footnotes.lift(this);
  }

  /** Puts the lines outside tables between the tables, by height. */
  private void weave(List<Segment> outside) {
    List<Block> tables = List.copyOf(flow);
    flow.clear();
    List<Segment> rest = outside;
    for (Block table : tables) {
      List<Segment> above = new ArrayList<>();
      List<Segment> below = new ArrayList<>();
      for (Segment segment : rest) {
        (segment.baseline() < table.top() + 0.3f * size ? above : below).add(segment);
      }
      flow.addAll(Columns.read(above));
      flow.add(table);
      rest = below;
    }
    flow.addAll(Columns.read(rest));
  }

  /** The size most letters have. */
  private static float usualSize(List<Glyph> glyphs) {
    float[] sizes = new float[glyphs.size()];
    int count = 0;
    for (Glyph glyph : glyphs) {
      if (!glyph.isBlank()) {
        sizes[count++] = glyph.size();
      }
    }
    java.util.Arrays.sort(sizes, 0, count);
    return count == 0 ? 12 : sizes[count / 2];
  }

  PrintedPage page() {
    return page;
  }

  /** From 1. */
  int number() {
    return number;
  }

  /** The size most letters have. */
  float size() {
    return size;
  }

  /** What flows down the page; furniture and notes are taken out. */
  List<Block> flow() {
    return flow;
  }

  /** Lines of the notes at the foot. */
  List<Line> notes() {
    return notes;
  }

  /** The page's own number, as printed. */
  List<Segment> numbers() {
    return numbers;
  }

  /** Lines of running text, tables and columns left out. */
  List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (Block block : flow) {
      if (block instanceof Line line && !line.isColumn()) {
        lines.add(line);
      }
    }
    return lines;
  }
}
