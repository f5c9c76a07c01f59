package org.roviec.export.document;

/**
 * Names of records within one reading: a letter or two and the place in the list, from 1, with at
 * least two digits ({@code C01}, {@code D12}, {@code K104}). The same in every format, so that a
 * page and a JSON file of one reading can be laid side by side.
 */
public final class Ids {

  /** The one record about the document itself. */
  public static final String DOCUMENT = "DOC";

  private Ids() {}

  /** Id of a section by its index. */
  public static String section(int index) {
    return id("S", index);
  }

  /** Id of a block by its index. */
  public static String block(int index) {
    return id("B", index);
  }

  /** Id of a footnote by its index. */
  public static String footnote(int index) {
    return id("FN", index);
  }

  /** Id of a citation by its index. */
  public static String citation(int index) {
    return id("C", index);
  }

  /** Id of an indicator by its index. */
  public static String indicator(int index) {
    return id("I", index);
  }

  /** Id of a tally by its index. */
  public static String tally(int index) {
    return id("T", index);
  }

  /** Id of a group of tallies by its number. */
  public static String tallyGroup(int number) {
    return id("G", number);
  }

  /** Id of a decision by its index. */
  public static String decision(int index) {
    return id("DEC", index);
  }

  /** Id of an assignment by its index. */
  public static String assignment(int index) {
    return id("D", index);
  }

  /** Id of a part of an assignment by its running index over all assignments. */
  public static String part(int index) {
    return id("K", index);
  }

  /** Id of an assessment by its index. */
  public static String assessment(int index) {
    return id("F", index);
  }

  /** Id of a project by its index. */
  public static String project(int index) {
    return id("P", index);
  }

  /** Id of a recipient by its index. */
  public static String recipient(int index) {
    return id("R", index);
  }

  /** Id of a note by its index. */
  public static String note(int index) {
    return id("N", index);
  }

  private static String id(String prefix, int index) {
    int number = index + 1;
    return number < 10 ? prefix + '0' + number : prefix + number;
  }
}
