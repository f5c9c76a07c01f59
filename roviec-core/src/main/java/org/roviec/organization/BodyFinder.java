package org.roviec.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.RuleId;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;

/** Recognises bodies, posts and classes of bodies by the lexicon and by how names are built. */
public final class BodyFinder {

  private final BodyLexicon lexicon;
  private final BodyGrammar grammar;
  private final BodyList lists;
  private final Spelling spelling;

  /** A finder whose lexicon is numbered by a vocabulary. */
  public BodyFinder(Vocabulary vocabulary) {
    lexicon = new BodyLexicon(vocabulary);
    grammar = new BodyGrammar(lexicon);
    lists = new BodyList(lexicon, grammar);
    spelling = new Spelling(vocabulary, lexicon);
  }

  /**
   * A body seen at a stretch of words.
   *
   * @param start first word
   * @param end word after the last
   * @param id lexicon id, null for a body known only by how its name is built
   * @param bodyClass one body or a class
   * @param rule what recognised it
   */
  public record Body(int start, int end, @Nullable String id, BodyClass bodyClass, RuleId rule) {}

  /** The longest body name that begins at word {@code i} and ends before {@code limit}, or null. */
  public @Nullable Body match(Words words, int i, int limit) {
    return grammar.read(words, i, Math.min(limit, words.count()));
  }

  /**
   * The bodies of a list "A, B và C; D" that begins at word {@code i}, empty if none begins there.
   * "các Bộ: A, B" gives "các Bộ: A" and "B".
   */
  public List<Body> list(Words words, int i, int limit) {
    return lists.read(words, i, Math.min(limit, words.count()));
  }

  /** The province or city under the centre named at word {@code i} without "tỉnh", or null. */
  public @Nullable Body province(Words words, int i, int limit) {
    PhraseBook.Match match = lexicon.province(words, i, Math.min(limit, words.count()));
    return match == null
        ? null
        : new Body(i, match.end(), null, BodyClass.NAMED, match.phrase().id());
  }

  /** A name printed in capitals as running text writes it: "Ủy ban nhân dân xã Đông Hải". */
  public String inOrdinaryCase(String printed) {
    return spelling.write(printed);
  }
}
