package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.date.WrittenDate;

/** A citation while it is being read: places are words of the outline, open ends are −1. */
final class Mention {

  /** No mention and its subject hold more words than this. */
  static final int LONGEST_REACH = 400;

  final DocumentKind kind;
  final int start;
  int end;

  /** The word after kind and name, before date and issuer. */
  final int nameEnd;

  @Nullable DocumentNumber number;
  @Nullable String bareNumber;
  @Nullable WrittenDate date;
  int issuerStart = -1;
  int issuerEnd = -1;
  @Nullable String issuerId;
  int titleStart = -1;
  int titleEnd = -1;
  @Nullable String session;
  Citation.Form form = Citation.Form.NAMED;
  Citation.Status status = Citation.Status.ISSUED;
  Citation.Relation relation = Citation.Relation.MENTIONS;

  /** Whether the text has it made: then other mentions of it are of a law still to come. */
  boolean isNew;

  int via = -1;
  int boundTo = -1;
  String key = "";
  String rule;
  double confidence;

  Mention(DocumentKind kind, int start, int end, String rule, double confidence) {
    this.kind = kind;
    this.start = start;
    this.end = end;
    this.nameEnd = end;
    this.rule = rule;
    this.confidence = confidence;
  }

  /** The word after all that is said of the document, its subject included. */
  int reach() {
    return Math.max(end, titleEnd);
  }

  /** Whether its issuer or its date is said here. */
  boolean isFull() {
    return date != null || issuerStart >= 0;
  }
}
