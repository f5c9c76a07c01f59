package org.roviec.export.json;

import java.util.List;
import java.util.Map;
import org.roviec.assignment.Assignment;
import org.roviec.assignment.Product;
import org.roviec.assignment.Submission;
import org.roviec.clarity.Clarity;
import org.roviec.clarity.Clarity.Criterion;
import org.roviec.clarity.Clarity.Judgement;
import org.roviec.deadline.Due;
import org.roviec.deadline.TimeExpression;
import org.roviec.export.document.Ids;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.organization.BodyMention;

/** Assignments (kind {@code directive}), each followed by its parts (kind {@code task}). */
final class AssignmentRecords {

  private final Pen pen;
  private int parts;

  AssignmentRecords(Pen pen) {
    this.pen = pen;
  }

  void write(int index, Finding<Assignment> finding) {
    Assignment assignment = finding.value();
    pen.open(Ids.assignment(index), "directive");
    pen.segmentsAndText(finding.evidence());
    pen.place(assignment.block());
    pen.text("rule", finding.rule().name());
    pen.number("confidence", finding.confidence().value());
    demand(assignment);
    who(assignment);
    result(assignment);
    links(assignment);
    clarity(assignment.clarity());
    pen.flag("from_table", assignment.fromTable());
    pen.close();
    for (Assignment.Part part : assignment.parts()) {
      part(index, part);
    }
  }

  private void demand(Assignment assignment) {
    pen.code("dtype", assignment.kind());
    pen.code("mode", assignment.mode());
    pen.mention("trigger", assignment.trigger());
    pen.texts("action", assignment.actions().stream().map(Evidence::quote).toList());
    pen.mentions("conditions", assignment.conditions());
    pen.mention("distributive", assignment.distributive());
  }

  private void who(Assignment assignment) {
    bodies("owners", assignment.owners());
    pen.code("owner_source", assignment.ownerSource());
    int from = assignment.ownerFrom();
    pen.text("owner_from", from < 0 ? null : Ids.assignment(from));
    bodies("coordinators", assignment.coordinators());
    pen.json().writeArrayPropertyStart("submit_to");
    for (Submission submission : assignment.submitTo()) {
      pen.json().writeStartObject();
      bodyFields(submission.to());
      pen.text("act", submission.act());
      pen.json().writeEndObject();
    }
    pen.json().writeEndArray();
  }

  private void result(Assignment assignment) {
    pen.json().writeArrayPropertyStart("products");
    for (Product product : assignment.products()) {
      pen.json().writeStartObject();
      pen.segmentsAndText(product.evidence());
      pen.code("ptype", product.type());
      pen.flag("clear", product.clear());
      pen.flag("elided", product.elided());
      pen.json().writeEndObject();
    }
    pen.json().writeEndArray();
    pen.json().writeArrayPropertyStart("times");
    assignment.times().forEach(this::time);
    pen.json().writeEndArray();
    due(assignment.due());
  }

  private void time(TimeExpression time) {
    pen.json().writeStartObject();
    pen.segmentsAndText(time.evidence());
    pen.code("ttype", time.kind());
    pen.date("from", time.from());
    pen.end("to", time.to(), time.precision());
    pen.code("bound", time.bound());
    pen.code("precision", time.precision());
    pen.json().writeEndObject();
  }

  private void due(Due due) {
    pen.json().writeObjectPropertyStart("due");
    pen.end("to", due.to(), due.precision());
    pen.code("precision", due.precision());
    pen.code("source", due.source());
    pen.json().writeEndObject();
  }

  private void links(Assignment assignment) {
    pen.texts("cites", assignment.citations().stream().map(Ids::citation).toList());
    pen.texts("indicators", assignment.indicators().stream().map(Ids::indicator).toList());
  }

  /** The flags under {@code co}; why, and the words that decide, under {@code co_reasons}. */
  private void clarity(Clarity clarity) {
    pen.json().writeObjectPropertyStart("co");
    for (Map.Entry<Criterion, Judgement> entry : clarity.judgements().entrySet()) {
      pen.code(name(entry.getKey()), entry.getValue().flag());
    }
    pen.json().writeEndObject();
    pen.json().writeObjectPropertyStart("co_reasons");
    for (Map.Entry<Criterion, Judgement> entry : clarity.judgements().entrySet()) {
      pen.json().writeObjectPropertyStart(name(entry.getKey()));
      pen.text("reason", entry.getValue().reason());
      pen.mentions("words", entry.getValue().words());
      pen.json().writeEndObject();
    }
    pen.json().writeEndObject();
  }

  private static String name(Criterion criterion) {
    return criterion.name().toLowerCase(java.util.Locale.ROOT);
  }

  private void part(int directive, Assignment.Part part) {
    pen.open(Ids.part(parts++), "task");
    pen.text("directive", Ids.assignment(directive));
    pen.segmentsAndText(part.evidence());
    pen.mentions("heads", part.heads());
    clarity(part.clarity());
    pen.code("time_reason", part.timeReason());
    due(part.due());
    pen.close();
  }

  private void bodies(String name, List<BodyMention> bodies) {
    pen.json().writeArrayPropertyStart(name);
    for (BodyMention body : bodies) {
      pen.json().writeStartObject();
      bodyFields(body);
      pen.flag("emphasis", body.emphasis());
      pen.json().writeEndObject();
    }
    pen.json().writeEndArray();
  }

  private void bodyFields(BodyMention body) {
    pen.segmentsAndText(body.evidence());
    pen.text("body", body.body());
    pen.code("class", body.bodyClass());
  }
}
