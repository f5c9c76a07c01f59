package org.roviec.finding;

import java.util.List;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/**
 * The place and the words that a value rests on: what a person would underline.
 *
 * @param spans places in the source, in order, never empty; more than one where something foreign
 *     (a footnote body, a page number) stands in between
 * @param quote the words as the reader saw them: on one line, without mark-up
 */
public record Evidence(List<Span> spans, String quote) {

  /** Keeps its own list; refuses evidence that points nowhere. */
  public Evidence {
    spans = List.copyOf(spans);
    if (spans.isEmpty()) {
      throw new IllegalArgumentException("evidence must point somewhere: " + quote);
    }
  }

  /** The evidence at a stretch of a view; the stretch must hold more than blanks. */
  public static Evidence at(TextView view, int start, int end) {
    return new Evidence(view.spans(start, end), view.text().substring(start, end).strip());
  }

  /** First character of the first span, in the source. */
  public int start() {
    return spans.getFirst().start();
  }

  /** End of the last span, in the source. */
  public int end() {
    return spans.getLast().end();
  }
}
