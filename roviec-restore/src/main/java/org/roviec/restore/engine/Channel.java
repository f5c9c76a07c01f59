package org.roviec.restore.engine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a way of reading makes of letters: the log probability that a true letter came out as none,
 * one, two or three characters, and how often whole words were seen to come out as what. Immutable.
 */
public final class Channel {

  /** Most characters a letter can come out as. */
  public static final int LONGEST = 3;

  /** Log probabilities are kept in steps of a twelfth. */
  private static final float STEP = 1 / 12f;

  private static final float[] UNSEEN = {-9f, -10f, -12f, -14f};

  private final String alphabet;
  private final int[] codes;
  private final byte[][] packedRows;
  private final float[][] rows;
  private final float[] rowBest;
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
    this.packedRows = packedRows;
    this.memory = memory;
    rows = new float[codes.length][Letters.COUNT];
    rowBest = new float[codes.length];
    slots = new int[Integer.highestOneBit(codes.length * 2 + 2) * 2];
    for (int i = 0; i < alphabet.length(); i++) {
      characterIds[alphabet.charAt(i)] = (byte) (i + 1);
    }
    for (int row = 0; row < codes.length; row++) {
      float best = -1e9f;
      for (int letter = 0; letter < Letters.COUNT; letter++) {
        rows[row][letter] = -(packedRows[row][letter] & 0xff) * STEP;
        best = Math.max(best, rows[row][letter]);
      }
      rowBest[row] = best;
      int at = spread(codes[row]);
      while (slots[at] != 0) {
        at = at + 1 & slots.length - 1;
      }
      slots[at] = row + 1;
    }
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

  float score(int row, int length, int letter) {
    return row < 0 ? UNSEEN[length] : rows[row][letter];
  }

  float best(int row, int length) {
    return row < 0 ? UNSEEN[length] : rowBest[row];
  }

  WordMemory memory() {
    return memory;
  }

  /** Writes the channel. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(alphabet);
    out.writeInt(codes.length);
    for (int i = 0; i < codes.length; i++) {
      out.writeInt(codes[i]);
      out.write(packedRows[i]);
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
        + "]"
        + Arrays.toString(new int[0]);
  }
}
