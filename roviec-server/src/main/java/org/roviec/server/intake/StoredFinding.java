package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.List;
import org.roviec.text.Span;
import tools.jackson.databind.JsonNode;

/**
 * One thing that was found in a document. Never changed: what people decide about it stands beside
 * it.
 *
 * @param ordinal place among the findings of its kind, from 0
 * @param start first character in the reading's text
 * @param end after the last character
 * @param quote the words it rests on, as the reader saw them
 * @param section numbers of the parts around it
 * @param confidence from 0 to 1
 * @param rule what found it
 * @param value its record in the public format; places are UTF-16 offsets into the reading's text
 * @param anchor names the same finding in later readings of the same document
 */
public record StoredFinding(
    long id,
    long readingId,
    FindingKind kind,
    int ordinal,
    int start,
    int end,
    String quote,
    String section,
    double confidence,
    String rule,
    JsonNode value,
    String anchor) {

  /** The places it covers. */
  public List<Span> spans() {
    return spans(value);
  }

  /** The places that a part of a record names. */
  public static List<Span> spans(JsonNode mention) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode segment : mention.path("segments")) {
      spans.add(new Span(segment.path("start").asInt(), segment.path("end").asInt()));
    }
    return spans;
  }
}
