package org.roviec.restore.engine;

import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A model made ready to decide: its trie and indexes, and the candidates of forms seen before. Safe
 * for any number of threads; each decision makes its own decoder.
 */
public final class Engine {

  private static final float SCAN_WEIGHT = 0.85f;
  private static final float FIRST_WEIGHT = 0.75f;

  /** Tokens from which on a document teaches about itself, and as many as it takes to learn. */
  private static final int LEAST = 600;

  /** Tokens from which on even a page teaches about itself, if its first reading is this unsure. */
  private static final int LEAST_POOR = 100;

  private static final float UNSURE = 0.93f;

  private static final int MOST = 4000;

  private final Model model;
  private @Nullable WordParts parts;
  private @Nullable Map<String, int[]> byBare;
  private final KnownForms scanned = new KnownForms();
  private final KnownForms unmarked = new KnownForms();

  /** An engine of a model. */
  public Engine(Model model) {
    this.model = model;
  }

  /** The words by their parts, which only scans need; cut when first asked for. */
  private synchronized WordParts parts() {
    WordParts cut = parts;
    if (cut == null) {
      cut = new WordParts(model.lexicon(), model.language());
      parts = cut;
    }
    return cut;
  }

  /** The words by their bare form, which only lost marks need; gathered when first asked for. */
  private synchronized Map<String, int[]> byBare() {
    Map<String, int[]> index = byBare;
    if (index == null) {
      index = MarkRestorer.index(model.lexicon(), model.language());
      byBare = index;
    }
    return index;
  }

  /** The model it decides by. */
  public Model model() {
    return model;
  }

  /**
   * Decides the tokens of a scan read with English letters: a few at once; more of them twice, the
   * second time knowing what the document says again and again, and, if it is long enough or so
   * poor that the first reading was unsure, with the channel that reading teaches about this very
   * document. Both readings count as work done: the progress is in tokens of the text, and rises.
   */
  public Decoded readScan(Tokens tokens, IntConsumer progress) {
    CandidateFinder general = finder(model.english(), scanned, null, CandidateFinder.NARROW);
    if (tokens.count() < LEAST_POOR) {
      return decode(tokens, general, SCAN_WEIGHT, null, progress);
    }
    Tokens sample = tokens.count() < LEAST ? tokens : tokens.first(MOST);
    long whole = tokens.count();
    long twice = sample.count() + whole;
    Decoded first =
        decode(
            sample, general, FIRST_WEIGHT, null, n -> progress.accept((int) (n * whole / twice)));
    CandidateFinder finder = general;
    boolean poor = first.meanConfidence() < UNSURE;
    if (tokens.count() >= LEAST || poor) {
      Channel own = new DocumentChannel(model.lexicon(), model.english()).learn(sample, first);
      float reach = poor ? CandidateFinder.WIDE : CandidateFinder.NARROW;
      CandidateFinder before =
          poor ? finder(model.english(), new KnownForms(), null, reach) : general;
      finder = finder(own, new KnownForms(), before, reach);
    }
    DocumentMemory memory = DocumentMemory.of(sample, first, model.lexicon().size());
    int read = sample.count();
    return decode(
        tokens,
        finder,
        SCAN_WEIGHT,
        memory,
        n -> progress.accept((int) ((read + n) * whole / twice)));
  }

  private CandidateFinder finder(
      Channel channel, KnownForms known, @Nullable CandidateFinder general, float reach) {
    return new CandidateFinder(
        model.lexicon(), model.language(), parts(), channel, known, general, reach);
  }

  private Decoded decode(
      Tokens tokens,
      CandidateFinder finder,
      float weight,
      @Nullable DocumentMemory memory,
      IntConsumer progress) {
    return new Decoder(model.lexicon(), model.language(), finder, true, weight, memory)
        .decode(tokens, progress);
  }

  /** Decides the tokens of text without marks. */
  public Decoded restoreMarks(Tokens tokens, IntConsumer progress) {
    MarkRestorer finder = new MarkRestorer(model.lexicon(), model.language(), byBare(), unmarked);
    return new Decoder(model.lexicon(), model.language(), finder, false, 1f, null)
        .decode(tokens, progress);
  }

  /** The measured share of right words at this posterior. */
  public double confidence(boolean scan, double posterior) {
    return model.calibration().confidence(scan ? 0 : 1, posterior);
  }

  /** A word in the case that was decided for it: 0 lower, 1 capitalized, 2 all capitals. */
  public static String shape(String word, int shape) {
    return Shape.apply(word, shape);
  }

  /** A word with the case of each letter taken from another of the same length. */
  public static String caseLike(String word, String form) {
    char[] out = new char[word.length()];
    for (int i = 0; i < out.length; i++) {
      char c = word.charAt(i);
      out[i] = Character.isUpperCase(form.charAt(i)) ? Character.toUpperCase(c) : c;
    }
    return new String(out);
  }
}
