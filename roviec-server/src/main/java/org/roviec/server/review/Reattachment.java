package org.roviec.server.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roviec.server.intake.DocumentRead;
import org.roviec.server.intake.Documents;
import org.roviec.server.intake.Readings;
import org.roviec.server.intake.ReviewState;
import org.roviec.server.intake.StoredFinding;
import org.roviec.server.intake.StoredReading;
import org.roviec.text.Span;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the review of a document that was read, and lays decisions that were made before under the
 * new reading: by anchor, else by the words they stand on. It does so within the transaction that
 * keeps the reading, so that no crash can part them.
 */
@Component
class Reattachment {

  private static final double ALIKE = 0.5;

  private final Readings readings;
  private final Documents documents;
  private final Verdicts verdicts;
  private final Sheets sheets;
  private final JdbcClient jdbc;
  private final Clock clock;

  Reattachment(
      Readings readings,
      Documents documents,
      Verdicts verdicts,
      Sheets sheets,
      JdbcClient jdbc,
      Clock clock) {
    this.readings = readings;
    this.documents = documents;
    this.verdicts = verdicts;
    this.sheets = sheets;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(DocumentRead event) {
    jdbc.sql(
            "insert into review (document_id, state, opened_at) values (?, 'OPEN', ?)"
                + " on conflict do nothing")
        .params(event.documentId(), OffsetDateTime.now(clock))
        .update();
    jdbc.sql("select 1 from review where document_id = ? for update")
        .param(event.documentId())
        .query(Integer.class)
        .single();
    List<Verdict> decided = verdicts.current(event.documentId());
    if (!decided.isEmpty()) {
      attach(event, decided);
    }
    Progress progress = sheets.of(event.documentId()).progress();
    ReviewState state = sheets.isClosed(event.documentId()) ? ReviewState.CLOSED : ReviewState.OPEN;
    documents.reviewed(event.documentId(), state, progress.decided(), progress.required());
  }

  private void attach(DocumentRead event, List<Verdict> decided) {
    StoredReading reading = readings.find(event.readingId()).orElseThrow();
    List<StoredFinding> findings = readings.findings(event.readingId());
    Set<String> anchors = findings.stream().map(StoredFinding::anchor).collect(Collectors.toSet());
    Set<String> taken =
        decided.stream().map(Verdict::anchor).collect(Collectors.toCollection(HashSet::new));
    for (Verdict verdict : decided) {
      if (anchors.contains(verdict.anchor())) {
        continue;
      }
      Span place = placeOf(verdict, reading);
      if (place == null) {
        continue;
      }
      int start = place.start();
      int end = place.end();
      StoredFinding likeliest =
          Added.is(verdict.anchor()) ? null : likeliest(verdict, start, end, findings, taken);
      if (likeliest == null) {
        verdicts.move(verdict.id(), start, end, movedTo(verdict, reading));
      } else {
        taken.add(likeliest.anchor());
        verdicts.rename(event.documentId(), verdict, likeliest);
      }
    }
  }

  /** Where the words that a decision stands on are in a reading; null if they are gone. */
  private @Nullable Span placeOf(Verdict verdict, StoredReading reading) {
    String before = readings.find(verdict.readingId()).orElseThrow().text();
    if (before.equals(reading.text())) {
      return new Span(verdict.start(), verdict.end());
    }
    String words = before.substring(verdict.start(), verdict.end());
    int start = Relocation.of(reading.text(), words, verdict.start());
    return start < 0 ? null : new Span(start, Relocation.end(reading.text(), words, start));
  }

  /** Only what a person added is at home in the new reading without a finding. */
  private static long movedTo(Verdict verdict, StoredReading reading) {
    return Added.is(verdict.anchor()) ? reading.id() : verdict.readingId();
  }

  private static @Nullable StoredFinding likeliest(
      Verdict verdict, int start, int end, List<StoredFinding> findings, Set<String> taken) {
    StoredFinding best = null;
    double most = ALIKE;
    for (StoredFinding finding : findings) {
      if (finding.kind() == verdict.kind() && !taken.contains(finding.anchor())) {
        double alike = overlap(start, end, finding.start(), finding.end());
        if (alike >= most) {
          most = alike;
          best = finding;
        }
      }
    }
    return best;
  }

  /** Shared characters to all characters of both. */
  private static double overlap(int start, int end, int otherStart, int otherEnd) {
    int shared = Math.min(end, otherEnd) - Math.max(start, otherStart);
    int all = Math.max(end, otherEnd) - Math.min(start, otherStart);
    return all <= 0 ? 0 : Math.max(0, shared) / (double) all;
  }
}
