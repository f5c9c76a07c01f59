package org.roviec.outline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.date.TimeframeReader;
import org.roviec.finding.Evidence;
import org.roviec.lexicon.Words;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/** Writes what was found out about a section, with its places in the source. */
final class SectionWriter {

  private final TextView view;
  private final Words words;
  private final List<Block> blocks;

  SectionWriter(TextView view, Words words, List<Block> blocks) {
    this.view = view;
    this.words = words;
    this.blocks = blocks;
  }

  /** The section of a node whose role is decided. */
  Section write(SectionNode node) {
    Block first = blocks.get(node.firstBlock);
    Marker marker = node.marker;
    boolean row = first.table() >= 0 && marker != null;
    Evidence number = null;
    String printed = null;
    if (marker != null) {
      int from = row ? first.cells().getFirst().start() : first.markerStart();
      int to = row ? first.cells().getFirst().end() : first.markerEnd();
      number = Evidence.at(view, from, to);
      printed = view.text().substring(from, to);
    }
    boolean line = node.headingKind == HeadingKind.LINE && first.end() > first.start();
    return new Section(
        node.index,
        printed,
        marker == null ? null : marker.norm(),
        number,
        node.headingKind,
        line ? Evidence.at(view, first.start(), first.end()) : null,
        firstWords(first),
        node.depth,
        node.parent == null ? -1 : node.parent.index,
        node.role == null ? Role.DIRECTION : node.role,
        extent(node),
        taskPeriod(node, first),
        node.firstBlock,
        node.endBlock);
  }

  /**
   * The period ahead that a heading names, or that a stem opens with ("Trong 6 tháng cuối năm …").
   */
  private @Nullable Timeframe taskPeriod(SectionNode node, Block first) {
    if (node.marker == null || node.role == Role.RESULT || node.role == Role.LIMITATION) {
      return null;
    }
    int from = words.firstFrom(first.start());
    int to = words.firstFrom(first.end());
    boolean line = node.headingKind == HeadingKind.LINE;
    Timeframe period = null;
    boolean ahead = !line;
    for (int i = from; i < (line ? to : Math.min(to, from + 3)); i++) {
      ahead |= words.is(i, "vụ") || words.is(i, "hướng") || words.is(i, "pháp");
      TimeframeReader.Match match = ahead ? TimeframeReader.match(words, i, to, 0) : null;
      if (match != null && match.written() && isWorkPeriod(match)) {
        period = match.frame();
        i = match.end() - 1;
      }
    }
    return period;
  }

  /** Whether a period is one that work is planned by: months, a quarter, a half, a year. */
  private static boolean isWorkPeriod(TimeframeReader.Match match) {
    return match.frame().to() != null
        && switch (match.unit()) {
          case MONTH, MONTHS, QUARTER, HALF -> true;
          default -> false;
        };
  }

  private String firstWords(Block block) {
    int from = words.firstFrom(block.start());
    int to = Math.min(words.firstFrom(block.end()), from + 10);
    return to <= from ? "" : view.text().substring(words.start(from), words.end(to - 1));
  }

  private Span extent(SectionNode node) {
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (int i = node.firstBlock; i < node.endBlock; i++) {
      BlockType type = blocks.get(i).type();
      boolean lifted =
          i > node.firstBlock && (type == BlockType.META || type == BlockType.FOOTNOTE);
      if (lifted) {
        continue;
      }
      for (Span place : blocks.get(i).places()) {
        start = Math.min(start, place.start());
        end = Math.max(end, place.end());
      }
    }
    return end == 0 ? new Span(0, 0) : new Span(start, end);
  }
}
