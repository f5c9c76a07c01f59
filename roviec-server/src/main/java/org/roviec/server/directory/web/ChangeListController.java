package org.roviec.server.directory.web;

import static org.roviec.server.web.Column.said;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.directory.DirectoryChange;
import org.roviec.server.directory.Organizations;
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

/** The changes that were made to the directory, to look at and to take back. */
@Controller
@RequestMapping("/directory/changes")
@Allow({Role.ADMINISTRATOR, Role.INSPECTOR})
class ChangeListController {

  private static final int MOST = 20_000;
  private static final Comparator<DirectoryChange> BY_TIME =
      Comparator.comparingLong(DirectoryChange::id);
  private static final RowList<DirectoryChange> LIST =
      new RowList<>(
          "thay-doi-danh-ba",
          "-at",
          Map.of(
              "at", BY_TIME,
              "by", Comparator.comparing(DirectoryChange::by),
              "body", Comparator.comparing(change -> Vietnamese.bare(change.name())),
              "sort", Comparator.comparing(DirectoryChange::kind),
              "state", Comparator.comparing(DirectoryChange::undone)),
          BY_TIME.reversed(),
          List.of(
              new Column<>("directory.changes.at", DirectoryChange::at),
              new Column<>("directory.changes.by", DirectoryChange::by),
              new Column<>("directory.sort", change -> said("directory.sort." + change.kind())),
              new Column<>("directory.column.name", DirectoryChange::name),
              new Column<>(
                  "directory.column.state",
                  change ->
                      said(
                          change.undone()
                              ? "directory.changes.undone"
                              : "directory.changes.made"))));

  private final Organizations organizations;
  private final ListFiles files;

  ChangeListController(Organizations organizations, ListFiles files) {
    this.organizations = organizations;
    this.files = files;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model, @AuthenticationPrincipal SignedIn me) {
    ListQuery query = LIST.query(request);
    model.addAttribute("list", ListPage.of(query, changes(query)));
    model.addAttribute("mayEdit", me.has(Role.ADMINISTRATOR));
    return "directory/changes";
  }

  @GetMapping({"/tai-ve.csv", "/tai-ve.xlsx"})
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    files.send(request, response, LIST, this::changes);
  }

  private List<DirectoryChange> changes(ListQuery query) {
    return LIST.inOrder(
        query,
        organizations.lastChanges(MOST).stream()
            .filter(change -> query.isIn("words", change.name() + " " + change.by())));
  }
}
