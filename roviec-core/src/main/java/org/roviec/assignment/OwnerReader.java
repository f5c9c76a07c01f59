package org.roviec.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.assignment.Assignment.Mode;
import org.roviec.lexicon.Phrase;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;

/**
 * Reads who must act: the object of "giao", "yêu cầu", "đề nghị", or the grammatical subject of a
 * demanded verb, at the beginning of a sentence or after an adverbial.
 */
final class OwnerReader {

  private static final int REACH = 120;

  private final Wordings wordings;
  private final BodyFinder bodies;

  OwnerReader(Wordings wordings, BodyFinder bodies) {
    this.wordings = wordings;
    this.bodies = bodies;
  }

  /**
   * Owners seen in a sentence or clause.
   *
   * @param owners who must act
   * @param emphasized how many at the end are singled out ("nhất là …")
   * @param mode by which wording
   * @param triggerStart first word of the demanding word, −1 if none
   * @param triggerEnd word after it
   * @param predicate first word after the owners
   */
  record Owners(
      List<Body> owners,
      int emphasized,
      Mode mode,
      int triggerStart,
      int triggerEnd,
      int predicate) {}

  /** The owners of the clause between two words, or null. */
  @Nullable Owners read(Words words, int from, int to) {
    int start = skipLead(words, from, to);
    Owners direct = at(words, start, to);
    if (direct != null) {
      return direct;
    }
    return later(words, start, to);
  }

  private static int skipLead(Words words, int from, int to) {
    int i = from;
    while (i < to && (words.isMark(i, ',') || words.isMark(i, '-') || words.isMark(i, '"'))) {
      i++;
    }
    return i;
  }

  /**
   * Owners after an adverbial ("Trong quý IV, …", "Về đề nghị …: …"), or after a demand in
   * mid-sentence ("…, nếu có vướng mắc đề nghị các sở …"); the first that stands.
   */
  private @Nullable Owners later(Words words, int from, int to) {
    boolean opening =
        wordings.openings.match(words, from, to) != null
            && wordings.verbs.match(words, from, to) == null;
    int limit = Math.min(to, from + REACH);
    int depth = 0;
    for (int i = from; i + 1 < limit; i++) {
      if (words.isMark(i, '(')) {
        depth++;
      } else if (words.isMark(i, ')')) {
        depth--;
      }
      if (depth > 0) {
        continue;
      }
      Owners owners = null;
      if (words.isMark(i, ':') || opening && words.isMark(i, ',')) {
        owners = at(words, i + 1, to);
        opening &= owners != null || !isDuty(words, i + 1, to) && !states(words, i + 1, to);
      } else if (i > from && wordings.triggers.mayStart(words, i)) {
        PhraseBook.Match match = trigger(words, i, to);
        if (match != null && match.phrase().has("none")) {
          i = match.end() - 1;
        } else if (match != null && standsApart(words, i)) {
          owners = triggered(words, match, to);
        }
      }
      if (owners != null) {
        return owners;
      }
    }
    return null;
  }

  /** The trigger at a word; "Giao Ban Tổ chức" is no look-alike as "giao ban" is. */
  private PhraseBook.@Nullable Match trigger(Words words, int i, int to) {
    PhraseBook.Match match = wordings.triggers.match(words, i, to);
    boolean names =
        match != null
            && match.end() == i + 2
            && match.phrase().has("none")
            && words.isCapitalized(i + 1);
    return names ? wordings.triggers.match(words, i, i + 1) : match;
  }

  private boolean states(Words words, int i, int to) {
    return i < to && wordings.statements.match(words, i, to) != null;
  }

  /** Whether a demanding word in mid-sentence opens a clause of its own. */
  private static boolean standsApart(Words words, int i) {
    return words.isMark(i - 1, ',')
        || words.isMark(i - 1, ';')
        || words.is(i - 1, "mắc")
        || words.is(i - 1, "sinh")
        || words.is(i - 1, "khăn")
        || words.is(i - 1, "thiết");
  }

  /** Owners that begin right at a word. */
  private @Nullable Owners at(Words words, int i, int to) {
    if (i >= to) {
      return null;
    }
    PhraseBook.Match trigger = trigger(words, i, to);
    if (trigger != null) {
      return trigger.phrase().has("none") ? null : triggered(words, trigger, to);
    }
    List<Body> subject = list(words, i, to);
    if (subject.isEmpty()) {
      return null;
    }
    int after = subject.getLast().end();
    PhraseBook.Match second = after < to ? trigger(words, after, to) : null;
    if (second != null && !second.phrase().has("none")) {
      Owners demanded = triggered(words, second, to);
      if (demanded != null) {
        return demanded;
      }
    }
    return subject(words, subject, to);
  }

  private @Nullable Owners triggered(Words words, PhraseBook.Match trigger, int to) {
    int i = trigger.end();
    if (words.is(i, "cho") || words.isMark(i, ':')) {
      i++;
    }
    List<Body> owners = list(words, i, to);
    if (owners.isEmpty()) {
      return null;
    }
    Mode mode = mode(trigger.phrase());
    List<Body> all = new ArrayList<>(owners);
    int emphasized = addEmphasized(words, all, to);
    return new Owners(all, emphasized, mode, trigger.start(), trigger.end(), all.getLast().end());
  }

  private @Nullable Owners subject(Words words, List<Body> subject, int to) {
    List<Body> owners = new ArrayList<>(subject);
    int emphasized = addEmphasized(words, owners, to);
    int i = owners.getLast().end();
    i = skipBracket(words, i, to);
    if (words.isMark(i, ':')) {
      return new Owners(owners, emphasized, Mode.CHU_NGU, -1, -1, i + 1);
    }
    if (words.isMark(i, ',')) {
      i++;
    }
    int verb = predicate(words, i, to);
    if (verb < 0) {
      return null;
    }
    PhraseBook.Match modal = wordings.modals.match(words, verb, to);
    if (modal != null) {
      return new Owners(
          owners, emphasized, mode(modal.phrase()), modal.start(), modal.end(), modal.start());
    }
    return new Owners(owners, emphasized, Mode.CHU_NGU, -1, -1, verb);
  }

  private static int skipBracket(Words words, int i, int to) {
    if (!words.isMark(i, '(')) {
      return i;
    }
    int k = i;
    while (k < to && !words.isMark(k, ')')) {
      k++;
    }
    return Math.min(k + 1, to);
  }

  /**
   * Where the duty begins after the owners: a modal, an adverb before a verb, or a verb; else −1.
   */
  private int predicate(Words words, int from, int to) {
    if (isDuty(words, from, to)) {
      return from;
    }
    if (wordings.qualifiers.match(words, from, to) == null) {
      return -1;
    }
    int limit = Math.min(to, from + 45);
    for (int i = from + 1; i < limit; i++) {
      boolean afterComma = words.isMark(i - 1, ',');
      if (wordings.modals.match(words, i, to) != null
          || (afterComma || wordings.adverbs.match(words, i, to) != null) && isDuty(words, i, to)) {
        return i;
      }
    }
    return firstVerb(words, from + 2, limit, to);
  }

  /** The first verb of a remark that has no comma: "theo chức năng, nhiệm vụ được giao rà soát". */
  private int firstVerb(Words words, int from, int limit, int to) {
    for (int i = from; i < limit; i++) {
      PhraseBook.Match verb = wordings.verbs.match(words, i, to);
      if (verb != null && verb.end() - verb.start() > 1 && !words.is(i - 1, "được")) {
        return i;
      }
    }
    return -1;
  }

  private boolean isDuty(Words words, int i, int to) {
    int at = i;
    for (int steps = 0; steps < 4; steps++) {
      if (wordings.modals.match(words, at, to) != null) {
        return true;
      }
      PhraseBook.Match adverb = wordings.adverbs.match(words, at, to);
      PhraseBook.Match verb = wordings.verbs.match(words, at, to);
      if (verb != null && (adverb == null || verb.end() >= adverb.end())) {
        return true;
      }
      if (adverb == null) {
        return false;
      }
      at = adverb.end();
      while (words.isMark(at, ',')) {
        at++;
      }
    }
    return false;
  }

  private int addEmphasized(Words words, List<Body> owners, int to) {
    int i = owners.getLast().end();
    int at = words.isMark(i, ',') ? i + 1 : i;
    PhraseBook.Match match = at < to ? wordings.emphasis.match(words, at, to) : null;
    if (match == null) {
      return 0;
    }
    List<Body> singled = list(words, match.end(), to);
    owners.addAll(singled);
    return singled.size();
  }

  /** The bodies listed from a word, "đồng chí" before them left to the names. */
  List<Body> list(Words words, int i, int to) {
    return i < to ? withoutFragments(words, bodies.list(words, i, to)) : List.of();
  }

  /** Leaves out single small words: what is left of a verb or an adverb is no body. */
  static List<Body> withoutFragments(Words words, List<Body> found) {
    List<Body> kept = new ArrayList<>(found.size());
    for (Body body : found) {
      if (body.end() - body.start() > 1 || words.isCapitalized(body.start())) {
        kept.add(body);
      }
    }
    return kept;
  }

  private static Mode mode(Phrase phrase) {
    return phrase.as("mode", Mode.class);
  }
}
