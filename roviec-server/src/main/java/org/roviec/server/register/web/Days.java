package org.roviec.server.register.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people here write them. */
final class Days {

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private Days() {}

  static String shown(LocalDate day) {
    return SHOWN.format(day);
  }
}
