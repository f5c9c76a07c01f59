package org.roviec.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.Citation;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Cell;
import org.roviec.outline.Outline;
import org.roviec.text.Vietnamese;

/**
 * Finds counts of things with a status: 15/20 chỉ tiêu đã đạt; 60 việc giao cho 20 cán bộ. Dates
 * and ratios without a thing are none. Thread-safe.
 */
public final class TallyFinder {

  private static final Set<String> NAMES_BEFORE =
      Stream.of(
              "số thứ nhóm vực uỷ nhân điều khoản mục án thị quyết hoạch trình hình năm tháng lục gói đợt"
                  .split(" "))
          .map(Vietnamese::fold)
          .collect(Collectors.toUnmodifiableSet());

  private final PhraseBook counted;
  private final PhraseBook statuses;

  /** A finder whose tables are numbered by a vocabulary. */
  public TallyFinder(Vocabulary vocabulary) {
    counted = PhraseBook.load(vocabulary, TallyFinder.class, "counted.tsv");
    statuses = PhraseBook.load(vocabulary, TallyFinder.class, "statuses.tsv");
  }

  /** The counts of a text, in order, bound to the citations that their things come from. */
  public Tallies find(Outline outline, List<Finding<Citation>> citations) {
    List<Count> counts = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (block.isProse() || block.type() == BlockType.FOOTNOTE) {
        scan(outline.words(), block.start(), block.end(), counts);
      } else if (block.type() == BlockType.TABLE_ROW) {
        for (Cell cell : block.cells()) {
          scan(outline.words(), cell.start(), cell.end(), counts);
        }
      }
    }
    TallySums sums = new TallySums(outline, counts);
    sums.group();
    List<Finding<Tally>> found = new ArrayList<>(counts.size());
    for (Count count : counts) {
      count.of = source(outline, count, citations);
      found.add(finding(outline, count));
    }
    return new Tallies(found, sums.notes());
  }

  private void scan(Words words, int start, int end, List<Count> counts) {
    int from = words.firstFrom(start);
    int limit = words.firstFrom(end);
    int first = counts.size();
    int i = from;
    while (i < limit) {
      Count count = words.isNumber(i) ? at(words, from, i, limit) : null;
      if (count == null) {
        i++;
        continue;
      }
      Count last = counts.size() > first ? counts.getLast() : null;
      if (last != null && last.whole == null && isRecipient(words, last, count)) {
        Count paired = last.with(count.end, null);
        paired.pair = new Tally.Pair(count.number, count.what);
        counts.set(counts.size() - 1, paired);
      } else if (last != null
          && last.whole == null
          && isTotal(words, from, last)
          && partOf(words, last, count)) {
        counts.set(counts.size() - 1, count.with(count.end, last.number));
      } else {
        counts.add(count);
      }
      i = count.end;
    }
    for (int k = counts.size() - 1; k >= first; k--) {
      if (isMention(words, from, counts.get(k))) {
        counts.remove(k);
      }
    }
  }

  private @Nullable Count at(Words words, int from, int i, int limit) {
    if (i > from
        && (words.isMark(i - 1, '/') || words.isMark(i - 1, '-') || words.touchesNext(i - 1))) {
      if (!words.isMark(i - 1, '(') && !words.isMark(i - 1, '*')) {
        return null;
      }
    }
    BigDecimal number = whole(words, i);
    if (number == null) {
      return null;
    }
    boolean ratio = i + 2 < limit && words.isMark(i + 1, '/') && words.isNumber(i + 2);
    BigDecimal of = ratio ? whole(words, i + 2) : null;
    int next = ratio ? i + 3 : i + 1;
    while (next < limit && words.isMark(next, '*')) {
      next++;
    }
    if (ratio && of == null || next < limit && words.isMark(next, '/')) {
      return null;
    }
    PhraseBook.Match noun = next < limit ? counted.match(words, next, limit) : null;
    if (noun == null || !ratio && isName(words, from, i, noun)) {
      return null;
    }
    int end = ratio ? noun.end() : extended(words, noun.end(), limit);
    int named = ratio ? extended(words, noun.end(), limit) : end;
    Count count =
        new Count(
            i,
            end,
            number,
            of,
            FigureReader.text(words, noun.start(), named),
            FigureReader.text(words, noun.start(), noun.end()));
    status(words, from, limit, count);
    return count;
  }

  private static @Nullable BigDecimal whole(Words words, int i) {
    String token = words.folded(i);
    BigDecimal value = token.indexOf(',') < 0 ? FigureReader.value(token) : null;
    return value == null || value.scale() > 0 ? null : value;
  }

  /** "Số 5 đơn vị", "03 Chương trình", "Đề án 06": numbers of names. */
  private static boolean isName(Words words, int from, int i, PhraseBook.Match noun) {
    if (words.isCapitalized(noun.start()) && !isAllCaps(words.text(noun.start()))) {
      return true;
    }
    if (i == from || !words.isWord(i - 1)) {
      return i == from;
    }
    boolean total = words.is(i - 1, "số") && words.is(i - 2, "tổng");
    return !total && NAMES_BEFORE.contains(words.folded(i - 1));
  }

  private static boolean isAllCaps(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT));
  }

  /** The noun with what describes it, up to the word that says something of it. */
  private static int extended(Words words, int from, int limit) {
    int end = from;
    while (end < limit && end < from + 10) {
      if (words.isMark(end, ',')) {
        int piece = end + 1;
        while (piece < limit
            && piece <= end + 3
            && words.isWord(piece)
            && !TallyWords.stops(words, piece)) {
          piece++;
        }
        if (end == from
            || piece == end + 1
            || piece > end + 3
            || piece == limit
            || !TallyWords.stops(words, piece)) {
          return end;
        }
        end = piece;
      } else if (words.isMark(end, '-') && end > from && end + 1 < limit && words.isWord(end + 1)) {
        end++;
      } else if (!words.isWord(end) || TallyWords.stops(words, end) || words.isCapitalized(end)) {
        return end;
      } else {
        end++;
      }
    }
    return end == from + 10 ? from : end;
  }

  /** The status directly before the count, else the first one behind it in its clause. */
  private void status(Words words, int from, int limit, Count count) {
    for (int k = Math.max(from, count.start - 8); k < count.start; k++) {
      PhraseBook.Match match = statuses.match(words, k, count.start);
      if (match != null && match.end() == count.start) {
        set(count, match);
        return;
      }
    }
    for (int k = count.end; k < limit && k < count.end + 22; k++) {
      if (words.isMark(k, ';')
          || words.isMark(k, '.')
          || words.isMark(k, ',') && k > count.end + 1) {
        return;
      }
      PhraseBook.Match match = statuses.match(words, k, limit);
      if (match != null) {
        set(count, match);
        return;
      }
    }
  }

  private static void set(Count count, PhraseBook.Match match) {
    count.status = match.phrase().as("status", Tally.Status.class);
    count.statusStart = match.start();
    count.statusEnd = match.end();
  }

  /** "… giao 60 việc cho 20 cán bộ": the second count says for how many. */
  private static boolean isRecipient(Words words, Count first, Count second) {
    return second.whole == null
        && second.start - first.end == 1
        && (words.is(second.start - 1, "cho") || words.is(second.start - 1, "của"));
  }

  private static boolean isTotal(Words words, int from, Count count) {
    return count.start - 2 >= from
        && words.is(count.start - 1, "số")
        && words.is(count.start - 2, "tổng");
  }

  private static boolean partOf(Words words, Count total, Count part) {
    if (part.whole != null || part.number.compareTo(total.number) > 0) {
      return false;
    }
    for (int k = total.end; k < part.start; k++) {
      if (words.isMark(k, ';') || words.isMark(k, '.')) {
        return false;
      }
    }
    return part.noun.equalsIgnoreCase(total.noun) && part.start - total.end < 20;
  }

  /** A bare count of which nothing is said is a mere mention, unless it is many of a kind. */
  private static boolean isMention(Words words, int from, Count count) {
    if (count.whole != null || count.pair != null || count.status != Tally.Status.COUNT) {
      return count.whole == null && count.number.compareTo(BigDecimal.ONE) <= 0;
    }
    return count.number.compareTo(BigDecimal.valueOf(5)) < 0
        || isTotal(words, from, count)
        || !TallyWords.isDescribed(words, count.end);
  }

  private static int source(Outline outline, Count count, List<Finding<Citation>> citations) {
    Words words = outline.words();
    int start = outline.view().sourceStart(words.start(count.start));
    int to = count.end;
    while (to < words.count()
        && to < count.end + 40
        && !words.isMark(to, '.')
        && !words.isMark(to, ';')) {
      to++;
    }
    int end = outline.view().sourceEnd(words.end(Math.min(to, words.count() - 1)) - 1);
    int k = Finding.firstFrom(citations, start);
    return k < citations.size() && citations.get(k).evidence().start() < end ? k : -1;
  }

  private static Finding<Tally> finding(Outline outline, Count count) {
    Words words = outline.words();
    Evidence status =
        count.statusStart < 0
            ? null
            : outline.evidence(words.start(count.statusStart), words.end(count.statusEnd - 1));
    Tally tally =
        new Tally(
            count.number,
            count.whole,
            count.what,
            count.pair,
            count.status,
            status,
            count.of,
            count.group);
    return Finding.of(
        tally,
        outline.evidence(words.start(count.start), words.end(count.end - 1)),
        count.whole != null ? "tally.part" : count.pair != null ? "tally.pair" : "tally.count",
        count.whole != null ? 0.95 : count.pair != null ? 0.9 : 0.7);
  }
}
