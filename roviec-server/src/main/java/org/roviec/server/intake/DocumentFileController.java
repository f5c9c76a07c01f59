package org.roviec.server.intake;

import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of documents, as it is filtered and ordered, for a spreadsheet. */
@Controller
@Allow({Role.COORDINATOR, Role.LEADER, Role.INSPECTOR})
class DocumentFileController {

  private final DocumentList list;
  private final ListFiles files;
  private final List<Column<Document>> columns;

  DocumentFileController(DocumentList list, ListFiles files, Clock clock) {
    this.list = list;
    this.files = files;
    this.columns =
        List.of(
            new Column<>("intake.column.symbol", Document::symbol),
            new Column<>("intake.column.title", Document::title),
            new Column<>("intake.column.issuer", Document::issuer),
            new Column<>("intake.column.issued", Document::issuedOn),
            new Column<>(
                "intake.column.uploaded",
                d -> d.uploadedAt().atZone(clock.getZone()).toLocalDate()),
            new Column<>("intake.column.state", d -> said(d.state().message())),
            new Column<>("intake.column.review", d -> said(d.review().message())),
            new Column<>("intake.column.assignments", Document::assignments),
            new Column<>("intake.column.unclear", Document::unclear),
            new Column<>("intake.column.file", Document::fileName));
  }

  @GetMapping({"/van-ban/tai-ve.csv", "/van-ban/tai-ve.xlsx"})
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ListQuery query = ListQuery.of(request, "-uploaded").whole();
    files.send(request, response, "van-ban", columns, list.list(query).rows());
  }
}
