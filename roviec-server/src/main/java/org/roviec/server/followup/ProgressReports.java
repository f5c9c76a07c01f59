package org.roviec.server.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Change;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What bodies say about their tasks (báo cáo tiến độ): from the page of a task, from the table of a
 * body's tasks, or through a signed link. However it comes, it is judged here: a body speaks only
 * of tasks that it leads or cooperates in, and only while they run.
 *
 * <p>A feature that takes reports by another way builds a {@link Reporter} for the person it has
 * verified ({@link Reporters#of}) and calls {@link #report}:
 *
 * <pre>{@code
 * NewReport report = new NewReport(60, "", "Đã lấy ý kiến 12/15 cơ quan", "", "", List.of(),
 *     Channel.LINK, token);
 * switch (reports.report(taskId, report, reporters.of(username, name, grants, today))) {
 *   case Outcome.Done done -> …
 *   case Outcome.Before before -> …   // the same token came before: nothing was written twice
 *   case Outcome other -> …           // other.message("") is the key of what is wrong
 * }
 * }</pre>
 */
@Service
public class ProgressReports {

  /** A report has at most so many files. */
  public static final int MOST_FILES = ReportFiles.MOST;

  /** A file has at most so many bytes. */
  public static final int LARGEST_FILE = ReportFiles.LARGEST;

  private final Register register;
  private final Reports reports;
  private final ReportFiles files;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ProgressReports(
      Register register,
      Reports reports,
      ReportFiles files,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.register = register;
    this.reports = reports;
    this.files = files;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a report of progress. A task that nobody had begun is under way from then on, if its lead
   * reports; the last good day is never touched.
   *
   * @param taskId the task
   * @param report what is reported; its files have not been looked into yet
   * @param reporter who reports, and for which bodies
   */
  public Outcome report(long taskId, NewReport report, Reporter reporter) {
    return taken(
        taskId, report.files(), reporter, writes -> report(taskId, report, reporter, writes));
  }

  private Outcome report(long taskId, NewReport report, Reporter reporter, boolean writes) {
    Task task = register.find(taskId).orElse(null);
    Speaker speaker = task == null ? null : speaker(task, reporter);
    if (task == null || speaker == null) {
      return new Outcome.Absent();
    }
    Optional<Long> before = reports.withToken(report.token());
    if (before.isPresent()) {
      return new Outcome.Before(before.get());
    }
    String fault = report.fault();
    if (fault != null) {
      return new Outcome.Faulty(fault);
    }
    if (!task.progress().isRunning()) {
      return new Outcome.Refused("followup.report.notRunning");
    }
    return writes ? write(task, speaker, report, reporter) : new Outcome.Done(0);
  }

  /**
   * Judges a report, looks into its files, judges again and writes. Looking may take long, so no
   * connection is held meanwhile.
   *
   * @param step judges, and writes if told to
   */
  private Outcome taken(
      long taskId, List<Upload> handedIn, Reporter reporter, Function<Boolean, Outcome> step) {
    if (!handedIn.isEmpty()) {
      Outcome judged = within(() -> step.apply(false));
      if (!(judged instanceof Outcome.Done)) {
        return judged;
      }
      Optional<Outcome> stopped = stopped(handedIn, taskId, reporter);
      if (stopped.isPresent()) {
        return stopped.get();
      }
    }
    return within(() -> step.apply(true));
  }

  private Outcome within(Supplier<Outcome> step) {
    return Objects.requireNonNull(transaction.execute(_ -> step.get()));
  }

  private Outcome write(Task task, Speaker speaker, NewReport report, Reporter reporter) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.now(clock);
    Optional<Long> written =
        reports.add(task.id(), speaker.body(), speaker.leads(), report, reporter, today, now);
    if (written.isEmpty()) {
      return new Outcome.Before(reports.withToken(report.token()).orElse(0L));
    }
    long id = written.get();
    Cause cause = new Cause(reporter.displayName(), told(report), null, null);
    boolean begins = speaker.leads() && task.progress() == Progress.NOT_STARTED;
    Change change =
        begins
            ? register.change(
                task.id(),
                task.version(),
                TaskEvent.Kind.REPORTED,
                state -> state.moved(Progress.IN_PROGRESS, today),
                cause)
            : null;
    if (!(change instanceof Change.Made)) {
      register.tell(task.id(), TaskEvent.Kind.REPORTED, cause);
    }
    audit.record(reporter.username(), "followup.reported", subject(task.id()), "#" + id);
    events.publishEvent(new ProgressReported(task.id(), id));
    return new Outcome.Done(id);
  }

  private static String told(NewReport report) {
    String how =
        report.percent() != null
            ? report.percent() + "% – "
            : report.milestone().isEmpty() ? "" : report.milestone() + " – ";
    return Texts.cut(how + report.sentence());
  }

  /**
   * Takes the report of a lead that the task is done; it then waits for somebody else to confirm.
   *
   * @param version of the task that the person saw; null to take the task as it stands
   */
  public Outcome reportDone(
      long taskId, @Nullable Integer version, NewCompletion report, Reporter reporter) {
    return taken(
        taskId,
        report.files(),
        reporter,
        writes -> reportDone(taskId, version, report, reporter, writes));
  }

  private Outcome reportDone(
      long taskId,
      @Nullable Integer version,
      NewCompletion report,
      Reporter reporter,
      boolean writes) {
    Task task = register.find(taskId).orElse(null);
    Speaker speaker = task == null ? null : speaker(task, reporter);
    if (task == null || speaker == null) {
      return new Outcome.Absent();
    }
    Optional<Long> before = reports.withToken(report.token());
    if (before.isPresent()) {
      return new Outcome.Before(before.get());
    }
    String fault = report.fault(LocalDate.now(clock));
    if (fault != null) {
      return new Outcome.Faulty(fault);
    }
    if (!speaker.leads()) {
      return new Outcome.Refused("followup.done.onlyLead");
    }
    if (!task.progress().isRunning()) {
      return new Outcome.Refused("followup.report.notRunning");
    }
    int seen = version == null ? task.version() : version;
    return writes ? writeDone(task, seen, speaker, report, reporter) : new Outcome.Done(0);
  }

  private Outcome writeDone(
      Task task, int version, Speaker speaker, NewCompletion report, Reporter reporter) {
    String paper = report.productNumber().isEmpty() ? null : report.productNumber();
    Change change =
        register.change(
            task.id(),
            version,
            TaskEvent.Kind.COMPLETION_REPORTED,
            state -> state.moved(Progress.AWAITING_CONFIRMATION, report.doneOn()),
            new Cause(reporter.displayName(), Texts.cut(report.sentence()), paper, null));
    if (!(change instanceof Change.Made)) {
      return new Outcome.Overtaken();
    }
    long id = reports.add(task.id(), speaker.body(), report, reporter, clock.instant());
    audit.record(reporter.username(), "followup.completionReported", subject(task.id()), "#" + id);
    events.publishEvent(new CompletionReported(task.id(), id));
    return new Outcome.Done(id);
  }

  /** What is wrong with the files; that one was stopped is on record, nothing of it is. */
  private Optional<Outcome> stopped(List<Upload> handedIn, long taskId, Reporter reporter) {
    String fault = files.fault(handedIn);
    if ("followup.file.secret".equals(fault)) {
      audit.record(reporter.username(), "followup.fileStopped", subject(taskId), "");
    }
    return Optional.ofNullable(fault).map(Outcome.Faulty::new);
  }

  /** For which body of the task the person speaks; null for none. */
  private static @Nullable Speaker speaker(Task task, Reporter reporter) {
    Optional<Long> lead = reporter.first(Relations.bodiesOf(task, PartyRole.LEAD));
    return lead.map(body -> new Speaker(body, true))
        .or(() ->
            reporter
                .first(Relations.bodiesOf(task, PartyRole.COOPERATING))
                .map(body -> new Speaker(body, false)))
        .orElse(null);
  }

  private record Speaker(long body, boolean leads) {}

  /** A number under which a report is known if it is sent twice. */
  public UUID newToken() {
    return UUID.randomUUID();
  }

  /** The reports on a task, the newest first. */
  @Transactional(readOnly = true)
  public List<ProgressReport> of(long taskId) {
    return reports.of(taskId);
  }

  /** The last report of the lead on each of these tasks, without its files; one query. */
  @Transactional(readOnly = true)
  public Map<Long, ProgressReport> latest(Collection<Long> tasks) {
    return reports.latest(tasks);
  }

  /** A file of a report on this task; whether the person may see the task was asked before. */
  @Transactional(readOnly = true)
  public Optional<ReportFile> file(long taskId, long id) {
    return files.find(taskId, id);
  }

  /** A file, byte for byte. */
  @Transactional(readOnly = true)
  public byte[] bytes(ReportFile file) {
    return files.bytes(file);
  }

  static String subject(long taskId) {
    return "task:" + taskId;
  }
}
