package org.roviec.ingest.secrecy;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines and cells in which a mark could stand. */
final class Candidate {

  /** A letter M, a vowel in any state of repair, a letter T; or a paper to be given back. */
  private static final Pattern HINT =
      Pattern.compile(
          "[mM][\\s.]{0,3}(?:[aA4\\u00c0-\\u00c5\\u00cb\\u00e0-\\u00e5\\u00eb\\u0102\\u0103"
              + "\\u1ea0-\\u1eb7\\u00c4\\u00e4]\\p{M}*){1,2}[\\s.]{0,3}[tT]"
              + "|[tT](?:hu|HU)[ _-]?[hH]");

  /** Among so many lines with words a letterhead ends. */
  private static final int HEAD_LINES = 40;

  private static final int LONGEST = 800;

  /** Within a line only sound letters are taken for a mark. */
  private static final Pattern WITHIN = Pattern.compile("[mM][ậẬ][tT]");

  private static final int FRAMED = 40;
  private static final int NEIGHBOR = 60;
  private static final Pattern CELLS = Pattern.compile("\\||\\t| {2,}|\\u00a0{2,}");
  private static final Pattern FRAME =
      Pattern.compile("^[\\s\\p{Punct}“”„«»•·…–—]+|[\\s\\p{Punct}“”„«»•·…–—]+$");
  private static final Pattern ITEM =
      Pattern.compile("^\\s*(?:[-–—+•*]\\s|\\p{L}\\)|\\d+[.)]).*[\\p{L}\\d.;,]\\s*$");
  private static final Pattern SPACED = Pattern.compile("(?:\\p{L}\\p{M}* +){2,}\\p{L}\\p{M}*");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\P{L}*(\\p{L}+)");
  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)[^\\p{L}.:;!?]*$");

  private Candidate() {}

  /** Whether anything in it could be a mark. */
  static boolean isHinted(String text) {
    return HINT.matcher(text).find();
  }

  /** The first rule that fires anywhere in a text. */
  static @Nullable String firstHit(String text, SecrecyGate.Rules rules) {
    int headEnd = headEnd(text);
    Matcher hint = HINT.matcher(text);
    int from = 0;
    while (from <= text.length() && hint.find(from)) {
      int start = Math.max(lineStart(text, hint.start()), hint.start() - LONGEST);
      int end = Math.min(lineEnd(text, hint.end()), hint.end() + LONGEST);
      String rule = inLine(text, start, end, start < headEnd, rules);
      if (rule != null) {
        return rule;
      }
      from = Math.max(end - LONGEST / 2, hint.end());
    }
    return null;
  }

  private static @Nullable String inLine(
      String text, int start, int end, boolean head, SecrecyGate.Rules rules) {
    String line = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC);
    String before = word(LAST_WORD, above(text, start));
    String after = word(FIRST_WORD, below(text, end));
    String[] cells = CELLS.split(joined(line));
    boolean one = Stream.of(cells).filter(cell -> !cell.isBlank()).count() == 1;
    for (String cell : cells) {
      String rule = alone(bare(cell), one ? before : "", one ? after : "", head, rules);
      if (rule != null) {
        return rule;
      }
    }
    String whole = line.strip().replaceAll("\\s+", " ");
    if (!WITHIN.matcher(whole).find()) {
      return null;
    }
    String rule = rules.first(Place.INLINE, whole, "", "");
    return rule == null && head ? rules.first(Place.TOP, whole, "", "") : rule;
  }

  /** The end of the line above, without going far. */
  private static String above(String text, int start) {
    int end = Math.max(start - 1, 0);
    return text.substring(Math.max(lineStart(text, end), end - NEIGHBOR), end);
  }

  /** The beginning of the line below, without going far. */
  private static String below(String text, int end) {
    int start = Math.min(end + 1, text.length());
    return text.substring(start, Math.min(lineEnd(text, start), start + NEIGHBOR));
  }

  private static @Nullable String alone(
      String words, String before, String after, boolean head, SecrecyGate.Rules rules) {
    if (words.length() > FRAMED * 2) {
      return null;
    }
    String rule = rules.first(Place.LINE, words, before, after);
    return rule == null && head ? rules.first(Place.HEAD, words, before, after) : rule;
  }

  /**
   * The words without the frame drawn around them; spaced letters joined. An item of a list keeps
   * its bullet: it names a level, it is none.
   */
  static String bare(String cell) {
    if (ITEM.matcher(cell).matches()) {
      return cell.strip();
    }
    return FRAME.matcher(joined(cell)).replaceAll("").replaceAll("\\s+", " ");
  }

  /** {@code M Ậ T} as {@code MẬT}, where all of a line's words are single letters. */
  private static String joined(String line) {
    String bare = FRAME.matcher(line).replaceAll("");
    return SPACED.matcher(bare).matches() ? bare.replaceAll("\\s+", "") : line;
  }

  private static String word(Pattern pattern, String line) {
    Matcher found = pattern.matcher(Normalizer.normalize(line, Normalizer.Form.NFC));
    return found.find() ? found.group(1) : "";
  }

  private static int headEnd(String text) {
    int lines = 0;
    int at = 0;
    while (at < text.length() && lines < HEAD_LINES) {
      int end = lineEnd(text, at);
      if (!text.substring(at, Math.min(end, at + 20)).isBlank()) {
        lines++;
      }
      if (end < text.length() && text.charAt(end) == '\f') {
        return end;
      }
      at = end + 1;
    }
    return at;
  }

  private static int lineStart(String text, int at) {
    int start = Math.max(0, Math.min(at, text.length()));
    int first = Math.max(0, start - LONGEST);
    while (start > first && !ends(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int lineEnd(String text, int at) {
    int end = Math.min(at, text.length());
    int last = Math.min(text.length(), end + LONGEST);
    while (end < last && !ends(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean ends(char c) {
    return c == '\n' || c == '\r' || c == '\f';
  }

  static List<String> cells(String row) {
    return Stream.of(CELLS.split(row)).map(Candidate::bare).toList();
  }
}
