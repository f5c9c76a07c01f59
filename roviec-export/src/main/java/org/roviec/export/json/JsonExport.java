package org.roviec.export.json;

import java.io.OutputStream;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.roviec.Reading;
import org.roviec.export.document.ReadDocument;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes readings as JSON, in the format described by {@code roviec-reading.schema.json}. Offsets
 * are Unicode code points into the decoded text, counted from 0, ends excluded.
 */
public final class JsonExport {

  /** Name and version of the format. */
  public static final String SCHEME = "roviec-gold/1.0";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  /** Writes one document on one line of UTF-8, ended by a line feed; leaves the stream open. */
  public void write(ReadDocument document, OutputStream out) {
    try (JsonGenerator json =
        JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      write(document, json);
      json.writeRaw('\n');
    }
  }

  private static void write(ReadDocument document, JsonGenerator json) {
    Reading reading = document.reading();
    Pen pen = new Pen(json, reading.text(), reading.outline());
    json.writeStartObject();
    pen.text("scheme", SCHEME);
    pen.text("file", document.file());
    pen.text("sha256", document.sha256());
    pen.count("length", pen.codePointLength());
    json.writeArrayPropertyStart("records");
    records(reading, pen);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void records(Reading reading, Pen pen) {
    new HeaderRecord(pen).write(reading.header());
    new OutlineRecords(pen, reading.outline()).write();
    SentenceRecords sentences = new SentenceRecords(pen);
    FigureRecords figures = new FigureRecords(pen);
    each(reading.citations(), (finding, i) -> sentences.citation(i, finding));
    each(reading.indicators(), (finding, i) -> figures.indicator(i, finding));
    each(reading.tallies(), (finding, i) -> figures.tally(i, finding));
    each(reading.decisions(), (finding, i) -> sentences.decision(i, finding));
    each(reading.assessments(), (finding, i) -> sentences.assessment(i, finding));
    AssignmentRecords assignments = new AssignmentRecords(pen);
    each(reading.assignments(), (finding, i) -> assignments.write(i, finding));
    each(reading.projects(), (finding, i) -> sentences.project(i, finding));
    each(reading.recipients(), (finding, i) -> sentences.recipient(i, finding));
    each(reading.notes(), (note, i) -> sentences.note(i, note));
  }

  private static <T> void each(List<T> values, ObjIntConsumer<T> action) {
    for (int i = 0; i < values.size(); i++) {
      action.accept(values.get(i), i);
    }
  }
}
