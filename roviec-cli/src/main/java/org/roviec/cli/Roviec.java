package org.roviec.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code roviec}. */
@Command(
    name = "roviec",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {ReadCommand.class, LintCommand.class, RestoreCommand.class, WarmUp.class})
final class Roviec {

  private final Console console;

  @Spec private @Nullable CommandSpec spec;

  Roviec(Console console) {
    this.console = console;
  }

  /** Checks the language; {@link Main} has looked for it before, since the help needs it too. */
  @Option(
      names = "--lang",
      paramLabel = "vi|en",
      descriptionKey = "lang",
      scope = ScopeType.INHERIT)
  void language(String language) {
    if (!List.of("vi", "en").contains(language)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          console.messages().of("usage.language", language));
    }
  }

  /** The console all commands use. */
  Console console() {
    return console;
  }
}
