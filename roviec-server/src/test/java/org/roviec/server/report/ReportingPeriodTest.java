package org.roviec.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.paper.Form;
import org.roviec.server.report.ReportingPeriod.Rule;

class ReportingPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "MONTH,2026,2,CALENDAR,2026-02-01,2026-02-28,tháng 2 năm 2026",
    "MONTH,2026,1,MID_MONTH,2025-12-15,2026-01-14,tháng 1 năm 2026",
    "QUARTER,2026,3,CALENDAR,2026-07-01,2026-09-30,quý III năm 2026",
    "QUARTER,2026,1,MID_MONTH,2025-12-15,2026-03-14,quý I năm 2026",
    "HALF,2026,1,MID_MONTH,2025-12-15,2026-06-14,6 tháng đầu năm 2026",
    "HALF,2026,2,CALENDAR,2026-07-01,2026-12-31,6 tháng cuối năm 2026",
    "NINE_MONTHS,2026,1,MID_MONTH,2025-12-15,2026-09-14,9 tháng đầu năm 2026",
    "YEAR,2026,1,MID_MONTH,2025-12-15,2026-12-14,năm 2026",
    "YEAR,2024,1,CALENDAR,2024-01-01,2024-12-31,năm 2024",
  })
  @DisplayName("tên kỳ và khoảng số liệu: theo lịch, hoặc chốt giữa tháng như khối Nhà nước")
  void windowsByRule(
      PeriodKind kind, int year, int index, Rule rule, LocalDate from, LocalDate to, String name) {
    ReportingPeriod period = new ReportingPeriod(kind, year, index);
    assertThat(period.window(rule)).contains(new DataWindow(from, to));
    assertThat(period.label()).isEqualTo(name);
  }

  @Test
  @DisplayName("kỳ chưa hết: số liệu đề xuất đến hôm nay; kỳ đã hết hay chưa tới thì giữ nguyên")
  void proposesFiguresUpToToday() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    assertThat(proposed(4, today)).isEqualTo("2026-10-01 2026-11-22");
    assertThat(proposed(3, today)).isEqualTo("2026-07-01 2026-09-30");
    assertThat(proposed(4, LocalDate.of(2026, 9, 1))).isEqualTo("2026-10-01 2026-12-31");
  }

  private static String proposed(int quarter, LocalDate today) {
    ReportForm form =
        new ReportForm(PeriodKind.QUARTER, 2026, quarter, null, null, null, null, null, null, null)
            .filled(Form.PARTY, today);
    return form.from() + " " + form.to();
  }

  @Test
  @DisplayName("giữa nhiệm kỳ: có tên, không tự đặt ngày")
  void midTermHasNoDays() {
    ReportingPeriod period = new ReportingPeriod(PeriodKind.MID_TERM, 2025, 1);
    assertThat(period.label()).isEqualTo("giữa nhiệm kỳ 2025 - 2030");
    assertThat(period.window(Rule.CALENDAR)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"MONTH,2026-01-20,2025,12", "QUARTER,2026-11-21,2026,3", "YEAR,2026-11-21,2025,1"})
  @DisplayName("kỳ gần nhất đã kết thúc")
  void lastPeriod(PeriodKind kind, LocalDate day, int year, int index) {
    assertThat(ReportingPeriod.lastBefore(kind, day))
        .isEqualTo(new ReportingPeriod(kind, year, index));
  }
}
