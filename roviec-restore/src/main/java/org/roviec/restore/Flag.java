package org.roviec.restore;

import org.roviec.text.Span;

/**
 * A number, symbol or Roman numeral that was judged damaged: a person should look at it.
 *
 * @param source where it stands in the source
 * @param written the characters of the source
 * @param restored what the view says instead; the same where no better reading was found
 * @param reason what was seen
 */
public record Flag(Span source, String written, String restored, Reason reason) {

  /** What was seen. */
  public enum Reason {
    /** Letters stood where digits belong: {@code 2O23}. */
    LETTERS_IN_NUMBER,
    /** A document symbol had lost its marks: {@code ND-CP}. */
    SYMBOL,
    /** A Roman numeral was read as something else: {@code X1}. */
    ROMAN_NUMERAL,
    /** A number that must be a word, as {@code 13} for {@code là}; kept where that is not sure. */
    WORD_AS_NUMBER,
    /** Digits and letters are mixed in a way that is neither number nor symbol; kept. */
    UNREADABLE
  }
}
