package org.roviec.server.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.roviec.server.register.Task;

/**
 * What a digest says, as things stand when it is read.
 *
 * @param day the day it is for
 * @param groups quá hạn, đến hạn hôm nay, sắp đến hạn; none of them empty
 */
public record DigestContent(LocalDate day, List<Group> groups) {

  /** Keeps its own list. */
  public DigestContent {
    groups = List.copyOf(groups);
  }

  /** Where a deadline stands. */
  public enum When {
    /** Quá hạn. */
    OVERDUE,
    /** Đến hạn hôm nay. */
    TODAY,
    /** Sắp đến hạn. */
    SOON;

    /** Key of the words for it. */
    public String message() {
      return "digest." + name().toLowerCase(Locale.ROOT);
    }

    /** Which badge shows it. */
    public String badge() {
      return this == OVERDUE ? "late" : "soon";
    }
  }

  /** The tasks of one standing, what the person answers for in front, by deadline. */
  public record Group(When when, List<Item> items) {

    /** Keeps its own list. */
    public Group {
      items = List.copyOf(items);
    }
  }

  /**
   * A task in a digest.
   *
   * @param level as what the person is told
   * @param lead who leads, by today's name
   * @param due its deadline
   * @param days how many to it or past it
   * @param mayReply whether the person may report on it
   */
  public record Item(
      Task task, Level level, String lead, LocalDate due, long days, boolean mayReply) {}

  /** Whether there is nothing to say. */
  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** How many tasks there are of a standing. */
  public int count(When when) {
    return groups.stream()
        .filter(group -> group.when() == when)
        .mapToInt(group -> group.items().size())
        .sum();
  }

  /** How many tasks of a standing are told only because the person's body cooperates. */
  public int helping(When when) {
    return groups.stream()
        .filter(group -> group.when() == when)
        .flatMap(group -> group.items().stream())
        .mapToInt(item -> item.level().answers() ? 0 : 1)
        .sum();
  }

  /** All tasks. */
  public List<Item> items() {
    return groups.stream().flatMap(group -> group.items().stream()).toList();
  }
}
