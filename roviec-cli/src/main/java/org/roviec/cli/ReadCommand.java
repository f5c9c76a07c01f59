package org.roviec.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roviec.DirectiveReader;
import org.roviec.export.Format;
import org.roviec.ingest.TextIngester;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code roviec read}: reads documents and writes what was found. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Roviec parent;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-")
  private List<String> inputs = List.of();

  @Option(names = {"-f", "--format"})
  private Format format = Format.JSON;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR")
  private @Nullable Path out;

  @Override
  public Integer call() throws Exception {
    Console console = java.util.Objects.requireNonNull(parent).console();
    Inputs found = new Inputs(inputs);
    FileReader reader = new FileReader(new TextIngester(), new DirectiveReader(), console.in());
    int[] failures = {0};
    new Batch(Runtime.getRuntime().availableProcessors())
        .run(
            found.documents(),
            reader::read,
            result -> {
              switch (result) {
                case Result.Failed failed -> {
                  failures[0]++;
                  console.complain(
                      failed.input().shown() + ": " + failed.failure().in(console.messages()));
                }
                case Result.Read read -> write(console, read);
              }
            });
    return failures[0] > 0 ? ExitCode.UNREADABLE : ExitCode.OK;
  }

  private void write(Console console, Result.Read read) throws IOException {
    Path folder = out;
    if (folder == null) {
      format.write(read.document(), console.locale(), console.out());
      return;
    }
    Path file = folder.resolve(read.input().target() + "." + format.extension());
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      format.write(read.document(), console.locale(), stream);
    }
  }
}
