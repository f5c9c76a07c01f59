package org.roviec.server.draft;

/**
 * Something to mend in a draft.
 *
 * @param kind key of what is wrong, in the messages
 * @param words why, in a sentence; empty where the kind says it all
 * @param suggestion key of what to write instead; empty for none
 * @param quote the words it is about; empty where something is missing
 * @param start first character; −1 where it has no place
 * @param end after the last character
 * @param grave whether work cannot be followed up, or the paper be issued, as it stands
 */
record Fault(
    String kind, String words, String suggestion, String quote, int start, int end, boolean grave) {

  /** Whether it has a place in the text. */
  public boolean isPlaced() {
    return start >= 0;
  }
}
