package org.roviec.server.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.server.register.Grouping;
import org.roviec.server.register.Numbers;
import org.roviec.server.register.TaskRow;
import org.roviec.server.register.Timeliness;
import org.roviec.server.target.TargetRow;

/**
 * All that the leader's page shows, at one moment.
 *
 * @param since the day with which is compared
 * @param headlines the six figures
 * @param classes all tasks by whether they keep their deadline; they make the total
 * @param lines one for each group, in the order asked for
 * @param more how many groups are not shown
 * @param oldest the tasks that are late the longest
 * @param week the next deadlines up to the end of the week
 * @param weekCount how many there are
 * @param slipping targets that slip, the worst first
 * @param slippingCount how many there are
 * @param months opened, done and late by month
 */
record Board(
    LocalDate today,
    LocalDate since,
    LocalDate weekEnd,
    Grouping grouping,
    List<Headline> headlines,
    Count total,
    Map<Timeliness, Count> classes,
    List<Line> lines,
    int more,
    List<TaskRow> oldest,
    List<TaskRow> week,
    Count weekCount,
    List<TargetRow> slipping,
    Count slippingCount,
    List<MonthLine> months) {

  Board {
    headlines = List.copyOf(headlines);
    lines = List.copyOf(lines);
    oldest = List.copyOf(oldest);
    week = List.copyOf(week);
    slipping = List.copyOf(slipping);
    months = List.copyOf(months);
  }

  /**
   * A group.
   *
   * @param known whether it has a name; else the name is a key of the messages
   * @param narrow address of the dashboard of this group alone; null where it cannot be narrowed
   * @param total with the address of all its rows
   * @param cells by whether they keep their deadline; they make the total
   * @param bar width of its bar, of 100, by tasks overdue
   */
  record Line(
      String name,
      boolean known,
      @Nullable String narrow,
      Count total,
      Map<Timeliness, Count> cells,
      int bar,
      @Nullable BigDecimal share,
      @Nullable Integer rank) {

    /** The share as people write it; a dash where there is none. */
    public String shareShown() {
      return share == null ? "–" : Numbers.shown(share) + "%";
    }
  }

  /** A month. */
  record MonthLine(String name, Count opened, Count done, Count due, Count late) {}
}
