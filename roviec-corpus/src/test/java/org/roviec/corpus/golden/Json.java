package org.roviec.corpus.golden;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A value in a JSON text: an object, a list, or a plain value; asking for what is not there gives
 * {@link #NOTHING}.
 *
 * @param fields an object's, in order; empty otherwise
 * @param items a list's; empty otherwise
 * @param plain text, number or truth in words; null for objects, lists and null
 */
record Json(Map<String, Json> fields, List<Json> items, @Nullable String plain) {

  static final Json NOTHING = new Json(Map.of(), List.of(), null);
  private static final JsonFactory FACTORY = new JsonFactory();

  static Json parse(String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return value(parser);
    }
  }

  private static Json value(JsonParser parser) {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, Json> fields = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        fields.put(name, value(parser));
      }
      return new Json(fields, List.of(), null);
    }
    if (token == JsonToken.START_ARRAY) {
      List<Json> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser));
      }
      return new Json(Map.of(), items, null);
    }
    return token == JsonToken.VALUE_NULL
        ? NOTHING
        : new Json(Map.of(), List.of(), parser.getString());
  }

  Json get(String name) {
    return fields.getOrDefault(name, NOTHING);
  }

  boolean isNothing() {
    return plain == null && fields.isEmpty() && items.isEmpty();
  }

  /** The plain value, empty if there is none. */
  String text() {
    return plain == null ? "" : plain;
  }

  int number() {
    return Integer.parseInt(text());
  }
}
