package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.List;
import org.roviec.outline.BlockType;
import org.roviec.outline.Role;
import org.roviec.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How paragraphs are kept in the database: short, for every page of a document needs them. */
final class PassageJson {

  private static final JsonMapper JSON = new JsonMapper();

  private PassageJson() {}

  static String write(List<Passage> passages) {
    ArrayNode all = JSON.createArrayNode();
    for (Passage passage : passages) {
      ObjectNode one = all.addObject();
      ArrayNode places = one.putArray("at");
      passage.places().forEach(place -> places.add(place.start()).add(place.end()));
      one.put("type", passage.type().name());
      one.put("role", passage.role().name());
      one.put("section", passage.section());
      one.put("table", passage.table());
    }
    return all.toString();
  }

  static List<Passage> read(String json) {
    List<Passage> passages = new ArrayList<>();
    for (JsonNode one : JSON.readTree(json)) {
      List<Span> places = new ArrayList<>();
      JsonNode at = one.path("at");
      for (int i = 0; i + 1 < at.size(); i += 2) {
        places.add(new Span(at.get(i).asInt(), at.get(i + 1).asInt()));
      }
      passages.add(
          new Passage(
              passages.size(),
              places,
              BlockType.valueOf(one.path("type").asString()),
              Role.valueOf(one.path("role").asString()),
              one.path("section").asString(),
              one.path("table").asInt()));
    }
    return passages;
  }
}
