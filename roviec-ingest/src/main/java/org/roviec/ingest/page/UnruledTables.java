package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/**
 * Reads tables that nothing but white space draws. Running text has gaps too, so only a heading
 * that begins with "STT" or "TT" opens such a table; it goes on as long as the gaps between its
 * columns do, and its rows are told by the numbers in the first column.
 */
final class UnruledTables {

  private static final Set<String> NUMBER_HEADS = Set.of("stt", "tt", "so tt", "so thu tu");

  private static final Pattern NUMBER =
      Pattern.compile("\\(?(\\d{1,3}(\\.\\d{1,3})*|[IVX]{1,5})[.)]?");

  /** Columns stand apart by this share of the letters' size, at least. */
  private static final float GUTTER = 0.55f;

  /** Lines without a number that are this many sizes below the table no longer belong to it. */
  private static final float FAR = 2.1f;

  /** Lines of a heading stand no farther apart than this many sizes. */
  private static final float NEAR = 1.45f;

  /** Lines at the edge of a page that may be its head or foot. */
  private static final int FURNITURE = 1;

  private static final float LEFTMOST = -Float.MAX_VALUE;
  private static final float RIGHTMOST = Float.MAX_VALUE;

  private final float size;
  private final int page;
  private final List<Table> tables = new ArrayList<>();
  private final List<Segment> outside = new ArrayList<>();
  private @Nullable Open open;

  /** {@code before}: what was found on the page before; null on the first. */
  UnruledTables(List<Segment> segments, float size, int page, @Nullable UnruledTables before) {
    this.size = size;
    this.page = page;
    List<Band> bands = new ArrayList<>();
    for (List<Segment> row : Rows.of(segments)) {
      bands.add(new Band(row));
    }
    int done = before == null || before.open == null ? 0 : goOn(bands, before.open);
    for (int at = done; at < bands.size(); at++) {
      Growth growth = bands.get(at).isHead(size) ? Growth.of(bands, done, at, size) : null;
      Table table = growth == null ? null : table(growth);
      if (growth != null && table != null) {
        leave(bands, done, growth.from);
        add(table, growth);
        done = growth.to;
        at = done - 1;
      }
    }
    leave(bands, done, bands.size());
  }

  /** Goes on with the table that the page before ended with; returns where it ends. */
  private int goOn(List<Band> bands, Open table) {
    for (int first = 0; first <= FURNITURE && first < bands.size(); first++) {
      Growth growth = Growth.goingOn(bands, first, table.gaps(), size);
      List<Integer> starts = growth.rowStarts();
      if (growth.to > first && starts.size() > 1) {
        leave(bands, 0, first);
        add(table(growth, starts, table.edges()), growth);
        return growth.to;
      }
    }
    return 0;
  }

  private void add(Table table, Growth growth) {
    tables.add(table);
    boolean last = growth.bands.size() - growth.to <= FURNITURE;
    open = last ? new Open(growth.gaps, table.columns()) : null;
  }

  private void leave(List<Band> bands, int from, int to) {
    for (Band band : bands.subList(from, to)) {
      outside.addAll(band.segments());
    }
  }

  List<Table> tables() {
    return tables;
  }

  /** What stands in no table. */
  List<Segment> outside() {
    return outside;
  }

  private @Nullable Table table(Growth growth) {
    List<Integer> starts = growth.rowStarts();
    List<Float> edges = growth.edges(starts.size() < 2 ? growth.to : starts.get(1));
    return starts.size() < 3 || edges.size() < 4 ? null : table(growth, starts, edges);
  }

  private Table table(Growth growth, List<Integer> starts, List<Float> edges) {
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int to = i + 1 < starts.size() ? starts.get(i + 1) : growth.to;
      rows.add(row(growth.bands.subList(starts.get(i), to), edges));
    }
    return new Table(growth.bands.get(growth.from).top(), rows, edges);
  }

  private Table.Row row(List<Band> bands, List<Float> edges) {
    List<Table.Cell> cells = new ArrayList<>();
    for (int column = 0; column + 1 < edges.size(); column++) {
      List<Glyph> glyphs = new ArrayList<>();
      for (Band band : bands) {
        glyphs.addAll(band.between(edges.get(column), edges.get(column + 1)));
      }
      List<Line> lines = Rows.lines(SegmentFinder.of(glyphs));
      cells.add(new Table.Cell(List.of(new Table.Part(lines, page))));
    }
    return new Table.Row(cells);
  }

  /** A table that may go on over the page's end. */
  private record Open(List<Gap> gaps, List<Float> edges) {}

  /** White space from one place to another along a line. */
  private record Gap(float from, float to) {

    float middle() {
      return (from + to) / 2;
    }
  }

  /** What stands at one height of the page. */
  private record Band(List<Segment> segments) {

    /** Whether it is the heading of a table that counts its rows. */
    boolean isHead(float size) {
      List<Gap> gaps = gaps(size);
      return gaps.size() > 1
          && NUMBER_HEADS.contains(Vietnamese.fold(text(LEFTMOST, gaps.getFirst().to)).strip());
    }

    /** The white space between its columns and to the right of the last. */
    List<Gap> gaps(float size) {
      float left = segments.getFirst().left();
      return clear(List.of(new Gap(left, RIGHTMOST)), GUTTER * size);
    }

    String text(float from, float to) {
      StringBuilder text = new StringBuilder();
      for (Glyph glyph : between(from, to)) {
        text.append(glyph.text());
      }
      return text.toString();
    }

    List<Glyph> glyphs() {
      List<Glyph> glyphs = new ArrayList<>();
      for (Segment segment : segments) {
        glyphs.addAll(segment.glyphs());
      }
      return glyphs;
    }

    List<Glyph> between(float from, float to) {
      List<Glyph> glyphs = glyphs();
      glyphs.removeIf(it -> it.x() + it.width() / 2 < from || it.x() + it.width() / 2 >= to);
      return glyphs;
    }

    float top() {
      float top = Float.MAX_VALUE;
      for (Segment segment : segments) {
        top = Math.min(top, segment.top());
      }
      return top;
    }

    float baseline() {
      return segments.getFirst().baseline();
    }

    /** What is left of some gaps between this line's letters. */
    List<Gap> clear(List<Gap> gaps, float least) {
      List<Gap> left = new ArrayList<>(gaps);
      for (Segment segment : segments) {
        for (Glyph glyph : segment.glyphs()) {
          if (!glyph.isBlank()) {
            left = without(left, glyph.x(), glyph.right(), least);
          }
        }
      }
      return left;
    }

    private static List<Gap> without(List<Gap> gaps, float from, float to, float least) {
      List<Gap> left = new ArrayList<>(gaps.size() + 1);
      for (Gap gap : gaps) {
        if (to <= gap.from || from >= gap.to) {
          left.add(gap);
          continue;
        }
        if (from - gap.from >= least) {
          left.add(new Gap(gap.from, from));
        }
        if (gap.to - to >= least) {
          left.add(new Gap(to, gap.to));
        }
      }
      return left;
    }
  }

  /** A table that grows down from its heading, and up where the heading has lines above. */
  private static final class Growth {
    private final List<Band> bands;
    private final float size;
    private int from;
    private int to;
    private List<Gap> gaps;

    private Growth(List<Band> bands, int from, int to, List<Gap> gaps, float size) {
      this.bands = bands;
      this.size = size;
      this.from = from;
      this.to = to;
      this.gaps = gaps;
    }

    /** {@code first}: the first line that belongs to no table above. */
    static Growth of(List<Band> bands, int first, int head, float size) {
      Growth growth = new Growth(bands, head, head + 1, bands.get(head).gaps(size), size);
      growth.down();
      while (growth.from > first && growth.isHeading(bands.get(growth.from - 1))) {
        growth.from--;
      }
      return growth;
    }

    static Growth goingOn(List<Band> bands, int first, List<Gap> gaps, float size) {
      Growth growth = new Growth(bands, first, first, gaps, size);
      growth.down();
      return growth;
    }

    private void down() {
      while (to < bands.size() && takes(bands.get(to))) {
        to++;
      }
    }

    private boolean takes(Band band) {
      List<Gap> left = band.clear(gaps, GUTTER * size);
      if (left.size() < 3
          || left.getFirst().from > gaps.getFirst().to
          || to > from && step(to) > FAR * size && !isNumberedRow(left.getFirst())) {
        return false;
      }
      gaps = left;
      return true;
    }

    /** Whether a number stands in the first column of the next line or of those close below it. */
    private boolean isNumberedRow(Gap first) {
      int i = to;
      do {
        if (isNumber(bands.get(i), first)) {
          return true;
        }
        i++;
      } while (i < bands.size() && step(i) < NEAR * size);
      return false;
    }

    /** Whether a line above belongs to the heading: it stands close and keeps to the columns. */
    private boolean isHeading(Band band) {
      float step = bands.get(from).baseline() - band.baseline();
      List<Gap> left = band.clear(gaps, GUTTER * size);
      return step < NEAR * size
          && left.size() == gaps.size()
          && band.segments().getFirst().left() > left.getFirst().from;
    }

    private static boolean isNumber(Band band, Gap first) {
      return NUMBER.matcher(band.text(LEFTMOST, first.middle()).strip()).matches();
    }

    /** Where rows begin: the heading, then one row for each number in the first column. */
    List<Integer> rowStarts() {
      List<Integer> starts = new ArrayList<>();
      starts.add(from);
      int before = from - 1;
      for (int i = from; i < to; i++) {
        boolean head = bands.get(i).isHead(size);
        if (head || isNumber(bands.get(i), gaps.getFirst())) {
          int start = head ? from : boundary(before, i);
          if (start > from) {
            starts.add(start);
          }
          before = i;
        }
      }
      return starts;
    }

    /**
     * The first line of a numbered row: below the widest white space since the number before, since
     * numbers may be set in the middle of their rows; the numbered line itself where lines stand
     * evenly.
     */
    private int boundary(int before, int numbered) {
      int best = numbered;
      float widest = step(numbered) + 0.15f * size;
      for (int i = before + 1; i < numbered; i++) {
        if (step(i) > widest) {
          widest = step(i);
          best = i;
        }
      }
      return best;
    }

    private float step(int i) {
      return i == 0 ? 0 : bands.get(i).baseline() - bands.get(i - 1).baseline();
    }

    /** Edges of the columns; what stands under no heading belongs to a column beside it. */
    List<Float> edges(int body) {
      List<Float> edges = new ArrayList<>();
      edges.add(LEFTMOST);
      for (Gap gap : gaps) {
        edges.add(gap.to == RIGHTMOST ? RIGHTMOST : gap.middle());
      }
      for (int i = edges.size() - 2; i > 0; i--) {
        if (!isHeaded(body, edges.get(i), edges.get(i + 1))) {
          boolean parted = i + 2 < edges.size() && isBeside(edges, i);
          edges.remove(parted ? i + 1 : i);
        }
      }
      return edges;
    }

    /** Whether some line has letters both in a column and in the one before it. */
    private boolean isBeside(List<Float> edges, int column) {
      for (Band band : bands.subList(from, to)) {
        if (!band.between(edges.get(column - 1), edges.get(column)).isEmpty()
            && !band.between(edges.get(column), edges.get(column + 1)).isEmpty()) {
          return true;
        }
      }
      return false;
    }

    private boolean isHeaded(int body, float left, float right) {
      for (int i = from; i < body; i++) {
        for (Glyph glyph : bands.get(i).between(left, right)) {
          if (!glyph.isBlank()) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
