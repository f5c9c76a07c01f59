package org.roviec.restore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.engine.SyllableShape;
import org.roviec.text.Span;

/**
 * Looks over a text for damage, line by line, without any model. About every second word of clean
 * Vietnamese has a letter no other language has ({@code ạ, ơ, đ …}); a reading with English letters
 * has none, but has other marks and digits inside words; text without marks has neither, yet its
 * words are built like Vietnamese syllables. Lines too short to tell go with their neighbors.
 */
final class Survey {

  private static final int NEIGHBORS = 4;

  /** Words an unmarked stretch of an otherwise clean text has at least. */
  private static final int SHORTEST_UNMARKED = 25;

  private static final byte OTHER = 0;
  private static final byte PLAIN = 1;
  private static final byte MARKED = 2;
  private static final byte VIETNAMESE = 3;
  private static final byte DIGIT = 4;
  private static final byte[] CLASSES = new byte[0x2000];

  static {
    for (int c = 0; c < CLASSES.length; c++) {
      char ch = (char) c;
      if (ch >= '0' && ch <= '9') {
        CLASSES[c] = DIGIT;
      } else if (ch < 0x80 && Character.isLetter(ch)) {
        CLASSES[c] = PLAIN;
      } else if (Letters.isVietnameseOnly(ch) || ch >= 0x300 && ch < 0x370) {
        CLASSES[c] = VIETNAMESE;
      } else if (Character.isLetter(ch) && ch < 0x250 || ch == '¢') {
        CLASSES[c] = MARKED;
      }
    }
  }

  private static final int DIGIT_IN_WORD = 32;

  private final String text;
  private int lines;
  private int[] start = new int[128];
  private int[] words = new int[128];
  private int[] vietnamese = new int[128];
  private int[] odd = new int[128];
  private int[] shaped = new int[128];

  private Survey(String text) {
    this.text = text;
  }

  /** The regions of a text, in order, covering all of it; empty for an empty text. */
  static List<Region> of(String text) {
    Survey survey = new Survey(text);
    survey.read();
    return survey.regions();
  }

  private void read() {
    int length = text.length();
    int i = 0;
    while (i < length) {
      int end = text.indexOf('\n', i);
      end = end < 0 ? length : end + 1;
      line(i, end);
      i = end;
    }
  }

  private void line(int from, int to) {
    if (lines == start.length) {
      int capacity = lines * 2;
      start = Arrays.copyOf(start, capacity);
      words = Arrays.copyOf(words, capacity);
      vietnamese = Arrays.copyOf(vietnamese, capacity);
      odd = Arrays.copyOf(odd, capacity);
      shaped = Arrays.copyOf(shaped, capacity);
    }
    start[lines] = from;
    words[lines] = 0;
    vietnamese[lines] = 0;
    odd[lines] = 0;
    shaped[lines] = 0;
    count(from, to);
    if (vietnamese[lines] == 0 && words[lines] > 0) {
      shapes(from, to);
    }
    lines++;
  }

  private void count(int from, int to) {
    int seen = 0;
    int count = 0;
    int own = 0;
    int strange = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int kind = c < 0x2000 ? CLASSES[c] : OTHER;
      if (kind == OTHER) {
        if (seen > 1) {
          count++;
          own += (seen & 8) != 0 ? 1 : 0;
          strange += (seen & 8) == 0 && (seen & 36) != 0 ? 1 : 0;
        }
        seen = 0;
      } else {
        if (kind != DIGIT) {
          seen |= 1 << kind;
        } else if (i > from
            && i + 1 < to
            && isLower(text.charAt(i - 1))
            && isLower(text.charAt(i + 1))) {
          seen |= DIGIT_IN_WORD;
        }
      }
    }
    if (seen > 1) {
      count++;
      own += (seen & 8) != 0 ? 1 : 0;
      strange += (seen & 8) == 0 && (seen & 36) != 0 ? 1 : 0;
    }
    words[lines] = count;
    vietnamese[lines] = own;
    odd[lines] = strange;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z' || c >= 0xe0 && c < 0x100;
  }

  /** Counts words built like syllables, and takes back marks that are right where they stand. */
  private void shapes(int from, int to) {
    long packed = 0;
    int length = 0;
    int fitting = 0;
    int wellFormed = 0;
    boolean marked = false;
    for (int i = from; i <= to; i++) {
      char c = i < to ? text.charAt(i) : ' ';
      int kind = c < 0x2000 ? CLASSES[c] : OTHER;
      if (kind == PLAIN || kind == MARKED) {
        char bare = Letters.bare(c);
        packed = packed << 8 | (bare < 'a' ? bare + 32 : bare) & 0xff;
        length++;
        marked |= kind == MARKED;
      } else {
        boolean fits = length > 0 && length <= 7 && SyllableShape.fits(packed);
        fitting += fits ? 1 : 0;
        if (fits && marked) {
          String word = Letters.canonical(text.substring(i - length, i));
          wellFormed += SyllableShape.isWellFormed(word) ? 1 : 0;
        }
        packed = 0;
        length = 0;
        marked = false;
      }
    }
    shaped[lines] = fitting;
    odd[lines] = Math.max(0, odd[lines] - wellFormed);
  }

  private List<Region> regions() {
    boolean mostlyScan = isMostlyScan();
    boolean mostlyClean = isMostlyClean();
    Damage[] damages = new Damage[lines];
    for (int line = 0; line < lines; line++) {
      Damage before = line == 0 ? Damage.CLEAN : damages[line - 1];
      damages[line] = words[line] == 0 ? before : judge(line, mostlyScan, mostlyClean);
    }
    if (mostlyClean) {
      pardonShortRuns(damages);
    }
    return joined(damages);
  }

  /** In clean text a line or two without marks is a file name, an address, a quotation. */
  private void pardonShortRuns(Damage[] damages) {
    for (int from = 0; from < lines; ) {
      int to = from;
      int count = 0;
      while (to < lines && damages[to] == Damage.UNMARKED) {
        count += words[to++];
      }
      if (count < SHORTEST_UNMARKED) {
        Arrays.fill(damages, from, to, Damage.CLEAN);
      }
      from = to + 1;
    }
  }

  private List<Region> joined(Damage[] damages) {
    List<Region> regions = new ArrayList<>();
    Damage current = Damage.CLEAN;
    int from = 0;
    for (int line = 0; line < lines; line++) {
      if (damages[line] != current && start[line] > from) {
        regions.add(new Region(current, new Span(from, start[line])));
        from = start[line];
      }
      current = damages[line];
    }
    if (from < text.length()) {
      regions.add(new Region(current, new Span(from, text.length())));
    }
    return regions;
  }

  /** Whether most words that can be told stand in lines read with foreign letters. */
  private boolean isMostlyScan() {
    int scan = 0;
    int other = 0;
    for (int line = 0; line < lines; line++) {
      if (vietnamese[line] == 0
          && odd[line] * 12 >= words[line]
          && shaped[line] * 2 >= words[line]) {
        scan += words[line];
      } else {
        other += words[line];
      }
    }
    return scan > 10 && scan > other;
  }

  /** Whether most words stand in lines that have Vietnamese letters. */
  private boolean isMostlyClean() {
    int clean = 0;
    int other = 0;
    for (int line = 0; line < lines; line++) {
      if (vietnamese[line] * 5 >= words[line]) {
        clean += words[line];
      } else {
        other += words[line];
      }
    }
    return clean > other;
  }

  private Damage judge(int line, boolean mostlyScan, boolean mostlyClean) {
    if (vietnamese[line] * 5 >= words[line] && vietnamese[line] > 0) {
      return Damage.CLEAN;
    }
    if (mostlyScan) {
      return Damage.OCR;
    }
    int w = words[line];
    int own = vietnamese[line];
    int strange = odd[line];
    int fit = shaped[line];
    for (int distance = 1; distance <= NEIGHBORS && w < 12; distance++) {
      for (int other : new int[] {line - distance, line + distance}) {
        if (other >= 0 && other < lines) {
          w += words[other];
          own += vietnamese[other];
          strange += odd[other];
          fit += shaped[other];
        }
      }
    }
    if (own * 6 >= w || fit * 10 < w * 6 || w < (mostlyClean ? 8 : 3)) {
      return Damage.CLEAN;
    }
    if (scanNear(line)) {
      return Damage.OCR;
    }
    if (strange == 0) {
      return fit * 10 >= w * 8 ? Damage.UNMARKED : Damage.CLEAN;
    }
    return Damage.OCR;
  }

  /** Whether lines around have the marks of a foreign reading. */
  private boolean scanNear(int line) {
    int strange = 0;
    for (int i = Math.max(0, line - NEIGHBORS); i <= Math.min(lines - 1, line + NEIGHBORS); i++) {
      strange += vietnamese[i] == 0 ? odd[i] : 0;
    }
    return strange > 1;
  }
}
