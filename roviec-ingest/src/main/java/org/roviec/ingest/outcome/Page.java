package org.roviec.ingest.outcome;

import org.roviec.text.Span;

/**
 * A page of a document.
 *
 * @param number from 1
 * @param width in points (1/72 inch); 0 where the kind of file has no fixed pages
 * @param height in points
 * @param span the characters of the text that stand on it
 * @param confidence mean confidence in [0,1] of letters recognized in its image; 1 for a page whose
 *     letters the file holds itself
 */
public record Page(int number, double width, double height, Span span, double confidence) {

  /** Whether its letters were recognized in an image. */
  public boolean isRecognized() {
    return confidence < 1;
  }
}
