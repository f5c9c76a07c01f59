package org.roviec.restore.engine;

/** The true words an observed form may stand for, each with its log probability for every shape. */
public final class CandidateSet {

  final int[] words;

  /** Three for each word: log probability if lower case, capitalized, all capitals. */
  final float[] scores;

  /** The best of channel and plain frequency, for judging whether the form is a word at all. */
  final float best;

  CandidateSet(int[] words, float[] scores, float best) {
    this.words = words;
    this.scores = scores;
    this.best = best;
  }

  int size() {
    return words.length;
  }
}
