package org.roviec.deadline;

import java.util.ArrayList;
import java.util.List;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.outline.Outline;

/**
 * Words that speak of time and set none: khẩn trương, kịp thời, sớm, đúng tiến độ, thời gian tới.
 * Work with no other time is "chưa rõ thời gian" because of them.
 */
public final class VagueWords {

  private final PhraseBook book;

  /** A finder whose table is numbered by a vocabulary. */
  public VagueWords(Vocabulary vocabulary) {
    book = PhraseBook.load(vocabulary, VagueWords.class, "vague.tsv");
  }

  /** The vague words between two offsets of the outline's view, in order. */
  public List<Finding<String>> find(Outline outline, int start, int end) {
    Words words = outline.words();
    List<Finding<String>> found = new ArrayList<>();
    for (PhraseBook.Match match :
        book.matches(words, words.firstFrom(start), words.firstFrom(end))) {
      if (!match.phrase().has("not")) {
        Evidence at = outline.evidence(words.start(match.start()), words.end(match.end() - 1));
        found.add(Finding.of(match.phrase().pattern(), at, match.phrase().id().name(), 0.95));
      }
    }
    return found;
  }
}
