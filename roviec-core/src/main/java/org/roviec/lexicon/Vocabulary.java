package org.roviec.lexicon;

import java.util.Arrays;

/**
 * The words that any phrase book knows, each with a small number, so that texts are compared by
 * number and not by letter. Filled while phrase books are loaded, only read afterwards.
 */
public final class Vocabulary {

  /** The number of a word that no phrase book knows. */
  public static final int UNKNOWN = 0;

  private String[] words = new String[4096];
  private int[] slots = new int[16384];
  private int count = 1;

  /** The number of a folded word, given one if it had none. */
  synchronized int learn(String word) {
    int hash = hash(word, 0, word.length());
    int known = find(word, 0, word.length(), hash);
    if (known != UNKNOWN) {
      return known;
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
    }
    words[count] = word;
    if (count * 3 > slots.length) {
      rehash();
    }
    insert(slots, hash, count);
    return count++;
  }

  /** The number of the word at a stretch of a folded text, {@link #UNKNOWN} if no book has it. */
  int find(String folded, int start, int end, int hash) {
    int[] table = slots;
    int mask = table.length - 1;
    for (int slot = hash & mask; table[slot] != 0; slot = (slot + 1) & mask) {
      String word = words[table[slot]];
      if (word.length() == end - start && folded.startsWith(word, start)) {
        return table[slot];
      }
    }
    return UNKNOWN;
  }

  /** The word that has this number. */
  String word(int id) {
    return words[id];
  }

  static int hash(String folded, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + folded.charAt(i);
    }
    return hash * 0x9E3779B1 >>> 7;
  }

  private void rehash() {
    int[] larger = new int[slots.length * 2];
    for (int id = 1; id < count; id++) {
      insert(larger, hash(words[id], 0, words[id].length()), id);
    }
    slots = larger;
  }

  private static void insert(int[] table, int hash, int id) {
    int mask = table.length - 1;
    int slot = hash & mask;
    while (table[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    table[slot] = id;
  }
}
