package org.roviec.server.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

  @ParameterizedTest
  @CsvSource({
    "1, 0, 31, 2026-01-31, 2026-02-28",
    "1, 0, 31, 2026-02-28, 2026-03-31",
    "1, 0, 0,  2026-02-28, 2026-03-31",
    "3, 0, 20, 2026-12-20, 2027-03-20",
    "12, 0, 29, 2028-02-29, 2029-02-28",
    "0, 2, 0,  2026-12-25, 2027-01-08",
  })
  @DisplayName("kỳ sau rơi vào đúng ngày, tháng ngắn thì ngày cuối tháng, tháng dài lại về ngày cũ")
  void goesOn(int months, int weeks, int day, LocalDate due, LocalDate next) {
    assertThat(new Rhythm(months, weeks, day).after(due)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "định kỳ hằng quý, QUARTER",
    "hàng tháng, MONTH",
    "6 tháng một lần, HALF_YEAR",
    "trước ngày 15 tháng 12 hằng năm, YEAR",
    "giao ban hằng tuần, WEEK",
    "thường xuyên,",
  })
  @DisplayName("lời văn gợi ý nhịp; người quyết định")
  void proposes(String words, Rhythm.@Nullable Usual usual) {
    assertThat(Rhythm.Usual.read(words).orElse(null)).isEqualTo(usual);
  }

  @Test
  @DisplayName("không có nhịp nào là vừa tháng vừa tuần, hay không gì cả")
  void refusesNonsense() {
    assertThatThrownBy(() -> new Rhythm(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rhythm(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Rhythm(1, 0, 32)).isInstanceOf(IllegalArgumentException.class);
  }
}
