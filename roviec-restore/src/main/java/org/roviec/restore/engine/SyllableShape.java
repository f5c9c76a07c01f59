package org.roviec.restore.engine;

/**
 * Knows how a Vietnamese syllable is built when its marks are gone: an onset and a rime from two
 * short lists. Tells Vietnamese typed without marks from other languages and from noise, without a
 * model.
 */
public final class SyllableShape {

  static final String[] ONSETS =
      " b c ch d g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x".split(" ", -1);
  static final String[] RIMES =
      ("a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem"
              + " ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat"
              + " oay oc oe oen oeo oet oi om on ong oong op ot u ua uan uang uat uay uc ue uech uen"
              + " uenh ui um un ung uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet"
              + " uynh uyt uyu y yem yen yeng yet yeu uai uanh uach uac uao uap uam uet ueo uit uinh")
          .split(" ");
  static final java.util.Set<String> TRUE_RIMES =
      java.util.Set.of(
          ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec"
                  + " em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ich im in inh ip it iu ia iêc iêm"
                  + " iên iêng iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao"
                  + " oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ"
                  + " ơi ơm ơn ơp ơt u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt uân uâng uât uây"
                  + " uê uêch uên uênh uêt uêu uơ uy uya uych uyên uyêt uynh uyt uyu uyn uyp ư ưa ưc ưi ưm ưn"
                  + " ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu uai uan uang uanh uac"
                  + " uach uat uay uao uap uam uăc uăm uăn uăng uăp uăt ue uen ueo uet uit uinh")
              .split(" "));
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

  /** Whether the bare lower-case word, given as packed 8-bit characters, is one. */
  private static boolean fits(long packed) {
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

  /**
   * Whether a word in dictionary form is a Vietnamese syllable with all its marks: a true rime, and
   * a rising or heavy tone where it ends in {@code c, ch, p, t}.
   */
  public static boolean isWellFormed(String word) {
    String parts = java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD);
    StringBuilder toneless = new StringBuilder();
    boolean stopped = false;
    int tones = 0;
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if ("\u0300\u0301\u0303\u0309\u0323".indexOf(c) >= 0) {
        tones++;
        stopped |= c == '\u0301' || c == '\u0323';
      } else {
        toneless.append(c);
      }
    }
    String plain =
        java.text.Normalizer.normalize(toneless.toString(), java.text.Normalizer.Form.NFC);
    String rime = plain.substring(onset(plain));
    if (tones > 1 || !TRUE_RIMES.contains(rime)) {
      return false;
    }
    char last = rime.charAt(rime.length() - 1);
    boolean stop = last == 'c' || last == 'p' || last == 't' || rime.endsWith("ch");
    return !stop || stopped;
  }

  private static int onset(String plain) {
    int best = 0;
    for (String onset : ONSETS) {
      String given = onset.equals("d") && plain.startsWith("đ") ? "đ" : onset;
      if (given.length() > best
          && plain.startsWith(given)
          && plain.length() > given.length()
          && TRUE_RIMES.contains(plain.substring(given.length()))) {
        best = given.length();
      }
    }
    return best;
  }
}
