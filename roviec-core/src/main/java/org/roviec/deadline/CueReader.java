package org.roviec.deadline;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.date.Timeframe;
import org.roviec.date.TimeframeReader;
import org.roviec.deadline.TimeExpression.Bound;
import org.roviec.deadline.TimeExpression.Kind;
import org.roviec.deadline.TimeExpression.Precision;
import org.roviec.deadline.TimeFinder.Context;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.text.Vietnamese;

/** Reads what follows a word that announces a time. */
final class CueReader {

  private static final String DONE = Vietnamese.fold("hoàn");

  /**
   * Last words of nouns behind which "hằng năm" is part of a name: ngân sách, kế hoạch, dự toán.
   */
  private static final Set<String> NOUN_ENDS =
      Stream.of(
              "sách nước hoạch toán phí trình tác thưởng chi xuyên viên án điểm vụ tiêu đua"
                  .split(" "))
          .map(Vietnamese::fold)
          .collect(Collectors.toUnmodifiableSet());

  private final PhraseBook cues;
  private final Words words;
  private final int from;
  private final int limit;
  private final Context context;

  CueReader(PhraseBook cues, Words words, int from, int limit, Context context) {
    this.cues = cues;
    this.words = words;
    this.from = from;
    this.limit = limit;
    this.context = context;
  }

  @Nullable Seen read(PhraseBook.Match cue) {
    int i = cue.start();
    int next = cue.end();
    String rule = cue.phrase().id().name();
    return switch (cue.phrase().attribute("as").orElseThrow()) {
      case "before" -> ahead(point(i, next, Bound.BEFORE, rule));
      case "latest" -> point(i, next, Bound.ON_OR_BEFORE, rule);
      case "end" -> is(i - 1, "tính") ? null : point(i, next, Bound.ON_OR_BEFORE, rule);
      case "until" -> opens(i) ? point(i, next, Bound.ON_OR_BEFORE, rule) : null;
      case "within" -> within(i, next, rule);
      case "done" -> ahead(point(next, next, Bound.WITHIN, rule));
      case "end-of-term" -> term(i, next, rule);
      case "label" -> label(next, rule);
      case "trigger" -> trigger(i, next, rule);
      case "loose" -> opens(i) || saysEvent(next) ? trigger(i, next, rule) : null;
      case "beginning" -> begins(i) ? trigger(i, next, rule) : null;
      case "when" -> is(i - 1, "chỉ") ? null : trigger(i, next, rule);
      case "counted" -> counted(i, next, rule);
      case "occasion" -> occasion(i, next, rule);
      case "each" -> Seen.rhythm(i, eachEnd(next), rule);
      case "rhythm" ->
          isAdverb(i) || rhythmEnd(next) > next ? Seen.rhythm(i, rhythmEnd(next), rule) : null;
      case "periodic" -> periodic(i, next, rule);
      case "steady" -> Seen.rhythm(next - 2, next, rule);
      default -> throw new IllegalStateException(rule);
    };
  }

  private @Nullable Seen point(int start, int at, Bound bound, String rule) {
    Endpoint point = Endpoint.at(words, at, limit, context);
    if (point == null) {
      return null;
    }
    if (point.recurring() || point.yearless() && inRhythm(start)) {
      return Seen.rhythm(start, point.end(), rule);
    }
    if (point.frame().to() == null && point.frame().from() != null) {
      return new Seen(
          start, point.end(), Kind.PERIOD, point.frame(), null, point.precision(), rule);
    }
    boolean day = point.precision() == Precision.DAY;
    return Seen.deadline(
        start, point, day && bound == Bound.WITHIN ? Bound.ON_OR_BEFORE : bound, rule);
  }

  /** "Định kỳ 6 tháng báo cáo … trước ngày 15 tháng 6": the day comes again every year. */
  private boolean inRhythm(int i) {
    for (int k = i - 1; k >= Math.max(from, i - 40); k--) {
      if (words.isMark(k, '.') || words.isMark(k, ';')) {
        return false;
      }
      if (is(k, "kỳ") && is(k - 1, "định")
          || is(k, "năm") && (is(k - 1, "hằng") || is(k - 1, "hàng"))) {
        return true;
      }
    }
    return false;
  }

  /** Đến hết nhiệm kỳ 2020-2025; without years the end is not known. */
  private Seen term(int start, int next, String rule) {
    TimeframeReader.Match term = TimeframeReader.match(words, next - 2, limit, 0);
    Timeframe frame = new Timeframe(null, term == null ? null : term.frame().to());
    int end = term == null ? next : term.end();
    return new Seen(start, end, Kind.DEADLINE, frame, Bound.ON_OR_BEFORE, Precision.TERM, rule);
  }

  /** A year or day that is long past when the paper is issued sets no time. */
  private @Nullable Seen ahead(@Nullable Seen seen) {
    LocalDate issued = context.issued();
    LocalDate to = seen == null ? null : seen.frame().to();
    return to != null && issued != null && to.isBefore(issued.minusMonths(3)) ? null : seen;
  }

  private @Nullable Seen within(int start, int at, String rule) {
    if (isNegated(start)) {
      return null;
    }
    if (is(at, "thời") && is(at + 1, "gian") && is(at + 2, "còn")) {
      return rest(start, at + 4, rule);
    }
    TimeframeReader.Match frame = TimeframeReader.match(words, at, limit, context.year());
    if (frame == null) {
      return is(start, "vào") ? point(start, at, Bound.WITHIN, rule) : null;
    }
    return switch (frame.unit()) {
      case HALF, MONTHS, YEARS, TERM -> Seen.period(start, frame.end(), frame, rule);
      case BARE_MONTHS -> null;
      default ->
          frame.frame().from() != null && frame.frame().to() == null
              ? Seen.period(start, frame.end(), frame, rule)
              : point(start, at, Bound.WITHIN, rule);
    };
  }

  /** "… không có khả năng giải ngân trong năm 2027" says what will not be done. */
  private boolean isNegated(int i) {
    for (int k = i - 1; k >= Math.max(from, i - 6) && words.isWord(k); k--) {
      if (is(k, "không") || is(k, "chưa")) {
        return true;
      }
    }
    return false;
  }

  /** Trong thời gian còn lại của nhiệm kỳ 2020-2025, của năm 2026. */
  private @Nullable Seen rest(int start, int at, String rule) {
    int of = is(at, "của") ? at + 1 : at;
    TimeframeReader.Match frame = TimeframeReader.match(words, of, limit, context.year());
    if (frame == null) {
      return null;
    }
    Timeframe ahead = new Timeframe(context.issued(), frame.frame().to());
    return new Seen(start, frame.end(), Kind.PERIOD, ahead, null, Seen.precision(frame), rule);
  }

  /**
   * Behind a colon times stand as in a table: "Thời gian thực hiện: Năm 2027 và các năm tiếp theo".
   */
  private @Nullable Seen label(int next, String rule) {
    if (next < limit && words.isMark(next, ':')) {
      return next + 1 < limit ? TimeCell.at(words, next + 1, next + 1, limit, context) : null;
    }
    int at = is(next, "là") ? next + 1 : next;
    return point(at, at, Bound.WITHIN, rule);
  }

  private Seen trigger(int start, int next, String rule) {
    return Seen.trigger(start, clauseEnd(next), rule);
  }

  private int clauseEnd(int next) {
    int i = next;
    while (i < limit && i < next + 25 && !isStop(i) && !is(i, "cần") && !is(i, "phải")) {
      PhraseBook.Match cue = cues.match(words, i, limit);
      if (cue != null && setsPoint(cue)) {
        break;
      }
      i++;
    }
    return Math.max(next, i);
  }

  private boolean setsPoint(PhraseBook.Match cue) {
    return switch (cue.phrase().attribute("as").orElse("")) {
      case "before", "latest", "end" -> Endpoint.at(words, cue.end(), limit, context) != null;
      default -> false;
    };
  }

  private boolean isStop(int i) {
    return !words.isWord(i)
        && !words.isNumber(i)
        && !words.isMark(i, '-')
        && !words.isMark(i, '/')
        && !words.isMark(i, '"');
  }

  private boolean saysEvent(int next) {
    return next < limit
        && (is(next, "được")
            || is(next, "có")
            || is(next, DONE) && is(next + 1, "thành")
            || is(next, "kết") && is(next + 1, "thúc")
            || words.isCapitalized(next));
  }

  /** Whether a clause begins at word {@code i}. */
  private boolean opens(int i) {
    return i == from || isStop(i - 1) || is(i - 1, "đấu") || is(i - 1, "-");
  }

  private boolean begins(int i) {
    if (is(i, "quá") && i > from) {
      return words.isMark(i - 1, '.');
    }
    return opens(i) || words.is(i, "trong") && (inCondition(i) || setApart(i));
  }

  /**
   * "… trong quá trình lập đề án, chủ động …": closed by a comma, and no trouble that arises there.
   */
  private boolean setApart(int i) {
    if (is(i - 1, "sinh") || is(i - 1, "mắc") || is(i - 1, "khăn") || is(i - 1, "rời")) {
      return false;
    }
    int end = clauseEnd(i + 3);
    return end < limit && words.isMark(end, ',') && end - i <= 10;
  }

  /** "Trường hợp có vướng mắc trong quá trình …": the event belongs to the condition. */
  private boolean inCondition(int i) {
    for (int k = i - 1; k >= Math.max(from, i - 12) && !words.isMark(k, '.'); k--) {
      if (is(k, "nếu") || is(k, "trường") && is(k + 1, "hợp")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Seen counted(int start, int next, String rule) {
    int number = start;
    while (number < next && !words.isNumber(number)) {
      number++;
    }
    int count = DateReader.whole(words, number);
    LocalDate issued = context.issued();
    boolean working = is(number + 2, "làm");
    boolean signed =
        is(next, "ngày") && (is(next + 1, "ký") || is(next + 1, "ban") && is(next + 2, "hành"));
    int end = clauseEnd(next);
    if (issued == null || working || !signed || count < 1 || count > 1000) {
      return Seen.trigger(start, end, rule);
    }
    LocalDate to =
        switch (words.folded(number + 1)) {
          case "tháng" -> issued.plusMonths(count);
          case "tuần" -> issued.plusWeeks(count);
          default -> issued.plusDays(count);
        };
    return new Seen(
        start,
        end,
        Kind.DEADLINE,
        new Timeframe(null, to),
        Bound.ON_OR_BEFORE,
        Precision.DAY,
        rule);
  }

  /** Nhân dịp kỷ niệm … (15/5/1967 - 15/5/2027): the later of the two days. */
  private @Nullable Seen occasion(int start, int next, String rule) {
    int i = next;
    while (i < limit && i < next + 30 && !words.isMark(i, '(') && !words.isMark(i, ';')) {
      i++;
    }
    if (i >= limit || !words.isMark(i, '(')) {
      return null;
    }
    DateReader.Match first = DateReader.match(words, i + 1, limit);
    if (first == null || !words.isMark(first.end(), '-') || first.end() + 1 >= limit) {
      return null;
    }
    DateReader.Match second = DateReader.match(words, first.end() + 1, limit);
    if (second == null || second.date().day() == 0 || second.date().year() == 0) {
      return null;
    }
    LocalDate on = second.date().toLocalDate().orElse(null);
    int end = words.isMark(second.end(), ')') ? second.end() + 1 : second.end();
    return new Seen(
        start,
        end,
        Kind.DEADLINE,
        new Timeframe(null, on),
        Bound.ON_OR_BEFORE,
        Precision.DAY,
        rule);
  }

  private int eachEnd(int next) {
    int i = next;
    while (i + 2 < limit
        && (words.isMark(i, ',') || is(i, "và"))
        && (is(i + 1, "từng") || is(i + 1, "mỗi"))) {
      i += 3;
    }
    return i;
  }

  /** "Ngân sách hằng năm", "kế hoạch hằng năm": part of a name, no rhythm of work. */
  private boolean isAdverb(int i) {
    if (i == from || !words.isWord(i - 1)) {
      return true;
    }
    return !NOUN_ENDS.contains(words.folded(i - 1));
  }

  private int rhythmEnd(int next) {
    int at = words.isMark(next, '(') && next < limit ? next + 1 : next;
    if (at >= limit || !is(at, "trước") && !is(at, "chậm") && !is(at, "vào")) {
      return next;
    }
    PhraseBook.Match cue = cues.match(words, at, limit);
    Endpoint point = cue == null ? null : Endpoint.at(words, cue.end(), limit, context);
    if (point == null) {
      return next;
    }
    return at > next && words.isMark(point.end(), ')') ? point.end() + 1 : point.end();
  }

  private @Nullable Seen periodic(int start, int next, String rule) {
    int at = next;
    if (is(at, "hằng") || is(at, "hàng") || is(at, "mỗi")) {
      at += 2;
    } else if (at + 1 < limit && words.isNumber(at) && words.isWord(at + 1)) {
      at += 2;
      if (is(at, "một") || is(at, "/")) {
        at += 2;
      }
    } else if (is(at, "hay") || is(at, "hoặc") || is(at, "và") && is(at + 1, "đột")) {
      return null;
    }
    at = rhythmEnd(Math.min(at, limit));
    return Seen.rhythm(start, Math.min(at, limit), rule);
  }

  private boolean is(int i, String word) {
    return i >= from && i < limit && words.is(i, word);
  }
}
