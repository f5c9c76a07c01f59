package org.roviec.outline;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;

/** Tells a part's role from the words of its heading and of its first sentence. */
final class RoleWords {

  private final PhraseBook headings;
  private final PhraseBook openers;
  private final PhraseBook sentences;

  RoleWords(Vocabulary vocabulary) {
    headings = PhraseBook.load(vocabulary, RoleWords.class, "role-headings.tsv");
    openers = PhraseBook.load(vocabulary, RoleWords.class, "role-openers.tsv");
    sentences = PhraseBook.load(vocabulary, RoleWords.class, "role-sentences.tsv");
  }

  /** The role a heading names; {@link Role#MIXED} if it names several, null if none. */
  @Nullable Role ofHeading(Words words, int from, int to) {
    Role role = null;
    for (PhraseBook.Match match : headings.matches(words, from, to)) {
      Role next = match.phrase().as("role", Role.class);
      boolean weak = match.phrase().has("weak");
      if (role == null) {
        role = next;
      } else if (role != next && !weak) {
        boolean both = looksBack(role) != looksBack(next);
        role = both ? Role.MIXED : role == Role.RESULT ? next : role;
      }
    }
    return role;
  }

  private static boolean looksBack(Role role) {
    return role == Role.RESULT
        || role == Role.LIMITATION
        || role == Role.CAUSE
        || role == Role.LESSON;
  }

  /** The role a paragraph announces with its first words ("Tuy nhiên, …"), null if none. */
  @Nullable Role ofOpening(Words words, int from, int to) {
    PhraseBook.Match match = openers.match(words, from, to);
    if (match == null && to - from < 60) {
      for (int i = from + 1; i < to; i++) {
        PhraseBook.Match closing = openers.match(words, i, to);
        if (closing != null && closing.phrase().has("anywhere")) {
          return closing.phrase().as("role", Role.class);
        }
      }
    }
    return match == null ? null : match.phrase().as("role", Role.class);
  }

  /** The role that the wording of a paragraph's beginning speaks for, null if none. */
  @Nullable Role ofSentence(Words words, int from, int to) {
    for (int i = from; i < Math.min(to, from + 90); i++) {
      PhraseBook.Match match = sentences.match(words, i, to);
      if (match != null) {
        boolean counts =
            !match.phrase().has("none") && (!match.phrase().has("early") || i - from < 14);
        if (counts) {
          return match.phrase().as("role", Role.class);
        }
        i = match.end() - 1;
      }
    }
    return null;
  }

  /** Whether the first words of a paragraph leave no doubt that it looks back. */
  boolean looksBackStrongly(Words words, int from, int to) {
    for (int i = from; i < Math.min(to, from + 30); i++) {
      PhraseBook.Match match = sentences.match(words, i, to);
      if (match != null && !match.phrase().has("none")) {
        return looksBack(match.phrase().as("role", Role.class)) && !match.phrase().has("weak");
      }
    }
    return false;
  }
}
