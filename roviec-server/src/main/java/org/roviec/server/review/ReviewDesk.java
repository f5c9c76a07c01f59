package org.roviec.server.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.intake.Documents;
import org.roviec.server.intake.FindingKind;
import org.roviec.server.intake.History;
import org.roviec.server.intake.NoSuchDocument;
import org.roviec.server.intake.ReviewState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where people decide (duyệt). Decisions about one document queue up behind its row, so that of two
 * people who decide about one finding the second is told, and nothing is lost.
 */
@Service
@Transactional
class ReviewDesk {

  private final Sheets sheets;
  private final Verdicts verdicts;
  private final Documents documents;
  private final History history;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;

  ReviewDesk(
      Sheets sheets,
      Verdicts verdicts,
      Documents documents,
      History history,
      AuditLog audit,
      ApplicationEventPublisher events,
      JdbcClient jdbc,
      Clock clock) {
    this.sheets = sheets;
    this.verdicts = verdicts;
    this.documents = documents;
    this.history = history;
    this.audit = audit;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What a person may do with a card. */
  enum Choice {
    ACCEPT,
    REJECT,
    SKIP
  }

  /**
   * Decides about a card.
   *
   * @param version how many decisions the person has seen about it
   * @param correction what the person makes of the terms; null if nothing
   * @throws Conflict if there are more
   */
  Act decide(
      long documentId,
      String anchor,
      int version,
      Choice choice,
      @Nullable Correction correction,
      Reviewer by) {
    Sheet sheet = open(documentId);
    Card card = card(sheet, anchor, version);
    UUID batch = UUID.randomUUID();
    Terms terms = correction == null ? card.terms() : correction.of(card.kind(), card.terms());
    Terms settled = Settling.of(OwnersOf.known(terms, sheet.owners()), card.proposed());
    Verdict.Ruling ruling =
        switch (choice) {
          case ACCEPT -> Settling.ruling(card, settled);
          case REJECT -> Verdict.Ruling.REJECTED;
          case SKIP -> Verdict.Ruling.SKIPPED;
        };
    rule(sheet, card, ruling, "", settled, batch, by);
    return done(documentId, batch, Set.of(anchor));
  }

  /** Confirms all cards of a kind that nobody has decided about yet. */
  Act confirmAll(long documentId, FindingKind kind, Reviewer by) {
    Sheet sheet = open(documentId);
    UUID batch = UUID.randomUUID();
    Set<String> anchors = new LinkedHashSet<>();
    for (Card card : sheet.cards()) {
      if (card.kind() == kind && !card.hasVerdict()) {
        Terms settled = Settling.of(card.proposed(), card.proposed());
        rule(sheet, card, Verdict.Ruling.CONFIRMED, "", settled, batch, by);
        anchors.add(card.anchor());
      }
    }
    return done(documentId, batch, anchors);
  }

  /** Adds what the machine has missed. */
  Act add(
      long documentId,
      FindingKind kind,
      int start,
      int end,
      String quote,
      Terms terms,
      Reviewer by) {
    Sheet sheet = open(documentId);
    UUID batch = UUID.randomUUID();
    String anchor = Added.anchor();
    Terms settled = Settling.of(terms, terms);
    add(sheet, anchor, kind, start, end, quote, settled, batch, by);
    return done(documentId, batch, Set.of(anchor));
  }

  /** Makes one assignment of each piece of work in an assignment. */
  Act split(long documentId, String anchor, int version, Reviewer by) {
    Sheet sheet = open(documentId);
    Card card = card(sheet, anchor, version);
    if (!card.canSplit()) {
      throw new InvalidTerms("review.invalid.split", null);
    }
    UUID batch = UUID.randomUUID();
    Set<String> anchors = new LinkedHashSet<>(Set.of(anchor));
    rule(sheet, card, Verdict.Ruling.REJECTED, "SPLIT", card.terms(), batch, by);
    for (Pieces.Piece piece : Pieces.of(card)) {
      String added = Added.anchor();
      Terms terms = Settling.of(piece.terms(), card.proposed());
      add(
          sheet,
          added,
          card.kind(),
          piece.start(),
          piece.end(),
          piece.terms().work(),
          terms,
          batch,
          by);
      anchors.add(added);
    }
    return done(documentId, batch, anchors);
  }

  /** Makes one assignment of two. */
  Act merge(
      long documentId,
      String anchor,
      int version,
      String otherAnchor,
      int otherVersion,
      Reviewer by) {
    Sheet sheet = open(documentId);
    Card one = card(sheet, anchor, version);
    Card other = card(sheet, otherAnchor, otherVersion);
    if (anchor.equals(otherAnchor)
        || one.kind() != other.kind()
        || one.kind() != FindingKind.ASSIGNMENT) {
      throw new InvalidTerms("review.invalid.merge", null);
    }
    boolean inOrder = one.start() <= other.start();
    Card first = inOrder ? one : other;
    Card second = inOrder ? other : one;
    UUID batch = UUID.randomUUID();
    rule(sheet, first, Verdict.Ruling.REJECTED, "MERGED", first.terms(), batch, by);
    rule(sheet, second, Verdict.Ruling.REJECTED, "MERGED", second.terms(), batch, by);
    Terms.Assignment both = Pieces.together(first.assignment(), second.assignment());
    String added = Added.anchor();
    int end = Math.max(first.end(), second.end());
    add(sheet, added, first.kind(), first.start(), end, both.work(), both, batch, by);
    return done(documentId, batch, Set.of(anchor, otherAnchor, added));
  }

  /** Takes back what was done by one act, unless somebody has decided about it since. */
  Act undo(long documentId, UUID batch, Reviewer by) {
    Sheet sheet = open(documentId);
    UUID back = UUID.randomUUID();
    Set<String> anchors = new LinkedHashSet<>();
    for (Verdict verdict : verdicts.ofBatch(documentId, batch)) {
      Verdict before =
          verdicts.before(documentId, verdict.anchor(), verdict.version()).orElse(null);
      Verdict.Ruling ruling = before == null ? Verdict.Ruling.WITHDRAWN : before.ruling();
      Terms terms = before == null ? proposed(sheet, verdict) : before.terms();
      String reason = before == null ? "" : before.reason();
      put(
          sheet,
          new Verdict(
              0,
              verdict.anchor(),
              verdict.kind(),
              ruling,
              reason,
              terms,
              verdict.start(),
              verdict.end(),
              verdict.quote(),
              sheet.reading().id(),
              verdict.version() + 1,
              by.name(),
              clock.instant(),
              back),
          by);
      anchors.add(verdict.anchor());
    }
    if (anchors.isEmpty()) {
      throw new InvalidTerms("review.invalid.undo", null);
    }
    return done(documentId, back, anchors);
  }

  private static Terms proposed(Sheet sheet, Verdict verdict) {
    return sheet.card(verdict.anchor()).map(Card::proposed).orElse(verdict.terms());
  }

  /** Closes the review: what is confirmed may go into the register. */
  void close(long documentId, Reviewer by) {
    Sheet sheet = open(documentId);
    jdbc.sql(
            "update review set state = 'CLOSED', closed_by = ?, closed_at = ?, version = version +"
                + " 1 where document_id = ?")
        .params(by.userName(), OffsetDateTime.now(clock), documentId)
        .update();
    Progress progress = sheet.progress();
    documents.reviewed(documentId, ReviewState.CLOSED, progress.decided(), progress.required());
    history.add(
        documentId, by.userName(), "CLOSED", progress.decided() + "/" + progress.required());
    audit.record(
        by.userName(),
        "review.closed",
        "document:" + documentId,
        progress.decided() + "/" + progress.required());
    events.publishEvent(new ReviewClosed(documentId));
  }

  /** Opens a closed review again. */
  void reopen(long documentId, Reviewer by) {
    int opened =
        jdbc.sql(
                "update review set state = 'OPEN', closed_by = null, closed_at = null,"
                    + " version = version + 1 where document_id = ? and state = 'CLOSED'")
            .param(documentId)
            .update();
    if (opened > 0) {
      Progress progress = sheets.of(documentId).progress();
      documents.reviewed(documentId, ReviewState.OPEN, progress.decided(), progress.required());
      history.add(documentId, by.userName(), "REOPENED", "");
      audit.record(by.userName(), "review.reopened", "document:" + documentId, "");
    }
  }

  /** The sheet, with the row of the document locked, so that nobody decides at the same time. */
  private Sheet open(long documentId) {
    String state =
        jdbc.sql("select state from review where document_id = ? for update")
            .param(documentId)
            .query(String.class)
            .optional()
            .orElseThrow(NoSuchDocument::new);
    if (state.equals("CLOSED")) {
      throw new ReviewIsClosed();
    }
    return sheets.of(documentId);
  }

  private static Card card(Sheet sheet, String anchor, int version) {
    Card card = sheet.card(anchor).orElseThrow(() -> conflict(sheet, anchor));
    if (card.version() != version) {
      throw conflict(sheet, anchor);
    }
    return card;
  }

  private static Conflict conflict(Sheet sheet, String anchor) {
    return new Conflict(sheet.document().id(), anchor);
  }

  private void rule(
      Sheet sheet,
      Card card,
      Verdict.Ruling ruling,
      String reason,
      Terms terms,
      UUID batch,
      Reviewer by) {
    put(
        sheet,
        new Verdict(
            0,
            card.anchor(),
            card.kind(),
            ruling,
            reason,
            terms,
            card.start(),
            card.end(),
            card.quote(),
            sheet.reading().id(),
            card.version() + 1,
            by.name(),
            clock.instant(),
            batch),
        by);
  }

  private void add(
      Sheet sheet,
      String anchor,
      FindingKind kind,
      int start,
      int end,
      String quote,
      Terms terms,
      UUID batch,
      Reviewer by) {
    put(
        sheet,
        new Verdict(
            0,
            anchor,
            kind,
            Verdict.Ruling.ADDED,
            "",
            terms,
            start,
            end,
            quote,
            sheet.reading().id(),
            1,
            by.name(),
            clock.instant(),
            batch),
        by);
  }

  private void put(Sheet sheet, Verdict verdict, Reviewer by) {
    long documentId = sheet.document().id();
    verdicts.supersede(documentId, verdict.anchor());
    verdicts.add(documentId, verdict, by.userName());
    if (verdict.terms() instanceof Terms.Header header
        && verdict.ruling() != Verdict.Ruling.SKIPPED) {
      documents.correct(
          documentId,
          orNull(header.type()),
          orNull(header.symbol()),
          orNull(header.issuer()),
          header.issuedOn(),
          orNull(header.title()));
    }
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  private Act done(long documentId, UUID batch, Set<String> anchors) {
    Progress progress = sheets.of(documentId).progress();
    documents.reviewed(documentId, ReviewState.OPEN, progress.decided(), progress.required());
    return new Act(batch, anchors);
  }

  /** Cards that others have changed since a decision. */
  @Transactional(readOnly = true)
  Set<String> changedSince(long documentId, long verdictId) {
    List<Verdict> changed = verdicts.since(documentId, verdictId);
    Set<String> anchors = new LinkedHashSet<>();
    changed.forEach(verdict -> anchors.add(verdict.anchor()));
    return anchors;
  }
}
