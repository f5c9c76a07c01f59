package org.roviec.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.outline.BlockType;
import org.roviec.outline.Role;

/** Tells what the citing sentence does with a cited document, from the words before it. */
final class RelationReader {

  private static final int WINDOW = 24;

  private final PhraseBook relations;

  RelationReader(CitationRules rules) {
    this.relations = rules.relations();
  }

  /** Sets the relation of the last of the mentions of a passage. */
  void read(Passage passage, List<Mention> mentions, int first) {
    Mention mention = mentions.getLast();
    Mention parent = mention.via < 0 ? null : mentions.get(mention.via);
    Citation.Relation nearest = nearest(passage, mention, parent);
    mention.relation = relation(passage, mentions, first, mention, parent, nearest);
  }

  private Citation.Relation relation(
      Passage passage,
      List<Mention> mentions,
      int first,
      Mention mention,
      @Nullable Mention parent,
      Citation.@Nullable Relation nearest) {
    Mention before = listed(passage, mentions, first, mention);
    if (before != null) {
      return before.relation;
    }
    if (parent != null) {
      return nearest != null && holdsInside(nearest) ? nearest : parent.relation;
    }
    PhraseBook.Match opening = relations.match(passage.words(), passage.start(), passage.end());
    if (opening != null && opening.phrase().has("line") && passage.role() == Role.CONTEXT) {
      return opening.phrase().as("relation", Citation.Relation.class);
    }
    if (passage.role() == Role.DISSEMINATION && nearest != Citation.Relation.AMENDS) {
      return Citation.Relation.DISSEMINATES;
    }
    if (nearest != null) {
      return nearest;
    }
    return passage.type() == BlockType.HEADING && passage.role() == Role.DECISION
        ? Citation.Relation.SUBJECT
        : Citation.Relation.MENTIONS;
  }

  /** Whether a relation said within the subject of another document is the document's own. */
  private static boolean holdsInside(Citation.Relation relation) {
    return relation == Citation.Relation.IMPLEMENTS
        || relation == Citation.Relation.AMENDS
        || relation == Citation.Relation.CONFORMS;
  }

  /** The mention that this one continues in a list or explains in brackets, or null. */
  private static @Nullable Mention listed(
      Passage passage, List<Mention> mentions, int first, Mention mention) {
    for (int k = mentions.size() - 2; k >= first; k--) {
      Mention before = mentions.get(k);
      if (mention.start - before.start > Mention.LONGEST_REACH) {
        return null;
      }
      if (before.via == mention.via && before.reach() <= mention.start) {
        return isList(passage, before.reach(), mention.start) ? before : null;
      }
    }
    return null;
  }

  static boolean isList(Passage passage, int from, int to) {
    Words words = passage.words();
    if (words.isMark(from, '(') && close(words, from, to) < 0) {
      return true;
    }
    for (int i = from; i < to; i++) {
      boolean joins =
          words.isMark(i, ',')
              || words.isMark(i, ';')
              || words.isMark(i, '(')
              || words.isMark(i, ')')
              || words.isMark(i, '"')
              || words.isMark(i, '*')
              || words.is(i, "và")
              || words.is(i, "cùng")
              || words.is(i, "với")
              || words.is(i, "các")
              || words.is(i, "số")
              || words.is(i, "hoặc");
      if (!joins) {
        return false;
      }
    }
    return from < to;
  }

  /** What the nearest trigger before the mention says, null if there is none in reach. */
  private Citation.@Nullable Relation nearest(
      Passage passage, Mention mention, @Nullable Mention parent) {
    boolean bracketed = passage.isMark(mention.start - 1, '(');
    int window = bracketed ? 3 * WINDOW : WINDOW;
    int from = Math.max(passage.start(), mention.start - window);
    if (parent != null) {
      from = Math.max(from, Math.max(parent.titleStart, parent.start));
    }
    Citation.Relation nearest = null;
    boolean basis = false;
    for (int i = from; i < mention.start; i++) {
      if (isBreak(passage, i, mention.start)) {
        nearest = null;
        basis = false;
        continue;
      }
      PhraseBook.Match match = relations.match(passage.words(), i, mention.start);
      if (match != null) {
        String relation = match.phrase().attribute("relation").orElse("NONE");
        boolean counts = !match.phrase().has("adjacent") || match.end() == mention.start;
        if (counts && !relation.equals("NONE")) {
          nearest = Citation.Relation.valueOf(relation);
          basis |= nearest == Citation.Relation.BASIS;
        }
        i = match.end() - 1;
      }
    }
    return bracketed && basis ? Citation.Relation.BASIS : nearest;
  }

  /** The mark that closes the bracket opened at {@code open}, −1 if none stands before a limit. */
  private static int close(Words words, int open, int limit) {
    for (int i = open + 1; i < limit; i++) {
      if (words.isMark(i, ')')) {
        return i;
      }
    }
    return -1;
  }

  /** A semicolon, a full stop, or a bracket that holds more than the mention. */
  private static boolean isBreak(Passage passage, int i, int mention) {
    Words words = passage.words();
    return words.isMark(i, ';')
        || words.isMark(i, '(') && i + 1 < mention && close(words, i, mention) < 0
        || words.isMark(i, '.') && i + 1 < passage.end() && words.isCapitalized(i + 1);
  }
}
