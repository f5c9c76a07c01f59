package org.roviec.restore.engine;

import java.util.Map;
import java.util.function.IntConsumer;

/** The decoders of one model for one text at a time. Cheap to make; not for several threads. */
public final class Engine {

  private static final float SCAN_WEIGHT = 0.75f;

  private final Model model;
  private final Shared shared;

  /** What all engines of a model share. */
  private static final class Shared {
    final SyllableTrie trie;
    final Map<String, int[]> byBare;

    Shared(Model model) {
      trie = new SyllableTrie(model.lexicon());
      byBare = MarkRestorer.index(model.lexicon(), model.language());
    }
  }

  private static volatile java.lang.ref.SoftReference<Object[]> lastShared =
      new java.lang.ref.SoftReference<>(new Object[2]);

  /** An engine of a model. */
  public Engine(Model model) {
    this.model = model;
    this.shared = sharedOf(model);
  }

  private static Shared sharedOf(Model model) {
    Object[] last = lastShared.get();
    if (last != null && last[0] == model && last[1] instanceof Shared known) {
      return known;
    }
    Shared made = new Shared(model);
    lastShared = new java.lang.ref.SoftReference<>(new Object[] {model, made});
    return made;
  }

  /** Decides the tokens of a scan read with English letters. */
  public Decoded readScan(Tokens tokens, IntConsumer progress) {
    CandidateFinder finder =
        new CandidateFinder(model.lexicon(), model.language(), shared.trie, model.english());
    return new Decoder(model.lexicon(), model.language(), finder, true, SCAN_WEIGHT)
        .decode(tokens, progress);
  }

  /** Decides the tokens of text without marks. */
  public Decoded restoreMarks(Tokens tokens, IntConsumer progress) {
    MarkRestorer finder = new MarkRestorer(model.lexicon(), model.language(), shared.byBare);
    return new Decoder(model.lexicon(), model.language(), finder, false, 1f)
        .decode(tokens, progress);
  }

  /** The measured share of right words at this posterior. */
  public double confidence(boolean scan, double posterior) {
    return model.calibration().confidence(scan ? 0 : 2, posterior);
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
