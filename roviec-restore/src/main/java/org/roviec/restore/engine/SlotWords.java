package org.roviec.restore.engine;

/** The different words that one place of a text may hold, numbered from 0. */
final class SlotWords {

  private final int[] numberOf;
  private final int[] placeOf;
  private int place;
  private int count;

  SlotWords(int lexicon) {
    numberOf = new int[lexicon];
    placeOf = new int[lexicon];
  }

  /** Begins the next place. */
  void clear() {
    place++;
    count = 0;
  }

  /** The number of a word, which is of this place from now on. */
  int number(int word) {
    if (placeOf[word] != place) {
      placeOf[word] = place;
      numberOf[word] = count++;
    }
    return numberOf[word];
  }

  /** The number of a word of this place, -1 of any other. */
  int find(int word) {
    return placeOf[word] == place ? numberOf[word] : -1;
  }

  /** How many there are. */
  int count() {
    return count;
  }
}
