package org.roviec.server.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodWordsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "6 tháng đầu năm 2022, 2022-01-01, 2022-06-30",
    "6 tháng cuối năm 2022, 2022-07-01, 2022-12-31",
    "9 tháng năm 2026, 2026-01-01, 2026-09-30",
    "Quý III/2026, 2026-07-01, 2026-09-30",
    "quý IV năm 2026, 2026-10-01, 2026-12-31",
    "Quý 1/2024, 2024-01-01, 2024-03-31",
    "tháng 2/2024, 2024-02-01, 2024-02-29",
    "tháng 12 năm 2024, 2024-12-01, 2024-12-31",
    "năm 2025, 2025-01-01, 2025-12-31",
    "2025, 2025-01-01, 2025-12-31",
    "giai đoạn 2021 - 2025, 2021-01-01, 2025-12-31",
    "nhiệm kỳ 2020–2025, 2020-01-01, 2025-12-31",
    "bình quân 3 năm 2021 - 2023, 2021-01-01, 2023-12-31",
  })
  @DisplayName("hiểu kỳ như văn phòng vẫn viết")
  void reads(String words, LocalDate from, LocalDate to) {
    assertThat(PeriodWords.read(words)).contains(new PeriodWords.Days(from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "đến nay", "tháng 13/2026", "quý V/2026", "2025 - 2021", "hôm qua"})
  @DisplayName("không hiểu thì nói không hiểu")
  void refuses(String words) {
    assertThat(PeriodWords.read(words)).isEmpty();
  }

  @Test
  @DisplayName("gọi tên kỳ rồi đọc lại ra đúng kỳ ấy")
  void namesWhatItReads() {
    for (int first = 1; first <= 12; first++) {
      for (int last = first; last <= 12; last++) {
        PeriodWords.Days days = PeriodWords.Days.months(2026, first, last);
        PeriodWords.of(days.from(), days.to())
            .ifPresent(name -> assertThat(PeriodWords.read(name)).as(name).contains(days));
      }
    }
    assertThat(PeriodWords.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 14))).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {"8,08|8.08", "1.234,5|1234.5", "-3|-3", "3.250|3250", "15,4 %|15.4"})
  @DisplayName("số viết kiểu Việt Nam")
  void readsNumbers(String typed, String number) {
    assertThat(TypedNumber.read(typed).orElseThrow()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.08", "", "abc", "1,2,3", "1.23.456", "11-12"})
  @DisplayName("số mơ hồ thì không đoán")
  void refusesNumbers(String typed) {
    assertThat(TypedNumber.read(typed)).isEmpty();
  }
}
