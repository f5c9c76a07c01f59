package org.roviec.server.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.roviec.server.access.SignedIn;
import org.roviec.server.followup.Reporter;
import org.roviec.server.followup.Reporters;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Register;
import org.roviec.server.register.Scope;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what a digest says now: tasks that were settled or got another deadline since it was
 * planned, or that the person may no longer see, are not in it any more.
 */
@Service
public class DigestReader {
  private static final Comparator<DigestContent.Item> OWN_FIRST =
      Comparator.comparing((DigestContent.Item item) -> !item.level().answers())
          .thenComparing(DigestContent.Item::due)
          .thenComparing(item -> item.task().code());

  private final Digests digests;
  private final Register register;
  private final Scopes scopes;
  private final Reporters reporters;

  DigestReader(Digests digests, Register register, Scopes scopes, Reporters reporters) {
    this.digests = digests;
    this.register = register;
    this.scopes = scopes;
    this.reporters = reporters;
  }

  /** A person's digest; empty if it is somebody else's. */
  @Transactional(readOnly = true)
  public Optional<DigestContent> find(long digest, SignedIn person, LocalDate today) {
    return digests.dayOf(digest, person.accountId()).map(day -> read(digest, day, person, today));
  }

  /** What a digest says to a person on a day. */
  @Transactional(readOnly = true)
  DigestContent read(long digest, LocalDate day, SignedIn person, LocalDate today) {
    Map<Long, Digests.Line> lines = new TreeMap<>();
    digests.lines(digest).forEach(line -> lines.put(line.taskId(), line));
    Scope scope = scopes.of(person, today);
    Reporter reporter = reporters.of(person, today);
    Map<DigestContent.When, List<DigestContent.Item>> groups =
        new EnumMap<>(DigestContent.When.class);
    for (Task task : register.findAll(lines.keySet())) {
      Digests.Line line = lines.get(task.id());
      if (line != null && stands(task, line) && scope.holds(task)) {
        groups
            .computeIfAbsent(when(line.due(), today), _ -> new ArrayList<>())
            .add(item(task, line, reporter, today));
      }
    }
    return new DigestContent(
        day,
        groups.entrySet().stream()
            .map(group ->
                new DigestContent.Group(
                    group.getKey(), group.getValue().stream().sorted(OWN_FIRST).toList()))
            .toList());
  }

  private static boolean stands(Task task, Digests.Line line) {
    return task.progress().isRunning() && line.due().equals(task.deadline().day());
  }

  private DigestContent.Item item(
      Task task, Digests.Line line, Reporter reporter, LocalDate today) {
    Map<Long, String> names = scopes.names(task, today);
    String lead =
        task.in(PartyRole.LEAD).stream()
            .map(party ->
                party.organizationId() == null
                    ? party.asWritten()
                    : names.getOrDefault(party.organizationId(), party.asWritten()))
            .collect(Collectors.joining("; "));
    return new DigestContent.Item(
        task,
        line.level(),
        lead,
        line.due(),
        Math.abs(ChronoUnit.DAYS.between(today, line.due())),
        reporter.maySpeakOf(task));
  }

  private static DigestContent.When when(LocalDate due, LocalDate today) {
    int order = due.compareTo(today);
    return order < 0
        ? DigestContent.When.OVERDUE
        : order == 0 ? DigestContent.When.TODAY : DigestContent.When.SOON;
  }
}
