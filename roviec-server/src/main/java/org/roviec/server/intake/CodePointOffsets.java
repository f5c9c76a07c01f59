package org.roviec.server.intake;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns the places of the public format, which counts characters (Unicode code points), into places
 * of the screen and of this program, which count UTF-16 units.
 */
final class CodePointOffsets {

  private final String text;
  private final boolean same;

  CodePointOffsets(String text) {
    this.text = text;
    this.same = text.codePointCount(0, text.length()) == text.length();
  }

  /** Changes every {@code start} and {@code end} within a record, in place. */
  void convert(JsonNode node) {
    if (same) {
      return;
    }
    if (node instanceof ObjectNode object) {
      for (String edge : new String[] {"start", "end"}) {
        JsonNode offset = object.path(edge);
        if (offset.isIntegralNumber()) {
          object.put(edge, text.offsetByCodePoints(0, offset.asInt()));
        }
      }
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        convert(field.getValue());
      }
    } else if (node.isArray()) {
      node.forEach(this::convert);
    }
  }
}
