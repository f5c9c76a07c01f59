package org.roviec.server.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.roviec.server.intake.Document;
import org.roviec.server.intake.Documents;
import org.roviec.server.intake.FindingKind;
import org.roviec.server.intake.NoSuchDocument;
import org.roviec.server.intake.Readings;
import org.roviec.server.intake.StoredFinding;
import org.roviec.server.intake.StoredReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Lays findings and decisions side by side. */
@Component
class Sheets {

  private static final Set<FindingKind> SHOWN =
      EnumSet.of(
          FindingKind.DOCUMENT,
          FindingKind.ASSIGNMENT,
          FindingKind.INDICATOR,
          FindingKind.TALLY,
          FindingKind.DECISION,
          FindingKind.CITATION,
          FindingKind.ASSESSMENT,
          FindingKind.NOTE);

  private static final Comparator<Card> BY_PLACE =
      Comparator.comparing((Card card) -> card.kind() != FindingKind.DOCUMENT)
          .thenComparingInt(Card::start)
          .thenComparing(Comparator.comparingInt(Card::end).reversed())
          .thenComparing(Card::anchor);

  private final Documents documents;
  private final Readings readings;
  private final Verdicts verdicts;
  private final Bodies bodies;
  private final JdbcClient jdbc;

  Sheets(
      Documents documents, Readings readings, Verdicts verdicts, Bodies bodies, JdbcClient jdbc) {
    this.documents = documents;
    this.readings = readings;
    this.verdicts = verdicts;
    this.bodies = bodies;
    this.jdbc = jdbc;
  }

  /** The sheet of a document; one that is not read yet has none. */
  Sheet of(long documentId) {
    Document document = documents.find(documentId).orElseThrow(NoSuchDocument::new);
    StoredReading reading = readings.current(documentId).orElseThrow(NoSuchDocument::new);
    Owners owners = owners(document, reading);
    long latest = verdicts.latest(documentId);
    return new Sheet(
        document,
        reading,
        owners,
        isClosed(documentId),
        latest,
        cards(documentId, reading, owners));
  }

  /** Today's bodies for the names in a document. */
  Owners owners(Document document, StoredReading reading) {
    JsonNode header =
        readings.findings(reading.id(), List.of(FindingKind.DOCUMENT.name())).stream()
            .findFirst()
            .map(StoredFinding::value)
            .orElse(MissingNode.getInstance());
    return bodies.in(document, header, chosen(document.id()));
  }

  private Set<Long> chosen(long documentId) {
    Set<Long> chosen = new HashSet<>();
    for (Verdict verdict : verdicts.current(documentId)) {
      if (verdict.terms() instanceof Terms.Assignment terms && verdict.ruling().isAccepted()) {
        terms.leads().stream()
            .map(Party::organizationId)
            .filter(Objects::nonNull)
            .forEach(chosen::add);
      }
    }
    return chosen;
  }

  boolean isClosed(long documentId) {
    return jdbc.sql("select state = 'CLOSED' from review where document_id = ?")
        .param(documentId)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  private List<Card> cards(long documentId, StoredReading reading, Owners owners) {
    Map<String, Verdict> decided = new HashMap<>();
    verdicts.current(documentId).forEach(verdict -> decided.put(verdict.anchor(), verdict));
    List<Card> cards = new ArrayList<>();
    for (StoredFinding finding : readings.findings(reading.id())) {
      Verdict verdict = decided.remove(finding.anchor());
      if (SHOWN.contains(finding.kind()) && !isAboutAll(finding, reading)) {
        cards.add(found(finding, verdict, owners));
      }
    }
    decided.values().stream()
        .filter(verdict -> verdict.ruling() != Verdict.Ruling.WITHDRAWN)
        .forEach(verdict -> cards.add(alone(verdict, reading)));
    cards.sort(BY_PLACE);
    return cards;
  }

  /** A note about the whole text stands at the head of the page, not on a card. */
  private static boolean isAboutAll(StoredFinding finding, StoredReading reading) {
    return finding.kind() == FindingKind.NOTE
        && finding.end() - finding.start() > reading.text().length() / 2;
  }

  private static Card found(
      StoredFinding finding, @org.jspecify.annotations.Nullable Verdict verdict, Owners owners) {
    return new Card(
        finding.anchor(),
        finding.kind(),
        finding,
        verdict,
        Proposals.of(finding, owners),
        finding.start(),
        finding.end(),
        finding.quote(),
        finding.section(),
        false);
  }

  /** What a person added, or a decision about something that is not found any more. */
  private static Card alone(Verdict verdict, StoredReading reading) {
    boolean added = Added.is(verdict.anchor());
    return new Card(
        verdict.anchor(),
        verdict.kind(),
        null,
        verdict,
        verdict.terms(),
        verdict.start(),
        verdict.end(),
        verdict.quote(),
        reading.sectionAt(verdict.start()),
        !added || verdict.readingId() != reading.id());
  }
}
