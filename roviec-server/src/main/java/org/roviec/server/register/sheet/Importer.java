package org.roviec.server.register.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.register.Basis;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.Cause;
import org.roviec.server.register.Deadline;
import org.roviec.server.register.DueWords;
import org.roviec.server.register.Meaning;
import org.roviec.server.register.NewTask;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Priority;
import org.roviec.server.register.Progress;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskEvent;
import org.roviec.server.register.TaskParty;
import org.roviec.server.register.TaskState;
import org.roviec.server.review.DueKind;
import org.roviec.server.sheet.Fault;
import org.roviec.server.sheet.SheetDrafts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes sheets into the register. Looking at a sheet first and taking it in afterwards judge rows
 * in the same way; all rows are taken in, or none.
 */
@Service
public class Importer {

  private static final int LONGEST_WORK = 4_000;
  private static final String GUESSED = "import.body.guessed";
  private static final Map<Column, PartyRole> ROLES =
      Collections.unmodifiableMap(
          new EnumMap<>(
              Map.of(
                  Column.LEAD, PartyRole.LEAD,
                  Column.COOPERATING, PartyRole.COOPERATING,
                  Column.MONITOR, PartyRole.MONITOR,
                  Column.SUBMIT_TO, PartyRole.SUBMIT_TO)));

  private final Register register;
  private final DueWords dueWords;
  private final Bodies bodies;
  private final Drafts drafts;
  private final AuditLog audit;
  private final Clock clock;

  Importer(
      Register register,
      DueWords dueWords,
      Bodies bodies,
      Drafts drafts,
      AuditLog audit,
      Clock clock) {
    this.register = register;
    this.dueWords = dueWords;
    this.bodies = bodies;
    this.drafts = drafts;
    this.audit = audit;
    this.clock = clock;
  }

  /** What taking the rows in would do; nothing is written. */
  public Import judge(Sheet.Rows sheet, LocalDate today) {
    Map<String, Task> known = known(sheet.rows());
    Set<String> seen = new HashSet<>();
    Names names = new Names(today, Set.of());
    List<Import.Row> rows = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      List<Fault<Column>> faults = new ArrayList<>();
      String code = row.at(Column.CODE);
      Task task = known.get(code);
      if (!code.isEmpty() && task == null) {
        faults.add(Fault.error(Column.CODE, "import.code.unknown", code));
      } else if (!code.isEmpty() && !seen.add(code)) {
        faults.add(Fault.error(Column.CODE, "import.code.twice", code));
      }
      judgeWork(row, faults);
      judgeStage(row, today, faults);
      if (task == null) {
        judgeArrival(row, faults);
      }
      boolean reported =
          task != null
              && SheetWords.progress(row.at(Column.PROGRESS))
                  .filter(stage -> reports(stage, task.progress()))
                  .isPresent();
      if (reported) {
        faults.add(Fault.doubt(Column.PROGRESS, "import.done.reported", ""));
      }
      judgeDue(row, today, faults);
      judgeNames(row, task == null ? List.of() : task.parties(), names, faults);
      boolean same =
          task != null && faults.stream().noneMatch(Fault::error) && isSame(task, row, names);
      rows.add(new Import.Row(row, task == null ? null : task.id(), same, faults));
    }
    return new Import(rows, sheet.unknown(), names.guesses());
  }

  private boolean isSame(Task task, SheetRow row, Names names) {
    return changed(TaskState.of(task), row, names).equals(TaskState.of(task));
  }

  /** The tasks that taking the rows in would confirm as done. */
  public List<Task> confirmed(Sheet.Rows sheet) {
    Map<String, Task> known = known(sheet.rows());
    return sheet.rows().stream()
        .filter(
            row -> SheetWords.progress(row.at(Column.PROGRESS)).equals(Optional.of(Progress.DONE)))
        .map(row -> known.get(row.at(Column.CODE)))
        .filter(Objects::nonNull)
        .filter(task -> task.progress() == Progress.AWAITING_CONFIRMATION)
        .toList();
  }

  private Map<String, Task> known(List<SheetRow> rows) {
    Map<String, Task> known = new HashMap<>();
    List<String> codes =
        rows.stream().map(r -> r.at(Column.CODE)).filter(c -> !c.isEmpty()).distinct().toList();
    register.findByCode(codes).forEach(task -> known.put(task.code(), task));
    return known;
  }

  private static void judgeWork(SheetRow row, List<Fault<Column>> faults) {
    int length = row.at(Column.WORK).length();
    if (length == 0) {
      faults.add(Fault.error(Column.WORK, "import.work.missing", ""));
    } else if (length > LONGEST_WORK) {
      faults.add(Fault.error(Column.WORK, "import.work.long", Integer.toString(LONGEST_WORK)));
    }
  }

  private void judgeStage(SheetRow row, LocalDate today, List<Fault<Column>> faults) {
    String stage = row.at(Column.PROGRESS);
    if (!stage.isEmpty() && SheetWords.progress(stage).isEmpty()) {
      faults.add(Fault.error(Column.PROGRESS, "import.progress.unknown", stage));
    }
    String priority = row.at(Column.PRIORITY);
    if (!priority.isEmpty() && SheetWords.priority(priority).isEmpty()) {
      faults.add(Fault.error(Column.PRIORITY, "import.priority.unknown", priority));
    }
    String completed = row.at(Column.COMPLETED);
    LocalDate day = dueWords.read(completed, today).day();
    if (!completed.isEmpty() && day == null) {
      faults.add(Fault.error(Column.COMPLETED, "import.day.unknown", completed));
    } else if (day != null && day.isAfter(today)) {
      faults.add(Fault.error(Column.COMPLETED, "import.day.future", completed));
    } else if (day == null && SheetWords.progress(stage).equals(Optional.of(Progress.DONE))) {
      faults.add(Fault.error(Column.COMPLETED, "import.completed.missing", ""));
    }
  }

  /** What comes in as reported or done was followed elsewhere: nobody here has looked at it. */
  private static void judgeArrival(SheetRow row, List<Fault<Column>> faults) {
    Progress stage = SheetWords.progress(row.at(Column.PROGRESS)).orElse(Progress.NOT_STARTED);
    boolean isDone = stage == Progress.DONE;
    if (isDone) {
      faults.add(Fault.doubt(Column.PROGRESS, "import.done.unconfirmed", ""));
    } else if (stage == Progress.AWAITING_CONFIRMATION && row.at(Column.COMPLETED).isEmpty()) {
      faults.add(Fault.doubt(Column.COMPLETED, "import.reported.today", ""));
    }
    if (isDone && row.at(Column.PRODUCT).isEmpty()) {
      faults.add(Fault.doubt(Column.PRODUCT, "import.product.missing", ""));
    }
  }

  private void judgeDue(SheetRow row, LocalDate today, List<Fault<Column>> faults) {
    String words = row.at(Column.DUE);
    Deadline due = dueWords.read(words, today);
    if (due.kind() == DueKind.NONE && due.words() != null) {
      faults.add(Fault.doubt(Column.DUE, "import.due.unknown", words));
    }
    String original = row.at(Column.ORIGINAL_DUE);
    if (!original.isEmpty() && dueWords.read(original, today).day() == null) {
      faults.add(Fault.error(Column.ORIGINAL_DUE, "import.day.unknown", original));
    }
  }

  private static void judgeNames(
      SheetRow row, List<TaskParty> before, Names names, List<Fault<Column>> faults) {
    boolean hadLead = before.stream().anyMatch(party -> party.role() == PartyRole.LEAD);
    if (row.at(Column.LEAD).isEmpty() && !hadLead) {
      faults.add(Fault.doubt(Column.LEAD, "import.lead.missing", ""));
    }
    ROLES.forEach((column, role) -> {
      for (String name : names(row.at(column))) {
        if (before.stream().noneMatch(p -> p.role() == role && p.asWritten().equals(name))) {
          names.judge(name, column).filter(Importer::isTelling).ifPresent(faults::add);
        }
      }
    });
  }

  /** Who takes part must be a body; whom one reports to may be people. */
  private static boolean isTelling(Fault<Column> fault) {
    return fault.column() == Column.LEAD
        || fault.column() == Column.COOPERATING
        || fault.message().equals(GUESSED);
  }

  /** Bodies by name: a sheet names the same few hundreds of times. */
  private final class Names {

    private final LocalDate today;
    private final Set<String> agreed;
    private final Function<String, Meaning> meanings;
    private final Map<String, Meaning> asked = new HashMap<>();
    private final Map<String, Integer> guessed = new LinkedHashMap<>();

    Names(LocalDate today, Set<String> agreed) {
      this.today = today;
      this.agreed = agreed;
      this.meanings = bodies.meanings(today);
    }

    private Meaning of(String name) {
      return asked.computeIfAbsent(name, meanings);
    }

    /** The body of a name that says which it means, or of which a person has said so. */
    @Nullable Long body(String name) {
      Meaning.Body only = of(name).only();
      return only != null && (of(name).sure() || agreed.contains(name)) ? only.id() : null;
    }

    Optional<Fault<Column>> judge(String name, Column column) {
      Meaning meaning = of(name);
      Meaning.Body only = meaning.only();
      if (only == null) {
        String message = meaning.bodies().isEmpty() ? "import.body.unknown" : "import.body.several";
        return Optional.of(Fault.doubt(column, message, name));
      }
      if (meaning.sure()) {
        return Optional.empty();
      }
      guessed.merge(name, 1, Integer::sum);
      return Optional.of(Fault.doubt(column, GUESSED, only.name()));
    }

    List<Import.Guess> guesses() {
      return guessed.entrySet().stream()
          .map(entry -> new Import.Guess(entry.getKey(), name(entry.getKey()), entry.getValue()))
          .toList();
    }

    private String name(String guessedName) {
      return Objects.requireNonNull(of(guessedName).only()).name();
    }
  }

  /**
   * Takes a sheet in, all its rows or none, and once only.
   *
   * @param agreed names for which a person agrees with the body that is proposed
   * @return the tasks opened or changed, in the order of the sheet
   * @throws IllegalStateException if it has errors or was taken already; look at it first
   */
  @Transactional
  public List<Task> take(SheetDrafts.Draft<Sheet.Rows> draft, String actor, Set<String> agreed) {
    LocalDate today = LocalDate.now(clock);
    Import judged = judge(draft.rows(), today);
    if (!judged.isSound() || !drafts.take(draft.id(), clock.instant())) {
      throw new IllegalStateException("a sheet with errors, or taken already");
    }
    Cause cause = new Cause(actor, null, orNull(draft.fileName()), UUID.randomUUID());
    Names names = new Names(today, agreed);
    Iterator<Task> opened = register.openAll(fresh(judged, draft, names), cause).iterator();
    Map<Long, Task> before = known(judged);
    List<Long> ids = new ArrayList<>();
    for (Import.Row row : judged.rows()) {
      if (row.taskId() == null) {
        ids.add(opened.next().id());
        continue;
      }
      Task task = Objects.requireNonNull(before.get(row.taskId()));
      ids.add(task.id());
      TaskState next = changed(TaskState.of(task), row.sheet(), names);
      if (!next.equals(TaskState.of(task))) {
        register.change(task.id(), task.version(), TaskEvent.Kind.IMPORTED, _ -> next, cause);
      }
    }
    long opening = judged.rows().stream().filter(row -> row.taskId() == null).count();
    audit.record("register.imported", "task", "+" + opening + "/" + ids.size());
    return register.findAll(ids);
  }

  private List<NewTask> fresh(Import judged, SheetDrafts.Draft<Sheet.Rows> draft, Names names) {
    return judged.rows().stream()
        .filter(row -> row.taskId() == null)
        .map(row -> open(row.sheet(), names, draft.fileName()))
        .toList();
  }

  private Map<Long, Task> known(Import judged) {
    Map<Long, Task> known = new HashMap<>();
    List<Long> ids =
        judged.rows().stream().map(Import.Row::taskId).filter(Objects::nonNull).toList();
    register.findAll(ids).forEach(task -> known.put(task.id(), task));
    return known;
  }

  private NewTask open(SheetRow row, Names names, String file) {
    LocalDate today = names.today;
    String basis = file.isEmpty() ? "–" : file;
    String written = row.at(Column.BASIS);
    LocalDate completed = dueWords.read(row.at(Column.COMPLETED), today).day();
    return NewTask.of(
            row.at(Column.WORK),
            orNull(row.at(Column.PRODUCT)),
            orNull(row.at(Column.FIELD)),
            SheetWords.priority(row.at(Column.PRIORITY)).orElse(Priority.NORMAL),
            parties(row, List.of(), names),
            deadline(row, today),
            row.at(Column.NOTE).isEmpty() ? List.of() : List.of(row.at(Column.NOTE)),
            Basis.typed(written.isEmpty() ? basis : written),
            null)
        .arrived(
            SheetWords.progress(row.at(Column.PROGRESS)).orElse(Progress.NOT_STARTED),
            completed == null ? today : completed);
  }

  /** A task as the row has it; what the row leaves empty stays. */
  private TaskState changed(TaskState state, SheetRow row, Names names) {
    LocalDate today = names.today;
    TaskState next =
        state
            .described(
                row.at(Column.WORK),
                filled(row.at(Column.PRODUCT), state.product()),
                filled(row.at(Column.FIELD), state.field()))
            .with(parties(row, state.parties(), names));
    next = SheetWords.priority(row.at(Column.PRIORITY)).map(next::with).orElse(next);
    Deadline deadline = deadline(row, today);
    LocalDate day = deadline.day();
    if (day != null && !day.equals(next.deadline().day())) {
      next = next.with(next.deadline().moved(day));
    }
    LocalDate completed = dueWords.read(row.at(Column.COMPLETED), today).day();
    Progress stage = stage(row, state.progress()).orElse(state.progress());
    return stage == next.progress()
        ? next
        : next.moved(stage, completed == null ? today : completed);
  }

  /** What nobody has reported is not confirmed by a sheet: the sheet reports it. */
  private static Optional<Progress> stage(SheetRow row, Progress before) {
    return SheetWords.progress(row.at(Column.PROGRESS))
        .map(stage -> reports(stage, before) ? Progress.AWAITING_CONFIRMATION : stage);
  }

  private static boolean reports(Progress stage, Progress before) {
    return stage == Progress.DONE
        && before != Progress.DONE
        && before != Progress.AWAITING_CONFIRMATION;
  }

  private Deadline deadline(SheetRow row, LocalDate today) {
    Deadline read = dueWords.read(row.at(Column.DUE), today);
    LocalDate original = dueWords.read(row.at(Column.ORIGINAL_DUE), today).day();
    return original == null ? read : new Deadline(read.kind(), read.words(), original, read.day());
  }

  private static List<TaskParty> parties(SheetRow row, List<TaskParty> before, Names names) {
    List<TaskParty> parties = new ArrayList<>();
    for (PartyRole role : PartyRole.values()) {
      String cell =
          ROLES.entrySet().stream()
              .filter(e -> e.getValue() == role)
              .map(e -> row.at(e.getKey()))
              .findFirst()
              .orElse("");
      if (cell.isEmpty()) {
        before.stream().filter(p -> p.role() == role).forEach(parties::add);
      }
      for (String name : names(cell)) {
        parties.add(known(role, name, before, names));
      }
    }
    return parties;
  }

  /** A name that stood there before keeps the body that a person settled on. */
  private static TaskParty known(PartyRole role, String name, List<TaskParty> before, Names names) {
    for (TaskParty party : before) {
      if (party.role() == role && party.asWritten().equals(name)) {
        return party;
      }
    }
    return new TaskParty(role, name, names.body(name), null);
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    for (String name : cell.split("[;\\n]", -1)) {
      String bare = name.strip().replaceAll("^[-–•+]\\s*", "");
      if (!bare.isEmpty()) {
        names.add(bare);
      }
    }
    return names;
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }

  private static @Nullable String filled(String cell, @Nullable String before) {
    return cell.isEmpty() ? before : cell;
  }
}
