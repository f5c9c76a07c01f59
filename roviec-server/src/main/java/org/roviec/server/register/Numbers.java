package org.roviec.server.register;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers and days as people here write them: 1.234,5 and 30/09/2026. */
public final class Numbers {

  private Numbers() {}

  /** A number: 1.234,5; a question mark where there is none. */
  public static String shown(@Nullable BigDecimal number) {
    return number == null
        ? "?"
        : new DecimalFormat(
                "#,##0.##########",
                DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")))
            .format(number);
  }

  static String shown(@Nullable LocalDate day) {
    return day == null ? "…" : Days.shown(day);
  }
}
