package org.roviec.server.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.Directory;
import org.roviec.server.directory.Organizations;
import org.roviec.server.office.Office;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.PastStates;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.View;
import org.roviec.server.urging.UrgingCounts;
import org.springframework.stereotype.Component;

/** Makes a report: gathers tasks as they were, counts them, freezes it all. */
@Component
class ReportMaking {

  private final Reports reports;
  private final TaskList list;
  private final PastStates past;
  private final Bodies bodies;
  private final Organizations organizations;
  private final UrgingCounts urgings;
  private final Office office;
  private final Clock clock;

  ReportMaking(
      Reports reports,
      TaskList list,
      PastStates past,
      Bodies bodies,
      Organizations organizations,
      UrgingCounts urgings,
      Office office,
      Clock clock) {
    this.reports = reports;
    this.list = list;
    this.past = past;
    this.bodies = bodies;
    this.organizations = organizations;
    this.urgings = urgings;
    this.office = office;
    this.clock = clock;
  }

  /** Makes a report that was asked for; one that is made already stays as it is. */
  void make(long id) {
    Report report = reports.find(id).orElseThrow();
    if (report.isReady()) {
      return;
    }
    ReportOrder order = report.order();
    LocalDate today = LocalDate.now(clock);
    TaskFilter filter = filter(order);
    int total =
        Math.toIntExact(list.counts(filter, order.scope(), today).getOrDefault(View.ALL, 0L));
    reports.progress(id, Report.State.RUNNING, 0, total);
    AsOf asOf = asOf(order);
    List<ReportRow> rows = new ArrayList<>();
    int[] seen = {0};
    list.all(
        filter,
        order.scope(),
        today,
        tasks -> {
          tasks.forEach(task -> asOf.row(task).ifPresent(rows::add));
          seen[0] += tasks.size();
          // Half of the way; the other half is freezing the rows.
          reports.progress(id, Report.State.RUNNING, seen[0] / 2, total);
        });
    int urged = order.isWhole() ? urgings.issued(order.window().from(), order.window().to()) : -1;
    Frozen frozen = new Frozen(Figures.of(rows), office.facts(), today, urged);
    reports.freeze(
        id,
        frozen,
        rows,
        clock.instant(),
        done ->
            reports.progress(id, Report.State.RUNNING, Math.min(total, (total + done) / 2), total));
  }

  private static TaskFilter filter(ReportOrder order) {
    return new TaskFilter(
        View.ALL, null, null, null, order.documentId(), null, null, order.field(), null, null);
  }

  private AsOf asOf(ReportOrder order) {
    DataWindow window = order.window();
    LocalDate last = window.to();
    Long body = order.bodyId();
    Set<Long> wanted =
        body == null ? Set.of() : order.withBelow() ? bodies.below(body, last) : Set.of(body);
    // Asked once: the directory is looked at, not read, for each task.
    Directory directory = organizations.directory();
    DatedDirectory dated = directory.at(last);
    Map<Long, Optional<String>> names = new HashMap<>();
    return new AsOf(
        window,
        past.at(begins(last.plusDays(1))),
        past.at(begins(window.from())),
        id ->
            names.computeIfAbsent(
                id, number -> directory.find(number).map(found -> dated.fullName(found.id()))),
        wanted);
  }

  private Instant begins(LocalDate day) {
    return day.atStartOfDay(clock.getZone()).toInstant();
  }

  /** Gives a report up. */
  void fail(long id) {
    reports.progress(id, Report.State.FAILED, 0, 0);
  }
}
