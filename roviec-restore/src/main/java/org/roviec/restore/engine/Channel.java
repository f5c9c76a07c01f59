package org.roviec.restore.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * What a way of reading makes of letters: the log probability that a true letter came out as none,
 * one, two or three characters, and how often whole words were seen to come out as what. Immutable.
 */
public final class Channel {

  /** Most characters a letter can come out as. */
  public static final int LONGEST = 3;

  /** Log probabilities are kept in steps of a twelfth. */
  static final float STEP = 1 / 12f;

  /** Costs of strings never seen, by their length. */
  private static final int[] UNSEEN = {9, 10, 12, 14};

  private final String alphabet;
  private final int[] codes;

  /** Costs by string, letters side by side, in steps; last those of strings never seen. */
  private final byte[] costs;

  /** The least cost of each row, found when first asked for; -1 before. */
  private final int[] rowLeast;

  private final int[] slots;
  private final byte[] characterIds = new byte[0x2200];
  private final WordMemory memory;

  /**
   * A channel.
   *
   * @param alphabet the characters that come out; a character's number is its place plus one
   * @param codes strings of one to three characters as {@link #code} packs them, 0 for nothing
   * @param packedRows for each string the cost of every letter coming out so
   * @param memory whole words
   */
  public Channel(String alphabet, int[] codes, byte[][] packedRows, WordMemory memory) {
    this.alphabet = alphabet;
    this.codes = codes;
    this.memory = memory;
    costs = new byte[(codes.length + UNSEEN.length) * Letters.COUNT];
    for (int row = 0; row < codes.length; row++) {
      System.arraycopy(packedRows[row], 0, costs, row * Letters.COUNT, Letters.COUNT);
    }
    rowLeast = new int[codes.length + UNSEEN.length];
    slots = new int[Integer.highestOneBit(codes.length * 2 + 2) * 2];
    for (int i = 0; i < alphabet.length(); i++) {
      characterIds[alphabet.charAt(i)] = (byte) (i + 1);
    }
    index();
  }

  /** A log probability as stored in a row. */
  public static byte quantise(double log) {
    return (byte) Math.max(0, Math.min(255, Math.round(-log / STEP)));
  }

  private int spread(int code) {
    int mixed = code * 0x9e3779b9;
    return (mixed ^ mixed >>> 15) & slots.length - 1;
  }

  /** The character's number, 0 for characters never seen. */
  int characterId(char c) {
    return c < characterIds.length ? characterIds[c] & 0xff : 0;
  }

  /** Packs up to three character numbers. */
  public static int code(int first, int second, int third) {
    return first | second << 8 | third << 16;
  }

  /** The row of a packed string, or -1 if it was never seen. */
  int row(int code) {
    int at = spread(code);
    while (slots[at] != 0) {
      if (codes[slots[at] - 1] == code) {
        return slots[at] - 1;
      }
      at = at + 1 & slots.length - 1;
    }
    return -1;
  }

  /** Where the costs of a packed string that came out begin, whether or not it was ever seen. */
  int place(int code, int length) {
    int row = row(code);
    return (row < 0 ? codes.length + length : row) * Letters.COUNT;
  }

  /** The cost in steps, never negative, of a letter coming out so. */
  int cost(int place, int letter) {
    return costs[place + letter] & 0xff;
  }

  /** The costs themselves, by place and letter, as bytes without sign. */
  byte[] costs() {
    return costs;
  }

  /** The least cost at a place. */
  int least(int place) {
    int row = place / Letters.COUNT;
    if (rowLeast[row] < 0) {
      int least = 255;
      for (int letter = 0; letter < Letters.COUNT; letter++) {
        least = Math.min(least, cost(place, letter));
      }
      rowLeast[row] = least;
    }
    return rowLeast[row];
  }

  WordMemory memory() {
    return memory;
  }

  private Channel(Channel general, int[] codes, byte[] costs, WordMemory memory) {
    this.alphabet = general.alphabet;
    this.codes = codes;
    this.costs = costs;
    this.memory = memory;
    System.arraycopy(general.characterIds, 0, characterIds, 0, characterIds.length);
    rowLeast = new int[codes.length + UNSEEN.length];
    slots = new int[Integer.highestOneBit(codes.length * 2 + 2) * 2];
    index();
  }

  private void index() {
    Arrays.fill(rowLeast, -1);
    for (int length = 0; length < UNSEEN.length; length++) {
      int from = (codes.length + length) * Letters.COUNT;
      Arrays.fill(costs, from, from + Letters.COUNT, quantise(-UNSEEN[length]));
    }
    for (int row = 0; row < codes.length; row++) {
      int at = spread(codes[row]);
      while (slots[at] != 0) {
        at = at + 1 & slots.length - 1;
      }
      slots[at] = row + 1;
    }
  }

  /**
   * This channel as one document bends it: what its letters were taken for, added to what letters
   * do in general.
   *
   * @param counts by packed string, how often each letter came out so
   * @param trust how many sightings the general channel is worth
   * @param seen whole words of the document
   */
  Channel bent(Map<Integer, float[]> counts, float trust, WordMemory seen) {
    float[] totals = new float[Letters.COUNT];
    counts
        .values()
        .forEach(row -> {
          for (int letter = 0; letter < Letters.COUNT; letter++) {
            totals[letter] += row[letter];
          }
        });
    int known = codes.length;
    int[] newCodes = Arrays.copyOf(codes, known + counts.size());
    int n = known;
    for (int code : counts.keySet()) {
      if (row(code) < 0) {
        newCodes[n++] = code;
      }
    }
    newCodes = Arrays.copyOf(newCodes, n);
    byte[] bent = new byte[(n + UNSEEN.length) * Letters.COUNT];
    byte[] shift = new byte[Letters.COUNT];
    for (int letter = 0; letter < Letters.COUNT; letter++) {
      shift[letter] = quantise(Math.log(trust / (trust + totals[letter])));
    }
    for (int row = 0; row < n; row++) {
      float[] count = counts.get(newCodes[row]);
      int from = row < known ? row : codes.length + length(newCodes[row]);
      for (int letter = 0; letter < Letters.COUNT; letter++) {
        int general = cost(from * Letters.COUNT, letter);
        bent[row * Letters.COUNT + letter] =
            count == null || count[letter] == 0
                ? (byte) Math.min(255, general + (shift[letter] & 0xff))
                : quantise(
                    Math.log(
                        (trust * Math.exp(-general * STEP) + count[letter])
                            / (trust + totals[letter])));
      }
    }
    return new Channel(this, newCodes, bent, seen);
  }

  static int length(int code) {
    return code == 0 ? 0 : code >> 8 == 0 ? 1 : code >> 16 == 0 ? 2 : 3;
  }

  /** Writes the channel. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(alphabet);
    out.writeInt(codes.length);
    for (int i = 0; i < codes.length; i++) {
      out.writeInt(codes[i]);
      out.write(costs, i * Letters.COUNT, Letters.COUNT);
    }
    memory.write(out);
  }

  /** Reads a channel. */
  public static Channel read(DataInputStream in) throws IOException {
    String alphabet = in.readUTF();
    int[] codes = new int[in.readInt()];
    byte[][] rows = new byte[codes.length][];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = in.readInt();
      rows[i] = in.readNBytes(Letters.COUNT);
    }
    return new Channel(alphabet, codes, rows, WordMemory.read(in));
  }

  @Override
  public String toString() {
    return "Channel["
        + alphabet.length()
        + " characters, "
        + codes.length
        + " strings, "
        + memory
        + "]";
  }
}
