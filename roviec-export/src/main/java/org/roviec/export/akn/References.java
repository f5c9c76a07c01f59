package org.roviec.export.akn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;
import org.roviec.organization.BodyMention;
import org.roviec.target.Indicator;

/** The bodies and measures that a document speaks of, each once, for the references of its head. */
final class References {

  private final Map<String, String> organizations = new LinkedHashMap<>();
  private final Map<String, String> concepts = new LinkedHashMap<>();

  /** Id of a body. */
  String organization(BodyMention body) {
    String name = body.evidence().quote();
    return organization(Objects.requireNonNullElse(body.body(), name), name);
  }

  /** Id of a body by what tells it from others, and its name. */
  String organization(String key, String name) {
    String id = "o_" + Slug.of(key);
    organizations.putIfAbsent(id, name);
    return id;
  }

  /** Id of what an indicator measures. */
  String concept(Indicator indicator) {
    Evidence name = indicator.name();
    @Nullable String unit = indicator.unit();
    String words = name != null ? name.quote() : Objects.requireNonNullElse(unit, "x");
    String id = "c_" + Slug.of(words);
    concepts.putIfAbsent(id, words);
    return id;
  }

  void write(Xml xml) {
    xml.open("references", "source", "#roviec");
    entry("TLCOrganization", "roviec", "organization", "Rõ Việc", xml);
    organizations.forEach((id, name) -> entry("TLCOrganization", id, "organization", name, xml));
    concepts.forEach((id, name) -> entry("TLCConcept", id, "concept", name, xml));
    xml.close();
  }

  private static void entry(String element, String id, String kind, String name, Xml xml) {
    xml.empty(element, "eId", id, "href", "/akn/ontology/" + kind + "/vn/" + id, "showAs", name);
  }
}
