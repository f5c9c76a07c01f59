package org.roviec.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Where the command line begins. */
public final class Main {

  /** What the library says of damaged files is no message for people; outcomes are. */
  private static final Logger PDF_LIBRARY = Logger.getLogger("org.apache");

  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.setProperty("java.awt.headless", "true");
    PDF_LIBRARY.setLevel(Level.OFF);
    Console console =
        new Console(
            System.in,
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
            new FileOutputStream(FileDescriptor.err),
            Console.Terminal.of(System.getenv()),
            language(System.getenv()));
    System.exit(run(console, arguments));
  }

  /** Runs one command on this console; the exit code. */
  static int run(Console given, String... arguments) {
    Console console = language(List.of(arguments)).map(given::in).orElse(given);
    CommandLine commands = commands(console);
    try {
      int code;
      if (arguments.length == 0) {
        commands.usage(console.err());
        code = ExitCode.USAGE;
      } else {
        code = commands.execute(arguments);
      }
      console.out().flush();
      return code;
    } catch (IOException gone) {
      return ExitCode.BROKEN_PIPE;
    }
  }

  private static CommandLine commands(Console console) {
    CommandLine commands =
        new CommandLine(new Roviec(console))
            .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler((fault, line, result) -> onFault(fault, console))
            .setParameterExceptionHandler((wrong, values) -> onWrongUse(wrong, console))
            .setResourceBundle(help(console.locale()));
    for (CommandLine each : commands.getSubcommands().values()) {
      each.setResourceBundle(help(console.locale()));
    }
    return commands;
  }

  private static ResourceBundle help(Locale locale) {
    return ResourceBundle.getBundle(
        "org.roviec.cli.help",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Writing fails when whoever read has gone ({@code | head}): then there is nothing to say. */
  private static int onFault(Exception fault, Console console) {
    if (fault instanceof IOException && isBrokenPipe(fault)) {
      return ExitCode.BROKEN_PIPE;
    }
    if (fault instanceof IOException io) {
      console.complain(Failure.of(io).in(console.messages()));
      return ExitCode.UNREADABLE;
    }
    fault.printStackTrace(console.err());
    return ExitCode.FAULT;
  }

  private static boolean isBrokenPipe(Exception fault) {
    String message = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("stream closed");
  }

  private static int onWrongUse(CommandLine.ParameterException wrong, Console console) {
    console.complain(
        console.messages().isVietnamese() ? vietnamese(wrong) : String.valueOf(wrong.getMessage()));
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println(console.messages().of("usage.hint", command));
    return ExitCode.USAGE;
  }

  private static String vietnamese(CommandLine.ParameterException wrong) {
    return switch (wrong) {
      case CommandLine.UnmatchedArgumentException unmatched ->
          "không hiểu: " + String.join(" ", unmatched.getUnmatched());
      case CommandLine.MissingParameterException _ -> "thiếu tham số";
      default -> String.valueOf(wrong.getMessage());
    };
  }

  /** The language asked for by {@code --lang}. */
  private static Optional<Locale> language(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith("--lang=")) {
        return Optional.of(locale(argument.substring("--lang=".length())));
      }
      if (argument.equals("--lang") && i + 1 < arguments.size()) {
        return Optional.of(locale(arguments.get(i + 1)));
      }
    }
    return Optional.empty();
  }

  /** Vietnamese where the environment asks for it, else English. */
  static Locale language(Map<String, String> environment) {
    for (String name : new String[] {"ROVIEC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return locale(value);
      }
    }
    return Locale.ENGLISH;
  }

  private static Locale locale(String language) {
    boolean vietnamese = language.toLowerCase(Locale.ROOT).startsWith("vi");
    return vietnamese ? Locale.of("vi") : Locale.ENGLISH;
  }
}
