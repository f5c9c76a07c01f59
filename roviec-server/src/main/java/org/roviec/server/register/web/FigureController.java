package org.roviec.server.register.web;

import static org.roviec.server.access.Role.ADMINISTRATOR;
import static org.roviec.server.access.Role.COORDINATOR;
import static org.roviec.server.access.Role.INSPECTOR;
import static org.roviec.server.access.Role.LEADER;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.roviec.server.access.Allow;
import org.roviec.server.register.Figures;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Confirmed targets and figures of all documents, each with its sentence. */
@Controller
@Allow({ADMINISTRATOR, COORDINATOR, LEADER, INSPECTOR})
class FigureController {

  private static final Map<String, String> COLUMNS =
      Map.of("name", "folded", "document", "document_id");

  private final Figures figures;

  FigureController(Figures figures) {
    this.figures = figures;
  }

  @GetMapping("/chi-tieu")
  String list(HttpServletRequest request, Model model) {
    ListQuery query = ListQuery.of(request, "-document");
    String words = query.filter("words");
    model.addAttribute(
        "list",
        new ListPage<>(
            query,
            figures.page(
                words,
                query.orderBy(COLUMNS, "document_id desc, place_start"),
                query.offset(),
                query.size()),
            figures.count(words)));
    return "register/targets";
  }
}
