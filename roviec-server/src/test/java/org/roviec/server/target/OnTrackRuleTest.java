package org.roviec.server.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.server.target.Reckoning.Why;

class OnTrackRuleTest {

  private static final long SEED = 20261121;
  private static final int CASES = 60_000;
  private static final LocalDate START = LocalDate.of(2020, 12, 31);
  private static final LocalDate END = LocalDate.of(2025, 12, 31);

  private static Plan plan(
      Direction direction, Course course, @Nullable Goal goal, @Nullable String baseline) {
    return new Plan(
        direction,
        course,
        goal,
        LocalDate.of(2021, 1, 1),
        END,
        baseline == null ? null : new BigDecimal(baseline),
        baseline == null ? null : START);
  }

  private static Seen seen(String value, LocalDate to) {
    return new Seen(
        new BigDecimal(value), LocalDate.of(to.getYear(), 1, 1), to, ObservationStatus.ACTUAL);
  }

  @Test
  @DisplayName("ví dụ trong mã: từ 40 lên 60 trong 5 năm, sau 2 năm được 47 là 0,8754, chậm")
  void worksTheExample() {
    Plan plan = plan(Direction.UP, Course.TO_END, Goal.of(Comparator.AT_LEAST, "60"), "40");
    Reckoning said = OnTrackRule.judge(plan, seen("47", LocalDate.of(2022, 12, 31)));
    assertThat(said.grade()).isEqualTo(Grade.SLOW);
    assertThat(said.ratio()).isEqualByComparingTo("0.8754");
    assertThat(said.required()).isEqualByComparingTo("47.9956");
    assertThat(said.daysGone()).isEqualTo(730);
    assertThat(said.daysAll()).isEqualTo(1826);
    assertThat(said.isFarBehind()).isFalse();
    assertThat(OnTrackRule.judge(plan, seen("43", LocalDate.of(2022, 12, 31))).isFarBehind())
        .isTrue();
  }

  @ParameterizedTest(name = "{0} {1} {2}–{3}, mức gốc {4}, số liệu {5} ngày {6}: {7} ({8})")
  @CsvSource({
    // growth against 11–12 %/năm, seed 4
    "UP, =, 11, 12, , 15.4, 2025-12-31, EXCEEDED, AT_END",
    "UP, =, 11, 12, , 11.5, 2025-12-31, ACHIEVED, AT_END",
    "UP, =, 11, 12, , 10.9, 2025-12-31, MISSED, AT_END",
    "UP, >, 80, , , 80, 2025-12-31, MISSED, AT_END",
    "UP, >, 80, , , 81, 2025-12-31, ACHIEVED, AT_END",
    "UP, >=, 80, , , 81, 2025-12-31, EXCEEDED, AT_END",
    "UP, ~, 80, , , 80, 2025-12-31, ACHIEVED, AT_END",
    "DOWN, <=, 3, , , 2, 2025-12-31, EXCEEDED, AT_END",
    "DOWN, <, 3, , , 3, 2025-12-31, MISSED, AT_END",
    "DOWN, <, 3, , , 2, 2025-12-31, ACHIEVED, AT_END",
    "DOWN, =, 3, 4, , 3.5, 2025-12-31, ACHIEVED, AT_END",
    "KEEP, =, 5, 6, , 5.5, 2025-12-31, ACHIEVED, AT_END",
    "KEEP, =, 5, 6, , 6.5, 2025-12-31, MISSED, AT_END",
    "KEEP, ~, 5, , , 5, 2025-12-31, NOT_ASSESSABLE, NOT_SHARP",
    "UP, <=, 5, , 1, 3, 2023-12-31, NOT_ASSESSABLE, CONTRADICTION",
    "DOWN, >=, 5, , 9, 8, 2023-12-31, NOT_ASSESSABLE, CONTRADICTION",
    "KEEP, >, 5, , 9, 8, 2023-12-31, NOT_ASSESSABLE, CONTRADICTION",
    "UP, >=, 80, , , 79, 2023-12-31, NOT_ASSESSABLE, NO_BASELINE",
    "UP, >=, 80, , , 99, 2023-12-31, NOT_ASSESSABLE, NO_BASELINE",
    "UP, >=, 80, , 60, 60, 2020-12-31, NOT_ASSESSABLE, TOO_EARLY",
    "UP, >=, 80, , 60, 80, 2023-12-31, ACHIEVED, REACHED_EARLY",
    "UP, >=, 80, , 60, 85, 2023-12-31, EXCEEDED, REACHED_EARLY",
    "UP, >=, 80, , 60, 55, 2023-12-31, SLOW, ON_PATH",
    "UP, >=, 60, , 63, 61, 2023-12-31, ON_TRACK, KEPT",
    "UP, >=, 60, , 63, 59, 2023-12-31, SLOW, KEPT",
    "DOWN, <=, 100, , 0, 40, 2023-12-31, ON_TRACK, KEPT",
    "DOWN, <=, 100, , 0, 101, 2023-12-31, SLOW, KEPT",
    "DOWN, <=, 3, , 10, 4, 2024-12-31, ON_TRACK, ON_PATH",
    "DOWN, <=, 3, , 10, 9, 2024-12-31, SLOW, ON_PATH",
    "KEEP, =, 50, 60, 10, 45, 2024-12-31, ON_TRACK, ON_PATH",
    "KEEP, =, 50, 60, 10, 55, 2024-12-31, ON_TRACK, REACHED_EARLY",
    "KEEP, =, 50, 60, 10, 65, 2024-12-31, SLOW, OVERSHOT",
    "UP, >, 8, , 8, 8, 2023-12-31, SLOW, ON_PATH",
  })
  @DisplayName("từng trường hợp của chiều, phép so sánh, khoảng và mức gốc")
  void judgesEachCase(
      Direction direction,
      String comparator,
      String low,
      @Nullable String high,
      @Nullable String baseline,
      String value,
      LocalDate to,
      Grade grade,
      Why why) {
    Goal goal =
        new Goal(
            Comparator.of(comparator),
            new BigDecimal(low),
            high == null ? null : new BigDecimal(high));
    Reckoning said =
        OnTrackRule.judge(plan(direction, Course.TO_END, goal, baseline), seen(value, to));
    assertThat(said.grade()).isEqualTo(grade);
    assertThat(said.why()).isEqualTo(why);
  }

  @Test
  @DisplayName("thiếu mục tiêu, số liệu, thời hạn: chưa đủ điều kiện đánh giá, không đoán")
  void neverGuesses() {
    Goal goal = Goal.of(Comparator.AT_LEAST, "8");
    Seen value = seen("8.08", LocalDate.of(2022, 6, 30));
    assertThat(OnTrackRule.judge(plan(Direction.UP, Course.EACH_PERIOD, null, null), value).why())
        .isEqualTo(Why.NO_TARGET);
    assertThat(OnTrackRule.judge(plan(Direction.UP, Course.TO_END, goal, "1"), null).why())
        .isEqualTo(Why.NO_OBSERVATION);
    Plan open = new Plan(Direction.UP, Course.TO_END, goal, null, null, new BigDecimal("1"), START);
    assertThat(OnTrackRule.judge(open, value).why()).isEqualTo(Why.NO_HORIZON);
    Plan turned =
        new Plan(
            Direction.UP, Course.TO_END, goal, null, END, new BigDecimal("1"), END.plusDays(1));
    assertThat(OnTrackRule.judge(turned, value).why()).isEqualTo(Why.NO_TIME);
    assertThat(
            List.of(
                OnTrackRule.judge(open, value).grade(), OnTrackRule.judge(turned, value).grade()))
        .containsOnly(Grade.NOT_ASSESSABLE);
  }

  @Test
  @DisplayName("chỉ tiêu từng kỳ: giữa kỳ thì đúng tiến độ hoặc chậm; phủ hết kỳ mới là đạt, vượt")
  void judgesRates() {
    Goal goal = new Goal(Comparator.EQUAL, new BigDecimal("11"), new BigDecimal("12"));
    Plan plan = plan(Direction.UP, Course.EACH_PERIOD, goal, null);
    LocalDate mid = LocalDate.of(2023, 12, 31);
    assertThat(OnTrackRule.judge(plan, seen("15.4", mid)).grade()).isEqualTo(Grade.ON_TRACK);
    assertThat(OnTrackRule.judge(plan, seen("7.36", mid)).grade()).isEqualTo(Grade.SLOW);
    Seen whole =
        new Seen(new BigDecimal("15.4"), LocalDate.of(2021, 1, 1), END, ObservationStatus.ACTUAL);
    assertThat(OnTrackRule.judge(plan, whole).grade()).isEqualTo(Grade.EXCEEDED);
    assertThat(OnTrackRule.judge(plan, seen("15.4", END)).grade())
        .as("the last year alone is not the whole term")
        .isEqualTo(Grade.ON_TRACK);
  }

  @Test
  @DisplayName("so với cách tính khác, viết riêng bằng số nguyên: 60.000 trường hợp ngẫu nhiên")
  void agreesWithTheOracle() {
    Random random = new Random(SEED);
    Set<Why> met = EnumSet.noneOf(Why.class);
    Set<Grade> grades = EnumSet.noneOf(Grade.class);
    for (int i = 0; i < CASES; i++) {
      Plan plan = randomPlan(random);
      Seen seen = random.nextInt(20) == 0 ? null : randomSeen(random);
      Reckoning said = OnTrackRule.judge(plan, seen);
      assertThat(said.grade())
          .as("%s %s (seed %d)", plan, seen, SEED)
          .isEqualTo(Oracle.of(plan, seen));
      met.add(said.why());
      grades.add(said.grade());
    }
    assertThat(met).as("every part of the rule was asked").containsAll(EnumSet.allOf(Why.class));
    assertThat(grades).containsAll(EnumSet.allOf(Grade.class));
  }

  @Test
  @DisplayName("số liệu tốt hơn không bao giờ làm đánh giá kém đi")
  void isMonotone() {
    Random random = new Random(SEED + 1);
    List<Grade> worstFirst =
        List.of(
            Grade.MISSED, Grade.SLOW, Grade.ON_TRACK, Grade.LIKELY, Grade.ACHIEVED, Grade.EXCEEDED);
    int compared = 0;
    for (int i = 0; i < CASES; i++) {
      Plan plan = randomPlan(random);
      Seen low = randomSeen(random);
      Seen high =
          new Seen(
              low.value().add(BigDecimal.valueOf(random.nextInt(50))),
              low.from(),
              low.to(),
              low.status());
      Grade one = OnTrackRule.judge(plan, low).grade();
      Grade other = OnTrackRule.judge(plan, high).grade();
      if (plan.direction() != Direction.KEEP && one != Grade.NOT_ASSESSABLE) {
        int change = worstFirst.indexOf(other) - worstFirst.indexOf(one);
        assertThat(plan.direction() == Direction.UP ? change : -change)
            .as("%s %s %s", plan, low, high)
            .isNotNegative();
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(CASES / 5);
  }

  @Test
  @DisplayName("lật dấu mọi số và đổi chiều thì đánh giá như cũ")
  void isSymmetric() {
    Random random = new Random(SEED + 2);
    for (int i = 0; i < CASES / 3; i++) {
      Plan plan = randomPlan(random);
      Seen seen = randomSeen(random);
      Seen turned = new Seen(seen.value().negate(), seen.from(), seen.to(), seen.status());
      assertThat(OnTrackRule.judge(mirrored(plan), turned).grade())
          .as("%s %s", plan, seen)
          .isEqualTo(OnTrackRule.judge(plan, seen).grade());
    }
  }

  private static Plan mirrored(Plan plan) {
    Goal goal = plan.goal();
    Comparator comparator =
        goal == null
            ? Comparator.EQUAL
            : switch (goal.comparator()) {
              case AT_LEAST -> Comparator.AT_MOST;
              case AT_MOST -> Comparator.AT_LEAST;
              case MORE -> Comparator.LESS;
              case LESS -> Comparator.MORE;
              case EQUAL, ABOUT -> goal.comparator();
            };
    return new Plan(
        switch (plan.direction()) {
          case UP -> Direction.DOWN;
          case DOWN -> Direction.UP;
          case KEEP -> Direction.KEEP;
        },
        plan.course(),
        goal == null
            ? null
            : new Goal(
                comparator, goal.value().negate(), goal.max() == null ? null : goal.max().negate()),
        plan.from(),
        plan.to(),
        plan.baseline() == null ? null : plan.baseline().negate(),
        plan.baselineOn());
  }

  private static Plan randomPlan(Random random) {
    Goal goal =
        random.nextInt(12) == 0
            ? null
            : new Goal(
                pick(random, Comparator.values()),
                number(random),
                random.nextInt(3) == 0 ? number(random) : null);
    return new Plan(
        pick(random, Direction.values()),
        random.nextInt(3) == 0 ? Course.EACH_PERIOD : Course.TO_END,
        goal,
        random.nextInt(4) == 0 ? null : START.plusDays(random.nextInt(60)),
        random.nextInt(8) == 0 ? null : END.minusDays(random.nextInt(200)),
        random.nextInt(6) == 0 ? null : number(random),
        random.nextInt(12) == 0 ? null : START.plusDays(random.nextInt(2_200) - 100));
  }

  private static Seen randomSeen(Random random) {
    LocalDate to = START.plusDays(random.nextInt(2_000));
    return new Seen(
        number(random),
        random.nextInt(5) == 0 ? null : to.minusDays(random.nextInt(2_000)),
        to,
        pick(random, ObservationStatus.values()));
  }

  private static <T> T pick(Random random, T[] values) {
    return List.of(values).get(random.nextInt(values.length));
  }

  private static BigDecimal number(Random random) {
    return BigDecimal.valueOf(random.nextInt(41) - 20);
  }

  /**
   * The rule once more, in whole numbers and by sets of good values; knows nothing of the other.
   */
  private static final class Oracle {

    static Grade of(Plan plan, @Nullable Seen seen) {
      Goal goal = plan.goal();
      if (goal == null || seen == null) {
        return Grade.NOT_ASSESSABLE;
      }
      String code = goal.comparator().code();
      boolean up = plan.direction() == Direction.UP;
      boolean down = plan.direction() == Direction.DOWN;
      boolean contradicts = code.startsWith(">") && !up || code.startsWith("<") && !down;
      boolean vague = code.equals("~") && !up && !down && goal.max() == null;
      if (contradicts || vague) {
        return Grade.NOT_ASSESSABLE;
      }
      Grade grade = plain(plan, goal, seen);
      List<Grade> good = List.of(Grade.EXCEEDED, Grade.ACHIEVED);
      return switch (seen.status()) {
        case ACTUAL -> grade;
        case ESTIMATE ->
            good.contains(grade) ? Grade.LIKELY : grade == Grade.MISSED ? Grade.SLOW : grade;
        case FORECAST ->
            good.contains(grade) || grade == Grade.ON_TRACK
                ? Grade.LIKELY
                : grade == Grade.MISSED ? Grade.SLOW : grade;
      };
    }

    private static Grade plain(Plan plan, Goal goal, Seen seen) {
      long value = seen.value().longValue();
      List<Long> good = good(plan, goal);
      boolean isGood = good.contains(value);
      boolean over =
          switch (plan.direction()) {
            case UP -> goal.comparator() != Comparator.MORE && value > top(goal);
            case DOWN -> goal.comparator() != Comparator.LESS && value < goal.value().longValue();
            case KEEP -> false;
          };
      Grade last = isGood ? over ? Grade.EXCEEDED : Grade.ACHIEVED : Grade.MISSED;
      LocalDate to = plan.to();
      if (plan.course() == Course.EACH_PERIOD) {
        boolean covers =
            to != null
                && seen.to().compareTo(to) >= 0
                && (plan.from() == null
                    || seen.from() != null && seen.from().compareTo(plan.from()) <= 0);
        return covers ? last : isGood ? Grade.ON_TRACK : Grade.SLOW;
      }
      if (to == null) {
        return Grade.NOT_ASSESSABLE;
      }
      if (seen.to().compareTo(to) >= 0) {
        return last;
      }
      if (plan.baseline() == null || plan.baselineOn() == null) {
        return Grade.NOT_ASSESSABLE;
      }
      long begin = plan.baselineOn().toEpochDay();
      long gone = seen.to().toEpochDay() - begin;
      long all = to.toEpochDay() - begin;
      if (all <= 0 || gone <= 0) {
        return Grade.NOT_ASSESSABLE;
      }
      long base = plan.baseline().longValue();
      if (good.contains(base)) {
        return isGood ? Grade.ON_TRACK : Grade.SLOW;
      }
      if (isGood) {
        return plan.direction() == Direction.KEEP ? Grade.ON_TRACK : last;
      }
      long nearest = nearest(plan.direction(), goal, base);
      long distance = Math.abs(nearest - base);
      long towards = nearest > base ? value - base : base - value;
      return distance > 0 && towards <= distance && towards * all * 100 >= 95 * distance * gone
          ? Grade.ON_TRACK
          : Grade.SLOW;
    }

    private static long top(Goal goal) {
      return goal.max() == null ? goal.value().longValue() : goal.max().longValue();
    }

    private static long nearest(Direction direction, Goal goal, long base) {
      return switch (direction) {
        case UP -> goal.value().longValue();
        case DOWN -> top(goal);
        case KEEP -> base < goal.value().longValue() ? goal.value().longValue() : top(goal);
      };
    }

    /** All whole numbers within reach that meet the goal. */
    private static List<Long> good(Plan plan, Goal goal) {
      List<Long> good = new ArrayList<>();
      for (long each = -100; each <= 100; each++) {
        boolean low =
            each > goal.value().longValue() - (goal.comparator() == Comparator.MORE ? 0 : 1);
        boolean high = each < top(goal) + (goal.comparator() == Comparator.LESS ? 0 : 1);
        if (switch (plan.direction()) {
          case UP -> low;
          case DOWN -> high;
          case KEEP -> low && high;
        }) {
          good.add(each);
        }
      }
      return good;
    }
  }
}
