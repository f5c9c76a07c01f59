package org.roviec.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roviec.export.document.Wording;
import org.roviec.export.lint.LintExport;
import org.roviec.export.lint.LintExport.Linted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code roviec lint}: shows what is unclear in the assignments of documents. */
@Command(name = "lint", mixinStandardHelpOptions = true)
final class LintCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Roviec parent;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", descriptionKey = "lint.inputs")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      descriptionKey = "lint.format")
  private String format = "text";

  @Mixin private IngestOptions opening = new IngestOptions();

  @Override
  public Integer call() throws Exception {
    Console console = java.util.Objects.requireNonNull(parent).console();
    if (!List.of("text", "json", "sarif").contains(format)) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          console.messages().of("usage.format", format, "text, json, sarif"));
    }
    LintExport export = new LintExport(Wording.of(console.locale()));
    List<Linted> kept = new ArrayList<>();
    int[] gaps = {0, 0};
    int code =
        new Session<>(console, opening.ingester(), new DocumentReader(true))
            .run(
                new Inputs(inputs),
                read -> Linted.of(read.input().shown(), read.document().reading()),
                (read, linted) -> {
                  gaps[0] += linted.gaps().size();
                  gaps[1] += linted.assignments();
                  deliver(console, export, linted, kept);
                });
    if (format.equals("sarif")) {
      export.sarif(kept, Version.number(), console.out());
    }
    if (format.equals("text")) {
      console.err().println(console.messages().of("lint.total", gaps[0], gaps[1]));
    }
    return code != ExitCode.OK ? code : gaps[0] > 0 ? ExitCode.UNCLEAR : ExitCode.OK;
  }

  private void deliver(Console console, LintExport export, Linted linted, List<Linted> kept)
      throws IOException {
    switch (format) {
      case "sarif" -> kept.add(linted);
      case "json" -> export.json(linted, console.out());
      default -> {
        for (String line : export.lines(linted)) {
          console.out().write((Paint.tame(line) + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }
}
