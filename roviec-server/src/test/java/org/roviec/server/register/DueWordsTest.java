package org.roviec.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.calendar.WorkingCalendar;
import org.roviec.server.review.DueKind;

class DueWordsTest {

  private final DueWords words = new DueWords(() -> WorkingCalendar.PLAIN, () -> false);

  @ParameterizedTest
  @CsvSource({
    "30/9/2026,                DATE, 2026-09-30",
    "trước ngày 30/9/2026,     DATE, 2026-09-29",
    "chậm nhất ngày 30/9/2026, DATE, 2026-09-30",
    "Quý III/2026,             DATE, 2026-09-30",
    "tháng 12/2026,            DATE, 2026-12-31",
    "năm 2027,                 DATE, 2027-12-31",
    "thường xuyên,             STANDING,",
    "hằng quý,                 RECURRING,",
    "không hạn,                NONE,",
    "'',                       NONE,",
    "khi nào xong thì thôi,    NONE,",
    "31/02/2026,               NONE,",
    "trong vòng 10 ngày kể từ ngày 03/11/2026,         DATE, 2026-11-13",
    "05 ngày làm việc kể từ ngày 03/11/2026,           DATE, 2026-11-10",
    "trong vòng 5 ngày kể từ ngày 03/11/2026,          DATE, 2026-11-09",
    "trong thời hạn 10 ngày làm việc kể từ ngày ký,    EVENT,",
    "sau khi Thủ tướng Chính phủ phê duyệt,            EVENT,",
  })
  @DisplayName("hiểu thời hạn như người ta gõ; không rõ ngày thì không bịa ra ngày")
  void understandsWhatPeopleType(String typed, DueKind kind, @Nullable LocalDate day) {
    Deadline read = words.read(typed, LocalDate.of(2026, 11, 21));
    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.day()).isEqualTo(day);
  }

  @Test
  @DisplayName("“trước ngày” không kể ngày đó, trừ khi văn phòng quy định khác")
  void countsTheDayNamedOnlyIfTheOfficeSaysSo() {
    DueWords including = new DueWords(() -> WorkingCalendar.PLAIN, () -> true);
    LocalDate today = LocalDate.of(2026, 11, 21);
    assertThat(including.read("trước ngày 30/9/2026", today).day()).isEqualTo("2026-09-30");
    assertThat(words.read("trước ngày 30/9/2026", today).day()).isEqualTo("2026-09-29");
  }
}
