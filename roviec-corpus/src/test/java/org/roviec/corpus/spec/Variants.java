package org.roviec.corpus.spec;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The same text as other machines and other hands would write it. */
public final class Variants {

  private static final String[] OLD = {
    "óa", "òa", "ỏa", "õa", "ọa", "óe", "òe", "ỏe", "õe", "ọe", "úy", "ùy", "ủy", "ũy", "ụy"
  };
  private static final String[] NEW = {
    "oá", "oà", "oả", "oã", "oạ", "oé", "oè", "oẻ", "oẽ", "oẹ", "uý", "uỳ", "uỷ", "uỹ", "uỵ"
  };
  private static final Pattern OPEN_SYLLABLE =
      Pattern.compile(
          "(?iu)(?<!q)(" + String.join("|", OLD) + "|" + String.join("|", NEW) + ")(?!\\p{L})");

  private Variants() {}

  /** Letters and their marks apart, as some systems store them. */
  public static String decomposed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD);
  }

  /** "uỷ" for "ủy" and "ủy" for "uỷ". */
  public static String otherTonePlacement(String text) {
    return OPEN_SYLLABLE.matcher(text).replaceAll(Variants::swap);
  }

  private static String swap(MatchResult match) {
    String written = match.group();
    String lower = written.toLowerCase(java.util.Locale.ROOT);
    for (int i = 0; i < OLD.length; i++) {
      String other = lower.equals(OLD[i]) ? NEW[i] : lower.equals(NEW[i]) ? OLD[i] : null;
      if (other != null) {
        return inCaseOf(written, other);
      }
    }
    return written;
  }

  private static String inCaseOf(String written, String other) {
    char[] letters = other.toCharArray();
    for (int k = 0; k < letters.length; k++) {
      if (Character.isUpperCase(written.charAt(k))) {
        letters[k] = Character.toUpperCase(letters[k]);
      }
    }
    return new String(letters);
  }

  /** Lines of at most so many characters, ended as on Windows; rows of tables stay whole. */
  public static String hardWrapped(String text, int width) {
    StringBuilder out = new StringBuilder();
    String end = "";
    for (String line : text.split("\n", -1)) {
      out.append(end);
      end = "\r\n";
      boolean table = line.startsWith("|") || line.strip().contains("   ") || line.contains("\t");
      out.append(table ? line : wrapped(line, width));
    }
    return out.toString();
  }

  private static String wrapped(String line, int width) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : line.split(" ")) {
      if (column > 0 && column + 1 + word.length() > width) {
        out.append("\r\n");
        column = 0;
      } else if (column > 0) {
        out.append(' ');
        column++;
      }
      out.append(word);
      column += word.length();
    }
    return out.toString();
  }
}
