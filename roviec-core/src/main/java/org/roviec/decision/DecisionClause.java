package org.roviec.decision;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.Citation;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Sentences.Sentence;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;

/**
 * The clause of a sentence that decides: subject, verb of agreement, object.
 *
 * @param verb the words of agreement
 * @param kind to what degree
 * @param start first word of the subject, or of the verb if no subject is written
 * @param deciderEnd word after the subject, equal to {@code start} if none is written
 * @param end word after the clause, without its closing mark
 */
record DecisionClause(
    PhraseBook.Match verb, Decision.Kind kind, int start, int deciderEnd, int end) {

  private static final int LONGEST_SUBJECT = 60;

  /** The first clause of a sentence that decides something, or null. */
  static @Nullable DecisionClause read(
      DecisionRules rules, Words words, BodyFinder bodies, Sentence sentence, Role role) {
    for (PhraseBook.Match verb : rules.verbs().matches(words, sentence.start(), sentence.end())) {
      Decision.Kind kind = kind(verb);
      if (kind == null || !fits(role, kind) || !hasObject(rules, words, verb, sentence, role)) {
        continue;
      }
      Subject subject = Subject.before(rules, words, bodies, sentence.start(), verb.start());
      if (subject != null && !(role == Role.RESULT && subject.past())) {
        int end = end(rules, words, verb.end(), sentence.end());
        return new DecisionClause(verb, kind, subject.start(), subject.end(), end);
      }
    }
    return null;
  }

  private static Decision.@Nullable Kind kind(PhraseBook.Match verb) {
    String kind = verb.phrase().attribute("kind").orElse("NONE");
    return kind.equals("NONE") ? null : Decision.Kind.valueOf(kind);
  }

  private static boolean fits(Role role, Decision.Kind kind) {
    return switch (role) {
      case DIRECTION, DECISION, CONTEXT, MIXED, CLOSING, DISSEMINATION -> true;
      case RESULT -> kind == Decision.Kind.APPROVE_IN_PRINCIPLE || kind == Decision.Kind.ASSESS;
      case LIMITATION, CAUSE, LESSON -> kind == Decision.Kind.ASSESS;
      default -> false;
    };
  }

  private static boolean hasObject(
      DecisionRules rules, Words words, PhraseBook.Match verb, Sentence sentence, Role role) {
    int next = verb.end();
    if (next >= sentence.end() || !words.isWord(next) && !words.isNumber(next)) {
      return kind(verb) == Decision.Kind.ASSESS;
    }
    if (!verb.phrase().has("object")) {
      return true;
    }
    return rules.objects().match(words, next, sentence.end()) != null
        || role == Role.DECISION && words.is(verb.start(), "thống");
  }

  private static int end(DecisionRules rules, Words words, int from, int limit) {
    for (int i = from; i < limit; i++) {
      if (words.isMark(i, ';') || words.isMark(i, ':')) {
        return i;
      }
      if (words.isMark(i, ',') && i + 1 < limit && isPart(rules, words, i + 1, limit, "stop")) {
        return i;
      }
    }
    int end = limit;
    while (end > from
        && !words.isWord(end - 1)
        && !words.isNumber(end - 1)
        && !closes(words, end - 1)) {
      end--;
    }
    return end;
  }

  private static boolean closes(Words words, int i) {
    return words.isMark(i, ')') || words.isMark(i, '"') || words.isMark(i, '%');
  }

  private static boolean isPart(DecisionRules rules, Words words, int i, int limit, String part) {
    PhraseBook.Match match = rules.clauses().match(words, i, limit);
    return match != null && match.phrase().attribute("part").orElse("").equals(part);
  }

  /** Who decides, as written before the verb; {@code start == end} if nobody is. */
  private record Subject(int start, int end, boolean past) {

    /** The subject before a verb; null if the verb is not the main one of its clause. */
    static @Nullable Subject before(
        DecisionRules rules, Words words, BodyFinder bodies, int sentence, int verb) {
      int clause = clauseStart(words, sentence, verb);
      if (clause == verb) {
        return new Subject(verb, verb, false);
      }
      if (words.isMark(verb - 1, ',') && isPart(rules, words, clause, verb, "intro")) {
        return new Subject(verb, verb, false);
      }
      for (int i = clause; i < verb; i = nextAfterComma(words, i, verb)) {
        int end = subjectEnd(rules, words, bodies, i, verb);
        int at = end;
        boolean past = false;
        while (at < verb && isPart(rules, words, at, verb, "adverb")) {
          past |= words.is(at, "đã");
          at = endOf(rules, words, at, verb);
        }
        if (at == verb) {
          return new Subject(end == i ? verb : i, end == i ? verb : end, past);
        }
      }
      return null;
    }

    private static int endOf(DecisionRules rules, Words words, int at, int limit) {
      PhraseBook.Match match = rules.clauses().match(words, at, limit);
      return match == null ? limit : match.end();
    }

    private static int clauseStart(Words words, int sentence, int verb) {
      int from = Math.max(sentence, verb - LONGEST_SUBJECT);
      for (int i = verb - 1; i >= from; i--) {
        if (words.isMark(i, ';') || words.isMark(i, ':')) {
          return i + 1;
        }
      }
      return from;
    }

    private static int nextAfterComma(Words words, int from, int verb) {
      for (int i = from; i < verb; i++) {
        if (words.isMark(i, ',')) {
          return i + 1;
        }
      }
      return verb;
    }

    private static int subjectEnd(
        DecisionRules rules, Words words, BodyFinder bodies, int i, int verb) {
      List<BodyFinder.Body> list = bodies.list(words, i, verb);
      if (!list.isEmpty()) {
        return list.getLast().end();
      }
      return isPart(rules, words, i, verb, "decider") ? endOf(rules, words, i, verb) : i;
    }
  }

  /** The finding, with the citations that stand inside. */
  Finding<Decision> toFinding(Outline outline, List<Finding<Citation>> citations) {
    Words words = outline.words();
    Evidence place = evidence(outline, start, end);
    int object = words.is(verb.end(), "với") ? verb.end() + 1 : verb.end();
    Decision decision =
        new Decision(
            kind,
            evidence(outline, verb.start(), verb.end()),
            object < end ? evidence(outline, object, end) : null,
            deciderEnd > start ? evidence(outline, start, deciderEnd) : null,
            inside(place, citations));
    return Finding.of(decision, place, verb.phrase().id().name(), deciderEnd > start ? 0.9 : 0.85);
  }

  private static Evidence evidence(Outline outline, int from, int to) {
    Words words = outline.words();
    return outline.evidence(words.start(from), words.end(to - 1));
  }

  private static List<Integer> inside(Evidence place, List<Finding<Citation>> citations) {
    List<Integer> inside = new ArrayList<>();
    for (int i = Finding.firstFrom(citations, place.start()); i < citations.size(); i++) {
      Evidence cited = citations.get(i).evidence();
      if (cited.start() >= place.end()) {
        break;
      }
      if (cited.end() <= place.end()) {
        inside.add(i);
      }
    }
    return inside;
  }
}
