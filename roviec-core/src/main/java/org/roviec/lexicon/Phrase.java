package org.roviec.lexicon;

import java.util.Map;
import java.util.Optional;
import org.roviec.finding.RuleId;

/**
 * One row of a phrase book: a wording with its meaning and the examples that bind it.
 *
 * @param id the rule's name
 * @param pattern the wording as written in the table
 * @param attributes what it means, by the book's own keys
 * @param examples sentences in which the phrase is marked {@code [thus]}, or, after a {@code !},
 *     sentences in which it must not be seen; at least one
 */
public record Phrase(
    RuleId id, String pattern, Map<String, String> attributes, java.util.List<String> examples) {

  /** Keeps its own copies. */
  public Phrase {
    attributes = Map.copyOf(attributes);
    examples = java.util.List.copyOf(examples);
  }

  /** The value of an attribute, if the row has it. */
  public Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key));
  }

  /** Whether the row has an attribute, whatever its value. */
  public boolean has(String key) {
    return attributes.containsKey(key);
  }

  /** The attribute as a constant of an enum; the book is wrong if it is missing or unknown. */
  public <E extends Enum<E>> E as(String key, Class<E> type) {
    String value = attributes.get(key);
    if (value == null) {
      throw new IllegalStateException(id + " has no " + key);
    }
    return Enum.valueOf(type, value);
  }
}
