package org.roviec.citation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

/**
 * Number and symbol of a document (số và ký hiệu). Party papers write {@code 684-KL/TU}, State
 * papers {@code 12/TB-VPCP}, normative ones {@code 30/2020/NĐ-CP}. Two numbers are equal when they
 * name the same paper, whatever the punctuation: {@code 12-TB/VPCP} and {@code 12/TB-VPCP}; leading
 * zeros and case do not count.
 */
public final class DocumentNumber {

  /** How number and symbol are joined. */
  public enum Style {
    /** {@code 684-KL/TU}; with a year {@code 30-NQ/2026/QH16}. */
    PARTY,
    /** {@code 12/TB-VPCP}; with a year {@code 30/2020/NĐ-CP}. */
    STATE
  }

  private static final Vocabulary NO_PHRASES = new Vocabulary();

  private final String number;
  private final int year;
  private final List<String> groups;
  private final Style style;

  /**
   * A number from its parts.
   *
   * @param number as printed, a letter after it included ({@code 05}, {@code 12a}, {@code 66.4})
   * @param year of a normative paper, 0 if none is written
   * @param groups of letters, in order ({@code TB}, {@code VPCP}), never empty
   * @param style how it is printed
   */
  public DocumentNumber(String number, int year, List<String> groups, Style style) {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a symbol needs letters: " + number);
    }
    this.number = number;
    this.year = year;
    this.groups = List.copyOf(groups);
    this.style = style;
  }

  /** The number in a text that holds nothing else but perhaps "Số" before it; null if none. */
  public static @Nullable DocumentNumber parse(String text) {
    Words words = Words.of(TextView.of(SourceText.of(text)), NO_PHRASES);
    int i = words.is(0, "số") ? 1 : 0;
    i += words.isMark(i, ':') ? 1 : 0;
    SymbolReader.Match match = SymbolReader.match(words, i, words.count());
    return match == null || match.end() != words.count() ? null : match.number();
  }

  /** The bare number as printed ({@code 684}, {@code 05}). */
  public String number() {
    return number;
  }

  /** The year in a normative number, 0 if none is written. */
  public int year() {
    return year;
  }

  /** The groups of letters, in order: usually kind and issuer, or issuer and unit. */
  public List<String> groups() {
    return groups;
  }

  /** How it is printed. */
  public Style style() {
    return style;
  }

  /** Number and symbol without blanks, as printed. */
  public String format() {
    return format(style);
  }

  /** Number and symbol without blanks, in the given style. */
  public String format(Style wanted) {
    StringBuilder out = new StringBuilder(number);
    boolean party = wanted == Style.PARTY && groups.size() > 1;
    if (party) {
      out.append('-').append(groups.getFirst());
    }
    if (year != 0) {
      out.append('/').append(year);
    }
    int first = party ? 1 : 0;
    return out.append('/')
        .append(String.join("-", groups.subList(first, groups.size())))
        .toString();
  }

  /** What equal numbers have in common: {@code 12/TB-VPCP}, without leading zeros, in capitals. */
  public String canonical() {
    int zeros = 0;
    while (zeros < number.length() - 1
        && number.charAt(zeros) == '0'
        && Character.isDigit(number.charAt(zeros + 1))) {
      zeros++;
    }
    return (number.substring(zeros)
            + (year == 0 ? "/" : "/" + year + "/")
            + String.join("-", groups).replace('_', '-'))
        .toUpperCase(Locale.ROOT);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DocumentNumber that && canonical().equals(that.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  @Override
  public String toString() {
    return format();
  }
}
