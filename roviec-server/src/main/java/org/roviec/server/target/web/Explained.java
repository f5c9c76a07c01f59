package org.roviec.server.target.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Numbers;
import org.roviec.server.target.Goal;
import org.roviec.server.target.OnTrackRule;
import org.roviec.server.target.Plan;
import org.roviec.server.target.Reckoning;
import org.roviec.server.target.Seen;

/**
 * The rule with its numbers put in, for people.
 *
 * @param arguments of the sentence {@link Reckoning#message}: value, baseline, required value,
 *     ratio, days gone, days in all, target, threshold, far-behind threshold
 */
record Explained(Reckoning reckoning, List<String> arguments) {

  Explained {
    arguments = List.copyOf(arguments);
  }

  static Explained of(Reckoning reckoning, Plan plan, @Nullable Seen seen) {
    Goal goal = plan.goal();
    return new Explained(
        reckoning,
        List.of(
            number(seen == null ? null : seen.value()),
            number(plan.baseline()),
            number(reckoning.required()),
            number(reckoning.ratio()),
            Long.toString(reckoning.daysGone()),
            Long.toString(reckoning.daysAll()),
            goal == null ? "–" : goal.shown(),
            number(OnTrackRule.ON_TRACK),
            number(OnTrackRule.FAR_BEHIND)));
  }

  /** A number as people here write it; a dash where there is none. */
  public static String number(@Nullable BigDecimal number) {
    return number == null ? "–" : Numbers.shown(number);
  }

  /** Key of the sentence. */
  public String message() {
    return reckoning.message();
  }

  /** For the template: the arguments as an array. */
  public Object[] array() {
    return arguments.toArray();
  }
}
