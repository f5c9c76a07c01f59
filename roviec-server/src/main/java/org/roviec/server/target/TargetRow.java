package org.roviec.server.target;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Task;

/**
 * An indicator as it stands on a day.
 *
 * @param judged all that people judged of it, the newest first
 * @param tasks the tasks that act on it
 */
public record TargetRow(
    Indicator indicator,
    Series series,
    List<Assessment> judged,
    List<Task> tasks,
    LocalDate today) {

  /** Keeps its own lists. */
  public TargetRow {
    judged = List.copyOf(judged);
    tasks = List.copyOf(tasks);
  }

  /** The value that the rule looks at. */
  public Optional<Observation> latest() {
    return series.latest(today);
  }

  /** What the rule says. */
  public Reckoning reckoning() {
    return OnTrackRule.judge(indicator.plan(), latest().map(Observation::seen).orElse(null));
  }

  /** What a person judged since the latest value came in; null where nobody did. */
  public @Nullable Assessment person() {
    if (judged.isEmpty()) {
      return null;
    }
    Assessment last = judged.getFirst();
    return latest().filter(one -> one.enteredAt().isAfter(last.madeAt())).isPresent() ? null : last;
  }

  /** What holds: the person's word where there is one, else what the rule proposes. */
  public Grade grade() {
    Assessment person = person();
    return person == null ? reckoning().grade() : person.grade();
  }

  /** The tasks that somebody still works on. */
  public List<Task> openTasks() {
    return tasks.stream().filter(task -> task.progress().isOpen()).toList();
  }

  /** Whether it slips and no open task acts on it. */
  public boolean isUnattended() {
    return indicator.closedOn() == null && grade().isSlipping() && openTasks().isEmpty();
  }

  /** The latest value as people here write it; empty if there is none. */
  public String latestShown() {
    return latest().map(one -> indicator.facts().with(one.shown())).orElse("");
  }
}
