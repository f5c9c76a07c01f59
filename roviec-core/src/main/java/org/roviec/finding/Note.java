package org.roviec.finding;

import java.util.List;
import org.roviec.text.Span;

/**
 * A doubt with a place: something the reader saw and could not settle, or a slip in the document
 * (figures that do not add up, a gap in the numbering). Reading never fails on content; it notes.
 *
 * @param code stable name of the kind of note, such as {@code outline.number-gap}; the words for
 *     people are looked up by it
 * @param span where, in the source
 * @param arguments what the words need, in order
 */
public record Note(String code, Span span, List<String> arguments) {

  /** Keeps its own list. */
  public Note {
    arguments = List.copyOf(arguments);
  }

  /** A note by code, place and arguments. */
  public static Note of(String code, Span span, String... arguments) {
    return new Note(code, span, List.of(arguments));
  }
}
