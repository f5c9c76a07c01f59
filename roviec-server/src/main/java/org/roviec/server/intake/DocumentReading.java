package org.roviec.server.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a kept document from its original bytes and keeps what was found. */
@Component
class DocumentReading {

  /** A document whose reading was begun this often without an end kills whoever reads it. */
  private static final int MOST_ATTEMPTS = 6;

  private static final Duration BETWEEN_NEWS = Duration.ofMillis(500);

  private final Documents documents;
  private final Originals originals;
  private final Gate gate;
  private final ReadingDesk desk;
  private final ReadingShelf shelf;
  private final History history;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final Clock clock;

  DocumentReading(
      Documents documents,
      Originals originals,
      Gate gate,
      ReadingDesk desk,
      ReadingShelf shelf,
      History history,
      ApplicationEventPublisher events,
      TransactionTemplate transaction,
      Clock clock) {
    this.documents = documents;
    this.originals = originals;
    this.gate = gate;
    this.desk = desk;
    this.shelf = shelf;
    this.history = history;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Reads a document that waits for it; may be called again after a crash at any moment. */
  void read(long documentId) {
    Document document = documents.find(documentId).orElse(null);
    if (document == null || !document.state().isUnderWay()) {
      return;
    }
    if (documents.begin(documentId) > MOST_ATTEMPTS) {
      fail(documentId, Reason.of("intake.failed.crash"));
      return;
    }
    byte[] bytes = originals.bytes(document.sha256());
    Outcome outcome = gate.read(document.fileName(), bytes, progress(documentId));
    if (outcome instanceof Outcome.Ingested ingested) {
      FreshReading fresh = desk.read(ingested, document.fileName(), document.sha256());
      transaction.executeWithoutResult(status -> keep(documentId, fresh));
    } else {
      fail(
          documentId,
          outcome instanceof Outcome.Bundle
              ? Reason.of("intake.failed.fault")
              : Reasons.of(outcome));
    }
  }

  private void keep(long documentId, FreshReading fresh) {
    long readingId = shelf.keep(documentId, fresh, OffsetDateTime.now(clock));
    history.add(documentId, fresh.engine(), "READ", Integer.toString(fresh.findings().size()));
    events.publishEvent(new DocumentRead(documentId, readingId));
  }

  /** Keeps why a document cannot be read. */
  void fail(long documentId, Reason reason) {
    transaction.executeWithoutResult(status -> {
      documents.fail(documentId, reason);
      history.add(documentId, "roviec", "FAILED", reason.key());
      events.publishEvent(new DocumentFailed(documentId));
    });
  }

  private Progress progress(long documentId) {
    return new Progress() {
      private Instant next = Instant.MIN;

      @Override
      public void advanced(int done, int all) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
          next = now.plus(BETWEEN_NEWS);
          documents.advance(documentId, done, all);
        }
      }
    };
  }
}
