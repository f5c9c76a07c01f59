package org.roviec.server.register;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people here write them. */
public final class Days {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private Days() {}

  /** A day: 30/09/2026. */
  public static String shown(LocalDate day) {
    return SHOWN.format(day);
  }
}
