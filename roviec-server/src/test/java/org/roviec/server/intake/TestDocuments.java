package org.roviec.server.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.roviec.ingest.outcome.Outcome;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents in and has them read, the way the application does it. */
public final class TestDocuments {

  private static final long PATIENCE = 120_000;

  private TestDocuments() {}

  /** The bytes of a seed, from 1 to 4. */
  public static byte[] seed(int number) {
    return bytes("../roviec-corpus/seeds/seed" + number + ".txt");
  }

  /** A paper as PDF. */
  public static byte[] pdf() {
    return bytes("../roviec-ingest/src/test/resources/org/roviec/ingest/fuzz/paper.pdf");
  }

  private static byte[] bytes(String path) {
    try {
      return Files.readAllBytes(Path.of(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a file in and waits until its job is done; returns the id of the document. */
  public static long read(ApplicationContext app, String fileName, byte[] bytes) {
    Receipt receipt =
        app.getBean(Intake.class)
            .receive(fileName, bytes, new Sender("coordinator", Channel.UPLOAD))
            .getFirst();
    long id =
        switch (receipt) {
          case Receipt.Accepted accepted -> accepted.documentId();
          case Receipt.AlreadyHere here -> here.documentId();
          case Receipt.Refused refused -> throw new AssertionError(refused);
        };
    await(app, id);
    return id;
  }

  /** Waits until no job is at work on a document. */
  public static Document await(ApplicationContext app, long id) {
    Documents documents = app.getBean(Documents.class);
    long until = System.nanoTime() + PATIENCE * 1_000_000;
    while (documents.find(id).orElseThrow().state().isUnderWay()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("document " + id + " was not read in time");
      }
      pause();
    }
    return documents.find(id).orElseThrow();
  }

  /** Reads a document again with an engine that finds something else. */
  public static long readAgain(
      ApplicationContext app, long id, UnaryOperator<List<StoredFinding>> engine) {
    Document document = app.getBean(Documents.class).find(id).orElseThrow();
    byte[] bytes = app.getBean(Originals.class).bytes(document.sha256());
    Outcome.Ingested text = (Outcome.Ingested) app.getBean(Gate.class).look("", bytes);
    FreshReading fresh =
        app.getBean(ReadingDesk.class).read(text, document.fileName(), document.sha256());
    FreshReading other =
        new FreshReading(
            "roviec mới",
            fresh.text(),
            fresh.records(),
            fresh.passages(),
            fresh.pages(),
            fresh.confidence(),
            fresh.restored(),
            engine.apply(fresh.findings()),
            fresh.title());
    return Objects.requireNonNull(
        app.getBean(TransactionTemplate.class)
            .execute(status -> {
              OffsetDateTime at = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC);
              long reading = app.getBean(ReadingShelf.class).keep(id, other, at);
              app.publishEvent(new DocumentRead(id, reading));
              return reading;
            }));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
