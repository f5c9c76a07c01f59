package org.roviec.server.dashboard;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.roviec.server.register.Grouping;
import org.roviec.server.register.Scope;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.View;
import org.springframework.beans.factory.BeanFactory;

/** What the leader's page says, written out by name, so that it can be held against a count. */
public final class BoardTold {

  private static final Pattern LEAD = Pattern.compile("lead=(\\d+)");

  private BoardTold() {}

  /** Gathers the page over everything; zeros are left out. */
  public static Map<String, Long> of(BeanFactory beans, LocalDate today) {
    Board board =
        beans
            .getBean(Boards.class)
            .gathered(
                new Boards.Asked(
                    TaskFilter.of(View.ALL), Scope.ALL, today, Grouping.BODY, false, true));
    Map<String, Long> told = new TreeMap<>();
    board
        .headlines()
        .forEach(one -> {
          told.put(one.name(), one.count().value());
          told.put(one.name() + " a month ago", one.before());
        });
    board.classes().forEach((each, count) -> told.put("all " + each, count.value()));
    told.put("total", board.total().value());
    for (Board.Line line : board.lines()) {
      Matcher lead = LEAD.matcher(Objects.requireNonNullElse(line.narrow(), ""));
      String body = lead.find() ? "cq-" + lead.group(1) : line.name();
      line.cells().forEach((each, count) -> told.put(body + " " + each, count.value()));
    }
    for (Board.MonthLine month : board.months()) {
      told.put(month.name() + " opened", month.opened().value());
      told.put(month.name() + " done", month.done().value());
      told.put(month.name() + " due", month.due().value());
      told.put(month.name() + " late", month.late().value());
    }
    told.values().removeIf(count -> count == 0);
    return told;
  }
}
