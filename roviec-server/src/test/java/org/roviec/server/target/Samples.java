package org.roviec.server.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Days;

/** Indicators for tests, with names that people know. */
public final class Samples {

  private Samples() {}

  /** The share of trained workers: from 40 to at least 60 within five years. */
  public static IndicatorFacts trained(LocalDate start, @Nullable Long owner) {
    return facts(
        "Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ",
        "%",
        new Plan(
            Direction.UP,
            Course.TO_END,
            Goal.of(Comparator.AT_LEAST, "60"),
            start,
            start.plusYears(5),
            new BigDecimal("40"),
            start),
        owner);
  }

  /** Growth of 11–12 %/năm in each period of a term. */
  public static IndicatorFacts growth(LocalDate from, LocalDate to) {
    return facts(
        "Tốc độ tăng trưởng kinh tế bình quân",
        "%/năm",
        new Plan(
            Direction.UP,
            Course.EACH_PERIOD,
            new Goal(Comparator.EQUAL, new BigDecimal("11"), new BigDecimal("12")),
            from,
            to,
            null,
            null),
        null);
  }

  /** Any indicator. */
  public static IndicatorFacts facts(String name, String unit, Plan plan, @Nullable Long owner) {
    return new IndicatorFacts(
        name,
        unit,
        owner == null ? null : "Sở Nội vụ",
        owner,
        "Lao động",
        plan,
        null,
        "Niên giám thống kê");
  }

  /** An actual value, typed. */
  public static NewObservation actual(String value, LocalDate to) {
    return new NewObservation(
        PeriodWords.of(to.withDayOfMonth(1), to).orElse("đến " + Days.shown(to)),
        to.withDayOfMonth(1),
        to,
        new BigDecimal(value),
        ObservationStatus.ACTUAL,
        Origin.TYPED,
        Basis.typed("Báo cáo số 12-BC/TU"));
  }
}
