package org.roviec.assessment;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Sentences.Sentence;
import org.roviec.lexicon.Words;

/** Words in a sentence that change what its section lets one expect. */
final class Cues {

  private static final int OPENING = 12;

  private final PhraseBook cues;

  Cues(PhraseBook cues) {
    this.cues = cues;
  }

  /** What a sentence says, in a section of a type, before the sentence that follows it. */
  Assessment.Type type(
      Words words, Sentence sentence, @Nullable Sentence next, Assessment.Type byRole) {
    PhraseBook.Match first = cues.match(words, sentence.start(), sentence.end());
    if (first != null && first.phrase().has("opens")) {
      return first.phrase().as("type", Assessment.Type.class);
    }
    if (byRole == Assessment.Type.ACHIEVEMENT) {
      if (next != null && opensWith(words, next, "turns") && setsOutAgainst(words, sentence)) {
        return Assessment.Type.CONTEXT;
      }
      return turnsToShortcoming(words, sentence) ? Assessment.Type.LIMITATION : byRole;
    }
    return byRole;
  }

  private boolean opensWith(Words words, Sentence sentence, String attribute) {
    PhraseBook.Match first = cues.match(words, sentence.start(), sentence.end());
    return first != null && first.phrase().has(attribute);
  }

  /** "mặc dù …", "trước bối cảnh …" within the first words. */
  private boolean setsOutAgainst(Words words, Sentence sentence) {
    int limit = Math.min(sentence.end(), sentence.start() + OPENING);
    for (int i = sentence.start(); i < limit; i++) {
      PhraseBook.Match match = cues.match(words, i, sentence.end());
      if (match != null && match.phrase().has("against")) {
        return true;
      }
    }
    return false;
  }

  /** Whether the main clause, after "song" or "nhưng", tells of a shortcoming and of no gain. */
  private boolean turnsToShortcoming(Words words, Sentence sentence) {
    boolean turned = false;
    boolean shortcoming = false;
    for (PhraseBook.Match match : cues.matches(words, sentence.start() + 1, sentence.end())) {
      if (match.phrase().has("turns")) {
        turned = true;
        shortcoming = false;
      } else if (turned && match.phrase().has("gain")) {
        return shortcoming;
      } else if (turned && match.phrase().has("shortcoming")) {
        shortcoming = true;
      }
    }
    return shortcoming;
  }

  /** Whether the sentence tells of times gone by. */
  boolean looksBack(Words words, Sentence sentence) {
    for (PhraseBook.Match match : cues.matches(words, sentence.start(), sentence.end())) {
      if (match.phrase().has("past")) {
        return true;
      }
    }
    return false;
  }

  /** Whose doing a cause is; null if no word tells. */
  Assessment.@Nullable Cause cause(Words words, Sentence sentence) {
    for (PhraseBook.Match match : cues.matches(words, sentence.start(), sentence.end())) {
      if (match.phrase().has("cause")) {
        return match.phrase().as("cause", Assessment.Cause.class);
      }
    }
    return null;
  }
}
