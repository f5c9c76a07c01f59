package org.roviec.server.report;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.AGENCY;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;
import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.roviec.server.access.Allow;
import org.roviec.server.access.SignedIn;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.roviec.server.web.RowList;
import org.roviec.text.Vietnamese;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The reports that a person may see; each has files of its own beside. */
@Controller
@RequestMapping("/bao-cao")
@Allow({COORDINATOR, LEADER, AGENCY, INSPECTOR, ADMINISTRATOR})
class ReportListController {

  private static final Comparator<Report> BY_TIME = Comparator.comparingLong(Report::id);
  private static final RowList<Report> LIST =
      new RowList<>(
          "danh-sach-bao-cao",
          "-asked",
          Map.of(
              "about", Comparator.comparing(report -> Vietnamese.bare(report.title())),
              "window", Comparator.comparing(report -> report.order().window().to()),
              "asked", BY_TIME,
              "state", Comparator.comparing(Report::state)),
          BY_TIME.reversed(),
          List.of(
              new Column<>("report.about", Report::title),
              new Column<>("report.windowFrom", report -> report.order().window().from()),
              new Column<>("report.windowTo", report -> report.order().window().to()),
              new Column<>("report.asked", Report::askedBy),
              new Column<>("report.askedAt", Report::askedAt),
              new Column<>("report.state", report -> said(report.state().message()))));

  private final ReportDesk desk;
  private final ListFiles files;

  ReportListController(ReportDesk desk, ListFiles files) {
    this.desk = desk;
    this.files = files;
  }

  @GetMapping
  String list(HttpServletRequest request, @AuthenticationPrincipal SignedIn person, Model model) {
    ListQuery query = LIST.query(request);
    model.addAttribute("list", ListPage.of(query, reports(query, person)));
    model.addAttribute(
        "mayAsk", person.has(COORDINATOR) || person.has(LEADER) || person.has(AGENCY));
    model.addAttribute(
        "mayAnalyse", person.has(COORDINATOR) || person.has(LEADER) || person.has(INSPECTOR));
    return "report/list";
  }

  @GetMapping({"/tai-ve.csv", "/tai-ve.xlsx"})
  void file(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn person)
      throws IOException {
    files.send(request, response, LIST, query -> reports(query, person));
  }

  private List<Report> reports(ListQuery query, SignedIn person) {
    return LIST.inOrder(
        query,
        desk.visible(person).stream()
            .filter(report -> query.isIn("words", report.title() + " " + report.askedBy())));
  }
}
