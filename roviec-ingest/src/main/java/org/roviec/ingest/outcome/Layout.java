package org.roviec.ingest.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Span;

/**
 * Pages of a document and the place of each character on them. Kinds of file without fixed pages
 * have none.
 */
public final class Layout {

  /** No pages, no places. */
  public static final Layout NONE = new Layout(List.of(), new float[0], new TreeMap<>());

  private static final int EDGES = 4;

  private final List<Page> pages;

  /** Left, top, width, height of each character; width NaN for those that have no place. */
  private final float[] edges;

  /** Number of the page on which characters from an offset on are printed, if not their own. */
  private final NavigableMap<Integer, Integer> strays;

  private Layout(List<Page> pages, float[] edges, NavigableMap<Integer, Integer> strays) {
    this.pages = List.copyOf(pages);
    this.edges = edges;
    this.strays = strays;
  }

  /** The pages in order. */
  public List<Page> pages() {
    return pages;
  }

  /** The page on which a character stands; null where there are no pages. */
  public @Nullable Page pageAt(int offset) {
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (pages.get(middle).span().start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return pages.isEmpty() ? null : pages.get(low);
  }

  /** Whether characters have places on the pages. */
  public boolean hasBoxes() {
    return edges.length > 0;
  }

  /** Where a span is printed: one box for each line of each page it touches. */
  public List<Box> boxes(Span span) {
    List<Box> boxes = new ArrayList<>();
    int end = Math.min(span.end(), edges.length / EDGES);
    for (int i = Math.max(0, span.start()); i < end; i++) {
      Box next = box(i);
      if (next == null) {
        continue;
      }
      if (!boxes.isEmpty() && boxes.getLast().isFollowedBy(next)) {
        boxes.add(boxes.removeLast().and(next));
      } else {
        boxes.add(next);
      }
    }
    return boxes;
  }

  private @Nullable Box box(int offset) {
    int at = offset * EDGES;
    Page page = pageAt(offset);
    if (page == null || Float.isNaN(edges[at + 2])) {
      return null;
    }
    Map.Entry<Integer, Integer> stray = strays.floorEntry(offset);
    int number = stray == null || stray.getValue() == 0 ? page.number() : stray.getValue();
    return new Box(number, edges[at], edges[at + 1], edges[at + 2], edges[at + 3]);
  }

  /** Collects text with its places, page after page, in reading order. */
  public static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final List<Page> pages = new ArrayList<>();
    private final NavigableMap<Integer, Integer> strays = new TreeMap<>();
    private float[] edges = new float[1024];
    private int pageStart;
    private double width;
    private double height;

    /** Begins a page; its size in points. */
    public Builder beginPage(double pageWidth, double pageHeight) {
      pageStart = text.length();
      width = pageWidth;
      height = pageHeight;
      return this;
    }

    /** Ends the page; its confidence as {@link Page#confidence()} means it. */
    public Builder endPage(double confidence) {
      Span span = new Span(pageStart, text.length());
      pages.add(new Page(pages.size() + 1, width, height, span, confidence));
      return this;
    }

    /** Appends characters that have no place: blanks, line ends, page marks, bars of a table. */
    public Builder append(CharSequence characters) {
      return append(characters, 0, 0, Float.NaN, 0);
    }

    /** Appends characters that are printed in this place, in points from the upper left corner. */
    public Builder append(CharSequence characters, float x, float y, float w, float h) {
      int length = characters.length();
      for (int i = 0; i < length; i++) {
        float part = w / length;
        place(x + part * i, y, part, h);
        text.append(characters.charAt(i));
      }
      return this;
    }

    /**
     * Appends characters that are printed on a page, whether or not it is the one begun: a table's
     * row that a page's end breaks is read as one.
     */
    public Builder appendOn(int page, CharSequence characters, float x, float y, float w, float h) {
      int stray = page == pages.size() + 1 ? 0 : page;
      int before = strays.isEmpty() ? 0 : strays.lastEntry().getValue();
      if (stray != before) {
        strays.put(text.length(), stray);
      }
      return append(characters, x, y, w, h);
    }

    private void place(float x, float y, float w, float h) {
      int at = text.length() * EDGES;
      if (at + EDGES > edges.length) {
        edges = Arrays.copyOf(edges, edges.length * 2);
      }
      edges[at] = x;
      edges[at + 1] = y;
      edges[at + 2] = w;
      edges[at + 3] = h;
    }

    /** How many characters there are so far. */
    public int length() {
      return text.length();
    }

    /** The characters so far. */
    public String text() {
      return text.toString();
    }

    /** The pages and places of all that was appended. */
    public Layout build() {
      return new Layout(pages, Arrays.copyOf(edges, text.length() * EDGES), new TreeMap<>(strays));
    }
  }
}
