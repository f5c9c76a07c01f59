package org.roviec.server.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ForecastTest {

  private static final LocalDate START = LocalDate.of(2020, 12, 31);

  private static Plan plan(Course course) {
    return new Plan(
        Direction.UP,
        course,
        Goal.of(Comparator.AT_LEAST, "60"),
        START,
        START.plusDays(1000),
        new BigDecimal("40"),
        START);
  }

  private static Seen seen(int day, String value) {
    return new Seen(new BigDecimal(value), null, START.plusDays(day), ObservationStatus.ACTUAL);
  }

  @Test
  @DisplayName("kéo dài theo tốc độ bình quân, chậm nhất, nhanh nhất đã thấy")
  void drawsOut() {
    Forecast forecast =
        Forecast.of(plan(Course.TO_END), List.of(seen(200, "42"), seen(400, "48"))).orElseThrow();
    assertThat(forecast.start()).isEqualByComparingTo("48");
    assertThat(forecast.middle()).isEqualByComparingTo("60"); // 48 + 600 × 8/400
    assertThat(forecast.low()).isEqualByComparingTo("54"); // 48 + 600 × 2/200
    assertThat(forecast.high()).isEqualByComparingTo("66"); // 48 + 600 × 6/200
  }

  @Test
  @DisplayName("tốc độ, ít hơn hai số, đã hết kỳ, chỉ có số dự kiến: không dự báo")
  void saysNothingWithoutGround() {
    assertThat(Forecast.of(plan(Course.EACH_PERIOD), List.of(seen(200, "42")))).isEmpty();
    assertThat(Forecast.of(plan(Course.TO_END), List.of())).isEmpty();
    assertThat(Forecast.of(plan(Course.TO_END), List.of(seen(1000, "60")))).isEmpty();
    Seen expected =
        new Seen(new BigDecimal("50"), null, START.plusDays(300), ObservationStatus.FORECAST);
    assertThat(Forecast.of(plan(Course.TO_END), List.of(expected))).isEmpty();
  }
}
