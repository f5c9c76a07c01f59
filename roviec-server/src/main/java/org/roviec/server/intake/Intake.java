package org.roviec.server.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.roviec.ingest.outcome.Member;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.server.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in (tiếp nhận): looks at them, keeps them, has them read. */
@Service
public class Intake {

  private final Gate gate;
  private final Originals originals;
  private final Documents documents;
  private final RefusedFiles refusedFiles;
  private final History history;
  private final ReadingQueue queue;
  private final AuditLog audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Intake(
      Gate gate,
      Originals originals,
      Documents documents,
      RefusedFiles refusedFiles,
      History history,
      ReadingQueue queue,
      AuditLog audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.gate = gate;
    this.originals = originals;
    this.documents = documents;
    this.refusedFiles = refusedFiles;
    this.history = history;
    this.queue = queue;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a file in. When this returns an acceptance, the file and the order to read it are on
   * disk. Archives and mails give one receipt for each file inside.
   *
   * @param fileName as people know it; folders in front of it are dropped
   * @param bytes the file, which must not be changed any more
   * @param sender who hands it in
   */
  public List<Receipt> receive(String fileName, byte[] bytes, Sender sender) {
    String name = FileNames.clean(fileName);
    if (gate.stopsName(name)) {
      return List.of(refuse(name, new Outcome.Classified("name"), sender));
    }
    Optional<Receipt> known = known(name, Digest.of(bytes), sender);
    if (known.isPresent()) {
      return List.of(known.get());
    }
    List<Receipt> receipts = new ArrayList<>();
    take(name, bytes, gate.look(name, bytes), sender, receipts);
    return receipts;
  }

  private void take(
      String name, byte[] bytes, Outcome outcome, Sender sender, List<Receipt> receipts) {
    switch (outcome) {
      case Outcome.Ingested _ -> receipts.add(keep(name, bytes, sender));
      case Outcome.Bundle bundle -> {
        for (Member member : bundle.members()) {
          String inner = FileNames.clean(member.name());
          take(inner, member.bytes(), member.outcome(), sender, receipts);
        }
      }
      default -> receipts.add(refuse(name, outcome, sender));
    }
  }

  /** The same bytes again: nothing to keep; a reading that failed gets another chance. */
  private Optional<Receipt> known(String name, String sha256, Sender sender) {
    return documents
        .withBytes(sha256)
        .map(document -> {
          if (document.state() == DocumentState.FAILED) {
            readAgain(document.id(), sender.name());
          }
          return new Receipt.AlreadyHere(name, document.id());
        });
  }

  private Receipt keep(String name, byte[] bytes, Sender sender) {
    String sha256 = Digest.of(bytes);
    try {
      Long id = transaction.execute(status -> add(name, sha256, bytes, sender));
      return new Receipt.Accepted(name, java.util.Objects.requireNonNull(id));
    } catch (org.springframework.dao.DuplicateKeyException somebodyWasFaster) {
      return known(name, sha256, sender).orElseThrow(() -> somebodyWasFaster);
    }
  }

  private long add(String name, String sha256, byte[] bytes, Sender sender) {
    originals.keep(sha256, bytes);
    long id = documents.add(sha256, name, sender);
    history.add(id, sender.name(), "RECEIVED", sender.channel().name());
    queue.add(id, clock.instant());
    audit.record(sender.name(), "document.received", "document:" + id, sender.channel().name());
    return id;
  }

  private Receipt refuse(String name, Outcome outcome, Sender sender) {
    Reason reason = Reasons.of(outcome);
    boolean nameless = outcome instanceof Outcome.Classified;
    refusedFiles.add(nameless ? null : name, reason, sender);
    audit.record(sender.name(), "document.refused", "document", reason.key());
    return new Receipt.Refused(nameless ? "" : name, reason);
  }

  /**
   * Has all documents read again that are not being read; decisions of people stay.
   *
   * @return how many
   */
  @Transactional
  public int readAllAgain(String by) {
    List<Long> queued = documents.queueAll();
    for (long id : queued) {
      history.add(id, by, "QUEUED", "");
      queue.add(id, clock.instant());
    }
    audit.record(by, "document.readAllAgain", "document", Integer.toString(queued.size()));
    return queued.size();
  }

  /**
   * Has a document read again, after a failure or with a newer engine; decisions of people stay.
   *
   * @return false if it waits for its reading already, or does not exist
   */
  @Transactional
  public boolean readAgain(long documentId, String by) {
    if (!documents.queue(documentId)) {
      return false;
    }
    history.add(documentId, by, "QUEUED", "");
    audit.record(by, "document.readAgain", "document:" + documentId, "");
    queue.add(documentId, clock.instant());
    return true;
  }
}
