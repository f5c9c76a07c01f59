package org.roviec.cli;

/** What the command line tells the shell. */
final class ExitCode {

  /** All went well; for {@code lint}: everything is clear. */
  static final int OK = 0;

  /** {@code lint} found something unclear. */
  static final int UNCLEAR = 1;

  /** Wrong use of the command line. */
  static final int USAGE = 2;

  /** At least one file could not be read or written; the others were. */
  static final int UNREADABLE = 3;

  /** A fault of the program itself. */
  static final int FAULT = 70;

  /** Whoever read our output has gone, as the shell counts it. */
  static final int BROKEN_PIPE = 141;

  private ExitCode() {}
}
