package org.roviec.server.dashboard;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Grouping;
import org.roviec.server.register.Scopes;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.Timeliness;
import org.roviec.server.register.View;
import org.roviec.server.web.ListQuery;
import org.roviec.server.web.MenuEntry;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** The leader's page. */
@Controller
@Allow({ADMINISTRATOR, COORDINATOR, LEADER, INSPECTOR})
class DashboardController {

  static final String PATH = "/bang-dieu-hanh";
  private static final List<Timeliness> SHOWN =
      List.of(
          Timeliness.OVERDUE,
          Timeliness.DUE_SOON,
          Timeliness.ON_TRACK,
          Timeliness.NO_DEADLINE,
          Timeliness.DONE_ON_TIME,
          Timeliness.DONE_LATE,
          Timeliness.NOT_TIMED);

  private final Boards boards;
  private final Scopes scopes;
  private final MessageSource messages;
  private final JsonMapper json;
  private final Clock clock;

  DashboardController(
      Boards boards, Scopes scopes, MessageSource messages, JsonMapper json, Clock clock) {
    this.boards = boards;
    this.scopes = scopes;
    this.messages = messages;
    this.json = json;
    this.clock = clock;
  }

  /** The place in the menu. */
  @Configuration(proxyBeanMethods = false)
  static class Menu {

    @Bean
    MenuEntry dashboardEntry() {
      return new MenuEntry(50, PATH, "menu.dashboard", "dashboard", true);
    }
  }

  @GetMapping(PATH)
  String show(
      HttpServletRequest request,
      @AuthenticationPrincipal SignedIn person,
      Locale locale,
      Model model) {
    ListQuery query = ListQuery.of(request, "overdue");
    LocalDate today = LocalDate.now(clock);
    TaskFilter filter =
        new TaskFilter(
            View.ALL,
            null,
            orNull(query, "lead", Long::valueOf),
            null,
            orNull(query, "document", Long::valueOf),
            null,
            null,
            orNull(query, "field", Function.identity()),
            null,
            null);
    Grouping grouping =
        orNull(query, "by", said -> Grouping.valueOf(said.toUpperCase(Locale.ROOT)));
    Board board =
        boards.of(
            new Boards.Asked(
                filter,
                scopes.of(person, today),
                today,
                grouping == null ? Grouping.BODY : grouping,
                query.column().equals("rank"),
                query.filter("all").equals("1")));
    model.addAttribute("board", board);
    model.addAttribute("query", query);
    model.addAttribute("filter", filter);
    model.addAttribute("groupings", Grouping.values());
    model.addAttribute("kinds", SHOWN);
    model.addAttribute("fewest", Standings.FEWEST);
    model.addAttribute("leadName", scopes.name(filter.lead(), today));
    model.addAttribute("documentName", boards.documentName(filter.documentId()));
    model.addAttribute("chart", json.writeValueAsString(chart(board, locale)));
    return "dashboard/dashboard";
  }

  private static <T> @Nullable T orNull(ListQuery query, String name, Function<String, T> meaning) {
    String said = query.filter(name);
    try {
      return said.isEmpty() ? null : meaning.apply(said);
    } catch (RuntimeException mistyped) {
      return null;
    }
  }

  private Map<String, Object> chart(Board board, Locale locale) {
    Map<String, Object> chart = new LinkedHashMap<>();
    chart.put("x", "category");
    chart.put("categories", board.months().stream().map(Board.MonthLine::name).toList());
    chart.put(
        "series",
        List.of(
            series("dashboard.month.opened", "opened", board, m -> m.opened(), locale),
            series("dashboard.month.done", "done", board, m -> m.done(), locale),
            series("dashboard.month.late", "late", board, m -> m.late(), locale)));
    return chart;
  }

  private Map<String, Object> series(
      String message,
      String style,
      Board board,
      Function<Board.MonthLine, Count> count,
      Locale locale) {
    return Map.of(
        "name",
        messages.getMessage(message, null, locale),
        "style",
        style,
        "data",
        board.months().stream().map(month -> count.apply(month).value()).toList());
  }
}
