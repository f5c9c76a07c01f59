package org.roviec.organization;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.RuleId;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder.Body;

/** Reads lists of bodies, with heads left out after a colon or after a plural. */
final class BodyList {

  private static final RuleId ELIDED = new RuleId("body.elided-head");

  private final BodyLexicon lexicon;
  private final BodyGrammar grammar;
  private final NameRun names;

  BodyList(BodyLexicon lexicon, BodyGrammar grammar) {
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.names = new NameRun(lexicon);
  }

  List<Body> read(Words words, int i, int limit) {
    List<Body> bodies = new ArrayList<>();
    boolean elided = false;
    int at = i;
    while (at < limit) {
      Body next = grammar.read(words, at, limit);
      Body colon = colon(words, at, next, limit);
      if (colon != null) {
        elided = true;
        next = colon;
      } else if (elided) {
        next = longer(next, bare(words, at, limit));
      } else if (next == null && !bodies.isEmpty()) {
        next = sibling(words, at, limit, bodies.getLast());
      }
      if (next == null) {
        break;
      }
      elided |= isPluralNamed(words, next);
      bodies.add(next);
      int after = separator(words, next.end(), limit);
      if (after == next.end()) {
        break;
      }
      at = after;
    }
    return bodies;
  }

  /** "các Bộ: Tài chính": the first name after a colon, with its head. */
  private @Nullable Body colon(Words words, int i, @Nullable Body head, int limit) {
    if (head == null
        || !words.isMark(head.end(), ':')
        || head.end() + 1 >= limit
        || !isBareHead(words, head)) {
      return null;
    }
    Body first =
        longer(bare(words, head.end() + 1, limit), grammar.read(words, head.end() + 1, limit));
    return first == null ? null : new Body(i, first.end(), null, BodyClass.NAMED, ELIDED);
  }

  /** A head that names come after: "các Bộ", "các cơ quan", an office in short form. */
  private boolean isBareHead(Words words, Body head) {
    boolean office = head.end() - head.start() == 1;
    return head.end() - head.start() <= 5
        && (office
            || head.bodyClass() != BodyClass.NAMED
                && lexicon.isPlural(words, head.start(), head.end())
            || head.bodyClass() == BodyClass.CLOSED);
  }

  private @Nullable Body bare(Words words, int i, int limit) {
    PhraseBook.Match sector = lexicon.sector(words, i, limit);
    int end = words.isCapitalized(i) ? names.properEnd(words, i, limit) : i;
    if (sector != null) {
      end = Math.max(end, sector.end());
    }
    return end == i ? null : new Body(i, end, null, BodyClass.NAMED, ELIDED);
  }

  /** "Tập đoàn VNPT, FPT": a company known by its letters, after another. */
  private @Nullable Body sibling(Words words, int i, int limit, Body before) {
    return before.rule().name().equals("head.company") && i < limit && names.isShortForm(words, i)
        ? new Body(i, i + 1, null, BodyClass.NAMED, ELIDED)
        : null;
  }

  private boolean isPluralNamed(Words words, Body body) {
    return body.rule().name().startsWith("head.")
        && lexicon.isPlural(words, body.start(), body.end());
  }

  private static @Nullable Body longer(@Nullable Body one, @Nullable Body other) {
    return one == null || other != null && other.end() > one.end() ? other : one;
  }

  private int separator(Words words, int i, int limit) {
    int at = i;
    if (at < limit && (words.isMark(at, ',') || words.isMark(at, ';'))) {
      at++;
    }
    if (at < limit && words.is(at, "và")) {
      at++;
    } else if (at < limit && words.is(at, "cùng")) {
      at++;
      if (at < limit && words.is(at, "với")) {
        at++;
      }
    }
    return at;
  }
}
