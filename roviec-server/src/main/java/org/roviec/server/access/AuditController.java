package org.roviec.server.access;

import jakarta.servlet.http.HttpServletRequest;
import org.roviec.server.audit.AuditChain;
import org.roviec.server.audit.AuditSearch;
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

  AuditController(AuditSearch search, AuditChain chain) {
    this.search = search;
    this.chain = chain;
  }

  @GetMapping
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("list", search.find(ListQuery.of(request, "-at")));
    model.addAttribute("actions", search.actions());
    return "audit/log";
  }

  /** Verifies the whole chain; a POST, as it takes a while and nobody should prefetch it. */
  @PostMapping("/verify")
  String verify(HttpServletRequest request, Model model) {
    model.addAttribute("verdict", chain.verify());
    return "audit/verdict";
  }
}
