package org.roviec.export.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.finding.Finding;
import org.roviec.target.Indicator;
import org.roviec.target.Tally;

/** Writes figures and counts the way people of the language do, and checks sums. */
public final class Figures {

  private Figures() {}

  /** A number: 1.234,5 in Vietnamese, 1,234.5 in English. */
  public static String number(BigDecimal value, Wording words) {
    String plain = value.stripTrailingZeros().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String rest = point < 0 ? "" : plain.substring(point + 1);
    char group = words.isVietnamese() ? '.' : ',';
    char decimal = words.isVietnamese() ? ',' : '.';
    StringBuilder out = new StringBuilder(whole);
    int first = whole.startsWith("-") ? 1 : 0;
    for (int i = whole.length() - 3; i > first; i -= 3) {
      out.insert(i, group);
    }
    return rest.isEmpty() ? out.toString() : out.append(decimal).append(rest).toString();
  }

  /** The value of an indicator with comparator and unit: "≥ 80%", "11 – 12%/năm", "thứ 3". */
  public static String value(Indicator indicator, Wording words) {
    StringBuilder out = new StringBuilder(comparator(indicator.comparator()));
    out.append(number(indicator.value(), words));
    BigDecimal most = indicator.valueMax();
    if (most != null) {
      out.append(" – ").append(number(most, words));
    }
    unit(indicator.unit(), indicator.per(), out);
    return out.toString();
  }

  private static void unit(@Nullable String unit, @Nullable String per, StringBuilder out) {
    if (unit != null) {
      out.append(unit.startsWith("%") ? "" : " ").append(unit);
    }
    if (per != null) {
      out.append('/').append(per);
    }
  }

  private static String comparator(String comparator) {
    return switch (comparator) {
      case ">=" -> "≥ ";
      case "<=" -> "≤ ";
      case ">" -> "> ";
      case "<" -> "< ";
      case "~" -> "≈ ";
      default -> "";
    };
  }

  /** A count: "11/40 chỉ tiêu", "266 việc". */
  public static String count(Tally tally, Wording words) {
    BigDecimal of = tally.denominator();
    String number = number(tally.numerator(), words);
    return of == null ? number : number + "/" + number(of, words);
  }

  /** For each group of tallies its sum in words, with whether it adds up: "11 + 29 = 40". */
  public static Map<Integer, Sum> sums(Reading reading, Wording words) {
    Map<Integer, List<Tally>> groups = new LinkedHashMap<>();
    for (Finding<Tally> finding : reading.tallies()) {
      if (finding.value().group() >= 0 && finding.value().denominator() != null) {
        groups
            .computeIfAbsent(finding.value().group(), key -> new ArrayList<>())
            .add(finding.value());
      }
    }
    Map<Integer, Sum> sums = new LinkedHashMap<>();
    groups.forEach((group, tallies) -> sums.put(group, sum(tallies, words)));
    return sums;
  }

  private static Sum sum(List<Tally> tallies, Wording words) {
    BigDecimal total = BigDecimal.ZERO;
    StringBuilder terms = new StringBuilder();
    for (Tally tally : tallies) {
      terms.append(terms.isEmpty() ? "" : " + ").append(number(tally.numerator(), words));
      total = total.add(tally.numerator());
    }
    BigDecimal whole = java.util.Objects.requireNonNull(tallies.getFirst().denominator());
    boolean right = total.compareTo(whole) == 0;
    terms.append(right ? " = " : " ≠ ").append(number(whole, words));
    return new Sum(terms.toString(), right);
  }

  /**
   * A sum.
   *
   * @param words the sum written out
   * @param isRight whether it adds up
   */
  public record Sum(String words, boolean isRight) {}
}
