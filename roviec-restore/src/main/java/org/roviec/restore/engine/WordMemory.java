package org.roviec.restore.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Whole words as they were seen to come out of a channel: for an observed form the true words and
 * how often. Backs the letter-wise channel where words are frequent enough to be known as a whole.
 */
public final class WordMemory {

  static final int[] NOTHING = {};

  private final Map<String, int[]> seen;
  private final int[] totals;
  private final int[] forms;

  /** What one document adds to what was seen; all that is known of a form stands in one of both. */
  private final Map<String, int[]> added;

  /**
   * A memory.
   *
   * @param seen observed form to pairs of (word number times 3 plus shape, count)
   * @param totals for each (word number times 3 plus shape) how often it was looked at at all
   * @param forms for each of them how many different forms it came out as
   */
  public WordMemory(Map<String, int[]> seen, int[] totals, int[] forms) {
    this(seen, totals, forms, Map.of());
  }

  private WordMemory(Map<String, int[]> seen, int[] totals, int[] forms, Map<String, int[]> added) {
    this.seen = seen;
    this.totals = totals;
    this.forms = forms;
    this.added = added;
  }

  /** Pairs of (word number times 3 plus shape, count) for an observed form, or an empty array. */
  int[] recall(String observed) {
    int[] found = added.get(observed);
    return found == null ? seen.getOrDefault(observed, NOTHING) : found;
  }

  /** Number of different forms a word was seen to come out as; its number times 3 plus shape. */
  int forms(int at) {
    return forms[at];
  }

  /** How often a word was looked at at all; its number times 3 plus shape. */
  int total(int at) {
    return totals[at];
  }

  /**
   * This memory with what one document adds: for each form what it stands for there, and how often.
   */
  WordMemory with(Map<String, Map<Integer, Float>> document) {
    Map<String, int[]> sums = new HashMap<>(added);
    int[] sumTotals = totals.clone();
    document.forEach((form, words) -> {
      int[] general = recall(form);
      int[] values = Arrays.copyOf(general, general.length + words.size() * 2);
      int n = general.length;
      for (Map.Entry<Integer, Float> word : words.entrySet()) {
        int sightings = Math.round(word.getValue());
        sumTotals[word.getKey()] += sightings;
        int at = 0;
        while (at < n && values[at] != word.getKey()) {
          at += 2;
        }
        values[at] = word.getKey();
        values[at + 1] += sightings;
        n = Math.max(n, at + 2);
      }
      sums.put(form, Arrays.copyOf(values, n));
    });
    return new WordMemory(seen, sumTotals, forms, sums);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(totals.length);
    for (int total : totals) {
      out.writeInt(total);
    }
    for (int form : forms) {
      out.writeShort(Math.min(form, 65535));
    }
    out.writeInt(seen.size());
    for (Map.Entry<String, int[]> entry : new java.util.TreeMap<>(seen).entrySet()) {
      out.writeUTF(entry.getKey());
      out.writeByte(entry.getValue().length / 2);
      for (int value : entry.getValue()) {
        out.writeShort(Math.min(value, 65535));
      }
    }
  }

  static WordMemory read(DataInputStream in) throws IOException {
    int[] totals = new int[in.readInt()];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = in.readInt();
    }
    int[] forms = new int[totals.length];
    for (int i = 0; i < forms.length; i++) {
      forms[i] = in.readUnsignedShort();
    }
    int n = in.readInt();
    Map<String, int[]> seen = HashMap.newHashMap(n);
    for (int i = 0; i < n; i++) {
      String key = in.readUTF();
      int[] values = new int[in.readUnsignedByte() * 2];
      for (int k = 0; k < values.length; k++) {
        values[k] = in.readUnsignedShort();
      }
      seen.put(key, values);
    }
    return new WordMemory(seen, totals, forms);
  }

  @Override
  public String toString() {
    return seen.size() + " forms";
  }
}
