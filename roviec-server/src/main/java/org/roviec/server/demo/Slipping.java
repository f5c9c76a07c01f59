package org.roviec.server.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Bodies;
import org.roviec.server.target.Comparator;
import org.roviec.server.target.Course;
import org.roviec.server.target.Direction;
import org.roviec.server.target.Goal;
import org.roviec.server.target.IndicatorFacts;
import org.roviec.server.target.NewObservation;
import org.roviec.server.target.ObservationStatus;
import org.roviec.server.target.Origin;
import org.roviec.server.target.Plan;
import org.roviec.server.target.Targets;
import org.springframework.stereotype.Component;

/**
 * Targets of this year that slip, so that a visitor sees how that looks: the samples are some years
 * old and say nothing of it. Their numbers are made up, and their names and sources say so.
 */
@Component
class Slipping {

  private static final String MADE_UP = "Số liệu dùng thử, không phải số liệu thật";

  private final Targets targets;
  private final Bodies bodies;

  Slipping(Targets targets, Bodies bodies) {
    this.targets = targets;
    this.bodies = bodies;
  }

  private record Owner(@Nullable String name, @Nullable Long id) {

    static Owner of(@Nullable String name, long id) {
      return name == null ? new Owner(null, null) : new Owner(name, id);
    }
  }

  /**
   * Opens one that is far behind its path, one that is a little, and one whose time is over.
   *
   * @param body that answers for them; none if negative
   */
  void open(long body, String actor, LocalDate today) {
    Owner owner = Owner.of(bodies.name(body, today).orElse(null), body);
    LocalDate from = today.withDayOfMonth(1).minusMonths(9);
    follow(
        owner,
        "Tỷ lệ giải ngân vốn đầu tư công",
        plan("95", from, from.plusYears(1).minusDays(1), "0"),
        List.of("12", "24", "39"),
        actor);
    follow(
        owner,
        "Tỷ lệ hồ sơ thủ tục hành chính giải quyết trực tuyến",
        plan("80", from, from.plusYears(1).minusDays(1), "50"),
        List.of("57", "63", "69"),
        actor);
    LocalDate earlier = today.withDayOfMonth(1).minusYears(1);
    follow(
        owner,
        "Tỷ lệ xã đạt chuẩn chuyển đổi số",
        plan("70", earlier, earlier.plusYears(1).minusDays(1), "40"),
        List.of("48", "55", "60", "64"),
        actor);
  }

  private static Plan plan(String goal, LocalDate from, LocalDate to, String baseline) {
    return new Plan(
        Direction.UP,
        Course.TO_END,
        Goal.of(Comparator.AT_LEAST, goal),
        from,
        to,
        new BigDecimal(baseline),
        from);
  }

  private void follow(Owner owner, String name, Plan plan, List<String> values, String actor) {
    long id =
        targets.open(
            new IndicatorFacts(
                name + " (dùng thử)",
                "%",
                owner.name(),
                owner.id(),
                "Dữ liệu dùng thử",
                plan,
                null,
                MADE_UP),
            Basis.typed(MADE_UP),
            actor);
    LocalDate from = java.util.Objects.requireNonNull(plan.from());
    for (int quarter = 0; quarter < values.size(); quarter++) {
      LocalDate to = from.plusMonths(3L * (quarter + 1)).minusDays(1);
      targets.observe(
          id,
          new NewObservation(
              "Đến hết tháng %d/%d".formatted(to.getMonthValue(), to.getYear()),
              from,
              to,
              new BigDecimal(values.get(quarter)),
              ObservationStatus.ACTUAL,
              Origin.TYPED,
              Basis.typed(MADE_UP)),
          actor);
    }
  }
}
