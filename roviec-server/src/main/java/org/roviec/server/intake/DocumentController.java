package org.roviec.server.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one document, tab by tab. */
@Controller
@Allow({Role.COORDINATOR, Role.LEADER, Role.INSPECTOR})
class DocumentController {

  private static final List<String> TABS =
      List.of("toan-van", "nhiem-vu", "chi-tieu", "vien-dan", "nhan-dinh", "lich-su", "ban-goc");

  private final Documents documents;
  private final Readings readings;
  private final Originals originals;
  private final History history;

  DocumentController(Documents documents, Readings readings, Originals originals, History history) {
    this.documents = documents;
    this.readings = readings;
    this.originals = originals;
    this.history = history;
  }

  @GetMapping("/van-ban/{id}")
  String show(
      @PathVariable long id,
      @RequestParam(name = "tab", defaultValue = "toan-van") String tab,
      @AuthenticationPrincipal SignedIn me,
      Model model) {
    Document document = documents.find(id).orElseThrow(NoSuchDocument::new);
    model.addAttribute("document", document);
    model.addAttribute("tabs", TABS);
    model.addAttribute("tab", TABS.contains(tab) ? tab : TABS.getFirst());
    model.addAttribute("takesIn", me.has(Role.COORDINATOR));
    model.addAttribute("size", originals.size(document.sha256()));
    model.addAttribute("events", tab.equals("lich-su") ? history.of(id) : List.of());
    model.addAttribute("relatives", relatives(document));
    Optional<StoredReading> reading = readings.current(id);
    reading.ifPresent(found -> reading(found, model));
    return "intake/document";
  }

  private void reading(StoredReading reading, Model model) {
    List<StoredFinding> findings = readings.findings(reading.id());
    Map<String, List<StoredFinding>> byKind =
        findings.stream().collect(Collectors.groupingBy(finding -> finding.kind().name()));
    model.addAttribute("reading", reading);
    model.addAttribute("found", byKind);
    model.addAttribute("paragraphs", SourceView.of(reading, SourceView.marks(findings)));
    model.addAttribute("printed", PrintedPage.of(reading, findings));
    model.addAttribute("coverage", Coverage.of(reading, findings));
  }

  /** Documents that say the same, or that this one repeats. */
  private List<Document> relatives(Document document) {
    return documents.findAll(
        java.util.stream.Stream.of(document.duplicateOf(), document.reissueOf())
            .filter(java.util.Objects::nonNull)
            .toList());
  }
}
