package org.roviec.server.target;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Figure;
import org.roviec.server.register.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes indicators, what was observed of them, and what is judged. Everything leaves a trace that
 * nobody can change.
 */
@Service
public class Targets {

  private final Indicators indicators;
  private final Observations observations;
  private final Assessments assessments;
  private final IndicatorEvents events;
  private final Figures figures;
  private final JdbcClient jdbc;
  private final Clock clock;

  Targets(
      Indicators indicators,
      Observations observations,
      Assessments assessments,
      IndicatorEvents events,
      Figures figures,
      JdbcClient jdbc,
      Clock clock) {
    this.indicators = indicators;
    this.observations = observations;
    this.assessments = assessments;
    this.events = events;
    this.figures = figures;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens an indicator by hand. */
  @Transactional
  public long open(IndicatorFacts facts, Basis basis, String actor) {
    Instant now = clock.instant();
    long id = indicators.insert(facts, basis, LocalDate.now(clock), actor, now);
    events.add(id, new IndicatorEvent(now, actor, IndicatorEvent.Kind.OPENED, null, facts, null));
    return id;
  }

  /**
   * Opens an indicator from a confirmed figure, with its place and quote. A figure that is a target
   * becomes the target; an actual or an estimate becomes the first value of an indicator that has
   * none. Asked again, it returns the one there is.
   *
   * @return empty if there is no such figure, or it counts things
   */
  @Transactional
  public Optional<Long> openFrom(long verdict, String actor) {
    Optional<Figure> found = figures.find(verdict).filter(FromFigure::canBecomeIndicator);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Long before = indicators.madeFrom(List.of(verdict)).get(verdict);
    if (before != null) {
      return Optional.of(before);
    }
    FromFigure figure = new FromFigure(found.get());
    long id = open(figure.facts(), figure.basis(), actor);
    if (!figure.isTarget() && figure.observation().isPresent()) {
      observe(id, figure.observation().get(), actor);
    }
    return Optional.of(id);
  }

  /** Writes other facts over an indicator; false if somebody was faster. */
  @Transactional
  public boolean change(
      Indicator indicator, IndicatorFacts facts, String actor, @Nullable String reason) {
    if (facts.equals(indicator.facts())) {
      return true;
    }
    Instant now = clock.instant();
    if (!indicators.update(indicator, facts, now)) {
      return false;
    }
    events.add(
        indicator.id(),
        new IndicatorEvent(
            now, actor, IndicatorEvent.Kind.EDITED, indicator.facts(), facts, reason));
    return true;
  }

  /** Ends the following of an indicator, or takes it up again; false if somebody was faster. */
  @Transactional
  public boolean close(Indicator indicator, boolean closed, String actor, String reason) {
    Instant now = clock.instant();
    if (!indicators.close(indicator, closed ? LocalDate.now(clock) : null, now)) {
      return false;
    }
    IndicatorEvent.Kind kind = closed ? IndicatorEvent.Kind.CLOSED : IndicatorEvent.Kind.REOPENED;
    events.add(indicator.id(), kind, actor, reason, now);
    return true;
  }

  /** Enters a value. */
  @Transactional
  public void observe(long indicator, NewObservation observation, String actor) {
    enter(List.of(new Entry(indicator, observation, null, null)), actor);
  }

  /**
   * A value to be entered.
   *
   * @param replaces the value that it corrects; null for a first entry
   * @param reason why it corrects it; null for a first entry
   */
  public record Entry(
      long indicatorId,
      NewObservation observation,
      @Nullable Long replaces,
      @Nullable String reason) {}

  /** Enters values of several indicators, all or none. */
  @Transactional
  public void enter(List<Entry> entries, String actor) {
    observations.insert(
        entries.stream()
            .map(one ->
                new Observations.Row(
                    one.indicatorId(), one.observation(), one.replaces(), one.reason(), false))
            .toList(),
        actor,
        clock.instant());
  }

  /** Enters a figure of a document as a value; false if there is no such figure, or no number. */
  @Transactional
  public boolean observeFigure(long indicator, long verdict, String actor) {
    Optional<NewObservation> seen =
        figures.find(verdict).map(FromFigure::new).flatMap(FromFigure::observation);
    seen.ifPresent(one -> observe(indicator, one, actor));
    return seen.isPresent();
  }

  /**
   * Takes a value back; what it was stays to be seen.
   *
   * @return false if it does not hold any more
   */
  @Transactional
  public boolean takeBack(long indicator, long observation, String reason, String actor) {
    Optional<Observation> found =
        observations.of(indicator).stream()
            .filter(one -> one.id() == observation && one.current())
            .findFirst();
    found.ifPresent(one -> {
      NewObservation same =
          new NewObservation(
              one.label(),
              one.from(),
              one.to(),
              one.seen().value(),
              one.status(),
              one.origin(),
              one.source());
      observations.insert(
          List.of(new Observations.Row(indicator, same, one.id(), reason, true)),
          actor,
          clock.instant());
    });
    return found.isPresent();
  }

  /** All that happened to an indicator, the newest first. */
  @Transactional(readOnly = true)
  public List<IndicatorEvent> historyOf(long indicator) {
    return events.of(indicator);
  }

  /** For which indicators figures are used: as target or as value. */
  @Transactional(readOnly = true)
  public Map<Long, Long> usesOf(Collection<Long> verdicts) {
    Map<Long, Long> uses = indicators.madeFrom(verdicts);
    uses.putAll(observations.takenFrom(verdicts));
    return uses;
  }

  /** Ties a task to an indicator; nothing happens if it is tied already. */
  @Transactional
  public void link(long indicator, long task, String code, String actor) {
    Instant now = clock.instant();
    int made =
        jdbc.sql(
                """
                insert into indicator_task (indicator_id, task_id, linked_by, linked_at)
                values (:indicator, :task, :actor, :now) on conflict do nothing
                """)
            .param("indicator", indicator)
            .param("task", task)
            .param("actor", actor)
            .param("now", java.sql.Timestamp.from(now))
            .update();
    if (made == 1) {
      events.add(indicator, IndicatorEvent.Kind.LINKED, actor, code, now);
    }
  }

  /** Unties a task from an indicator. */
  @Transactional
  public void unlink(long indicator, long task, String code, String actor) {
    int gone =
        jdbc.sql("delete from indicator_task where indicator_id = :indicator and task_id = :task")
            .param("indicator", indicator)
            .param("task", task)
            .update();
    if (gone == 1) {
      events.add(indicator, IndicatorEvent.Kind.UNLINKED, actor, code, clock.instant());
    }
  }

  /** All reviews, the latest first. */
  @Transactional(readOnly = true)
  public List<TargetReview> reviews() {
    return assessments.reviews();
  }

  /** A review by its key. */
  @Transactional(readOnly = true)
  public Optional<TargetReview> review(long id) {
    return assessments.review(id);
  }

  /** Opens a review; empty if there is one of that name. */
  @Transactional
  public Optional<Long> openReview(
      String name, Occasion kind, LocalDate asOf, int total, Basis basis, String actor) {
    return assessments.open(name, kind, asOf, total, basis, actor, clock.instant());
  }

  /** Keeps what a person judges of an indicator at a review, with what the rule proposes. */
  @Transactional
  public void assess(TargetReview review, TargetRow row, Grade grade, String reason, String actor) {
    Optional<Observation> seen = row.series().latest(review.asOf());
    assessments.insert(
        row.indicator().id(),
        review.id(),
        grade,
        ReviewSheet.proposal(row, review),
        seen.map(Observation::id).orElse(null),
        reason,
        actor,
        clock.instant());
  }
}
