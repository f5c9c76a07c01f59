package org.roviec.server.calendar;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time counted from an event (thời hạn): "trong vòng 10 ngày làm việc".
 *
 * @param count how many, from 1
 */
public record Term(int count, Unit unit) {

  /** What is counted. */
  public enum Unit {
    /** Ngày. */
    DAY,
    /** Ngày làm việc. */
    WORKING_DAY,
    /** Tuần. */
    WEEK,
    /** Tháng. */
    MONTH,
    /** Năm. */
    YEAR
  }

  private static final int LONGEST = 3_660;
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\d/.])(?<n>\\d{1,4})(?:\\s*\\([^)]{1,40}\\))?\\s+"
              + "(?<unit>ngày làm việc|ngày|tuần|tháng|năm)"
              + "(?:\\s*,)?\\s+(?:kể\\s+từ|tính\\s+từ|từ|sau)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Map<String, Unit> UNITS =
      Map.of(
          "ngày làm việc", Unit.WORKING_DAY,
          "ngày", Unit.DAY,
          "tuần", Unit.WEEK,
          "tháng", Unit.MONTH,
          "năm", Unit.YEAR);

  /** Refuses a length that is none. */
  public Term {
    if (count < 1 || count > LONGEST) {
      throw new IllegalArgumentException("not a term: " + count + " " + unit);
    }
  }

  /**
   * The one term that words set: "trong vòng 10 ngày làm việc kể từ ngày ký". Empty if there is
   * none, or more than one: then a person has to say which.
   */
  public static Optional<Term> read(String words) {
    String plain =
        java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC)
            .replaceAll("\\s+", " ");
    Matcher matcher = WORDS.matcher(plain);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(matcher.group("n"));
    Unit unit = UNITS.get(matcher.group("unit").toLowerCase(Locale.ROOT));
    return unit == null || count < 1 || count > LONGEST || matcher.find()
        ? Optional.empty()
        : Optional.of(new Term(count, unit));
  }
}
