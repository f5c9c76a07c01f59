package org.roviec.restore.engine;

import java.util.Arrays;

/**
 * Knows how a Vietnamese syllable is built when its marks are gone: an onset and a rime from two
 * short lists. Tells Vietnamese typed without marks from other languages and from noise, without a
 * model.
 */
public final class SyllableShape {

  private static final String[] ONSETS =
      (" b c ch d g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x").split(" ", -1);
  private static final String[] RIMES =
      ("a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem"
              + " ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat"
              + " oay oc oe oen oeo oet oi om on ong oong op ot u ua uan uang uat uay uc ue uech uen"
              + " uenh ui um un ung uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet"
              + " uynh uyt uyu y yem yen yeng yet yeu uai uanh uach uac uao uap uam uet ueo uit uinh")
          .split(" ");
  private static final int SIZE = 1 << 14;
  private static final long[] KNOWN = new long[SIZE];

  static {
    for (String onset : ONSETS) {
      for (String rime : RIMES) {
        add(onset + rime);
      }
    }
    add("gi");
    add("gin");
    add("gieng");
    add("quoc");
    add("quyt");
  }

  private SyllableShape() {}

  private static void add(String syllable) {
    long key = 0;
    for (int i = 0; i < syllable.length(); i++) {
      key = key << 8 | syllable.charAt(i);
    }
    int at = slot(key);
    while (KNOWN[at] != 0 && KNOWN[at] != key) {
      at = at + 1 & SIZE - 1;
    }
    KNOWN[at] = key;
  }

  private static int slot(long key) {
    return (int) (key * 0x9e3779b97f4a7c15L >>> 50);
  }

  /** Whether the bare lower-case word, given as packed 8-bit characters, is built like a syllable. */
  public static boolean fits(long packed) {
    int at = slot(packed);
    while (KNOWN[at] != 0) {
      if (KNOWN[at] == packed) {
        return true;
      }
      at = at + 1 & SIZE - 1;
    }
    return false;
  }

  /** Whether the word without its marks is built like a Vietnamese syllable. */
  public static boolean fits(String word) {
    if (word.isEmpty() || word.length() > 7) {
      return false;
    }
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = Letters.bare(word.charAt(i));
      key = key << 8 | (c >= 'A' && c <= 'Z' ? c + 32 : c & 0xff);
    }
    return fits(key);
  }

  static int size() {
    return (int) Arrays.stream(KNOWN).filter(k -> k != 0).count();
  }
}
