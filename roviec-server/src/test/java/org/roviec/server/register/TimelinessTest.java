package org.roviec.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class TimelinessTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "NOT_STARTED, 2026-11-20, OVERDUE",
    "IN_PROGRESS, 2026-11-21, DUE_SOON",
    "IN_PROGRESS, 2026-11-28, DUE_SOON",
    "IN_PROGRESS, 2026-11-29, ON_TRACK",
    "IN_PROGRESS,           , NO_DEADLINE",
    "PAUSED,      2026-11-01, NOT_TIMED",
    "CANCELLED,             , NOT_TIMED",
  })
  @DisplayName("ngày cuối vẫn là trong hạn, hôm sau là quá hạn; tạm dừng thì không tính")
  void judgesRunningTasks(Progress progress, @Nullable LocalDate due, Timeliness expected) {
    assertThat(Timeliness.of(progress, due, null, null, TODAY)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DONE, 2026-11-10, 2026-11-10, DONE_ON_TIME",
    "DONE, 2026-11-10, 2026-11-11, DONE_LATE",
    "DONE,           , 2026-11-11, NO_DEADLINE",
    "AWAITING_CONFIRMATION, 2026-11-10, 2026-11-10, ON_TRACK",
    "AWAITING_CONFIRMATION, 2026-11-10, 2026-11-11, OVERDUE",
  })
  @DisplayName("việc đã báo cáo xong được tính theo ngày báo cáo, không theo ngày xác nhận")
  void judgesReportedTasks(
      Progress progress, @Nullable LocalDate due, LocalDate day, Timeliness expected) {
    assertThat(Timeliness.of(progress, due, day, day, TODAY)).isEqualTo(expected);
  }

  @Test
  @DisplayName("SQL và Java luôn cho cùng một kết quả, và các chế độ xem khớp với nó")
  void sqlAgreesWithJava() {
    List<@Nullable LocalDate> days = new ArrayList<>(Arrays.asList((LocalDate) null));
    for (int i = -9; i <= 9; i++) {
      days.add(TODAY.plusDays(i));
    }
    int asked = 0;
    for (Progress progress : Progress.values()) {
      for (LocalDate due : days) {
        for (int offset : new int[] {-9, -1, 0, 1}) {
          LocalDate day = TODAY.plusDays(offset);
          Timeliness expected = Timeliness.of(progress, due, day, day, TODAY);
          assertThat(ask(Timeliness.SQL, progress, due, day)).isEqualTo(expected.name());
          assertThat(
                  Boolean.parseBoolean(
                      ask("(" + View.OVERDUE.condition() + ") is true", progress, due, day)))
              .isEqualTo(expected == Timeliness.OVERDUE);
          assertThat(
                  Boolean.parseBoolean(
                      ask("(" + View.DUE_SOON.condition() + ") is true", progress, due, day)))
              .isEqualTo(expected == Timeliness.DUE_SOON);
          asked++;
        }
      }
    }
    assertThat(asked).isEqualTo(8 * 20 * 4);
  }

  private String ask(String sql, Progress progress, @Nullable LocalDate due, LocalDate day) {
    return jdbc.sql(
            "select cast("
                + sql
                + " as text) from (select cast(:progress as text) as progress, cast(:due as date) as due,"
                + " cast(:day as date) as reported_on, cast(:day as date) as completed_on) task"
                + " where cast(:today as date) is not null")
        .param("progress", progress.name())
        .param("due", due)
        .param("day", day)
        .param("today", TODAY)
        .query(String.class)
        .single();
  }
}
