package org.roviec.server.dashboard;

/**
 * One of the six figures at the top.
 *
 * @param name last part of the keys of its words
 * @param before what it was a month ago
 */
record Headline(String name, Count count, long before) {

  /** How much it rose; below zero where it fell. */
  public long change() {
    return count.value() - before;
  }

  /** The change as people write it: "+3", "−2", "0". */
  public String changeShown() {
    long change = change();
    return change > 0 ? "+" + change : change < 0 ? "−" + -change : "0";
  }
}
