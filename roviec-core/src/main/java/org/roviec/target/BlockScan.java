package org.roviec.target;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Reads the figures of one passage, from left to right. */
final class BlockScan {

  private final IndicatorFinder rules;
  private final Passage passage;
  private final Words words;
  private final Naming naming;
  private final Brackets brackets;
  private final Bearing bearing;
  private final Ranks ranks;

  BlockScan(IndicatorFinder rules, Passage passage) {
    this.rules = rules;
    this.passage = passage;
    this.words = passage.words;
    this.naming = new Naming(passage, rules.names);
    this.brackets = new Brackets(passage, rules.names);
    this.bearing = new Bearing(passage);
    this.ranks = new Ranks(passage, naming);
  }

  void into(List<Draft> drafts) {
    int i = passage.from;
    while (i < passage.limit) {
      Draft draft = draftAt(i);
      if (draft == null) {
        i++;
      } else {
        passage.found.add(draft);
        i = draft.figure.end();
      }
    }
    drafts.addAll(passage.found);
  }

  private @Nullable Draft draftAt(int i) {
    if (words.isNumber(i)) {
      Figure figure = rules.figures.at(words, passage.from, i, passage.limit);
      return figure == null ? null : measured(figure);
    }
    if (words.is(i, "nhóm")) {
      return ranks.topGroup(i);
    }
    if (words.is(i, "đạt") && words.is(i + 1, "và") && words.is(i + 2, "vượt")) {
      return reachAndExceed(i);
    }
    PhraseBook.Match rank = rules.ranks.match(words, i, passage.limit);
    return rank == null ? null : ranks.at(rank);
  }

  private @Nullable Draft measured(Figure figure) {
    Predicate predicate = Predicate.before(rules.measures, words, passage.floor(), figure.start());
    if (!isIndicator(figure, predicate)) {
      return null;
    }
    Draft draft = new Draft(figure);
    draft.comparator = bound(figure.end(), predicate);
    draft.basis = Basis.at(rules.bases, words, figure.end(), passage.limit);
    int bracket = brackets.before(predicate.start());
    if (bracket < 0 || !brackets.fill(draft, bracket, predicate)) {
      draft.name = naming.of(figure, predicate, bracket, draft.basis);
      if (isBare(draft, predicate)) {
        return null;
      }
      draft.basis = draft.basis == null ? basisBefore(predicate.start()) : draft.basis;
    }
    bearing.settle(draft, predicate);
    return draft;
  }

  /** "10% trở lên", "3% trở xuống" bound a value from behind. */
  private String bound(int end, Predicate predicate) {
    if (end + 1 < passage.limit && words.is(end, "trở")) {
      return words.is(end + 1, "lên") ? ">=" : words.is(end + 1, "xuống") ? "<=" : "=";
    }
    return predicate.comparator();
  }

  /** A value of which nothing is said, such as the 100% of a formula. */
  private static boolean isBare(Draft draft, Predicate predicate) {
    return draft.name == null
        && predicate.start() == draft.figure.start()
        && draft.figure.sort() != Figure.Sort.MONEY;
  }

  private @Nullable Basis basisBefore(int end) {
    Basis basis = Basis.within(rules.bases, words, Math.max(passage.floor(), end - 25), end);
    return basis == null && passage.anchor != null ? passage.anchor.basis() : basis;
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

  /** "Phấn đấu thu đạt và vượt dự toán": at least all of it. */
  private @Nullable Draft reachAndExceed(int i) {
    Basis basis = Basis.at(rules.bases, words, i + 3, passage.limit);
    if (basis == null) {
      return null;
    }
    BigDecimal all = BigDecimal.valueOf(100);
    Draft draft = new Draft(new Figure(i, i + 3, all, null, "%", null, Figure.Sort.WORDS));
    draft.comparator = ">=";
    draft.basis = basis;
    draft.name = naming.before(i);
    bearing.settle(draft, Predicate.before(rules.measures, words, passage.floor(), i));
    return draft;
  }
}
