package org.roviec.export.lint;

import java.io.OutputStream;
import java.util.List;
import java.util.TreeSet;
import org.roviec.Reading;
import org.roviec.clarity.Clarity.Flag;
import org.roviec.export.document.CodePoints;
import org.roviec.export.document.Wording;
import org.roviec.finding.Evidence;
import org.roviec.text.SourceText;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes gaps as lines for people and editors, as JSON, and as SARIF 2.1.0 for code hosts. */
public final class LintExport {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Wording words;

  /** An export in this language. */
  public LintExport(Wording words) {
    this.words = words;
  }

  /** One line for each gap: {@code file:line:column: message}, columns in UTF-16 units from 1. */
  public List<String> lines(Linted document) {
    return document.gaps.stream()
        .map(gap -> position(document.path, document.text, gap.at()) + ": " + gap.message(words))
        .toList();
  }

  private static String position(String path, SourceText text, Evidence at) {
    SourceText.Position position = text.position(at.start());
    return path + ":" + position.line() + ":" + position.column();
  }

  /** One JSON object on a line: the file, and its gaps with place, code and words. */
  public void json(Linted document, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      CodePoints codePoints = CodePoints.of(document.text.characters());
      json.writeStartObject();
      json.writeStringProperty("file", document.path);
      json.writeNumberProperty("assignments", document.assignments);
      json.writeArrayPropertyStart("gaps");
      for (Gap gap : document.gaps) {
        json.writeStartObject();
        json.writeStringProperty("assignment", gap.assignment());
        json.writeStringProperty("criterion", gap.criterion().name());
        json.writeStringProperty("flag", gap.judgement().flag().name());
        json.writeStringProperty("reason", gap.judgement().reason());
        json.writeStringProperty("message", gap.reason(words));
        SourceText.Position position = document.text.position(gap.at().start());
        json.writeNumberProperty("line", position.line());
        json.writeNumberProperty("column", position.column());
        json.writeNumberProperty("start", codePoints.at(gap.at().start()));
        json.writeNumberProperty("end", codePoints.at(gap.at().end()));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /**
   * One SARIF log with a single run over several documents.
   *
   * @param documents each with the path to be shown for it
   */
  public void sarif(List<Linted> documents, String version, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartObject();
      json.writeStringProperty(
          "$schema",
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      json.writeStartObject();
      driver(documents, version, json);
      json.writeStringProperty("columnKind", "utf16CodeUnits");
      json.writeArrayPropertyStart("results");
      documents.forEach(document -> document.gaps.forEach(gap -> result(document, gap, json)));
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private void driver(List<Linted> documents, String version, JsonGenerator json) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "roviec");
    json.writeStringProperty("version", version);
    json.writeArrayPropertyStart("rules");
    TreeSet<String> seen = new TreeSet<>();
    for (Linted document : documents) {
      for (Gap gap : document.gaps) {
        if (seen.add(gap.rule())) {
          json.writeStartObject();
          json.writeStringProperty("id", gap.rule());
          json.writeObjectPropertyStart("shortDescription");
          json.writeStringProperty("text", words.of("criterion", gap.criterion()));
          json.writeEndObject();
          json.writeEndObject();
        }
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void result(Linted document, Gap gap, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("ruleId", gap.rule());
    json.writeStringProperty("level", gap.judgement().flag() == Flag.THIEU ? "warning" : "note");
    json.writeObjectPropertyStart("message");
    json.writeStringProperty("text", gap.message(words));
    json.writeEndObject();
    json.writeArrayPropertyStart("locations");
    json.writeStartObject();
    json.writeObjectPropertyStart("physicalLocation");
    json.writeObjectPropertyStart("artifactLocation");
    json.writeStringProperty("uri", Uris.relative(document.path));
    json.writeEndObject();
    region(document.text, gap.at(), json);
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void region(SourceText text, Evidence at, JsonGenerator json) {
    SourceText.Position start = text.position(at.start());
    SourceText.Position end = text.position(at.end());
    json.writeObjectPropertyStart("region");
    json.writeNumberProperty("startLine", start.line());
    json.writeNumberProperty("startColumn", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeNumberProperty("endColumn", end.column());
    json.writeEndObject();
  }

  private static JsonGenerator generator(OutputStream out) {
    return JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
  }

  /**
   * The gaps of one document; the reading itself may be let go.
   *
   * @param path as it is to be shown
   * @param text for line numbers
   * @param assignments how many there are
   * @param gaps in the order of the text
   */
  public record Linted(String path, SourceText text, int assignments, List<Gap> gaps) {

    /** The gaps of a reading. */
    public static Linted of(String path, Reading reading) {
      return new Linted(path, reading.text(), reading.assignments().size(), Gap.of(reading));
    }
  }
}
