package org.roviec.server.access;

import static org.roviec.server.web.Column.saidOr;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditChain;
import org.roviec.server.audit.AuditEntry;
import org.roviec.server.audit.AuditSearch;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The audit log, for the inspector and the administrator. */
@Controller
@RequestMapping("/admin/audit")
@Allow({Role.INSPECTOR, Role.ADMINISTRATOR})
class AuditController {
  private final AuditSearch search;
  private final AuditChain chain;
  private final SubjectNames subjects;
  private final ListFiles files;

  AuditController(AuditSearch search, AuditChain chain, SubjectNames subjects, ListFiles files) {
    this.search = search;
    this.chain = chain;
    this.subjects = subjects;
    this.files = files;
  }

  private static List<Column<AuditEntry>> columns(Map<String, SubjectNames.Named> named) {
    return List.of(
        new Column<>("audit.at", AuditEntry::at),
        new Column<>("audit.who", AuditEntry::who),
        new Column<>("audit.action", e -> saidOr(e.action(), "audit." + e.action())),
        new Column<>("audit.subject", AuditEntry::subject),
        new Column<>("audit.subjectName", e -> name(named.get(e.subject()))),
        new Column<>("audit.detail", e -> saidOr(e.detail(), e.detailMessages())),
        new Column<>("sessions.origin", AuditEntry::origin));
  }

  private static @Nullable String name(SubjectNames.@Nullable Named named) {
    return named == null ? null : named.name();
  }

  private Map<String, SubjectNames.Named> named(ListPage<AuditEntry> entries) {
    return subjects.of(entries.rows().stream().map(AuditEntry::subject).toList());
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    ListPage<AuditEntry> entries = search.find(ListQuery.of(request, "-at"));
    model.addAttribute("list", entries);
    model.addAttribute("named", named(entries));
    model.addAttribute("actions", search.actions());
    return "audit/log";
  }

  /** The entries as they are filtered and ordered, for a spreadsheet. */
  @GetMapping({"/tai-ve.csv", "/tai-ve.xlsx"})
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ListPage<AuditEntry> entries = search.find(ListQuery.of(request, "-at").whole());
    files.send(request, response, "nhat-ky", columns(named(entries)), entries.rows());
  }

  /** Verifies the whole chain; a POST, as it takes a while and nobody should prefetch it. */
  @PostMapping("/verify")
  String verify(HttpServletRequest request, Model model) {
    model.addAttribute("verdict", chain.verify());
    return "audit/verdict";
  }
}
