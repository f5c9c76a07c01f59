package org.roviec.server.followup;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * How often a duty comes again (định kỳ): every so many months on a day of the month, or every so
 * many weeks.
 *
 * @param months 1, 3, 6, 12 …; 0 for weeks
 * @param weeks 1, 2 …; 0 for months
 * @param dayOfMonth 1 to 31, shorter months ending it; 0 for the last day, or where weeks count
 */
public record Rhythm(int months, int weeks, int dayOfMonth) {

  /** Refuses what is no rhythm. */
  public Rhythm {
    boolean one = months > 0 != weeks > 0;
    if (!one || months < 0 || months > 120 || weeks < 0 || weeks > 52) {
      throw new IllegalArgumentException("no rhythm: " + months + " months, " + weeks + " weeks");
    }
    if (dayOfMonth < 0 || dayOfMonth > 31 || weeks > 0 && dayOfMonth > 0) {
      throw new IllegalArgumentException("no day of a month: " + dayOfMonth);
    }
  }

  /** The usual ones, as a form offers them. */
  public enum Usual {
    /** Hằng tuần. */
    WEEK(0, 1),
    /** Hai tuần một lần. */
    TWO_WEEKS(0, 2),
    /** Hằng tháng. */
    MONTH(1, 0),
    /** Hằng quý. */
    QUARTER(3, 0),
    /** Sáu tháng một lần. */
    HALF_YEAR(6, 0),
    /** Hằng năm. */
    YEAR(12, 0);

    private final int months;
    private final int weeks;

    Usual(int months, int weeks) {
      this.months = months;
      this.weeks = weeks;
    }

    /** The rhythm that begins on a day: on that day of each month, or on the last one. */
    public Rhythm from(LocalDate first, boolean onLastDay) {
      boolean byDay = months > 0 && !onLastDay;
      return new Rhythm(months, weeks, byDay ? first.getDayOfMonth() : 0);
    }

    /** What words propose: "định kỳ hằng quý". A person has to agree. */
    public static Optional<Usual> read(String words) {
      String plain = words.toLowerCase(Locale.ROOT).replace("hàng ", "hằng ");
      if (plain.contains("tuần")) {
        return Optional.of(plain.contains("hai tuần") ? TWO_WEEKS : WEEK);
      }
      if (plain.contains("6 tháng") || plain.contains("sáu tháng")) {
        return Optional.of(HALF_YEAR);
      }
      return plain.contains("hằng tháng") || plain.contains("mỗi tháng")
          ? Optional.of(MONTH)
          : plain.contains("quý")
              ? Optional.of(QUARTER)
              : plain.contains("năm") ? Optional.of(YEAR) : Optional.empty();
    }

    /** Key of its words. */
    public String message() {
      return "followup.rhythm." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** The last good day of the occurrence after one. */
  public LocalDate after(LocalDate due) {
    if (weeks > 0) {
      return due.plusWeeks(weeks);
    }
    YearMonth month = YearMonth.from(due).plusMonths(months);
    int last = month.lengthOfMonth();
    return month.atDay(dayOfMonth == 0 ? last : Math.min(dayOfMonth, last));
  }
}
