package org.roviec.server.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.web.ListQuery;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of documents, taking files in, and handing originals out. */
@Controller
@Allow({Role.COORDINATOR, Role.LEADER, Role.INSPECTOR})
class IntakeController {

  private final Intake intake;
  private final DocumentList list;
  private final Documents documents;
  private final Originals originals;
  private final RefusedFiles refusedFiles;
  private final AuditLog audit;

  IntakeController(
      Intake intake,
      DocumentList list,
      Documents documents,
      Originals originals,
      RefusedFiles refusedFiles,
      AuditLog audit) {
    this.intake = intake;
    this.list = list;
    this.documents = documents;
    this.originals = originals;
    this.refusedFiles = refusedFiles;
    this.audit = audit;
  }

  @GetMapping("/van-ban")
  String list(HttpServletRequest request, @AuthenticationPrincipal SignedIn me, Model model) {
    model.addAttribute("list", list.list(ListQuery.of(request, "-uploaded")));
    model.addAttribute("queue", list.underWay());
    model.addAttribute("states", DocumentState.values());
    model.addAttribute("reviews", ReviewState.values());
    boolean takesIn = me.has(Role.COORDINATOR);
    model.addAttribute("takesIn", takesIn);
    model.addAttribute("refusals", takesIn ? refusedFiles.latest(me.username()) : List.of());
    return "intake/list";
  }

  /** What is being read now; the list asks for it as long as something is. */
  @GetMapping("/van-ban/hang-doi")
  String queue(Model model) {
    model.addAttribute("queue", list.underWay());
    return "intake/queue :: queue";
  }

  @PostMapping("/van-ban")
  @Allow(Role.COORDINATOR)
  String receive(
      @RequestParam("files") List<MultipartFile> files,
      @RequestHeader(name = "X-Fragment", defaultValue = "") String fragment,
      @AuthenticationPrincipal SignedIn me,
      Model model,
      RedirectAttributes redirect)
      throws IOException {
    List<Receipt> receipts = new ArrayList<>();
    for (MultipartFile file : files) {
      String name = java.util.Objects.requireNonNullElse(file.getOriginalFilename(), "");
      if (!file.isEmpty() || !name.isEmpty()) {
        receipts.addAll(
            intake.receive(name, file.getBytes(), new Sender(me.username(), Channel.UPLOAD)));
      }
    }
    if (!fragment.isEmpty()) {
      model.addAttribute("receipts", receipts);
      return "intake/receipts :: receipts";
    }
    redirect.addFlashAttribute("receipts", receipts);
    return "redirect:/van-ban";
  }

  @PostMapping("/van-ban/chua-nhan/da-xem")
  @Allow(Role.COORDINATOR)
  String dismiss(@AuthenticationPrincipal SignedIn me) {
    refusedFiles.dismiss(me.username());
    return "redirect:/van-ban";
  }

  @PostMapping("/van-ban/{id}/doc-lai")
  @Allow(Role.COORDINATOR)
  String readAgain(
      @PathVariable long id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
    boolean queued = intake.readAgain(id, me.username());
    redirect.addFlashAttribute("toast", queued ? "intake.queued" : "intake.queuedAlready");
    return "redirect:/van-ban/" + id;
  }

  /** The original, byte for byte; never shown by the browser itself, whatever it claims to be. */
  @GetMapping("/van-ban/{id}/goc")
  void original(@PathVariable long id, HttpServletResponse response) throws IOException {
    Document document = documents.find(id).orElseThrow(NoSuchDocument::new);
    audit.record("document.downloaded", "document:" + id, "");
    response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(document.fileName(), StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader(HttpHeaders.ETAG, '"' + document.sha256() + '"');
    response.setContentLengthLong(originals.size(document.sha256()));
    originals.write(document.sha256(), response.getOutputStream());
  }
}
