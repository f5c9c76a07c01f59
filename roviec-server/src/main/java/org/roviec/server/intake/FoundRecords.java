package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.outcome.Box;
import org.roviec.ingest.outcome.Layout;
import org.roviec.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes the findings out of the records of the public format. */
final class FoundRecords {

  private final String text;
  private final List<Passage> passages;
  private final Layout layout;
  private final CodePointOffsets offsets;
  private final Anchors anchors = new Anchors();
  private final Map<FindingKind, Integer> counts = new HashMap<>();
  private final Map<String, ObjectNode> assignments = new HashMap<>();

  FoundRecords(String text, List<Passage> passages, Layout layout) {
    this.text = text;
    this.passages = passages;
    this.layout = layout;
    this.offsets = new CodePointOffsets(text);
  }

  /** The findings, kind by kind, each in reading order; ids are still to be given. */
  List<StoredFinding> of(JsonNode records) {
    List<StoredFinding> findings = new ArrayList<>();
    for (JsonNode record : records) {
      FindingKind kind = FindingKind.ofRecord(record.path("kind").asString());
      if (kind != null && record instanceof ObjectNode object) {
        ObjectNode value = object.deepCopy();
        offsets.convert(value);
        findings.add(finding(kind, value));
      } else if (record.path("kind").asString().equals("task")) {
        part((ObjectNode) record.deepCopy());
      }
    }
    return findings;
  }

  /** A part is kept with its assignment, which comes before it. */
  private void part(ObjectNode record) {
    offsets.convert(record);
    ObjectNode assignment = assignments.get(record.path("directive").asString());
    if (assignment != null) {
      assignment.withArray("parts").add(record);
    }
  }

  private StoredFinding finding(FindingKind kind, ObjectNode value) {
    if (kind == FindingKind.ASSIGNMENT) {
      assignments.put(value.path("id").asString(), value);
    }
    List<Span> spans = StoredFinding.spans(kind == FindingKind.DOCUMENT ? title(value) : value);
    int start = spans.isEmpty() ? 0 : spans.getFirst().start();
    int end = spans.isEmpty() ? 0 : spans.getLast().end();
    String quote = quote(kind, value, start, end);
    Passage passage = passageAt(start);
    boxes(value, spans);
    return new StoredFinding(
        0,
        0,
        kind,
        counts.merge(kind, 1, Integer::sum) - 1,
        start,
        end,
        quote,
        passage == null ? "" : passage.section(),
        value.path("confidence").asDouble(1),
        value.path("rule").asString(value.path("code").asString("")),
        value,
        anchors.next(kind, quote, passage == null ? "" : words(passage)));
  }

  private static JsonNode title(JsonNode header) {
    return header.path("title").path("evidence");
  }

  private String quote(FindingKind kind, JsonNode value, int start, int end) {
    if (kind == FindingKind.DOCUMENT) {
      return value.path("title").path("value").asString("");
    }
    String quote = value.path("text").asString("");
    String words = quote.isEmpty() ? text.substring(start, end) : quote;
    return words.strip().replaceAll("\\s+", " ");
  }

  /** Where it is printed, for originals with pages. */
  private void boxes(ObjectNode value, List<Span> spans) {
    if (!layout.hasBoxes()) {
      return;
    }
    ArrayNode boxes = value.putArray("boxes");
    for (Span span : spans) {
      for (Box box : layout.boxes(span)) {
        boxes
            .addObject()
            .put("page", box.page())
            .put("x", box.x())
            .put("y", box.y())
            .put("width", box.width())
            .put("height", box.height());
      }
    }
  }

  private String words(Passage passage) {
    StringBuilder words = new StringBuilder();
    passage.places().forEach(place -> words.append(text, place.start(), place.end()));
    return words.toString();
  }

  private @Nullable Passage passageAt(int offset) {
    for (Passage passage : passages) {
      for (Span place : passage.places()) {
        if (place.start() <= offset && offset < place.end()) {
          return passage;
        }
      }
    }
    return null;
  }
}
