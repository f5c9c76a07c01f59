package org.roviec.server.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.intake.Document;
import org.roviec.server.intake.DocumentList;
import org.roviec.server.web.Column;
import org.roviec.server.web.ListFiles;
import org.roviec.server.web.ListQuery;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The documents that wait for review, and the review of one. */
@Controller
@Allow(Role.COORDINATOR)
class ReviewController {

  private static final String USUAL_ORDER = "uploaded";

  private static final List<Column<Document>> COLUMNS =
      List.of(
          new Column<>("intake.column.symbol", Document::symbol),
          new Column<>("intake.column.title", Document::subject),
          new Column<>("intake.column.issuer", Document::issuedBy),
          new Column<>("intake.column.issued", Document::issuedOn),
          new Column<>("intake.column.uploaded", Document::uploadedAt),
          new Column<>("review.list.reviewed", Document::reviewed),
          new Column<>("review.list.toReview", Document::toReview),
          new Column<>("intake.column.assignments", Document::assignments),
          new Column<>("intake.column.unclear", Document::unclear),
          new Column<>("intake.column.file", Document::fileName));

  private final DocumentList documents;
  private final ListFiles files;
  private final ReviewPages pages;
  private final ReviewDesk desk;

  ReviewController(DocumentList documents, ListFiles files, ReviewPages pages, ReviewDesk desk) {
    this.documents = documents;
    this.files = files;
    this.pages = pages;
    this.desk = desk;
  }

  @GetMapping("/duyet")
  String list(HttpServletRequest request, Model model) {
    model.addAttribute("list", documents.toReview(ListQuery.of(request, USUAL_ORDER)));
    return "review/list";
  }

  @GetMapping({"/duyet/tai-ve.csv", "/duyet/tai-ve.xlsx"})
  void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ListQuery query = ListQuery.of(request, USUAL_ORDER).whole();
    files.send(request, response, "cho-duyet", COLUMNS, documents.toReview(query).rows());
  }

  @GetMapping("/duyet/{documentId}")
  String show(@PathVariable long documentId, Locale locale, Model model) {
    if (pages.isReadable(documentId)) {
      pages.page(documentId, locale, model);
      return "review/review";
    }
    return "redirect:/van-ban/" + documentId;
  }

  @PostMapping("/duyet/{documentId}/dong")
  String close(
      @PathVariable long documentId,
      @AuthenticationPrincipal SignedIn me,
      RedirectAttributes redirect) {
    desk.close(documentId, Reviewer.of(me));
    redirect.addFlashAttribute("toast", "review.closed.toast");
    redirect.addFlashAttribute("toastUndo", "/duyet/" + documentId + "/mo-lai");
    return "redirect:/duyet/" + documentId;
  }

  @PostMapping("/duyet/{documentId}/mo-lai")
  String reopen(@PathVariable long documentId, @AuthenticationPrincipal SignedIn me) {
    desk.reopen(documentId, Reviewer.of(me));
    return "redirect:/duyet/" + documentId;
  }
}
