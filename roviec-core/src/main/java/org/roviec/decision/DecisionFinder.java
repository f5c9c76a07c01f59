package org.roviec.decision;

import java.util.ArrayList;
import java.util.List;
import org.roviec.citation.Citation;
import org.roviec.finding.Finding;
import org.roviec.lexicon.Sentences;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Outline;

/** Finds what the issuing body agreed to (nhất trí, thống nhất, thông qua), or put off. */
public final class DecisionFinder {

  private final DecisionRules rules;

  /** A finder whose tables are numbered by a vocabulary. */
  public DecisionFinder(Vocabulary vocabulary) {
    rules = DecisionRules.load(vocabulary);
  }

  /** The decisions of a document, in reading order. */
  public List<Finding<Decision>> find(
      Outline outline, List<Finding<Citation>> citations, BodyFinder bodies) {
    List<Finding<Decision>> found = new ArrayList<>();
    Words words = outline.words();
    for (Block block : outline.blocks()) {
      if (block.type() != BlockType.PARA && block.type() != BlockType.BULLET) {
        continue;
      }
      int start = words.firstFrom(block.start());
      int end = words.firstFrom(block.end());
      if (!mayDecide(words, start, end)) {
        continue;
      }
      for (Sentences.Sentence sentence : Sentences.of(words, start, end)) {
        DecisionClause clause =
            DecisionClause.read(rules, words, bodies, sentence, outline.roleOf(block));
        if (clause != null) {
          found.add(clause.toFinding(outline, citations));
        }
      }
    }
    return found;
  }

  private boolean mayDecide(Words words, int start, int end) {
    for (int i = start; i < end; i++) {
      if (rules.verbs().match(words, i, end) != null) {
        return true;
      }
    }
    return false;
  }
}
