package org.roviec.target;

import org.jspecify.annotations.Nullable;
import org.roviec.date.Timeframe;
import org.roviec.date.TimeframeReader;
import org.roviec.date.TimeframeReader.Unit;
import org.roviec.lexicon.Words;
import org.roviec.outline.Block;
import org.roviec.outline.Outline;
import org.roviec.outline.Section;

/**
 * The time a figure is about: said in its sentence, by the opening of its paragraph or of one
 * before it in the section, or by a heading above.
 */
final class Periods {

  private final Outline outline;
  private final Words words;
  private final int year;
  private int blockOfYear = -1;
  private int yearOfBlock;
  private int blockOfFrame = -1;
  private @Nullable Timeframe frameOfBlock;
  private int stretchFrom = -1;
  private int stretchAt;
  private @Nullable Timeframe stretchLast;

  Periods(Outline outline, int year) {
    this.outline = outline;
    this.words = outline.words();
    this.year = year;
  }

  /** The period of a figure in a stretch of words; figures of a stretch are asked in order. */
  @Nullable Timeframe of(Block block, Figure figure, int from, int limit) {
    Timeframe inside = behind(figure.end(), limit, block);
    if (inside == null) {
      inside = lastBefore(from, figure.start(), block);
    }
    return inside == null ? around(block) : inside;
  }

  /** The period that holds for a paragraph as a whole. */
  @Nullable Timeframe around(Block block) {
    if (blockOfFrame != block.index()) {
      blockOfFrame = block.index();
      frameOfBlock = frameAround(block);
    }
    return frameOfBlock;
  }

  private @Nullable Timeframe frameAround(Block block) {
    for (int k = block.index(); k >= 0 && k > block.index() - 12; k--) {
      Block earlier = outline.blocks().get(k);
      if (earlier.section() != block.section()) {
        break;
      }
      Timeframe opening = opening(earlier);
      if (opening != null) {
        return opening;
      }
    }
    return heading(outline.sectionOf(block), block);
  }

  private @Nullable Timeframe opening(Block block) {
    if (!block.isProse()) {
      return null;
    }
    int from = words.firstFrom(block.start());
    int limit = words.firstFrom(block.end());
    boolean heading = block.type() == org.roviec.outline.BlockType.HEADING;
    for (int i = from; i < limit && i < from + (heading ? 60 : 3); i++) {
      Timeframe frame = at(i, from, limit, block);
      if (frame != null) {
        return frame;
      }
    }
    return null;
  }

  private @Nullable Timeframe heading(Section section, Block block) {
    int at = section.index();
    while (at >= 0) {
      Section known = outline.sections().get(at);
      if (known.firstBlock() >= 0 && known.firstBlock() < outline.blocks().size()) {
        Block first = outline.blocks().get(known.firstBlock());
        if (first.index() < block.index()) {
          Timeframe frame = opening(first);
          if (frame != null) {
            return frame;
          }
        }
      }
      at = known.parent();
    }
    return null;
  }

  /** The last period of the same sentence; goes on from where the figure before it was asked. */
  private @Nullable Timeframe lastBefore(int from, int end, Block block) {
    if (stretchFrom != from || stretchAt > end) {
      stretchFrom = from;
      stretchAt = from;
      stretchLast = null;
    }
    while (stretchAt < end) {
      if (words.isMark(stretchAt, '.')) {
        stretchLast = null;
      }
      TimeframeReader.Match match = match(stretchAt, from, end, block);
      if (match == null) {
        stretchAt++;
      } else {
        stretchLast = isPartOfName(match, from) ? stretchLast : horizon(match);
        stretchAt = match.end();
      }
    }
    return stretchLast;
  }

  /** "Chương trình … giai đoạn 2026 - 2030" names a thing; "trong giai đoạn …" says when. */
  private boolean isPartOfName(TimeframeReader.Match match, int from) {
    boolean wide = match.unit() == Unit.YEARS || match.unit() == Unit.TERM;
    int at = match.start();
    return wide
        && at > from
        && !words.is(at, "bình")
        && (words.is(at, "giai") || words.is(at, "thời") || words.is(at, "nhiệm"))
        && words.isWord(at - 1)
        && !words.is(at - 1, "trong");
  }

  /** "… đạt 90% trong năm 2025": a time behind the value, in the same clause. */
  private @Nullable Timeframe behind(int from, int limit, Block block) {
    for (int i = from; i < limit && i < from + 20; i++) {
      if (!words.isWord(i) && !words.isNumber(i)) {
        return null;
      }
      if (words.is(i, "trong") || words.is(i, "vào") || words.is(i, "đến") || words.is(i, "hết")) {
        TimeframeReader.Match match = i + 1 < limit ? match(i + 1, from, limit, block) : null;
        if (match != null && match.written()) {
          return horizon(match);
        }
      }
    }
    return null;
  }

  private @Nullable Timeframe at(int i, int from, int limit, Block block) {
    TimeframeReader.Match match = match(i, from, limit, block);
    return match == null ? null : horizon(match);
  }

  /** "Đến năm 2030" has an end and no beginning. */
  private Timeframe horizon(TimeframeReader.Match match) {
    return match.unit() == Unit.YEAR && words.is(match.start() - 1, "đến")
        ? new Timeframe(null, match.frame().to())
        : match.frame();
  }

  private TimeframeReader.@Nullable Match match(int i, int from, int limit, Block block) {
    if (i > from && isComparison(i - 1)) {
      return null;
    }
    TimeframeReader.Match match = TimeframeReader.match(words, i, limit, yearAround(block));
    if (match == null || match.frame().from() == null && match.frame().to() == null) {
      return null;
    }
    boolean duration =
        match.unit() == Unit.BARE_MONTHS
            && i > from
            && (words.is(i - 1, "sau") || words.is(i - 1, "vòng") || words.is(i - 1, "thời"));
    return duration ? null : match;
  }

  private boolean isComparison(int before) {
    return words.is(before, "kỳ")
        || words.is(before, "với") && words.is(before - 1, "so")
        || words.is(before, "so");
  }

  /** The year that the headings above or the paper's date give to a period without one. */
  private int yearAround(Block block) {
    if (blockOfYear != block.index()) {
      blockOfYear = block.index();
      yearOfBlock = yearAbove(block);
    }
    return yearOfBlock;
  }

  private int yearAbove(Block block) {
    int at = outline.sectionOf(block).index();
    while (at >= 0) {
      Section section = outline.sections().get(at);
      if (section.firstBlock() >= 0 && section.firstBlock() < outline.blocks().size()) {
        int named = namedYear(outline.blocks().get(section.firstBlock()));
        if (named != 0) {
          return named;
        }
      }
      at = section.parent();
    }
    return year;
  }

  private int namedYear(Block block) {
    int from = words.firstFrom(block.start());
    int limit = Math.min(words.firstFrom(block.end()), from + 60);
    for (int i = from; i + 1 < limit; i++) {
      if (words.is(i, "năm") && words.isNumber(i + 1) && !isComparison(i - 1)) {
        int named = org.roviec.date.DateReader.whole(words, i + 1);
        if (named >= 1990 && named < 2100) {
          return named;
        }
      }
    }
    return 0;
  }
}
