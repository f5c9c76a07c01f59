package org.roviec.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.roviec.export.document.Wording;

/** Where the command line reads and writes, in which language it speaks, and how wide it is. */
final class Console {

  private static final int WIDTH = 100;

  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final Locale locale;
  private final Wording messages;

  Console(InputStream in, OutputStream out, OutputStream err, Terminal terminal, Locale locale) {
    this.in = in;
    this.out = out;
    this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
    this.locale = locale;
    messages = Wording.load(Console.class, "messages", locale);
  }

  /** A console without a terminal: for pipes and tests. */
  static Console piped(InputStream in, OutputStream out, OutputStream err, Locale locale) {
    return new Console(in, out, err, new Terminal(false, false, false, WIDTH), locale);
  }

  /** The same console, speaking another language. */
  Console in(Locale language) {
    return new Console(in, out, err, terminal, language);
  }

  /** Standard input. */
  InputStream in() {
    return in;
  }

  /** Standard output: results only. Its exceptions tell that the reader has gone. */
  OutputStream out() {
    return out;
  }

  /** Standard error: messages and progress. */
  PrintStream err() {
    return err;
  }

  Terminal terminal() {
    return terminal;
  }

  Locale locale() {
    return locale;
  }

  /** The messages of the command line. */
  Wording messages() {
    return messages;
  }

  /** Says what went wrong, about a file or in general. */
  void complain(String message) {
    err.println("roviec: " + message);
  }

  /**
   * What is known of the terminal.
   *
   * @param shows whether a person sees standard output
   * @param showsProgress whether a person sees standard error
   * @param colored whether colors are welcome
   * @param width in columns
   */
  record Terminal(boolean shows, boolean showsProgress, boolean colored, int width) {

    /** The terminal as the launcher and the environment describe it. */
    static Terminal of(java.util.Map<String, String> environment) {
      boolean shows = environment.containsKey("ROVIEC_STDOUT_TTY");
      boolean plain =
          !environment.getOrDefault("NO_COLOR", "").isEmpty()
              || environment.getOrDefault("TERM", "").equals("dumb");
      return new Terminal(
          shows,
          environment.containsKey("ROVIEC_STDERR_TTY"),
          shows && !plain,
          width(environment.getOrDefault("COLUMNS", "")));
    }

    private static int width(String columns) {
      try {
        return Math.clamp(Integer.parseInt(columns), 40, 120);
      } catch (NumberFormatException e) {
        return WIDTH;
      }
    }
  }
}
