package org.roviec.server.sheet;

/**
 * Something about a cell.
 *
 * @param error whether the row cannot be taken in; else it is a doubt to look at
 * @param message key of the sentence in the messages
 * @param argument of the sentence; empty if it needs none
 */
public record Fault<C extends Heading>(C column, boolean error, String message, String argument) {

  /** What keeps the row from being taken in. */
  public static <C extends Heading> Fault<C> error(C column, String message, String argument) {
    return new Fault<>(column, true, message, argument);
  }

  /** What is only to be looked at. */
  public static <C extends Heading> Fault<C> doubt(C column, String message, String argument) {
    return new Fault<>(column, false, message, argument);
  }
}
