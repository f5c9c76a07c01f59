package org.roviec.server.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.roviec.server.intake.Document;
import org.roviec.server.intake.Documents;
import org.roviec.server.intake.FindingKind;
import org.roviec.server.intake.NoSuchDocument;
import org.roviec.server.intake.PassageReading;
import org.roviec.server.intake.Readings;
import org.roviec.server.intake.StoredFinding;
import org.roviec.server.intake.StoredReading;
import org.springframework.stereotype.Component;

/** Makes findings of what a person has selected in the text. */
@Component
class Additions {

  private static final Set<FindingKind> KINDS =
      EnumSet.of(FindingKind.ASSIGNMENT, FindingKind.INDICATOR, FindingKind.CITATION);

  private final Documents documents;
  private final Readings readings;
  private final PassageReading passages;
  private final Sheets sheets;
  private final ReviewDesk desk;

  Additions(
      Documents documents,
      Readings readings,
      PassageReading passages,
      Sheets sheets,
      ReviewDesk desk) {
    this.documents = documents;
    this.readings = readings;
    this.passages = passages;
    this.sheets = sheets;
    this.desk = desk;
  }

  /** Adds a finding on a stretch of the text, filled with what the machine sees in it. */
  Act add(long documentId, FindingKind kind, int start, int end, Reviewer by) {
    Document document = documents.find(documentId).orElseThrow(NoSuchDocument::new);
    StoredReading reading = readings.current(documentId).orElseThrow(NoSuchDocument::new);
    String quote = start < end ? readings.words(reading, start, end) : "";
    if (quote.isEmpty() || end > reading.text().length() || !KINDS.contains(kind)) {
      throw new InvalidTerms("review.invalid.selection", null);
    }
    return desk.add(
        documentId,
        kind,
        start,
        end,
        quote,
        terms(kind, quote, sheets.owners(document, reading)),
        by);
  }

  private Terms terms(FindingKind kind, String quote, Owners owners) {
    for (StoredFinding finding : passages.read(quote)) {
      if (finding.kind() == kind) {
        return whole(Proposals.of(finding, owners), quote);
      }
    }
    return switch (kind) {
      case INDICATOR -> new Terms.Figure(quote, "=", null, null, "", "TARGET", null, null);
      case CITATION -> new Terms.Citation("", "", null, "", quote);
      default ->
          new Terms.Assignment(
              quote,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              "",
              DueAsWritten.NOTHING,
              List.of(),
              Set.of(),
              "ASSIGN");
    };
  }

  /** The person has said how far the assignment goes. */
  private static Terms whole(Terms terms, String quote) {
    return terms instanceof Terms.Assignment a
        ? new Terms.Assignment(
            quote,
            a.leads(),
            a.cooperating(),
            a.monitors(),
            a.submitTo(),
            a.product(),
            a.due(),
            a.conditions(),
            Set.of(),
            a.kind())
        : terms;
  }
}
