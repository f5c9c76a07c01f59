package org.roviec.export.json;

import org.roviec.assessment.Assessment;
import org.roviec.citation.Citation;
import org.roviec.decision.Decision;
import org.roviec.export.document.Ids;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.finding.Note;
import org.roviec.organization.BodyMention;
import org.roviec.project.Project;
import org.roviec.recipient.Recipient;

/** Citations, decisions, assessments (kind {@code finding}), projects, recipients and notes. */
final class SentenceRecords {

  private final Pen pen;

  SentenceRecords(Pen pen) {
    this.pen = pen;
  }

  void citation(int index, Finding<Citation> finding) {
    Citation citation = finding.value();
    pen.open(Ids.citation(index), "citation", finding);
    pen.text("doctype", citation.kind().code());
    pen.text("number", citation.number());
    pen.text("symbol", citation.symbol());
    pen.text("date", citation.date() == null ? null : citation.date().toString());
    pen.mention("issuer", citation.issuer());
    pen.text("issuer_id", citation.issuerId());
    pen.mention("title", citation.title());
    pen.text("session", citation.session());
    pen.code("relation", citation.relation());
    pen.text("via", citation.via() < 0 ? null : Ids.citation(citation.via()));
    pen.code("form", citation.form());
    pen.code("status", citation.status());
    pen.text("key", citation.key());
    pen.text("bound_to", citation.boundTo() < 0 ? null : Ids.citation(citation.boundTo()));
    pen.close();
  }

  void decision(int index, Finding<Decision> finding) {
    Decision decision = finding.value();
    pen.open(Ids.decision(index), "decision", finding);
    pen.code("dtype", decision.kind());
    pen.mention("trigger", decision.trigger());
    pen.mention("object", decision.object());
    Evidence decider = decision.decider();
    pen.text("decider", decider == null ? null : decider.quote());
    pen.mention("decider_span", decider);
    pen.texts("cites", decision.citations().stream().map(Ids::citation).toList());
    pen.close();
  }

  void assessment(int index, Finding<Assessment> finding) {
    pen.open(Ids.assessment(index), "finding", finding);
    pen.code("ftype", finding.value().type());
    pen.code("cause_type", finding.value().cause());
    pen.close();
  }

  void project(int index, Finding<Project> finding) {
    pen.open(Ids.project(index), "project", finding);
    pen.code("ptype", finding.value().type());
    pen.text("key", finding.value().key());
    pen.close();
  }

  void recipient(int index, Finding<Recipient> finding) {
    Recipient recipient = finding.value();
    pen.open(Ids.recipient(index), "recipient", finding);
    pen.json().writeArrayPropertyStart("bodies");
    for (BodyMention body : recipient.bodies()) {
      pen.json().writeStartObject();
      pen.segmentsAndText(body.evidence());
      pen.text("body", body.body());
      pen.json().writeEndObject();
    }
    pen.json().writeEndArray();
    pen.mention("note", recipient.note());
    pen.code("note_norm", recipient.purpose());
    pen.words("typist_code", recipient.typistCode());
    pen.close();
  }

  void note(int index, Note note) {
    pen.open(Ids.note(index), "note");
    pen.text("code", note.code());
    pen.segments("segments", java.util.List.of(note.span()));
    pen.texts("arguments", note.arguments());
    pen.close();
  }
}
