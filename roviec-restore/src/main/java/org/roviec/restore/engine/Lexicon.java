package org.roviec.restore.engine;

import java.util.Arrays;

/**
 * The words the restorer knows, numbered. The first four numbers are not words: {@link #UNKNOWN},
 * {@link #BREAK}, {@link #NUMBER}, {@link #CODE}. Words are in dictionary form ({@link
 * Letters#canonical}), sorted, made of {@link Letters} alone.
 */
public final class Lexicon {

  /** Any word not in the lexicon. */
  public static final int UNKNOWN = 0;

  /** A sentence, item or paragraph ends and another begins. */
  public static final int BREAK = 1;

  /** Any number. */
  public static final int NUMBER = 2;

  /** Any document symbol, code or list mark. */
  public static final int CODE = 3;

  /** Number of the first word. */
  public static final int FIRST = 4;

  private final String[] words;
  private final byte[] capital;
  private final byte[] upper;
  private final int[] slots;

  /**
   * A lexicon of these words.
   *
   * @param words in order of their numbers, from {@link #FIRST}
   * @param capital for each word how often it is capitalized inside a sentence, 0 to 255
   * @param upper for each word how often it is all capitals in text that is not, 0 to 255
   */
  public Lexicon(String[] words, byte[] capital, byte[] upper) {
    this.words = words;
    this.capital = capital;
    this.upper = upper;
    int size = Integer.highestOneBit(words.length * 2 + 2) * 2;
    slots = new int[size];
    for (int i = 0; i < words.length; i++) {
      int at = spread(words[i].hashCode()) & size - 1;
      while (slots[at] != 0) {
        at = at + 1 & size - 1;
      }
      slots[at] = i + FIRST;
    }
  }

  private static int spread(int hash) {
    int mixed = hash * 0x9e3779b9;
    return mixed ^ mixed >>> 15;
  }

  /** One more than the highest number. */
  public int size() {
    return words.length + FIRST;
  }

  /** The word with this number, which is at least {@link #FIRST}. */
  public String word(int id) {
    return words[id - FIRST];
  }

  /** Share of capitalized occurrences inside sentences, 0 to 255. */
  int capital(int id) {
    return id < FIRST ? 128 : capital[id - FIRST] & 0xff;
  }

  /** Share of occurrences in capitals throughout, 0 to 255. */
  int upper(int id) {
    return id < FIRST ? 77 : upper[id - FIRST] & 0xff;
  }

  /** The number of a word in dictionary form, or {@link #UNKNOWN}. */
  public int id(String canonical) {
    int at = spread(canonical.hashCode()) & slots.length - 1;
    while (slots[at] != 0) {
      if (words[slots[at] - FIRST].equals(canonical)) {
        return slots[at];
      }
      at = at + 1 & slots.length - 1;
    }
    return UNKNOWN;
  }

  /** The number the language model sees for a token of true text. */
  public int symbol(Tokens tokens, int token) {
    return switch (tokens.kind(token)) {
      case Tokens.NUMBER -> NUMBER;
      case Tokens.CODE -> CODE;
      default -> {
        String word = tokens.string(token);
        if (Digits.isRoman(word) && !(word.equals("VI") && tokens.inCapitals(token))) {
          yield NUMBER;
        }
        int id = id(Letters.canonical(word));
        yield id == UNKNOWN && hasDigit(word) ? CODE : id;
      }
    };
  }

  static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= '0' && word.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  /** All words in order of their numbers. */
  public String[] words() {
    return Arrays.copyOf(words, words.length);
  }

  /** All shares of capitals in order of numbers, 0 to 255. */
  public byte[] capitals() {
    return Arrays.copyOf(capital, capital.length);
  }

  /** All shares of words in capitals in order of numbers, 0 to 255. */
  public byte[] uppers() {
    return Arrays.copyOf(upper, upper.length);
  }
}
