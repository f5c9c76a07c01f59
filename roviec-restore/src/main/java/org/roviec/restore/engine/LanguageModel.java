package org.roviec.restore.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * How likely a word is after the words before it: n-grams up to four words in a trie over flat
 * arrays, each level sorted below its parent. Probabilities are natural logarithms in steps of a
 * sixteenth. Immutable.
 *
 * <p>A context is three node numbers, one per length: the last word (level 1), the last two (level
 * 2), the last three (level 3), or -1 where the model does not know the longer one.
 */
public final class LanguageModel {

  /** Longest n-gram. */
  public static final int ORDER = 4;

  private static final float STEP = 1 / 16f;
  private static final int WEIGHT_ZERO = 192;

  /**
   * Share of a back-off's cost that is believed: what is read differs from what was learned from.
   */
  private static final float BACKOFF_TRUST = 0.8f;

  private static final float[] COST = new float[256];
  private static final float[] WEIGHT = new float[256];

  static {
    for (int i = 0; i < 256; i++) {
      COST[i] = -i * STEP;
      WEIGHT[i] = (i - WEIGHT_ZERO) * STEP * (i < WEIGHT_ZERO ? BACKOFF_TRUST : 1);
    }
  }

  /** So many children are gone through faster than they are searched for several words. */
  private static final int FEW = 64;

  /** Where a node's word stands among its bits, above its back-off weight and its probability. */
  private static final int WORD = 17;

  private static final int MOST_WORDS = 1 << 31 - WORD;

  /** Says of a node that something follows it. */
  private static final int CONTEXT = 1 << 16;

  /** All that is asked of a node once it is found, in one number, so that it is fetched once. */
  private final int[][] nodes;

  private final int[][] children;

  /**
   * A model of these arrays, indexed by level (1 to 4; 0 unused).
   *
   * @param words last word of each node; level 1 holds every word in order
   * @param probabilities quantised as by {@link #quantise}
   * @param weights back-off weights of levels 1 to 3, quantised as by {@link #quantiseWeight}
   * @param children where a node's children begin on the next level, one more entry than nodes
   */
  public LanguageModel(char[][] words, byte[][] probabilities, byte[][] weights, int[][] children) {
    this(new int[ORDER + 1][], children);
    for (int level = 1; level <= ORDER; level++) {
      nodes[level] = new int[words[level].length];
      for (int node = 0; node < nodes[level].length; node++) {
        nodes[level][node] = words[level][node] << WORD;
      }
      describe(level, probabilities[level], level < ORDER ? weights[level] : new byte[0]);
    }
  }

  private LanguageModel(int[][] nodes, int[][] children) {
    this.nodes = nodes;
    this.children = children;
  }

  /** Adds to the words of a level what else is known of its nodes. */
  private void describe(int level, byte[] probabilities, byte[] weights) {
    int[] own = nodes[level];
    for (int node = 0; node < own.length; node++) {
      own[node] |= probabilities[node] & 0xff;
    }
    for (int node = 0; level < ORDER && node < own.length; node++) {
      boolean followed = children[level][node] < children[level][node + 1];
      own[node] |= (weights[node] & 0xff) << 8 | (followed ? CONTEXT : 0);
    }
  }

  /** A log probability as stored. */
  public static byte quantise(double log) {
    return (byte) Math.max(0, Math.min(255, Math.round(-log / STEP)));
  }

  /** A log back-off weight as stored. */
  public static byte quantiseWeight(double log) {
    return (byte) Math.max(0, Math.min(255, Math.round(log / STEP) + WEIGHT_ZERO));
  }

  /** Number of n-grams of this length. */
  public int size(int level) {
    return nodes[level].length;
  }

  /** Log probability of the word whatever comes before. */
  public float unigram(int word) {
    return COST[nodes[1][word] & 0xff];
  }

  /** The child of a node for the word: a node of the next level, or -1. */
  public int child(int level, int node, int word) {
    if (node < 0) {
      return -1;
    }
    int[] begin = children[level];
    int[] keys = nodes[level + 1];
    int past = word + 1 << WORD;
    int low = begin[node];
    int length = begin[node + 1] - low;
    while (length > 1) {
      int half = length >>> 1;
      low += keys[low + half] < past ? half : 0;
      length -= half;
    }
    return length == 1 && keys[low] >>> WORD == word ? low : -1;
  }

  /**
   * The children of a node for all words of a place by their numbers: -1 where there is none. A
   * node with many children is asked about one word at a time, so its are left {@code unknown}.
   */
  void children(int level, int node, SlotWords slot, int unknown, int[] into) {
    int begin = children[level][node];
    int end = children[level][node + 1];
    if (end - begin > FEW) {
      Arrays.fill(into, 0, slot.count(), unknown);
      return;
    }
    Arrays.fill(into, 0, slot.count(), -1);
    int[] keys = nodes[level + 1];
    for (int i = begin; i < end; i++) {
      int number = slot.find(keys[i] >>> WORD);
      if (number >= 0) {
        into[number] = i;
      }
    }
  }

  /** Log probability stored with a node. */
  public float probability(int level, int node) {
    return COST[nodes[level][node] & 0xff];
  }

  /** What backing off from a node adds, 0 if there is no node. */
  public float backoff(int level, int node) {
    return node < 0 ? 0 : WEIGHT[nodes[level][node] >>> 8 & 0xff];
  }

  /** Whether the model knows anything that follows the node. */
  public boolean isContext(int level, int node) {
    return (nodes[level][node] & CONTEXT) != 0;
  }

  /** Writes the model in its packed form. */
  public void write(DataOutputStream out) throws IOException {
    for (int level = 1; level <= ORDER; level++) {
      out.writeInt(size(level));
    }
    for (int level = 1; level <= ORDER; level++) {
      writeBytes(out, level, 0);
      if (level < ORDER) {
        writeBytes(out, level, 8);
        writeChildren(out, level);
      }
    }
  }

  private void writeBytes(DataOutputStream out, int level, int shift) throws IOException {
    byte[] bytes = new byte[size(level)];
    for (int node = 0; node < bytes.length; node++) {
      bytes[node] = (byte) (nodes[level][node] >>> shift);
    }
    out.write(bytes);
  }

  private void writeChildren(DataOutputStream out, int level) throws IOException {
    int[] begin = children[level];
    int[] keys = nodes[level + 1];
    byte[] packed = new byte[(begin.length + keys.length) * 3];
    int length = 0;
    for (int node = 0; node + 1 < begin.length; node++) {
      length = putVarint(packed, length, begin[node + 1] - begin[node]);
      int previous = 0;
      for (int i = begin[node]; i < begin[node + 1]; i++) {
        length = putVarint(packed, length, (keys[i] >>> WORD) - previous);
        previous = keys[i] >>> WORD;
      }
    }
    out.writeInt(length);
    out.write(packed, 0, length);
  }

  private static int putVarint(byte[] into, int at, int value) {
    int rest = value;
    int i = at;
    while (rest >= 0x80) {
      into[i++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    into[i++] = (byte) rest;
    return i;
  }

  /**
   * Reads a model from its packed form; unpacks one part while the next is read, and the last while
   * the caller reads on.
   */
  public static CompletableFuture<LanguageModel> read(DataInputStream in) throws IOException {
    int[][] nodes = new int[ORDER + 1][];
    for (int level = 1; level <= ORDER; level++) {
      nodes[level] = new int[in.readInt()];
    }
    if (nodes[1].length > MOST_WORDS) {
      throw new IOException("too many words");
    }
    for (int word = 0; word < nodes[1].length; word++) {
      nodes[1][word] = word << WORD;
    }
    LanguageModel model = new LanguageModel(nodes, new int[ORDER][]);
    CompletableFuture<@Nullable Void> unpacked = CompletableFuture.completedFuture(null);
    for (int part = 1; part <= ORDER; part++) {
      int level = part;
      byte[] probabilities = bytes(in, model.size(level));
      byte[] weights = level < ORDER ? bytes(in, model.size(level)) : new byte[0];
      byte[] packed = level < ORDER ? bytes(in, in.readInt()) : new byte[0];
      unpacked =
          unpacked.thenRunAsync(() -> {
            if (level < ORDER) {
              model.children[level] = new int[model.size(level) + 1];
              unpack(packed, model.children[level], nodes[level + 1]);
            }
            model.describe(level, probabilities, weights);
          });
    }
    return unpacked.thenApply(done -> model);
  }

  private static byte[] bytes(DataInputStream in, int count) throws IOException {
    byte[] bytes = new byte[count];
    in.readFully(bytes);
    return bytes;
  }

  private static void unpack(byte[] packed, int[] begin, int[] keys) {
    int at = 0;
    int next = 0;
    for (int node = 0; node + 1 < begin.length; node++) {
      begin[node] = next;
      int count = 0;
      int shift = 0;
      byte b;
      do {
        b = packed[at++];
        count |= (b & 0x7f) << shift;
        shift += 7;
      } while (b < 0);
      int key = 0;
      for (int end = next + count; next < end; next++) {
        b = packed[at++];
        if (b >= 0) {
          key += b;
        } else {
          int delta = b & 0x7f;
          shift = 7;
          do {
            b = packed[at++];
            delta |= (b & 0x7f) << shift;
            shift += 7;
          } while (b < 0);
          key += delta;
        }
        keys[next] = key << WORD;
      }
    }
    begin[begin.length - 1] = next;
  }

  @Override
  public String toString() {
    return "LanguageModel" + Arrays.toString(new int[] {size(1), size(2), size(3), size(4)});
  }
}
