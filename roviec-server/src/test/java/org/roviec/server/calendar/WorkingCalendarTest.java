package org.roviec.server.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  private static final long SEED = 20_261_121;
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int SPAN = 1_400;
  private static final List<SpecialDay.Kind> KINDS = List.of(SpecialDay.Kind.values());

  /** The slow way: a list of all worked days, walked along. */
  private record Oracle(List<LocalDate> worked) {
    static Oracle of(Set<DayOfWeek> weekend, List<SpecialDay> days) {
      List<LocalDate> worked = new ArrayList<>();
      for (int i = -SPAN; i < 2 * SPAN; i++) {
        LocalDate day = FIRST.plusDays(i);
        boolean free = weekend.stream().anyMatch(d -> d == day.getDayOfWeek());
        for (SpecialDay special : days) {
          if (special.day().equals(day)) {
            free = special.kind() != SpecialDay.Kind.WORKING;
          }
        }
        if (!free) {
          worked.add(day);
        }
      }
      return new Oracle(worked);
    }

    LocalDate plus(LocalDate day, int count) {
      if (count == 0) {
        return day;
      }
      List<LocalDate> after = worked.stream().filter(d -> d.isAfter(day)).toList();
      List<LocalDate> before = worked.stream().filter(d -> d.isBefore(day)).toList();
      return count > 0 ? after.get(count - 1) : before.get(before.size() + count);
    }

    LocalDate sameOrNext(LocalDate day) {
      return worked.stream().filter(d -> !d.isBefore(day)).findFirst().orElseThrow();
    }

    long between(LocalDate after, LocalDate to) {
      return worked.stream().filter(d -> d.isAfter(after) && !d.isAfter(to)).count();
    }
  }

  @Test
  @DisplayName("đếm ngày làm việc đúng như đếm tay, với lịch ngẫu nhiên")
  void countsAsTheSlowWay() {
    Random random = new Random(SEED);
    for (int round = 0; round < 60; round++) {
      Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
      for (DayOfWeek each : DayOfWeek.values()) {
        if (random.nextInt(4) == 0 && weekend.size() < 5) {
          weekend.add(each);
        }
      }
      List<SpecialDay> days = new ArrayList<>();
      for (int i = 0; i < SPAN; i += 1 + random.nextInt(25)) {
        SpecialDay.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        days.add(new SpecialDay(FIRST.plusDays(i), kind, "ngày " + i, "", false));
      }
      WorkingCalendar calendar = new WorkingCalendar(weekend, days);
      Oracle oracle = Oracle.of(weekend, days);
      for (int i = 0; i < 60; i++) {
        String seed = "seed " + SEED + ", round " + round + ", step " + i;
        LocalDate day = FIRST.plusDays(random.nextInt(SPAN));
        int count = random.nextInt(81) - 40;
        assertThat(calendar.isWorkingDay(day)).as(seed).isEqualTo(oracle.worked().contains(day));
        assertThat(calendar.plusWorkingDays(day, count))
            .as(seed)
            .isEqualTo(oracle.plus(day, count));
        assertThat(calendar.sameOrNextWorkingDay(day)).as(seed).isEqualTo(oracle.sameOrNext(day));
        assertThat(calendar.nextWorkingDay(day)).as(seed).isEqualTo(oracle.plus(day, 1));
        LocalDate to = day.plusDays(random.nextInt(120));
        assertThat(calendar.workingDaysBetween(day, to))
            .as(seed)
            .isEqualTo(oracle.between(day, to));
        LocalDate end = calendar.endOf(new Term(1 + random.nextInt(60), Term.Unit.DAY), day);
        assertThat(calendar.isWorkingDay(end)).as(seed).isTrue();
        assertThat(end).as(seed).isAfter(day);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    // the day of the event is not counted
    "10, DAY,         2026-11-03, 2026-11-13",
    "1,  DAY,         2026-11-03, 2026-11-04",
    // ends on a Saturday, a Sunday: the next working day
    "3,  DAY,         2026-11-04, 2026-11-09",
    "4,  DAY,         2026-11-04, 2026-11-09",
    "5,  WORKING_DAY, 2026-11-03, 2026-11-10",
    // counted from a free day
    "1,  WORKING_DAY, 2026-11-07, 2026-11-09",
    // the same day of the week
    "2,  WEEK,        2026-11-03, 2026-11-17",
    // the same day number, or the last one of the month; 28/2/2026 is a Saturday
    "1,  MONTH,       2026-10-30, 2026-11-30",
    "1,  MONTH,       2026-01-31, 2026-03-02",
    "1,  MONTH,       2027-10-31, 2027-11-30",
    "1,  YEAR,        2028-02-29, 2029-02-28",
  })
  @DisplayName("thời hạn theo Bộ luật Dân sự, Điều 147–148")
  void endsTerms(int count, Term.Unit unit, LocalDate event, LocalDate end) {
    assertThat(WorkingCalendar.PLAIN.endOf(new Term(count, unit), event)).isEqualTo(end);
  }

  @Test
  @DisplayName(
      "hết hạn vào dịp lễ thì dời đến ngày làm việc tiếp theo; ngày làm bù là ngày làm việc")
  void movesPastHolidays() {
    WorkingCalendar calendar =
        new WorkingCalendar(
            WorkingCalendar.PLAIN.weekend(),
            List.of(
                day(LocalDate.of(2026, 4, 30), SpecialDay.Kind.HOLIDAY),
                day(LocalDate.of(2026, 5, 1), SpecialDay.Kind.HOLIDAY),
                day(LocalDate.of(2026, 8, 22), SpecialDay.Kind.WORKING)));
    assertThat(calendar.endOf(new Term(1, Term.Unit.DAY), LocalDate.of(2026, 4, 29)))
        .isEqualTo("2026-05-04");
    assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
    assertThat(calendar.endOf(new Term(1, Term.Unit.DAY), LocalDate.of(2026, 8, 21)))
        .isEqualTo("2026-08-22");
    assertThat(calendar.knows(2026)).isTrue();
    assertThat(calendar.knows(2028)).isFalse();
  }

  private static SpecialDay day(LocalDate day, SpecialDay.Kind kind) {
    return new SpecialDay(day, kind, "ngày", "", true);
  }

  @Test
  @DisplayName("một tuần không có ngày làm việc thì từ chối, không đếm mãi")
  void refusesAWeekWithoutWork() {
    assertThatThrownBy(() -> new WorkingCalendar(EnumSet.allOf(DayOfWeek.class), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "trong vòng 10 ngày làm việc kể từ ngày ký        | 10 WORKING_DAY",
        "trong thời hạn 05 ngày kể từ ngày nhận           | 5 DAY",
        "chậm nhất 15 (mười lăm) ngày sau khi phê duyệt   | 15 DAY",
        "03 tháng, kể từ ngày có hiệu lực                 | 3 MONTH",
        "Trong 2 tuần từ khi họp                          | 2 WEEK",
        "ngay sau khi Thủ tướng Chính phủ phê duyệt       | ",
        "trước ngày 10 tháng 12                           | ",
        "10 ngày kể từ ngày ký, 5 ngày sau khi báo cáo    | ",
        "0 ngày kể từ ngày ký                             | ",
        "9999 năm kể từ ngày ký                           | ",
        "đoàn 10 ngày                                     | ",
      })
  @DisplayName(
      "đọc thời hạn tính từ sự kiện; không rõ hoặc có hai thời hạn thì để người quyết định")
  void readsTerms(String words, @org.jspecify.annotations.Nullable String term) {
    assertThat(Term.read(words).map(t -> t.count() + " " + t.unit()).orElse(null)).isEqualTo(term);
  }
}
