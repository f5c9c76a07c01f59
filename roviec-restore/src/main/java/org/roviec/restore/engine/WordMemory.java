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

  private final Map<String, int[]> seen;
  private final int[] totals;

  /**
   * A memory.
   *
   * @param seen observed form to pairs of (word number times 3 plus shape, count)
   * @param totals for each (word number times 3 plus shape) how often it was looked at at all
   */
  public WordMemory(Map<String, int[]> seen, int[] totals) {
    this.seen = seen;
    this.totals = totals;
  }

  /** A memory of nothing. */
  public static WordMemory empty(int words) {
    return new WordMemory(new HashMap<>(), new int[words * 3]);
  }

  /** Pairs of (word number times 3 plus shape, count) for an observed form, or an empty array. */
  int[] recall(String observed) {
    int[] found = seen.get(observed);
    return found == null ? new int[0] : found;
  }

  int total(int word, int shape) {
    int at = word * 3 + shape;
    return at < totals.length ? totals[at] : 0;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(totals.length);
    for (int total : totals) {
      out.writeInt(total);
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
    return new WordMemory(seen, totals);
  }

  @Override
  public String toString() {
    return seen.size() + " forms";
  }
}
