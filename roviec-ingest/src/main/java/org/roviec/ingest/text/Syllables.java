package org.roviec.ingest.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/**
 * Tells how Vietnamese a text looks, by the shape of its syllables: consonant, rhyme, tone. Only
 * words with marks are looked at, since words without say nothing about an encoding.
 */
public final class Syllables {

  private static final int LONGEST = 7;
  private static final int ENOUGH = 20_000;

  private static final Set<String> ONSETS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
          "nh", "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x");

  /** Rhymes without tone, after the consonant; {@code qu} counts as {@code q} and a rhyme in u. */
  private static final Set<String> RHYMES =
      Set.copyOf(
          List.of(
              """
              a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
              e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
              i ia ich im in inh ip it iu iê iêc iêm iên iêng iêp iêt iêu
              o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oap oat oay oă oăc oăm oăn
              oăng oăt oe oem oen oeo oet oong ooc ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
              u ua uc ui um un ung up ut uân uâng uât uây uâ uă uăn uăt uăng uăm uan uang uanh uac uach
              uai uao uay uau uat uap ue uen uet ueo uê uêch uên uênh uêt uôc uôi uôm uôn uông uôt uơ uơn
              uy uya uych uyên uyêt uym uyn uynh uyt uyp uyu ui uit uynh uinh uich
              ư ưa ưc ưi ưm ưn ưng ưt ưu ươ ươc ươi ươm ươn ương ươp ươt ươu
              y yên yêt yêm yêng yêu ynh ych yt
              """
                  .trim()
                  .split("\\s+")));

  private Syllables() {}

  /** Counts words with marks, and how many of them can be Vietnamese syllables. */
  public static Score score(CharSequence text) {
    int marked = 0;
    int sound = 0;
    int i = 0;
    int length = text.length();
    while (i < length && marked < ENOUGH) {
      if (!isWordPart(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      boolean foreign = false;
      while (i < length && isWordPart(text.charAt(i))) {
        foreign |= text.charAt(i) >= 0x80;
        i++;
      }
      if (foreign) {
        marked++;
        sound += isSyllable(text, start, i) ? 1 : 0;
      }
    }
    return new Score(marked, sound);
  }

  /**
   * Letters, and the signs that old encodings use as letters ({@code ©}, {@code ¶}): everything
   * from U+00A1 up to the end of Latin but the quotation marks and the like.
   */
  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || c >= 0xa1 && c <= 0xff && c != 0xab && c != 0xbb
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\ufffd';
  }

  private static boolean isSyllable(CharSequence text, int start, int end) {
    if (end - start > 2 * LONGEST) {
      return false;
    }
    String apart =
        Normalizer.normalize(text.subSequence(start, end), Normalizer.Form.NFD)
            .toLowerCase(java.util.Locale.ROOT);
    StringBuilder toneless = new StringBuilder(apart.length());
    int tones = 0;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (isTone(c)) {
        tones++;
      } else {
        toneless.append(c);
      }
    }
    String letters = Normalizer.normalize(toneless, Normalizer.Form.NFC);
    return tones <= 1 && letters.length() <= LONGEST && splits(letters);
  }

  private static boolean splits(String letters) {
    for (int cut = Math.min(3, letters.length() - 1); cut >= 0; cut--) {
      if (ONSETS.contains(letters.substring(0, cut)) && RHYMES.contains(letters.substring(cut))) {
        return true;
      }
    }
    return letters.equals("đ");
  }

  private static boolean isTone(char c) {
    return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
  }

  /**
   * The look of a text.
   *
   * @param marked words with a character beyond ASCII
   * @param sound those of them that can be Vietnamese
   */
  public record Score(int marked, int sound) {
    /** Share of sound words, 0 to 1; 0 where no word has a mark. */
    public double share() {
      return marked == 0 ? 0 : (double) sound / marked;
    }
  }
}
