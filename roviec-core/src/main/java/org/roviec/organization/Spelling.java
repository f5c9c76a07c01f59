package org.roviec.organization;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/** Writes names that are printed in capitals as they stand in running text. */
final class Spelling {

  private final Vocabulary vocabulary;
  private final BodyLexicon lexicon;
  private final PhraseBook spellings;

  Spelling(Vocabulary vocabulary, BodyLexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    this.spellings = PhraseBook.load(vocabulary, Spelling.class, "spellings.tsv");
  }

  /** The name in ordinary writing. */
  String write(String printed) {
    String text = printed.replaceAll("\\s+", " ").strip();
    Words words = Words.of(TextView.of(SourceText.of(text)), vocabulary);
    StringBuilder out = new StringBuilder(text.length());
    boolean place = false;
    int i = 0;
    int done = 0;
    while (i < words.count()) {
      out.append(text, done, words.start(i));
      PhraseBook.Match known = known(words, i);
      int end = known == null ? i + 1 : known.end();
      String small = text.substring(words.start(i), words.end(end - 1)).toLowerCase(Locale.ROOT);
      boolean unit = isUnit(words, i);
      if (known != null) {
        out.append(capitals(small, known.phrase().pattern()));
      } else {
        boolean name = place && !unit && !lexicon.isStop(words, i, words.count());
        out.append(name || out.isEmpty() ? capitalized(small) : small);
      }
      place =
          unit
              || known != null && words.is(end - 1, "ủy")
              || place && known == null && words.isWord(i);
      done = words.end(end - 1);
      i = end;
    }
    return out.toString();
  }

  private PhraseBook.@Nullable Match known(Words words, int i) {
    PhraseBook.Match province = lexicon.province(words, i, words.count());
    PhraseBook.Match sector = lexicon.sector(words, i, words.count());
    PhraseBook.Match spelling = spellings.match(words, i, words.count());
    PhraseBook.Match best = province;
    best = best == null || sector != null && sector.end() > best.end() ? sector : best;
    return best == null || spelling != null && spelling.end() >= best.end() ? spelling : best;
  }

  private boolean isUnit(Words words, int i) {
    PhraseBook.Match unit = lexicon.group(words, i, words.count());
    return unit != null && unit.phrase().has("unit") && !unit.phrase().has("village")
        || words.is(i, "phố");
  }

  private static String capitalized(String small) {
    return small.isEmpty() ? small : Character.toUpperCase(small.charAt(0)) + small.substring(1);
  }

  /** The letters of one text with the capitals of another of the same length. */
  private static String capitals(String small, String model) {
    if (small.length() != model.length()) {
      return capitalized(small);
    }
    StringBuilder out = new StringBuilder(small);
    for (int k = 0; k < out.length(); k++) {
      if (Character.isUpperCase(model.charAt(k))) {
        out.setCharAt(k, Character.toUpperCase(out.charAt(k)));
      }
    }
    return out.toString();
  }
}
