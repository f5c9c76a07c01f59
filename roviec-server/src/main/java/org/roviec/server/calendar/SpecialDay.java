package org.roviec.server.calendar;

import java.time.LocalDate;

/**
 * A day that differs from what its day of the week says.
 *
 * @param name what it is: "Quốc khánh"
 * @param source where that is known from
 * @param verified whether somebody has read it in the source
 */
public record SpecialDay(LocalDate day, Kind kind, String name, String source, boolean verified) {

  /** How a day differs. */
  public enum Kind {
    /** Ngày lễ, Tết. */
    HOLIDAY,
    /** Nghỉ bù, nghỉ do hoán đổi. */
    DAY_OFF,
    /** Làm bù: a day at the end of a week that is worked. */
    WORKING;

    /** Key of its words in the messages. */
    public String message() {
      return "calendar.kind." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Whether work is done on it. */
  public boolean isWorked() {
    return kind == Kind.WORKING;
  }
}
