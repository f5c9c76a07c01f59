package org.roviec.server.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Scope;
import org.springframework.beans.factory.BeanFactory;

/**
 * What a report over everything says, written out by name, so that it can be held against a count.
 */
public final class ReportTold {

  private ReportTold() {}

  /** Has a report made as it is made for people, and reads what was frozen; zeros are left out. */
  public static Map<String, Long> of(
      BeanFactory beans, LocalDate from, LocalDate to, SignedIn by, Instant now) {
    Reports reports = beans.getBean(Reports.class);
    ReportOrder order =
        new ReportOrder(
            new ReportingPeriod(PeriodKind.MONTH, to.getYear(), to.getMonthValue()),
            new DataWindow(from, to),
            null,
            null,
            false,
            null,
            null,
            null,
            Scope.ALL);
    long id = reports.add(order, by.username(), by.displayName(), now);
    beans.getBean(ReportMaking.class).make(id);
    Figures figures = reports.frozen(id).figures();
    Map<String, Long> told = new TreeMap<>();
    put(told, "all", figures.all());
    put(told, "as set", figures.asSet());
    figures.byBody().forEach(line -> put(told, line.key(), line));
    told.put("total", (long) figures.all().total());
    told.put("opened", (long) figures.opened());
    told.put("carried", (long) figures.carried());
    told.put("completed", (long) figures.completed());
    told.put("moved", (long) figures.moved());
    told.put("awaiting", (long) figures.awaiting());
    told.put("rows", reports.count(id, RowFilter.ALL));
    told.values().removeIf(count -> count == 0);
    return told;
  }

  private static void put(Map<String, Long> told, String name, Line line) {
    line.counts().forEach((each, count) -> told.put(name + " " + each, (long) count));
  }
}
