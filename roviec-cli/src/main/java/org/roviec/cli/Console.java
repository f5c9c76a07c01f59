package org.roviec.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.roviec.export.document.Wording;

/**
 * Where the command line reads and writes, and in which language it speaks.
 *
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: messages and progress
 * @param outIsTerminal whether a person sees the results
 * @param errIsTerminal whether a person sees the progress
 * @param locale language of the messages
 */
record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Locale locale) {

  /** A console whose streams go nowhere special: for tests and for pipes. */
  static Console piped(InputStream in, OutputStream out, OutputStream err, Locale locale) {
    return new Console(
        in, out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, locale);
  }

  Console in(Locale language) {
    return new Console(in, out, err, outIsTerminal, errIsTerminal, language);
  }

  Wording messages() {
    return Wording.load(Console.class, "messages", locale);
  }

  void complain(String message) {
    err.println("roviec: " + message);
  }
}
