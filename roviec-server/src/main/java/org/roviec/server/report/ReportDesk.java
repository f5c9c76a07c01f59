package org.roviec.server.report;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.office.PaperTemplates;
import org.roviec.server.paper.Paper;
import org.roviec.server.paper.PaperKind;
import org.roviec.server.paper.PaperPdf;
import org.roviec.server.paper.PaperWriter;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where reports are asked for and handed out. */
@Service
class ReportDesk {

  /** More rows than anybody prints; the sheet has them all. */
  static final int MOST_PRINTED = 500;

  private static final int MOST_REPORTS = 20_000;

  private final Reports reports;
  private final Scopes scopes;
  private final PaperTemplates templates;
  private final ObjectProvider<SchedulerClient> scheduler;
  private final AuditLog audit;
  private final Clock clock;

  ReportDesk(
      Reports reports,
      Scopes scopes,
      PaperTemplates templates,
      ObjectProvider<SchedulerClient> scheduler,
      AuditLog audit,
      Clock clock) {
    this.reports = reports;
    this.scopes = scopes;
    this.templates = templates;
    this.scheduler = scheduler;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes an order; when this returns, the report will be made even if the program dies. */
  @Transactional
  long order(ReportOrder order, SignedIn by) {
    long id = reports.add(order, by.username(), by.displayName(), clock.instant());
    ReportJob.order(scheduler.getObject(), id, clock.instant());
    audit.record(by, "report.ordered", "report:" + id, order.about());
    return id;
  }

  /** What a person may see today. */
  Scope scope(SignedIn person) {
    return scopes.of(person, LocalDate.now(clock));
  }

  /** A report that the person asked for, or any for whoever may see every task. */
  @Transactional(readOnly = true)
  Optional<Report> find(long id, SignedIn person) {
    return reports
        .find(id)
        .filter(r -> r.account().equals(person.username()) && covers(person, r) || all(person));
  }

  /** Whoever lost sight of a body does not keep its rows by an old report. */
  private boolean covers(SignedIn person, Report report) {
    Scope asked = report.order().scope();
    Scope now = scope(person);
    return now.all() || !asked.all() && now.bodies().containsAll(asked.bodies());
  }

  private boolean all(SignedIn person) {
    return scope(person).all();
  }

  /** The reports that the person may see, the newest first. */
  @Transactional(readOnly = true)
  List<Report> visible(SignedIn person) {
    return reports.newest(all(person), person.username(), MOST_REPORTS).stream()
        .filter(r -> all(person) || covers(person, r))
        .toList();
  }

  /** What a report said when it was made. */
  @Transactional(readOnly = true)
  Frozen frozen(Report report) {
    return reports.frozen(report.id());
  }

  /** How many rows a figure stands for. */
  @Transactional(readOnly = true)
  long count(Report report, RowFilter filter) {
    return reports.count(report.id(), filter);
  }

  /** A page of the rows that a figure stands for. */
  @Transactional(readOnly = true)
  List<ReportRow> rows(Report report, RowFilter filter, long offset, int size) {
    return reports.rows(report.id(), filter, offset, size);
  }

  /** Writes a report in Word, with all its tasks. */
  @Transactional(readOnly = true)
  void word(Report report, OutputStream out) throws IOException {
    Paper paper = paper(report, Integer.MAX_VALUE);
    byte[] template = templates.of(PaperKind.REPORT, paper.head().form(), paper.day());
    PaperWriter.write(paper, template, out);
  }

  /** Writes a report for print. */
  @Transactional(readOnly = true)
  void pdf(Report report, OutputStream out) throws IOException {
    PaperPdf.write(paper(report, MOST_PRINTED), out);
  }

  /** Writes the figures and rows of a report as a workbook. */
  @Transactional(readOnly = true)
  void sheet(Report report, OutputStream out) throws IOException {
    List<ReportRow> rows = reports.rows(report.id(), RowFilter.ALL, 0, Integer.MAX_VALUE);
    new ReportSheet(report.order(), reports.frozen(report.id())).write(rows, out);
  }

  Paper paper(Report report, int most) {
    List<ReportRow> rows = reports.rows(report.id(), RowFilter.ALL, 0, Integer.MAX_VALUE);
    return new ReportPaper(report.order(), reports.frozen(report.id()), rows, most).paper();
  }
}
