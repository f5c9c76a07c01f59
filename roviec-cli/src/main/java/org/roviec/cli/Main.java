package org.roviec.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Where the command line begins. */
public final class Main {

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Locale locale = language(System.getenv());
    Console console =
        new Console(
            System.in,
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            System.getenv("ROVIEC_STDOUT_TTY") != null,
            System.getenv("ROVIEC_STDERR_TTY") != null,
            locale);
    System.exit(run(console, arguments));
  }

  /** Runs one command on this console; the exit code. */
  static int run(Console console, String... arguments) {
    CommandLine commands = new CommandLine(new Roviec(console));
    int code = commands.execute(arguments);
    try {
      console.out().flush();
    } catch (java.io.IOException e) {
      return ExitCode.BROKEN_PIPE;
    }
    return code;
  }

  /** Vietnamese where the environment asks for it, else English. */
  static Locale language(Map<String, String> environment) {
    for (String name : new String[] {"ROVIEC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return Locale.of(value.toLowerCase(Locale.ROOT).startsWith("vi") ? "vi" : "en");
      }
    }
    return Locale.ENGLISH;
  }
}
