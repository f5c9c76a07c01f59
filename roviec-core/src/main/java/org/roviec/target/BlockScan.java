package org.roviec.target;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.outline.Block;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;

/** Reads the figures of one paragraph, from left to right. */
final class BlockScan {

  private final IndicatorFinder rules;
  private final Outline outline;
  private final Words words;
  private final Periods periods;
  private final Block block;
  private final @Nullable Anchor anchor;
  private final int from;
  private final int limit;
  private final List<Draft> found = new ArrayList<>();

  BlockScan(
      IndicatorFinder rules,
      Outline outline,
      Periods periods,
      Block block,
      int start,
      int end,
      @Nullable Anchor anchor) {
    this.rules = rules;
    this.outline = outline;
    this.words = outline.words();
    this.periods = periods;
    this.block = block;
    this.anchor = anchor;
    this.from = words.firstFrom(start);
    this.limit = words.firstFrom(end);
  }

  void into(List<Draft> drafts) {
    int i = from;
    while (i < limit) {
      Draft draft = draftAt(i);
      if (draft == null) {
        i++;
      } else {
        found.add(draft);
        i = draft.figure.end();
      }
    }
    drafts.addAll(found);
  }

  private @Nullable Draft draftAt(int i) {
    if (words.isNumber(i)) {
      Figure figure = rules.figures.at(words, from, i, limit);
      return figure == null ? null : measured(figure);
    }
    if (words.is(i, "nhóm")) {
      return topGroup(i);
    }
    if (words.is(i, "đạt") && words.is(i + 1, "và") && words.is(i + 2, "vượt")) {
      return reachAndExceed(i);
    }
    PhraseBook.Match rank = rules.ranks.match(words, i, limit);
    return rank != null && rank.end() < limit && words.isNumber(rank.end()) ? rank(rank) : null;
  }

  private @Nullable Draft measured(Figure figure) {
    Draft previous = previousInSentence(figure.start());
    int floor = found.isEmpty() ? from : found.getLast().figure.end();
    Predicate predicate = Predicate.before(rules.measures, words, floor, figure.start());
    if (!isIndicator(figure, predicate)) {
      return null;
    }
    Draft draft = new Draft(figure);
    draft.comparator = predicate.comparator();
    draft.basis = Basis.at(rules.bases, words, figure.end(), limit);
    int bracket = bracketBefore(predicate.start(), floor);
    Draft parent = bracket < 0 ? null : parentOf(bracket);
    if (parent != null && aside(draft, parent, bracket, predicate)) {
      return finish(draft, predicate);
    }
    draft.name = name(figure, predicate, floor, bracket, previous, draft.basis);
    if (draft.name == null
        && predicate.start() == figure.start()
        && figure.sort() != Figure.Sort.MONEY) {
      return null;
    }
    if (draft.basis == null) {
      draft.basis =
          Basis.within(
              rules.bases, words, Math.max(floor, predicate.start() - 25), predicate.start());
    }
    if (draft.basis == null && anchor != null) {
      draft.basis = anchor.basis();
    }
    return finish(draft, predicate);
  }

  private Draft finish(Draft draft, Predicate predicate) {
    draft.kind = kind(draft, predicate);
    if (draft.period == null) {
      draft.period = periodOf(draft.figure);
    }
    if (predicate.direction() != null && predicate.direction() != Indicator.Direction.LEVEL) {
      draft.direction = predicate.direction();
    } else if (draft.direction == Indicator.Direction.LEVEL && growthBy(draft)) {
      draft.direction = Indicator.Direction.UP;
    }
    return draft;
  }

  private org.roviec.date.@Nullable Timeframe periodOf(Figure figure) {
    var own = periods.of(block, figure);
    if (anchor != null && anchor.block() != null) {
      if (anchor.draft() != null && anchor.draft().period != null) {
        return anchor.draft().period;
      }
      var there = periods.around(anchor.block());
      return there == null ? own : there;
    }
    return own;
  }

  private static boolean isIndicator(Figure figure, Predicate predicate) {
    return switch (figure.sort()) {
      case SHARE, MONEY -> true;
      case MEASURE -> predicate.hasVerb() || predicate.kind() != null || figure.per() != null;
      case THING -> figure.per() != null || predicate.strong();
      case BARE -> figure.value().scale() > 0 && predicate.strong();
      case RANK, WORDS -> false;
    };
  }

  /**
   * A figure in brackets behind another one: the same thing for a wider area, or the target it is
   * set against. Whether it is such an aside.
   */
  private boolean aside(Draft draft, Draft parent, int bracket, Predicate predicate) {
    boolean target = isTargetWord(bracket + 1, draft.figure.start());
    String scope = scope(bracket + 1, draft.figure.start());
    boolean nameless =
        rules.names.afterLeads(words, bracket + 1, predicate.start()) == predicate.start();
    if (!target && scope == null && !nameless) {
      return false;
    }
    draft.name = parent.name;
    draft.direction = parent.direction;
    draft.period = parent.period;
    if (target) {
      draft.kind = Indicator.Kind.TARGET;
      parent.target = draft;
    } else {
      draft.scope = scope;
      draft.basis = draft.basis == null ? parent.basis : draft.basis;
    }
    return true;
  }

  private boolean isTargetWord(int i, int end) {
    return i < end
        && (words.is(i, "nq")
            || words.is(i, "nghị") && words.is(i + 1, "quyết")
            || words.is(i, "kế")
            || words.is(i, "mục")
            || words.is(i, "chỉ") && words.is(i + 1, "tiêu")
            || words.is(i, "dự")
            || words.is(i, "kịch"));
  }

  private @Nullable String scope(int start, int end) {
    for (int k = start; k + 1 < end; k++) {
      if (words.is(k, "cả") && words.is(k + 1, "nước")
          || words.is(k, "toàn") && (words.is(k + 1, "quốc") || words.is(k + 1, "vùng"))) {
        return words.text(k) + " " + words.text(k + 1);
      }
    }
    return null;
  }

  private NameReader.@Nullable Stretch name(
      Figure figure,
      Predicate predicate,
      int floor,
      int bracket,
      @Nullable Draft previous,
      @Nullable Basis basis) {
    int start = nameFloor(floor, predicate.start());
    boolean follows = basis == null && figure.sort() == Figure.Sort.SHARE;
    NameReader.Stretch after = follows ? following(figure.end()) : null;
    if (after != null && !predicate.hasVerb()) {
      return after;
    }
    NameReader.Stretch before = rules.names.before(words, start, predicate.start());
    if (before != null) {
      return before;
    }
    if (after != null) {
      return after;
    }
    if (figure.sort() == Figure.Sort.THING && bracket < 0) {
      return figure.per() != null
          ? new NameReader.Stretch(figure.start() + 1, figure.end())
          : rules.names.after(words, unitStart(figure), limit);
    }
    if (previous != null && bracket < 0) {
      return previous.name;
    }
    if (bracket > from) {
      return rules.names.outside(words, from, bracket);
    }
    int comma = lastComma(start, predicate.start());
    if (comma > start) {
      return rules.names.before(words, start, comma);
    }
    return anchor != null && anchor.draft() != null ? anchor.draft().name : null;
  }

  private int unitStart(Figure figure) {
    int at = figure.start();
    while (at < figure.end() && !words.isWord(at)) {
      at++;
    }
    return at;
  }

  private int lastComma(int from, int end) {
    for (int k = end - 1; k > from && k > end - 5; k--) {
      if (words.isMark(k, ',')) {
        return k;
      }
    }
    return -1;
  }

  private NameReader.@Nullable Stretch following(int at) {
    boolean link =
        words.is(at, "so")
            || words.is(at, "trong")
            || words.is(at, "và")
            || words.is(at, "vào")
            || words.is(at, "trở");
    return link ? null : rules.names.after(words, at, limit);
  }

  /** Behind an earlier figure a name begins after the next comma, not in that figure's own tail. */
  private int nameFloor(int floor, int end) {
    if (floor == from) {
      return from;
    }
    for (int k = floor; k < end; k++) {
      if (!words.isWord(k)
          && !words.isNumber(k)
          && !words.isMark(k, '-')
          && !words.isMark(k, '/')) {
        return k;
      }
    }
    return end;
  }

  private @Nullable Draft previousInSentence(int start) {
    if (found.isEmpty()) {
      return null;
    }
    Draft last = found.getLast();
    for (int k = last.figure.end(); k < start; k++) {
      if (words.isMark(k, '.') || words.isMark(k, ';')) {
        return null;
      }
    }
    return last;
  }

  /** The opening bracket of the clause that ends before word {@code end}, −1 if there is none. */
  private int bracketBefore(int end, int floor) {
    for (int k = end - 1; k >= floor && k > end - 25; k--) {
      if (words.isMark(k, '(')) {
        return k;
      }
      if (words.isMark(k, ')')
          || words.isMark(k, ';')
          || words.isMark(k, '.')
          || words.isMark(k, ',')) {
        return -1;
      }
    }
    return -1;
  }

  /** The figure that stands directly before a bracket, its comparison aside. */
  private @Nullable Draft parentOf(int bracket) {
    if (found.isEmpty()) {
      return null;
    }
    Draft last = found.getLast();
    for (int k = last.figure.end(); k < bracket; k++) {
      if (words.isMark(k, ')') || words.isMark(k, ';') || words.isMark(k, '.')) {
        return null;
      }
      if (words.isMark(k, ',') && scope(k, bracket) == null) {
        return null;
      }
    }
    return last;
  }

  private boolean growthBy(Draft draft) {
    if (draft.basis != null && draft.basis.type() != Indicator.BasisType.YOY
        || draft.name == null) {
      return false;
    }
    for (int k = draft.name.start(); k < draft.name.end(); k++) {
      if (words.is(k, "tăng")
          && (k == draft.name.start()
              || words.is(k + 1, "trưởng")
              || words.is(k - 1, "độ")
              || words.is(k - 1, "mức"))) {
        return true;
      }
    }
    return false;
  }

  private Indicator.Kind kind(Draft draft, Predicate predicate) {
    if (draft.kind == Indicator.Kind.TARGET || predicate.kind() == Indicator.Kind.TARGET) {
      return Indicator.Kind.TARGET;
    }
    int start = Math.max(from, draft.figure.start() - 30);
    for (int k = draft.figure.start() - 1;
        k >= start && !words.isMark(k, '.') && !words.isMark(k, ';') && !words.isMark(k, ':');
        k--) {
      if (saysGoal(k)) {
        return Indicator.Kind.TARGET;
      }
      if (words.is(k, "nay") && (words.is(k - 1, "đến") || words.is(k - 1, "hiện"))) {
        return Indicator.Kind.ACTUAL;
      }
      if (words.is(k, "đã") && draft.figure.start() - k <= 8 && !isRelative(k + 1)) {
        return predicate.kind() == null ? Indicator.Kind.ACTUAL : predicate.kind();
      }
    }
    if (predicate.kind() != null) {
      return predicate.kind();
    }
    return looksAhead(role()) ? Indicator.Kind.TARGET : Indicator.Kind.ACTUAL;
  }

  /** "… đã đề ra", "… đã được giao": says which goal is meant, not that it was reached. */
  private boolean isRelative(int k) {
    return words.is(k, "đề") || words.is(k, "được") || words.is(k, "ban") || words.is(k, "giao");
  }

  private boolean saysGoal(int k) {
    return words.is(k, "đấu") && (words.is(k - 1, "phấn") || words.is(k - 1, "phân"))
        || words.is(k, "tiêu") && words.is(k - 1, "mục");
  }

  private Role role() {
    return outline.roleOf(anchor != null && anchor.block() != null ? anchor.block() : block);
  }

  private static boolean looksAhead(Role role) {
    return role == Role.DIRECTION || role == Role.DECISION || role == Role.DISSEMINATION;
  }

  private Draft rank(PhraseBook.Match match) {
    int number = match.end();
    int start = words.is(number - 1, "thứ") || words.is(number - 1, "hạng") ? number - 1 : number;
    boolean of = words.isMark(number + 1, '/') && number + 2 < limit && words.isNumber(number + 2);
    int end = of ? number + 3 : number + 1;
    BigDecimal value = FigureReader.value(words.folded(number));
    Draft draft =
        new Draft(
            new Figure(
                start,
                end,
                value == null ? BigDecimal.ZERO : value,
                null,
                "RANK",
                null,
                Figure.Sort.RANK));
    draft.direction = Indicator.Direction.RANK;
    draft.scope = rankScope(of ? number + 2 : end);
    draft.name = rankName(match.start(), end);
    draft.kind =
        looksAhead(role()) && anchor == null ? Indicator.Kind.TARGET : Indicator.Kind.ACTUAL;
    draft.period = periodOf(draft.figure);
    return draft;
  }

  private @Nullable String rankScope(int i) {
    int start = words.is(i, "trong") || words.is(i, "trên") || words.is(i, "của") ? i + 1 : i;
    int end = start;
    while (end < limit
        && end < start + 10
        && (words.isWord(end) || words.isNumber(end))
        && !words.is(end, "về")) {
      end++;
    }
    return end > start
        ? words
            .view()
            .text()
            .substring(words.start(start), words.end(end - 1))
            .replaceAll("\\s+", " ")
        : null;
  }

  private NameReader.@Nullable Stretch rankName(int start, int end) {
    for (int k = end; k < limit && k < end + 12 && (words.isWord(k) || words.isNumber(k)); k++) {
      if (words.is(k, "về")) {
        return rules.names.after(words, k + 1, limit);
      }
    }
    int floor = found.isEmpty() ? from : found.getLast().figure.end();
    NameReader.Stretch before = rules.names.before(words, nameFloor(floor, start), start);
    if (before != null) {
      return before;
    }
    Draft previous = previousInSentence(start);
    if (previous != null) {
      return previous.name;
    }
    return anchor != null && anchor.draft() != null ? anchor.draft().name : null;
  }

  /** "Thuộc nhóm 10 địa phương có số thu cao nhất cả nước": a bound on a rank. */
  private @Nullable Draft topGroup(int i) {
    if (i + 2 >= limit
        || !words.isNumber(i + 1)
        || !words.isWord(i + 2)
        || words.touchesNext(i + 1)) {
      return null;
    }
    int end = i + 3;
    while (end < limit && end < i + 14 && words.isWord(end)) {
      if ((words.is(end, "đầu")
              && (words.is(end - 1, "dẫn")
                  || words.is(end - 1, "đứng")
                  || words.is(end - 1, "hàng")))
          || words.is(end, "nhất")) {
        return topGroup(i, words.is(i + 2, "địa") || words.is(i + 2, "quốc") ? i + 4 : i + 3);
      }
      end++;
    }
    return null;
  }

  private @Nullable Draft topGroup(int start, int end) {
    BigDecimal value = FigureReader.value(words.folded(start + 1));
    if (value == null) {
      return null;
    }
    Draft draft = new Draft(new Figure(start, end, value, null, "RANK", null, Figure.Sort.RANK));
    draft.direction = Indicator.Direction.RANK;
    draft.comparator = "<=";
    int subject = words.is(start - 1, "thuộc") || words.is(start - 1, "trong") ? start - 1 : start;
    draft.name = rankName(subject, end);
    draft.scope = scope(end, Math.min(limit, end + 14));
    draft.kind = looksAhead(role()) ? Indicator.Kind.TARGET : Indicator.Kind.ACTUAL;
    draft.period = periodOf(draft.figure);
    return draft;
  }

  /** "Phấn đấu thu đạt và vượt dự toán": at least all of it. */
  private @Nullable Draft reachAndExceed(int i) {
    Basis basis = Basis.at(rules.bases, words, i + 3, limit);
    if (basis == null) {
      return null;
    }
    Draft draft =
        new Draft(
            new Figure(i, i + 3, BigDecimal.valueOf(100), null, "%", null, Figure.Sort.WORDS));
    int floor = found.isEmpty() ? from : found.getLast().figure.end();
    Predicate predicate = Predicate.before(rules.measures, words, floor, i);
    draft.comparator = ">=";
    draft.basis = basis;
    draft.name = rules.names.before(words, nameFloor(floor, i), i);
    return finish(draft, predicate);
  }
}
