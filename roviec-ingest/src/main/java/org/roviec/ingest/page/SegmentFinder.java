package org.roviec.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs together into segments: by baseline, then by the gaps between them. */
final class SegmentFinder {

  /** A gap this many times the size parts segments: no justified line has such blanks. */
  private static final float WIDE = 1.6f;

  /** Baselines this share of the size apart are still one. */
  private static final float LEVEL = 0.28f;

  /** Raised letters are a number or two, seldom more. */
  private static final int SHORT = 6;

  private SegmentFinder() {}

  static List<Segment> of(List<Glyph> glyphs) {
    List<Segment> segments = new ArrayList<>();
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::baseline));
    int from = 0;
    while (from < sorted.size()) {
      int to = levelEnd(sorted, from);
      split(sorted.subList(from, to), segments);
      from = to;
    }
    return withRaised(segments);
  }

  private static int levelEnd(List<Glyph> sorted, int from) {
    Glyph first = sorted.get(from);
    float size = first.size();
    int to = from + 1;
    while (to < sorted.size()) {
      Glyph next = sorted.get(to);
      size = Math.max(size, next.size());
      float step = next.baseline() - sorted.get(to - 1).baseline();
      if (step > 0.1f * size || next.baseline() - first.baseline() > LEVEL * size) {
        break;
      }
      to++;
    }
    return to;
  }

  private static void split(List<Glyph> level, List<Segment> out) {
    List<Glyph> row = new ArrayList<>(level);
    row.sort(Comparator.comparingDouble(Glyph::x));
    Segment open = new Segment();
    for (Glyph glyph : row) {
      boolean parts = !open.isEmpty() && glyph.x() - open.right() > WIDE * glyph.size();
      if (parts && !glyph.isBlank()) {
        out.add(open);
        open = new Segment();
      }
      if (!open.isEmpty() || !glyph.isBlank()) {
        open.add(glyph);
      }
    }
    if (!open.isEmpty()) {
      out.add(open);
    }
  }

  /** Joins small raised or lowered letters with the line they stand in. */
  private static List<Segment> withRaised(List<Segment> segments) {
    List<Segment> hosts = new ArrayList<>();
    List<Segment> small = new ArrayList<>();
    for (Segment segment : segments) {
      (segment.letters() <= SHORT ? small : hosts).add(segment);
    }
    small.sort(Comparator.comparingDouble(Segment::size).reversed());
    for (Segment segment : small) {
      Segment host = host(segment, hosts);
      if (host == null) {
        hosts.add(segment);
      } else {
        host.addAll(segment);
      }
    }
    hosts.sort(Comparator.comparingDouble(Segment::baseline));
    return hosts;
  }

  private static @org.jspecify.annotations.Nullable Segment host(
      Segment small, List<Segment> hosts) {
    float middle = small.baseline() - 0.3f * small.size();
    for (Segment host : hosts) {
      if (small.size() < 0.8f * host.size()
          && middle > host.baseline() - host.size()
          && middle < host.baseline() + 0.2f * host.size()
          && small.left() > host.left() - 0.8f * host.size()
          && small.left() < host.right() + 0.6f * host.size()) {
        return host;
      }
    }
    return null;
  }
}
