package org.roviec.restore.engine;

import java.text.Normalizer;

/**
 * Tells letter by letter, without a model, whether a word can be Vietnamese as it is written: an
 * onset, a true rime and a tone the rime can bear; and whether it could be once marks are added.
 * Made for speed: a word is packed into two numbers while its characters go by.
 */
public final class Spelling {

  /** The character belongs to no word. */
  public static final int OTHER = 0;

  /** A letter of every Latin alphabet, without marks. */
  public static final int PLAIN = 1;

  /** A marked letter that other languages have too, or what a scan makes of letters. */
  public static final int MARKED = 2;

  /** A letter only Vietnamese has, or a combining mark. */
  public static final int VIETNAMESE = 4;

  /** A digit. */
  public static final int DIGIT = 8;

  /** Bits of {@link #facts} that hold the class of the character. */
  public static final int CLASS = 15;

  /** Set in {@link #facts} of a combining mark, which has no letter of its own. */
  public static final int COMBINING = 1 << 4;

  /** Set in {@link #facts} of a capital. */
  public static final int CAPITAL = 1 << 5;

  /** Longest word that can be a syllable. */
  public static final int LONGEST = 7;

  private static final int FULL = 6;
  private static final int BARE = 12;
  private static final int TONE = 18;
  private static final int LETTER = 63;

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzăâđêôơư";
  private static final String TONES = "\u0301\u0323\u0300\u0309\u0303";
  private static final int[] FACTS = new int[0x2000];

  private static final int SIZE = 1 << 15;
  private static final long[] KEYS = new long[SIZE];
  private static final byte[] KINDS = new byte[SIZE];
  private static final byte IS_BARE = 1;
  private static final byte IS_TRUE = 2;
  private static final byte IS_STOPPED = 4;

  static {
    for (int c = 0; c < FACTS.length; c++) {
      FACTS[c] = factsOf((char) c);
    }
    for (String onset : SyllableShape.ONSETS) {
      for (String rime : SyllableShape.RIMES) {
        add(onset + rime, IS_BARE);
      }
      for (String rime : SyllableShape.TRUE_RIMES) {
        add(onset + rime, trueKind(rime));
        if (onset.equals("d")) {
          add("đ" + rime, trueKind(rime));
        }
      }
    }
    for (String word : new String[] {"gi", "gin", "gieng", "quoc", "quyt"}) {
      add(word, IS_BARE);
    }
    for (String word : new String[] {"gi", "gin", "giêng", "giêc", "giêt"}) {
      add(word, trueKind(word));
    }
  }

  private Spelling() {}

  private static byte trueKind(String rime) {
    char last = rime.charAt(rime.length() - 1);
    boolean stop = last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
    return stop ? IS_TRUE | IS_STOPPED : IS_TRUE;
  }

  private static int factsOf(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c >= 0x300 && c < 0x370) {
      return VIETNAMESE | COMBINING;
    }
    int kind = kindOf(c);
    if (kind == OTHER) {
      return OTHER;
    }
    int tone = 0;
    StringBuilder rest = new StringBuilder();
    String lower = String.valueOf(Character.toLowerCase(c));
    for (char part : Normalizer.normalize(lower, Normalizer.Form.NFD).toCharArray()) {
      if (TONES.indexOf(part) >= 0) {
        tone = TONES.indexOf(part) + 1;
      } else {
        rest.append(part);
      }
    }
    String letter = Normalizer.normalize(rest, Normalizer.Form.NFC);
    int full = letter.length() == 1 ? LETTERS.indexOf(letter) + 1 : 0;
    int bare = LETTERS.indexOf(Character.toLowerCase(Letters.bare(c))) + 1;
    return kind
        | (Character.isUpperCase(c) ? CAPITAL : 0)
        | (full == 0 ? LETTER : full) << FULL
        | (bare == 0 ? LETTER : bare) << BARE
        | tone << TONE;
  }

  private static int kindOf(char c) {
    if (c < 0x80) {
      return Character.isLetter(c) ? PLAIN : OTHER;
    }
    if (Letters.isVietnameseOnly(c)) {
      return VIETNAMESE;
    }
    return Character.isLetter(c) && c < 0x250 || c == '¢' ? MARKED : OTHER;
  }

  private static void add(String word, byte kind) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key = key << 6 | LETTERS.indexOf(word.charAt(i)) + 1;
    }
    int at = slot(key);
    while (KEYS[at] != 0 && KEYS[at] != key) {
      at = at + 1 & SIZE - 1;
    }
    KEYS[at] = key;
    KINDS[at] |= kind;
  }

  private static int slot(long key) {
    return (int) (key * 0x9e3779b97f4a7c15L >>> 49);
  }

  private static byte kind(long key) {
    int at = slot(key);
    while (KEYS[at] != 0) {
      if (KEYS[at] == key) {
        return KINDS[at];
      }
      at = at + 1 & SIZE - 1;
    }
    return 0;
  }

  /** What is known of a character: its class, letter, tone and case, packed. */
  public static int facts(char c) {
    return c < FACTS.length ? FACTS[c] : OTHER;
  }

  /** A word packed without its tones, with one more letter. */
  public static long full(long packed, int facts) {
    return packed << 6 | facts >> FULL & LETTER;
  }

  /** A word packed without any marks, with one more letter. */
  public static long bare(long packed, int facts) {
    return packed << 6 | facts >> BARE & LETTER;
  }

  /** The tone of a letter, 0 for none, 1 and 2 for the tones of stopped syllables. */
  public static int tone(int facts) {
    return facts >> TONE & 7;
  }

  /** Whether the word packed by {@link #bare} is built like a syllable that lost its marks. */
  public static boolean isBareSyllable(long bare) {
    return (kind(bare) & IS_BARE) != 0;
  }

  /**
   * Whether the word packed by {@link #full} is a syllable as it stands.
   *
   * @param tone of its toned letter, 0 if no letter has one
   */
  public static boolean isSyllable(long full, int tone) {
    byte kind = kind(full);
    return (kind & IS_TRUE) != 0 && ((kind & IS_STOPPED) == 0 || tone == 1 || tone == 2);
  }
}
