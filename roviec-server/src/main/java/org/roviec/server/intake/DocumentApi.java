package org.roviec.server.intake;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.server.access.Allow;
import org.roviec.server.access.Role;
import org.roviec.server.access.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents for programs: hand in a file, ask how far it is, fetch its reading. */
@RestController
@RequestMapping("/api/v1/documents")
@Allow({Role.COORDINATOR, Role.LEADER, Role.INSPECTOR})
class DocumentApi {

  private final Intake intake;
  private final Documents documents;
  private final Readings readings;
  private final MessageSource messages;

  DocumentApi(Intake intake, Documents documents, Readings readings, MessageSource messages) {
    this.intake = intake;
    this.documents = documents;
    this.readings = readings;
    this.messages = messages;
  }

  /** How far a document is; what its text does not say is left out. */
  record View(
      long id,
      String fileName,
      String sha256,
      Instant receivedAt,
      DocumentState state,
      @Nullable String failure,
      @Nullable String symbol,
      @Nullable String issuer,
      @Nullable LocalDate issuedOn,
      @Nullable String title,
      int assignments,
      ReviewState review) {}

  /** One receipt for each file inside an archive; for a plain file just one. */
  record Received(String fileName, String result, @Nullable Long id, @Nullable String detail) {}

  @PostMapping
  @Allow(Role.COORDINATOR)
  ResponseEntity<?> receive(
      @RequestParam("file") MultipartFile file, @AuthenticationPrincipal SignedIn me, Locale locale)
      throws IOException {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    List<Receipt> receipts =
        intake.receive(name, file.getBytes(), new Sender(me.username(), Channel.API));
    if (receipts.size() == 1 && receipts.getFirst() instanceof Receipt.Refused refused) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.UNPROCESSABLE_CONTENT, words(refused.reason(), locale));
      return ResponseEntity.unprocessableContent().body(problem);
    }
    List<Received> received = receipts.stream().map(receipt -> received(receipt, locale)).toList();
    boolean created = receipts.stream().anyMatch(Receipt.Accepted.class::isInstance);
    Long id = received.isEmpty() ? null : received.getFirst().id();
    return created && receipts.size() == 1
        ? ResponseEntity.created(URI.create("/api/v1/documents/" + id)).body(received)
        : ResponseEntity.ok(received);
  }

  private Received received(Receipt receipt, Locale locale) {
    return switch (receipt) {
      case Receipt.Accepted(var name, long id) -> new Received(name, "accepted", id, null);
      case Receipt.AlreadyHere(var name, long id) -> new Received(name, "already-here", id, null);
      case Receipt.Refused(var name, var reason) ->
          new Received(name, "refused", null, words(reason, locale));
    };
  }

  private String words(Reason reason, Locale locale) {
    return messages.getMessage(reason.key(), reason.values(), locale);
  }

  @GetMapping("/{id}")
  View show(@PathVariable long id, Locale locale) {
    Document found = documents.find(id).orElseThrow(NoSuchDocument::new);
    return new View(
        found.id(),
        found.fileName(),
        found.sha256(),
        found.uploadedAt(),
        found.state(),
        found.failure() == null ? null : words(found.failure(), locale),
        found.symbol(),
        found.issuer(),
        found.issuedOn(),
        found.title(),
        found.assignments(),
        found.review());
  }

  /** The newest reading in the public format of {@code roviec read}. */
  @GetMapping(path = "/{id}/reading", produces = MediaType.APPLICATION_JSON_VALUE)
  String reading(@PathVariable long id) {
    return readings.records(id).orElseThrow(NoSuchDocument::new);
  }
}
