package org.roviec.server.target.sheet;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Scope;
import org.roviec.server.sheet.Fault;
import org.roviec.server.sheet.SheetDrafts;
import org.roviec.server.target.Indicator;
import org.roviec.server.target.NewObservation;
import org.roviec.server.target.Observation;
import org.roviec.server.target.ObservationStatus;
import org.roviec.server.target.Origin;
import org.roviec.server.target.PeriodWords;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.roviec.server.target.Targets;
import org.roviec.server.target.TypedNumber;
import org.roviec.text.Vietnamese;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes sheets of values in. Looking at a sheet first and taking it in afterwards judge rows in the
 * same way; all rows are taken in, or none.
 */
@Service
public class ObservationImporter {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
  private static final Map<String, ObservationStatus> STATUS =
      Map.of(
          "", ObservationStatus.ACTUAL,
          "thuc hien", ObservationStatus.ACTUAL,
          "chinh thuc", ObservationStatus.ACTUAL,
          "uoc", ObservationStatus.ESTIMATE,
          "uoc thuc hien", ObservationStatus.ESTIMATE,
          "du kien", ObservationStatus.FORECAST);

  private final TargetList list;
  private final Targets targets;
  private final ObservationDrafts drafts;
  private final Clock clock;

  ObservationImporter(TargetList list, Targets targets, ObservationDrafts drafts, Clock clock) {
    this.list = list;
    this.targets = targets;
    this.drafts = drafts;
    this.clock = clock;
  }

  /** What taking the rows in would do; nothing is written. */
  @Transactional(readOnly = true)
  public ObservationImport judge(ObservationSheet sheet, String file, LocalDate today) {
    Known known = new Known(list.all(Scope.ALL, today));
    Set<List<Object>> seen = new HashSet<>();
    List<ObservationImport.Judged> rows = new ArrayList<>();
    for (ObservationSheet.Row row : sheet.rows()) {
      rows.add(judge(row, file, today, known, seen));
    }
    return new ObservationImport(rows);
  }

  private static ObservationImport.Judged judge(
      ObservationSheet.Row row, String file, LocalDate today, Known known, Set<List<Object>> seen) {
    List<Fault<ObservationColumn>> faults = new ArrayList<>();
    TargetRow target = target(row, known, faults);
    PeriodWords.Days days = days(row, faults);
    BigDecimal value = value(row, faults);
    ObservationStatus status = STATUS.get(bare(row.at(ObservationColumn.STATUS)));
    if (status == null) {
      faults.add(
          Fault.error(
              ObservationColumn.STATUS, "values.status.unknown", row.at(ObservationColumn.STATUS)));
    } else if (days != null && days.to().isAfter(today) && status == ObservationStatus.ACTUAL) {
      faults.add(Fault.error(ObservationColumn.STATUS, "values.status.future", ""));
    }
    if (target == null || days == null || value == null || status == null) {
      return new ObservationImport.Judged(row, null, null, null, faults);
    }
    long id = target.indicator().id();
    if (!seen.add(List.of(id, days.to(), status))) {
      faults.add(Fault.error(ObservationColumn.PERIOD, "values.twice", target.indicator().code()));
    }
    Observation before =
        target.series().current().stream()
            .filter(one -> one.to().equals(days.to()) && one.status() == status)
            .findFirst()
            .orElse(null);
    doubts(row, target, before, value, faults);
    String period = row.at(ObservationColumn.PERIOD);
    String source = row.at(ObservationColumn.SOURCE);
    String place = file.isEmpty() ? "" : file + ", dòng " + row.number();
    Basis basis =
        Basis.typed(
            source.isEmpty() ? place : place.isEmpty() ? source : source + " (" + place + ")");
    if (basis.label().isEmpty()) {
      faults.add(Fault.error(ObservationColumn.SOURCE, "values.source.missing", ""));
    }
    String label =
        !period.isEmpty()
            ? period
            : PeriodWords.of(days.from(), days.to())
                .orElse(DAY.format(days.from()) + " – " + DAY.format(days.to()));
    return new ObservationImport.Judged(
        row,
        id,
        new NewObservation(label, days.from(), days.to(), value, status, Origin.SHEET, basis),
        before,
        faults);
  }

  private static void doubts(
      ObservationSheet.Row row,
      TargetRow target,
      @Nullable Observation before,
      BigDecimal value,
      List<Fault<ObservationColumn>> faults) {
    if (before != null) {
      boolean same = before.seen().value().compareTo(value) == 0;
      faults.add(
          Fault.doubt(
              ObservationColumn.VALUE, same ? "values.known" : "values.other", before.shown()));
    }
    String unit = row.at(ObservationColumn.UNIT);
    if (!unit.isEmpty() && !bare(unit).equals(bare(target.indicator().facts().unit()))) {
      faults.add(
          Fault.error(ObservationColumn.UNIT, "values.unit", target.indicator().facts().unit()));
    }
  }

  private static @Nullable TargetRow target(
      ObservationSheet.Row row, Known known, List<Fault<ObservationColumn>> faults) {
    String code = row.at(ObservationColumn.CODE);
    String name = row.at(ObservationColumn.NAME);
    if (!code.isEmpty()) {
      TargetRow found = known.byCode(code);
      if (found == null) {
        faults.add(Fault.error(ObservationColumn.CODE, "values.code.unknown", code));
      } else if (!name.isEmpty() && !bare(name).equals(bare(found.indicator().facts().name()))) {
        faults.add(
            Fault.doubt(
                ObservationColumn.NAME, "values.name.other", found.indicator().facts().name()));
      }
      return found;
    }
    List<TargetRow> found = known.byName(name);
    if (found.size() != 1) {
      faults.add(
          Fault.error(
              ObservationColumn.NAME,
              found.isEmpty() ? "values.name.unknown" : "values.name.many",
              name));
      return null;
    }
    return found.getFirst();
  }

  private static PeriodWords.@Nullable Days days(
      ObservationSheet.Row row, List<Fault<ObservationColumn>> faults) {
    String words = row.at(ObservationColumn.PERIOD);
    Optional<PeriodWords.Days> named = PeriodWords.read(words);
    LocalDate from = day(row, ObservationColumn.FROM, faults);
    LocalDate to = day(row, ObservationColumn.TO, faults);
    LocalDate first = from != null ? from : named.map(PeriodWords.Days::from).orElse(null);
    LocalDate last = to != null ? to : named.map(PeriodWords.Days::to).orElse(null);
    if (first == null || last == null) {
      if (faults.stream().noneMatch(Fault::error)) {
        faults.add(Fault.error(ObservationColumn.PERIOD, "values.period.unknown", words));
      }
      return null;
    }
    if (last.isBefore(first)) {
      faults.add(Fault.error(ObservationColumn.TO, "values.period.turned", ""));
      return null;
    }
    return new PeriodWords.Days(first, last);
  }

  private static @Nullable LocalDate day(
      ObservationSheet.Row row, ObservationColumn column, List<Fault<ObservationColumn>> faults) {
    String typed = row.at(column);
    if (typed.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(typed, DAY);
    } catch (DateTimeParseException e) {
      faults.add(Fault.error(column, "values.day.unknown", typed));
      return null;
    }
  }

  private static @Nullable BigDecimal value(
      ObservationSheet.Row row, List<Fault<ObservationColumn>> faults) {
    String typed = row.at(ObservationColumn.VALUE);
    Optional<BigDecimal> value = TypedNumber.read(typed);
    if (value.isEmpty()) {
      faults.add(
          Fault.error(
              ObservationColumn.VALUE,
              typed.isEmpty() ? "values.value.missing" : "values.value.unknown",
              typed));
    }
    return value.orElse(null);
  }

  /**
   * Takes a sheet in, all its rows or none, and once only.
   *
   * @return how many values were entered
   * @throws IllegalStateException if it has errors or was taken already; look at it first
   */
  @Transactional
  public int take(SheetDrafts.Draft<ObservationSheet> draft, String actor) {
    ObservationImport judged = judge(draft.rows(), draft.fileName(), LocalDate.now(clock));
    if (!judged.isSound() || !drafts.take(draft.id(), clock.instant())) {
      throw new IllegalStateException("a sheet with errors, or taken already");
    }
    List<Targets.Entry> values = new ArrayList<>();
    for (ObservationImport.Judged row : judged.rows()) {
      Long id = row.indicatorId();
      NewObservation value = row.observation();
      if (id != null && value != null && !row.isKnown()) {
        Observation before = row.before();
        values.add(
            new Targets.Entry(
                id,
                value,
                before == null ? null : before.id(),
                before == null ? null : value.source().label()));
      }
    }
    targets.enter(values, actor);
    return values.size();
  }

  private static String bare(String words) {
    return Vietnamese.bare(words).replaceAll("\\s+", " ").strip();
  }

  /** The indicators that are followed, by code and by name. */
  private record Known(List<TargetRow> rows) {

    @Nullable TargetRow byCode(String code) {
      Long id = Indicator.id(code);
      return rows.stream()
          .filter(row -> id != null && row.indicator().id() == id)
          .findFirst()
          .orElse(null);
    }

    List<TargetRow> byName(String name) {
      return name.isEmpty()
          ? List.of()
          : rows.stream()
              .filter(row -> row.indicator().closedOn() == null)
              .filter(row -> bare(row.indicator().facts().name()).equals(bare(name)))
              .toList();
    }
  }
}
