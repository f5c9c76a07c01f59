package org.roviec.server.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Contacts;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Bodies;
import org.roviec.server.register.Days;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Register;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskChanged;
import org.roviec.server.register.TaskOpened;
import org.roviec.server.register.TaskParty;
import org.roviec.server.register.TimedTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Puts what happens to tasks into the inboxes of those it concerns, but not of those who did it: in
 * the same transaction, all of it at once before its end, so that a sheet of a thousand rows costs
 * no more queries than one row.
 */
@Component
class TaskNews {
  /** More tasks than this, opened in one go, are one notice. */
  static final int MOST_SINGLE = 5;

  private final Register register;
  private final Contacts contacts;
  private final Bodies bodies;
  private final Notices notices;
  private final Clock clock;

  TaskNews(Register register, Contacts contacts, Bodies bodies, Notices notices, Clock clock) {
    this.register = register;
    this.contacts = contacts;
    this.bodies = bodies;
    this.notices = notices;
    this.clock = clock;
  }

  /** Something that happened to a task. */
  private record News(long taskId, NoticeKind kind) {}

  @EventListener
  void on(TaskOpened opened) {
    note(opened.taskId(), NoticeKind.OPENED);
  }

  @EventListener
  void on(TaskChanged changed) {
    NoticeKind kind =
        switch (changed.kind()) {
          case PARTIES_CHANGED, HANDED_OVER -> NoticeKind.PARTIES_CHANGED;
          case DEADLINE_MOVED, EXTENDED, EVENT_HAPPENED -> NoticeKind.DEADLINE_MOVED;
          case PROGRESSED, PAUSED, RESUMED, DROPPED -> NoticeKind.STAGE_CHANGED;
          case COMPLETION_REPORTED -> NoticeKind.REPORTED_DONE;
          case CONFIRMED -> NoticeKind.CONFIRMED;
          case RETURNED -> NoticeKind.RETURNED;
          case DECLINED -> NoticeKind.DECLINED;
          case UPHELD -> NoticeKind.UPHELD;
          case EXTENSION_REQUESTED -> NoticeKind.EXTENSION_REQUESTED;
          case EXTENSION_REFUSED -> NoticeKind.EXTENSION_REFUSED;
          case OPENED,
              EDITED,
              FANNED_OUT,
              UNDONE,
              IMPORTED,
              NOTED,
              RECEIVED,
              REPORTED,
              RHYTHM_SET,
              RECURRED ->
              null;
        };
    if (kind != null) {
      note(changed.taskId(), kind);
    }
  }

  /** Takes note of something, to be written before the transaction ends. */
  private void note(long taskId, NoticeKind kind) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      write(List.of(new News(taskId, kind)));
      return;
    }
    Gathered gathered =
        TransactionSynchronizationManager.getSynchronizations().stream()
            .filter(Gathered.class::isInstance)
            .map(Gathered.class::cast)
            .findFirst()
            .orElseGet(() -> {
              Gathered fresh = new Gathered();
              TransactionSynchronizationManager.registerSynchronization(fresh);
              return fresh;
            });
    gathered.news.add(new News(taskId, kind));
  }

  private final class Gathered implements TransactionSynchronization {
    private final List<News> news = new ArrayList<>();

    @Override
    public void beforeCommit(boolean readOnly) {
      write(List.copyOf(news));
    }
  }

  private void write(List<News> news) {
    LocalDate today = LocalDate.now(clock);
    Map<Long, Task> tasks =
        register.findAll(news.stream().map(News::taskId).distinct().toList()).stream()
            .collect(Collectors.toMap(Task::id, task -> task));
    Recipients recipients =
        new Recipients(contacts.holders(Recipients.roles()), body -> bodies.below(body, today));
    Long self = self();
    Map<Long, Map<String, Notices.Draft>> drafts = new LinkedHashMap<>();
    for (News each : news) {
      Task task = tasks.get(each.taskId());
      if (task != null) {
        address(each, task, recipients, self, drafts);
      }
    }
    List<Notices.Draft> all = new ArrayList<>();
    drafts.values().forEach(own -> all.addAll(shortened(own)));
    if (!all.isEmpty()) {
      notices.add(all, clock.instant());
    }
  }

  private static void address(
      News news,
      Task task,
      Recipients recipients,
      @Nullable Long self,
      Map<Long, Map<String, Notices.Draft>> drafts) {
    NoticeKind kind = kind(news.kind(), task);
    TimedTask facts = facts(task);
    if (kind.isForTheOffice()) {
      Set<Long> office = besides(self, recipients.at(facts, Level.APPROVER));
      Set<Long> told = office.isEmpty() ? besides(self, recipients.leading(facts)) : office;
      put(drafts, told, kind, task);
      return;
    }
    Set<Long> leads = recipients.at(facts, Level.AGENCY);
    put(drafts, besides(self, leads), kind, task);
    if (kind == NoticeKind.OPENED || kind == NoticeKind.PARTIES_CHANGED) {
      Set<Long> helping = besides(self, recipients.at(facts, Level.COOPERATING));
      helping.removeAll(leads);
      put(drafts, helping, kind == NoticeKind.OPENED ? NoticeKind.HELP_WANTED : kind, task);
    }
  }

  private static Set<Long> besides(@Nullable Long self, Set<Long> accounts) {
    Set<Long> others = new TreeSet<>(accounts);
    if (self != null) {
      others.remove(self);
    }
    return others;
  }

  private static void put(
      Map<Long, Map<String, Notices.Draft>> drafts, Set<Long> told, NoticeKind kind, Task task) {
    String detail = detail(kind, task);
    for (Long account : told) {
      drafts
          .computeIfAbsent(account, _ -> new LinkedHashMap<>())
          .put(kind + " " + task.id(), new Notices.Draft(account, kind, task.id(), detail, ""));
    }
  }

  private static NoticeKind kind(NoticeKind kind, Task task) {
    if (kind != NoticeKind.STAGE_CHANGED) {
      return kind;
    }
    return switch (task.progress()) {
      case AWAITING_CONFIRMATION -> NoticeKind.REPORTED_DONE;
      case DONE -> NoticeKind.CONFIRMED;
      default -> kind;
    };
  }

  private static String detail(NoticeKind kind, Task task) {
    LocalDate due = task.deadline().day();
    return switch (kind) {
      case STAGE_CHANGED -> "progress." + task.progress().name().toLowerCase(Locale.ROOT);
      case DEADLINE_MOVED -> due == null ? "" : Days.shown(due);
      default -> "";
    };
  }

  /** Many tasks opened in one go are one notice. */
  private static List<Notices.Draft> shortened(Map<String, Notices.Draft> own) {
    List<Notices.Draft> kept = new ArrayList<>(own.values());
    for (NoticeKind kind : List.of(NoticeKind.OPENED, NoticeKind.HELP_WANTED)) {
      List<Notices.Draft> opened =
          own.values().stream().filter(draft -> draft.kind() == kind).toList();
      if (opened.size() > MOST_SINGLE) {
        kept.removeAll(opened);
        kept.add(
            new Notices.Draft(
                opened.getFirst().accountId(),
                kind.many(),
                null,
                Integer.toString(opened.size()),
                ""));
      }
    }
    return kept;
  }

  private static TimedTask facts(Task task) {
    return new TimedTask(
        task.id(),
        task.progress(),
        task.deadline().day(),
        bodies(task, PartyRole.LEAD),
        bodies(task, PartyRole.COOPERATING),
        bodies(task, PartyRole.APPROVER),
        bodies(task, PartyRole.MONITOR));
  }

  private static List<Long> bodies(Task task, PartyRole role) {
    List<Long> bodies = new ArrayList<>();
    for (TaskParty party : task.in(role)) {
      Long body = party.organizationId();
      if (body != null) {
        bodies.add(body);
      }
    }
    return bodies;
  }

  private static @Nullable Long self() {
    return SignedIn.present().map(SignedIn::accountId).orElse(null);
  }
}
