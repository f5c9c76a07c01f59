package org.roviec.server.report;

import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.register.Scope;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What shows only when several papers are laid side by side. */
@Controller
@Allow({COORDINATOR, LEADER, INSPECTOR})
class InsightController {

  private static final int HEAVY = 5;

  private final Insight insight;
  private final ReportDesk desk;
  private final Clock clock;

  InsightController(Insight insight, ReportDesk desk, Clock clock) {
    this.insight = insight;
    this.desk = desk;
    this.clock = clock;
  }

  @GetMapping("/bao-cao/phan-tich")
  String show(@AuthenticationPrincipal SignedIn person, Model model) {
    Scope scope = desk.scope(person);
    List<Insight.Load> loads = insight.loads(LocalDate.now(clock), HEAVY);
    model.addAttribute("returns", insight.returns());
    model.addAttribute("unclear", insight.unclear());
    model.addAttribute("drafters", insight.drafters());
    model.addAttribute(
        "loads",
        scope.all()
            ? loads
            : loads.stream()
                .filter(l -> scope.bodies().contains(Objects.requireNonNullElse(l.bodyId(), -1L)))
                .toList());
    return "report/insight";
  }
}
