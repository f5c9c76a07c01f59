package org.roviec.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  @ParameterizedTest(name = "{0} {1} {2} → {3}")
  @CsvSource({
    "=, 3, RANK, thứ 3",
    "=, 8.08, %, '8,08%'",
    ">=, 100, %, ≥ 100%",
    "=, 0.78, bác sĩ/vạn dân, '0,78 bác sĩ/vạn dân'",
  })
  void isShownAsPeopleWriteIt(String comparator, BigDecimal value, String unit, String shown) {
    Figure figure =
        new Figure(
            1,
            1,
            "ACTUAL",
            "tăng trưởng",
            comparator,
            value,
            null,
            null,
            unit,
            "",
            null,
            null,
            0,
            1,
            "",
            "Kết luận");
    assertThat(figure.shown()).isEqualTo(shown);
  }
}
