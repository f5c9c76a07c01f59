package org.roviec.server.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roviec.server.register.Progress;
import org.roviec.server.register.TimedTask;

class DueRemindersTest {
  private static final LocalDate DUE = LocalDate.of(2027, 3, 10); // thứ tư
  private static final WorkingDays EVERY_DAY = _ -> true;
  private static final long SEED = 20_261_121;

  private static ReminderRule rule(Moment moment, int days, @Nullable Integer every, Level level) {
    return new ReminderRule(1, moment, days, every, level, true);
  }

  private static TimedTask task(Progress progress, @Nullable LocalDate due) {
    return new TimedTask(1, progress, due, List.of(), List.of(), List.of(), List.of());
  }

  /** What one rule gives on a day whose digest before was the day before. */
  private static boolean tells(ReminderRule rule, LocalDate day) {
    return !DueReminders.of(
            List.of(rule), task(Progress.IN_PROGRESS, DUE), EVERY_DAY, day.minusDays(1), day)
        .isEmpty();
  }

  @Test
  @DisplayName("trước 7 ngày, đúng ngày, sau 1 ngày rồi cứ 3 ngày: đúng những ngày ấy")
  void fallsOnTheRightDays() {
    ReminderRule before = rule(Moment.BEFORE, 7, null, Level.AGENCY);
    ReminderRule onDay = rule(Moment.ON_DAY, 0, null, Level.AGENCY);
    ReminderRule after = rule(Moment.AFTER, 1, 3, Level.AGENCY);
    List<Integer> fallen = new ArrayList<>();
    for (int offset = -20; offset <= 12; offset++) {
      LocalDate day = DUE.plusDays(offset);
      if (tells(before, day) || tells(onDay, day) || tells(after, day)) {
        fallen.add(offset);
      }
    }
    assertThat(fallen).containsExactly(-7, 0, 1, 4, 7, 10);
  }

  @ParameterizedTest
  @EnumSource(
      value = Progress.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NOT_STARTED", "IN_PROGRESS"})
  @DisplayName("không nhắc việc đã xong, chờ xác nhận, tạm dừng, dừng, chuyển giao, huỷ")
  void leavesOthersAlone(Progress progress) {
    Set<Level> levels =
        DueReminders.of(
            List.of(rule(Moment.ON_DAY, 0, null, Level.AGENCY)),
            task(progress, DUE),
            EVERY_DAY,
            DUE.minusDays(1),
            DUE);
    assertThat(levels).isEmpty();
  }

  @Test
  @DisplayName("không nhắc việc không hạn, và không nhắc vào ngày nghỉ")
  void needsADeadlineAndAWorkingDay() {
    List<ReminderRule> rules = List.of(rule(Moment.ON_DAY, 0, null, Level.AGENCY));
    TimedTask running = task(Progress.IN_PROGRESS, DUE);
    assertThat(
            DueReminders.of(
                rules, task(Progress.IN_PROGRESS, null), EVERY_DAY, DUE.minusDays(1), DUE))
        .isEmpty();
    assertThat(DueReminders.of(rules, running, _ -> false, DUE.minusDays(1), DUE)).isEmpty();
    assertThat(DueReminders.of(rules, running, EVERY_DAY, DUE.minusDays(1), DUE)).isNotEmpty();
  }

  @Test
  @DisplayName("quy tắc tạm ngừng thì không nhắc")
  void ignoresInactiveRules() {
    ReminderRule off = new ReminderRule(1, Moment.ON_DAY, 0, null, Level.HEAD, false);
    assertThat(tells(off, DUE)).isFalse();
  }

  @Test
  @DisplayName("lịch nghỉ, quy tắc, hạn bất kỳ: bản nhắc nào cũng đúng như đếm từng ngày một")
  void agreesWithCountingDayByDay() {
    Random random = new Random(SEED);
    int told = 0;
    for (int round = 0; round < 400; round++) {
      LocalDate start = LocalDate.of(2027, 1, 1).plusDays(random.nextInt(300));
      LocalDate due = start.plusDays(random.nextInt(60));
      List<ReminderRule> rules = rules(random);
      Set<LocalDate> off = daysOff(start, random);
      WorkingDays calendar = day -> !off.contains(day);
      TimedTask task = task(Progress.NOT_STARTED, due);
      Set<Level> waiting = EnumSet.noneOf(Level.class);
      LocalDate last = start;
      for (LocalDate day = start.plusDays(1);
          day.isBefore(start.plusDays(90));
          day = day.plusDays(1)) {
        waiting.addAll(fallingOn(rules, due, day));
        Set<Level> said = DueReminders.of(rules, task, calendar, last, day);
        if (off.contains(day)) {
          assertThat(said).isEmpty();
          continue;
        }
        assertThat(said).as("%s %s %s %s", rules, due, day, off).isEqualTo(waiting);
        told += said.size();
        waiting.clear();
        last = day;
      }
    }
    assertThat(told).isGreaterThan(1_000);
  }

  private static List<ReminderRule> rules(Random random) {
    List<ReminderRule> rules = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      Moment moment = List.of(Moment.values()).get(random.nextInt(3));
      boolean repeats = moment == Moment.AFTER && random.nextBoolean();
      rules.add(
          new ReminderRule(
              i,
              moment,
              moment == Moment.ON_DAY ? 0 : 1 + random.nextInt(20),
              repeats ? (Integer) (1 + random.nextInt(9)) : null,
              Level.of(random.nextInt(4) - 1),
              random.nextInt(4) > 0));
    }
    return rules;
  }

  private static Set<LocalDate> daysOff(LocalDate start, Random random) {
    Set<LocalDate> off = new HashSet<>();
    for (int i = 0; i < 90; i++) {
      if (random.nextInt(3) == 0) {
        off.add(start.plusDays(i));
      }
    }
    return off;
  }

  /** The oracle: no formula, every day on which a rule falls is walked to. */
  private static Set<Level> fallingOn(List<ReminderRule> rules, LocalDate due, LocalDate day) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (ReminderRule rule : rules) {
      LocalDate fall =
          rule.moment() == Moment.BEFORE ? due.minusDays(rule.days()) : due.plusDays(rule.days());
      boolean falls = false;
      while (!fall.isAfter(day)) {
        falls |= fall.equals(day);
        fall = rule.every() == null ? LocalDate.MAX : fall.plusDays(rule.every());
      }
      if (rule.active() && falls) {
        levels.add(rule.level());
      }
    }
    return levels;
  }
}
