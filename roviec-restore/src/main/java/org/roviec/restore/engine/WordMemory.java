package org.roviec.restore.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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
  private final Map<String, int[]> added;
  private final Map<Integer, Integer> addedTotals;

  /**
   * A memory.
   *
   * @param seen observed form to pairs of (word number times 3 plus shape, count)
   * @param totals for each (word number times 3 plus shape) how often it was looked at at all
   * @param forms for each of them how many different forms it came out as
   */
  public WordMemory(Map<String, int[]> seen, int[] totals, int[] forms) {
    this.forms = forms;
    this.seen = seen;
    this.totals = totals;
    this.added = Map.of();
    this.addedTotals = Map.of();
  }

  private WordMemory(
      WordMemory general, Map<String, int[]> added, Map<Integer, Integer> addedTotals) {
    this.forms = general.forms;
    this.seen = general.seen;
    this.totals = general.totals;
    this.added = added;
    this.addedTotals = addedTotals;
  }

  /** A memory of nothing. */
  public static WordMemory empty(int words) {
    return new WordMemory(new HashMap<>(), new int[words * 3], new int[words * 3]);
  }

  /** Pairs of (word number times 3 plus shape, count) for an observed form, or an empty array. */
  int[] recall(String observed) {
    int[] found = added.get(observed);
    if (found == null) {
      found = seen.get(observed);
    }
    return found == null ? NOTHING : found;
  }

  /** Number of different forms a word was seen to come out as; its number times 3 plus shape. */
  int forms(int at) {
    return at < forms.length ? forms[at] : 0;
  }

  /** This memory with what one document adds, each sighting worth {@code weight} general ones. */
  WordMemory with(Map<String, Map<Integer, Float>> document, float weight) {
    Map<String, int[]> added = HashMap.newHashMap(document.size());
    Map<Integer, Integer> addedTotals = new HashMap<>();
    document.forEach((form, words) -> {
      Map<Integer, Integer> sums = new HashMap<>();
      int[] general = recall(form);
      for (int i = 0; i < general.length; i += 2) {
        sums.put(general[i], general[i + 1]);
      }
      words.forEach((key, count) -> {
        int sightings = Math.round(count * weight);
        sums.merge(key, sightings, Integer::sum);
        addedTotals.merge(key, sightings, Integer::sum);
      });
      int[] values = new int[sums.size() * 2];
      int n = 0;
      for (Map.Entry<Integer, Integer> entry : sums.entrySet()) {
        values[n++] = entry.getKey();
        values[n++] = entry.getValue();
      }
      added.put(form, values);
    });
    return new WordMemory(this, added, addedTotals);
  }

  /** How often a word was looked at at all; its number times 3 plus shape. */
  int total(int at) {
    int general = at < totals.length ? totals[at] : 0;
    return addedTotals.isEmpty() ? general : general + addedTotals.getOrDefault(at, 0);
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
