package org.roviec.ingest.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListCounterTest {

  private static NumberLevel level(NumberStyle style, String pattern, int restart) {
    return new NumberLevel(style, pattern, 1, restart, false, " ");
  }

  @ParameterizedTest
  @CsvSource({
    "UPPER_ROMAN,4,IV",
    "UPPER_ROMAN,1994,MCMXCIV",
    "LOWER_ROMAN,39,xxxix",
    "LOWER_LETTER,1,a",
    "LOWER_LETTER,26,z",
    "LOWER_LETTER,27,aa",
    "UPPER_LETTER,53,AAA",
    "DECIMAL_ZERO,7,07",
    "DECIMAL_ZERO,12,12",
    "UPPER_ROMAN,0,0",
    "LOWER_LETTER,-3,-3"
  })
  @DisplayName("số in theo từng kiểu; số không viết được theo kiểu thì in chữ số")
  void printsNumbers(NumberStyle style, int number, String printed) {
    assertThat(style.print(number)).isEqualTo(printed);
  }

  @Test
  @DisplayName(
      "cấp trong đếm lại sau cấp ngoài, trừ khi định nghĩa bảo không; nhảy cấp vẫn in được")
  void restartsInnerLevels() {
    List<NumberLevel> levels =
        List.of(
            level(NumberStyle.UPPER_ROMAN, "%1.", NumberLevel.USUAL),
            level(NumberStyle.DECIMAL, "%1.%2.", NumberLevel.USUAL),
            level(NumberStyle.DECIMAL, "Điều %3.", 0));
    ListCounter counter = new ListCounter();
    assertThat(counter.next(1, levels)).isEqualTo("I.1. ");
    assertThat(counter.next(0, levels)).isEqualTo("I. ");
    assertThat(counter.next(2, levels)).isEqualTo("Điều 1. ");
    assertThat(counter.next(1, levels)).isEqualTo("I.1. ");
    assertThat(counter.next(0, levels)).isEqualTo("II. ");
    assertThat(counter.next(2, levels)).isEqualTo("Điều 2. ");
    assertThat(counter.next(9, levels)).isEmpty();
    assertThat(counter.next(-1, levels)).isEmpty();
  }
}
