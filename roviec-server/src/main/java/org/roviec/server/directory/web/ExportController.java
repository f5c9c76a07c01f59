package org.roviec.server.directory.web;

import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.AllowSignedIn;
import org.roviec.server.directory.DatedDirectory;
import org.roviec.server.directory.DirectorySearch;
import org.roviec.server.directory.NameUse;
import org.roviec.server.directory.Organization;
import org.roviec.server.directory.OrganizationName;
import org.roviec.server.directory.Organizations;
import org.roviec.server.directory.Route;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of a day as a table for a spreadsheet. */
@Controller
class ExportController {

  private final Organizations organizations;
  private final ListFiles files;
  private final Clock clock;

  ExportController(Organizations organizations, ListFiles files, Clock clock) {
    this.organizations = organizations;
    this.files = files;
    this.clock = clock;
  }

  @GetMapping({"/directory/tai-ve.csv", "/directory/tai-ve.xlsx"})
  @AllowSignedIn
  void file(
      @RequestParam(name = "q", defaultValue = "") String asked,
      @RequestParam(required = false) @Nullable String day,
      @RequestParam(defaultValue = "false") boolean ended,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    DatedDirectory directory = organizations.directory().at(View.day(day, LocalDate.now(clock)));
    List<Organization> bodies =
        asked.isBlank()
            ? directory.directory().all().stream()
                .filter(body -> ended || directory.exists(body))
                .toList()
            : DirectorySearch.find(directory, asked, TreeController.MOST_HITS).stream()
                .map(DirectorySearch.Hit::body)
                .toList();
    files.send(request, response, "danh-ba", columns(directory), bodies);
  }

  private static List<Column<Organization>> columns(DatedDirectory directory) {
    return List.of(
        new Column<>("directory.column.id", body -> body.id().value()),
        new Column<>("directory.column.name", body -> directory.fullName(body.id())),
        new Column<>("directory.column.others", body -> others(directory, body)),
        new Column<>("directory.column.level", body -> said("directory.level." + body.level())),
        new Column<>("directory.column.kind", body -> said("directory.kind." + body.kind())),
        new Column<>(
            "directory.column.parent",
            body -> body.parent() == null ? null : directory.fullName(body.parent())),
        new Column<>("directory.column.from", body -> body.validity().from()),
        new Column<>("directory.column.to", body -> body.validity().to()),
        new Column<>("directory.column.next", body -> next(directory, body)),
        new Column<>(
            "directory.column.mark", body -> said("directory.mark." + body.provenance().mark())),
        new Column<>("directory.column.source", body -> body.provenance().source()));
  }

  private static List<String> others(DatedDirectory directory, Organization body) {
    return directory.directory().names(body.id()).stream()
        .filter(name -> name.use() != NameUse.OFFICIAL)
        .map(OrganizationName::text)
        .distinct()
        .toList();
  }

  /** What became of a body that has ended. */
  private static List<String> next(DatedDirectory directory, Organization body) {
    return directory.exists(body)
        ? List.of()
        : directory.routes(body).stream()
            .map(Route::end)
            .distinct()
            .map(end -> directory.fullName(end.id()))
            .toList();
  }
}
