package org.roviec.server.reminder;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.RefreshInterval;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.roviec.server.register.PartyRole;
import org.roviec.server.register.Task;
import org.roviec.server.register.TaskParty;
import org.springframework.stereotype.Component;

/**
 * Writes deadlines as a calendar (iCalendar, RFC 5545): one event of a whole day per task, on its
 * last good day, under a name that stays when the day moves.
 */
@Component
public class TaskCalendar {
  private static final int LONGEST_TITLE = 120;

  private final OwnAddress address;

  TaskCalendar(OwnAddress address) {
    this.address = address;
  }

  /** The calendar of these tasks; those without a day are left out. */
  public String write(String name, List<Task> tasks) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Ro Viec//Nhac viec//VI");
    calendar.setName(name);
    calendar.addExperimentalProperty("X-WR-CALNAME", name);
    calendar.setRefreshInterval(new RefreshInterval(Duration.builder().hours(1).build()));
    for (Task task : tasks) {
      LocalDate due = task.deadline().day();
      if (due != null) {
        calendar.addEvent(event(task, due));
      }
    }
    return FoldedLines.of(unfolded(calendar));
  }

  /** The library counts characters where the standard counts octets, so it is not let fold. */
  private static String unfolded(ICalendar calendar) {
    StringWriter lines = new StringWriter();
    try (ICalWriter writer = new ICalWriter(lines, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException memoryNeverFails) {
      throw new UncheckedIOException(memoryNeverFails);
    }
    return lines.toString();
  }

  private VEvent event(Task task, LocalDate due) {
    VEvent event = new VEvent();
    event.setUid("nhiem-vu-" + task.id() + "@roviec");
    Date changed = Date.from(task.updatedAt());
    event.setDateTimeStamp(changed);
    event.setLastModified(changed);
    event.setSequence(task.version());
    event.setDateStart(day(due), false);
    event.setDateEnd(day(due.plusDays(1)), false);
    event.setSummary(task.code() + " " + shortened(task.work()));
    event.setDescription(description(task));
    event.setUrl(address.of("/nhiem-vu/" + task.id()));
    event.setTransparency(true);
    return event;
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }

  private static String description(Task task) {
    String leads =
        task.in(PartyRole.LEAD).stream()
            .map(TaskParty::asWritten)
            .collect(Collectors.joining("; "));
    return task.work() + "\n\n" + leads + "\n" + task.basis().label();
  }

  private static String shortened(String work) {
    String line = work.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST_TITLE) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
  }
}
