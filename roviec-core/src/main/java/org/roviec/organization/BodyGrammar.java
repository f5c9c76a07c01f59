package org.roviec.organization;

import org.jspecify.annotations.Nullable;
import org.roviec.finding.RuleId;
import org.roviec.lexicon.Phrase;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder.Body;

/**
 * How names of bodies are built: a fixed name, a head with a proper name ("Sở Y tế"), a head with
 * another body ("Chủ tịch" + "UBND các tỉnh"), or a class of common nouns ("các bộ, ngành").
 */
final class BodyGrammar {

  private static final int DEEPEST = 5;

  private final BodyLexicon lexicon;
  private final NameRun names;
  private final Territory territory;
  private final GroupReader groups;
  private final CongressReader congresses;

  BodyGrammar(BodyLexicon lexicon) {
    this.lexicon = lexicon;
    this.names = new NameRun(lexicon);
    this.territory = new Territory(lexicon, names);
    this.groups = new GroupReader(lexicon);
    this.congresses = new CongressReader(lexicon, territory);
  }

  /** The longest name at a word, or null. */
  @Nullable Body read(Words words, int i, int limit) {
    return i < limit ? read(words, i, limit, 0) : null;
  }

  private @Nullable Body read(Words words, int i, int limit, int depth) {
    if (depth > DEEPEST || i >= limit) {
      return null;
    }
    if (words.is(i, "đại")) {
      return congresses.read(words, i, limit);
    }
    if (!lexicon.mayStart(words, i)) {
      return null;
    }
    Body best = fixed(words, i, limit, depth);
    if (lexicon.opener(words, i, limit) != null) {
      best = longer(best, group(words, i, limit, depth));
      return longer(best, many(words, i, limit, depth));
    }
    best = longer(best, headed(words, i, limit, depth));
    best = longer(best, group(words, i, limit, depth));
    return words.isCapitalized(i) ? longer(best, place(words, i, limit)) : best;
  }

  private static @Nullable Body longer(@Nullable Body one, @Nullable Body other) {
    return one == null || other != null && other.end() > one.end() ? other : one;
  }

  private @Nullable Body fixed(Words words, int i, int limit, int depth) {
    PhraseBook.Match match = lexicon.body(words, i, limit);
    if (match != null && match.phrase().has("pair") && depth == 0) {
      int comma = i;
      while (!words.isMark(comma, ',')) {
        comma++;
      }
      match = lexicon.body(words, i, comma);
    }
    if (match == null) {
      return null;
    }
    Phrase phrase = match.phrase();
    BodyClass bodyClass = phrase.as("class", BodyClass.class);
    Body body =
        new Body(i, match.end(), phrase.attribute("body").orElse(null), bodyClass, phrase.id());
    if (phrase.has("group")) {
      Body grouped = group(words, i, limit, depth);
      if (grouped != null && grouped.end() > body.end()) {
        return grouped;
      }
    }
    return phrase.has("of") ? tailed(words, body, limit) : body;
  }

  /** A body with the unit or the tail it belongs to. */
  private Body tailed(Words words, Body body, int limit) {
    Territory.Unit unit = territory.read(words, body.end(), limit);
    if (unit != null) {
      return widened(body, unit.end(), unit.many() ? BodyClass.CLOSED : body.bodyClass());
    }
    if (isRegion(words, body.end(), limit)) {
      return widened(body, body.end() + 3, body.bodyClass());
    }
    PhraseBook.Match tail = lexicon.tail(words, body.end(), limit);
    if (tail == null) {
      return body;
    }
    BodyClass bodyClass =
        tail.phrase().has("class")
            ? tail.phrase().as("class", BodyClass.class)
            : tail.phrase().has("many") && body.id() == null ? BodyClass.CLOSED : body.bodyClass();
    return widened(body, tail.end(), bodyClass);
  }

  /** "khu vực XII", "khu vực 5": the region of a central agency's branch. */
  private static boolean isRegion(Words words, int i, int limit) {
    if (i + 2 >= limit || !words.is(i, "khu") || !words.is(i + 1, "vực")) {
      return false;
    }
    String number = words.text(i + 2);
    return words.isNumber(i + 2) || number.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
  }

  private static Body widened(Body body, int end, BodyClass bodyClass) {
    return new Body(body.start(), end, body.id(), bodyClass, body.rule());
  }

  private @Nullable Body headed(Words words, int i, int limit, int depth) {
    PhraseBook.Match match = lexicon.head(words, i, limit);
    if (match == null) {
      return null;
    }
    Phrase head = match.phrase();
    BodyClass own = head.as("class", BodyClass.class);
    Body best = null;
    if (head.has("alone") || head.has("post") && words.isCapitalized(i)) {
      best = tailed(words, new Body(i, match.end(), null, own, head.id()), limit);
    }
    if (head.has("of")) {
      best = longer(best, ofBody(words, match, own, limit, depth));
    }
    if (head.has("name")
        && (words.isCapitalized(i) || lexicon.sector(words, match.end(), limit) != null)) {
      best = longer(best, named(words, match, own, limit));
    }
    return best;
  }

  private @Nullable Body ofBody(
      Words words, PhraseBook.Match head, BodyClass own, int limit, int depth) {
    int at = head.end();
    if (at < limit && words.is(at, "của")) {
      at++;
    }
    Territory.Unit unit = territory.read(words, at, limit);
    Body best =
        unit == null
            ? null
            : tailed(
                words,
                new Body(
                    head.start(),
                    unit.end(),
                    null,
                    unit.many() ? BodyClass.CLOSED : own,
                    head.phrase().id()),
                limit);
    Body inner = read(words, at, limit, depth + 1);
    if (inner != null) {
      BodyClass bodyClass =
          inner.bodyClass() == BodyClass.NAMED
              ? own == BodyClass.OPEN ? BodyClass.CLOSED : own
              : inner.bodyClass();
      best = longer(best, new Body(head.start(), inner.end(), null, bodyClass, head.phrase().id()));
    }
    return best;
  }

  private @Nullable Body named(Words words, PhraseBook.Match head, BodyClass own, int limit) {
    int end = names.end(words, head.end(), limit);
    if (end == head.end()) {
      return null;
    }
    return tailed(words, new Body(head.start(), end, null, own, head.phrase().id()), limit);
  }

  private @Nullable Body group(Words words, int i, int limit, int depth) {
    GroupReader.Group group = groups.read(words, i, limit);
    if (group == null) {
      return null;
    }
    Body body = new Body(i, group.end(), null, group.bodyClass(), new RuleId("body.class"));
    Body whole = tailed(words, body, limit);
    int of = whole.end();
    if (of < limit && (words.is(of, "của") || words.is(of, "thuộc"))) {
      Body owner = read(words, of + 1, limit, depth + 1);
      if (owner != null) {
        whole = widened(whole, owner.end(), whole.bodyClass());
      }
    } else if (of > body.end() && words.is(of - 1, "thuộc")) {
      Body owner = read(words, of, limit, depth + 1);
      if (owner != null && owner.bodyClass() == BodyClass.NAMED) {
        whole = widened(whole, owner.end(), whole.bodyClass());
      }
    }
    Territory.Unit unit =
        whole.end() == body.end() ? null : territory.read(words, whole.end(), limit);
    if (unit != null) {
      whole = widened(whole, unit.end(), whole.bodyClass());
    }
    return group.sure() || whole.end() > body.end() ? whole : null;
  }

  /** "các đồng chí bí thư tỉnh ủy, thành ủy", "các đoàn kiểm tra của …": a plural before a name. */
  private @Nullable Body many(Words words, int i, int limit, int depth) {
    PhraseBook.Match joint = lexicon.opener(words, i, limit);
    if (joint == null) {
      return null;
    }
    int at = joint.end();
    boolean plural = joint.phrase().has("plural");
    PhraseBook.Match comrade = plural ? lexicon.opener(words, at, limit) : joint;
    if (comrade != null && comrade.phrase().has("comrade")) {
      at = comrade.end();
    } else if (!plural) {
      return null;
    }
    Body inner = read(words, at, limit, depth + 1);
    if (inner == null) {
      return null;
    }
    BodyClass bodyClass =
        plural && inner.bodyClass() == BodyClass.NAMED ? BodyClass.CLOSED : inner.bodyClass();
    return new Body(i, inner.end(), inner.id(), bodyClass, inner.rule());
  }

  /** A province by its bare name, or "Tỉnh", "Thành phố" for the one the paper speaks of. */
  private @Nullable Body place(Words words, int i, int limit) {
    Territory.Unit unit = territory.read(words, i, limit);
    return unit == null
        ? null
        : new Body(
            i,
            unit.end(),
            null,
            unit.many() ? BodyClass.CLOSED : BodyClass.NAMED,
            new RuleId("body.place"));
  }
}
