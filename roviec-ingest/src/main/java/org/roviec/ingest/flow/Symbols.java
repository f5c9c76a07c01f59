package org.roviec.ingest.flow;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs of the fonts Symbol and Wingdings in Unicode. Word keeps them as codes of the font, mostly
 * moved to U+F000 and up.
 */
public final class Symbols {

  private static final int PRIVATE = 0xf000;

  private static final Map<Integer, Character> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x6c, '●'),
          Map.entry(0x6d, '❍'),
          Map.entry(0x6e, '■'),
          Map.entry(0x6f, '□'),
          Map.entry(0x71, '❑'),
          Map.entry(0x72, '❒'),
          Map.entry(0x75, '◆'),
          Map.entry(0x76, '❖'),
          Map.entry(0x77, '◆'),
          Map.entry(0x9f, '•'),
          Map.entry(0xa7, '▪'),
          Map.entry(0xa8, '□'),
          Map.entry(0xd8, '➢'),
          Map.entry(0xe0, '→'),
          Map.entry(0xe8, '➔'),
          Map.entry(0xf0, '⇨'),
          Map.entry(0xfb, '✗'),
          Map.entry(0xfc, '✓'),
          Map.entry(0xfd, '☒'),
          Map.entry(0xfe, '☑'));

  /** Greek and a few signs of the font Symbol that papers use. */
  private static final Map<Integer, Character> SYMBOL =
      Map.ofEntries(
          Map.entry(0x61, 'α'),
          Map.entry(0x62, 'β'),
          Map.entry(0x44, 'Δ'),
          Map.entry(0x53, 'Σ'),
          Map.entry(0x6d, 'µ'),
          Map.entry(0x70, 'π'),
          Map.entry(0x57, 'Ω'),
          Map.entry(0xa3, '≤'),
          Map.entry(0xa5, '∞'),
          Map.entry(0xab, '↔'),
          Map.entry(0xac, '←'),
          Map.entry(0xae, '→'),
          Map.entry(0xb0, '°'),
          Map.entry(0xb1, '±'),
          Map.entry(0xb3, '≥'),
          Map.entry(0xb4, '×'),
          Map.entry(0xb7, '•'),
          Map.entry(0xb8, '÷'),
          Map.entry(0xb9, '≠'),
          Map.entry(0xbb, '≈'),
          Map.entry(0xbe, '—'),
          Map.entry(0x2d, '-'));

  private Symbols() {}

  /** A sign of a font; a bullet where the font is known for signs but the sign is not. */
  public static char of(int code, @Nullable String font) {
    int low = code >= PRIVATE ? code - PRIVATE : code;
    String name = font == null ? "" : font.toLowerCase(Locale.ROOT);
    if (name.startsWith("wingdings")) {
      return WINGDINGS.getOrDefault(low, '•');
    }
    if (name.equals("symbol")) {
      return SYMBOL.getOrDefault(low, low < 0x80 && code < PRIVATE ? (char) code : '•');
    }
    return code < PRIVATE || code > PRIVATE + 0xff ? (char) code : low < 0x80 ? (char) low : '•';
  }

  /** Characters of a font, sign by sign; as they are for fonts of letters. */
  public static String of(String characters, @Nullable String font) {
    if (characters.chars().allMatch(c -> c < PRIVATE || c > PRIVATE + 0xff) && !isOfSigns(font)) {
      return characters;
    }
    StringBuilder out = new StringBuilder(characters.length());
    characters.chars().forEach(c -> out.append(c <= ' ' ? (char) c : of(c, font)));
    return out.toString();
  }

  private static boolean isOfSigns(@Nullable String font) {
    if (font == null) {
      return false;
    }
    String name = font.toLowerCase(Locale.ROOT);
    return name.startsWith("wingdings") || name.equals("symbol");
  }
}
