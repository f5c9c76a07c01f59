package org.roviec.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code roviec}. */
@Command(
    name = "roviec",
    resourceBundle = "org.roviec.cli.help",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {ReadCommand.class, WarmUp.class})
final class Roviec {

  private final Console console;

  Roviec(Console console) {
    this.console = console;
  }

  @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
  String language = "";

  /** The console, in the language asked for. */
  Console console() {
    return language.isEmpty() ? console : console.in(java.util.Locale.of(language));
  }
}
