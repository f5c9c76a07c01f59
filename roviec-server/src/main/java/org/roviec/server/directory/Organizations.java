package org.roviec.server.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The directory of this installation. It is kept in memory as a whole and read again when another
 * instance has changed it: one small query a call, never one a body.
 */
@Repository
public class Organizations {

  private final DirectoryTables tables;
  private final DirectoryChanges changes;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;
  private final Clock clock;
  private volatile @Nullable Directory kept;

  Organizations(
      DirectoryTables tables,
      DirectoryChanges changes,
      ApplicationEventPublisher events,
      AuditLog audit,
      Clock clock) {
    this.tables = tables;
    this.changes = changes;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** The directory as it is now; the object never changes, so ask once for one piece of work. */
  public Directory directory() {
    Directory before = kept;
    if (before != null && before.version() == tables.version()) {
      return before;
    }
    Directory read = tables.read();
    if (!mayBeTakenBack()) {
      kept = read;
    }
    return read;
  }

  /** In a transaction that writes, what was read may be a change that never comes about. */
  private static boolean mayBeTakenBack() {
    return TransactionSynchronizationManager.isActualTransactionActive()
        && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
  }

  /** The directory of today. */
  public DatedDirectory today() {
    return directory().at(LocalDate.now(clock));
  }

  /**
   * What a change would touch, without making it.
   *
   * @throws ChangeRefused if it cannot be made
   */
  public DirectoryDelta plan(Change change) {
    return ChangePlanner.plan(directory(), change);
  }

  /**
   * Makes a change.
   *
   * @param by user name
   * @return number of the change, by which it can be undone
   * @throws ChangeRefused if it cannot be made
   */
  @Transactional
  public long make(Change change, String by) {
    tables.lock();
    Directory before = tables.read();
    DirectoryDelta delta = ChangePlanner.plan(before, change);
    tables.write(delta);
    String name = before.at(clockDay()).name(change.subject());
    long number = changes.record(clock.instant(), by, change, name, delta);
    audit.record(by, "directory." + change.sort(), "body:" + change.subject(), name);
    events.publishEvent(new DirectoryChanged(number, change.subject(), by));
    return number;
  }

  /**
   * Takes a change back, as long as nothing rests on it.
   *
   * @throws ChangeRefused if its rows were changed since, or are used
   */
  @Transactional
  public void undo(long number, String by) {
    tables.lock();
    DirectoryDelta back =
        changes
            .find(number)
            .orElseThrow(() -> new ChangeRefused("directory.refused.alreadyUndone"))
            .reversed();
    Directory now = tables.read();
    List<String> faults = Consistency.faults(back.applyTo(now.rows()));
    if (!faults.isEmpty()) {
      throw new ChangeRefused("directory.refused.restedUpon");
    }
    tables.write(back);
    changes.undone(number);
    OrganizationId subject = changes.subject(number);
    audit.record(by, "directory.undone", "body:" + subject, "#" + number);
    events.publishEvent(new DirectoryChanged(number, subject, by));
  }

  /** The last changes, the newest first. */
  public List<DirectoryChange> lastChanges(int most) {
    return changes.last(most);
  }

  /** The body with the number that other tables know it by. */
  public Optional<Organization> find(long number) {
    return directory().find(number);
  }

  private LocalDate clockDay() {
    return LocalDate.now(clock);
  }
}
