package org.roviec.export.json;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.DocumentKind;
import org.roviec.export.document.Ids;
import org.roviec.header.Header;
import org.roviec.header.Stated;

/** The record about the document itself: each formal element with the place it was read at. */
final class HeaderRecord {

  private final Pen pen;

  HeaderRecord(Pen pen) {
    this.pen = pen;
  }

  void write(Header header) {
    pen.open(Ids.DOCUMENT, "document");
    identity(header);
    meeting(header);
    signature(header);
    marks(header);
    pen.close();
  }

  private void identity(Header header) {
    Stated<DocumentKind> kind = header.kind();
    field("doctype", kind, kind == null ? null : kind.value().code());
    text("number", header.number());
    text("symbol", header.symbol());
    text("issue_place", header.issuePlace());
    date("issue_date", header.issueDate());
    text("issuing_body", header.issuer());
    text("parent_body", header.parentBody());
    text("level", header.level());
    text("province", header.province());
    text("title", header.subject());
  }

  private void meeting(Header header) {
    date("event_date", header.eventDate());
    text("conference_name", header.conferenceName());
    Stated<Integer> ordinal = header.conferenceOrdinal();
    open("conference_ordinal");
    if (ordinal == null) {
      pen.json().writeNullProperty("value");
    } else {
      pen.count("value", ordinal.value());
    }
    close(ordinal);
    Stated<Boolean> extended = header.conferenceExtended();
    open("conference_extended");
    pen.flag("value", extended != null && extended.value());
    close(extended);
    text("congress", header.congress());
    text("term", header.term());
    text("chair", header.chair());
    text("chair_title", header.chairTitle());
  }

  private void signature(Header header) {
    text("signer_name", header.signerName());
    text("signer_title", header.signerTitle());
    text("signing_authority", header.signingAuthority());
    code("signing_capacity", header.signingCapacity());
  }

  private void marks(Header header) {
    code("security", header.secrecy());
    code("urgency", header.urgency());
    text("circulation", header.circulation());
    text("draft", header.draft());
    field("regime", null, header.regime().name());
  }

  private void text(String name, @Nullable Stated<String> stated) {
    field(name, stated, stated == null ? null : stated.value());
  }

  private void date(String name, @Nullable Stated<LocalDate> stated) {
    field(name, stated, stated == null ? null : stated.value().toString());
  }

  private void code(String name, @Nullable Stated<? extends Enum<?>> stated) {
    field(name, stated, stated == null ? null : stated.value().name());
  }

  private void field(String name, @Nullable Stated<?> stated, @Nullable String value) {
    open(name);
    pen.text("value", value);
    close(stated);
  }

  private void open(String name) {
    pen.json().writeObjectPropertyStart(name);
  }

  private void close(@Nullable Stated<?> stated) {
    pen.mention("evidence", stated == null ? null : stated.evidence());
    pen.flag("inferred", false);
    if (stated != null) {
      pen.text("rule", stated.rule().name());
      pen.number("confidence", stated.confidence().value());
    }
    pen.json().writeEndObject();
  }
}
