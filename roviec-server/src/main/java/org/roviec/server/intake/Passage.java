package org.roviec.server.intake;

import java.util.List;
import org.roviec.outline.BlockType;
import org.roviec.outline.Role;
import org.roviec.text.Span;

/**
 * A paragraph of a reading, as people see one: what it is and where its characters stand.
 *
 * @param index place among the passages, in reading order
 * @param places its characters in the text, markers included, in order
 * @param type its form
 * @param role what the part it belongs to is for
 * @param section numbers of the parts around it, {@code II, 2.1}; empty where nothing is numbered
 * @param table number of the table a row belongs to, −1 outside tables
 */
public record Passage(
    int index, List<Span> places, BlockType type, Role role, String section, int table) {

  /** Keeps its own list. */
  public Passage {
    places = List.copyOf(places);
  }

  /** First character in the text. */
  public int start() {
    return places.getFirst().start();
  }

  /** End of its last character in the text. */
  public int end() {
    return places.getLast().end();
  }

  /** How many characters it has. */
  public int length() {
    return places.stream().mapToInt(Span::length).sum();
  }
}
