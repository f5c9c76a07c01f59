package org.roviec.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.roviec.restore.Restorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code roviec restore}: gives damaged texts their letters back. */
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

  @ParentCommand private @Nullable Roviec parent;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", descriptionKey = "restore.inputs")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      descriptionKey = "restore.format")
  private String format = "text";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      descriptionKey = "restore.out")
  private @Nullable Path out;

  @Mixin private IngestOptions opening = new IngestOptions();

  @Option(names = "--explain", descriptionKey = "restore.explain")
  private boolean explain;

  @Override
  public Integer call() throws Exception {
    Console console = Objects.requireNonNull(parent).console();
    if (!List.of("text", "json").contains(format)) {
      throw usage(console.messages().of("usage.format", format, "text, json"));
    }
    createFolder(console);
    Restorer restorer = Restorer.load();
    return new Session<Restored>(
            console,
            opening.ingester(),
            (file, ingested, progress) ->
                Restored.of(file, ingested, restorer.restore(ingested.text(), progress::within)))
        .run(
            new Inputs(inputs),
            read -> delivered(read, bytes(read.document(), console)),
            (read, bytes) -> {
              console.out().write(bytes);
              if (!explain && read.document().isMisread()) {
                console.complain(
                    Paint.tame(read.input().shown())
                        + ": "
                        + console.messages().of("restore.misread"));
              }
            });
  }

  private byte[] bytes(Restored restored, Console console) {
    if (explain) {
      String page = new RestorationPage(console.messages(), console.terminal()).of(restored);
      return page.getBytes(StandardCharsets.UTF_8);
    }
    if (format.equals("text")) {
      return restored.text();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    RestorationJson.write(restored, bytes);
    return bytes.toByteArray();
  }

  /** Writes the result to its file, if results go to files; nothing remains for the screen then. */
  private byte[] delivered(Result.Read<Restored> read, byte[] bytes) throws IOException {
    Path folder = out;
    if (folder == null) {
      return bytes;
    }
    String ending = !explain && format.equals("json") ? ".json" : ".txt";
    Path file = folder.resolve(read.input().target() + ending);
    Path source = read.input().path();
    if (source != null && Files.exists(file) && Files.isSameFile(file, source)) {
      throw new SameFileException();
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, bytes);
    return new byte[0];
  }

  private void createFolder(Console console) {
    Path folder = out;
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
    } catch (IOException e) {
      throw usage(console.messages().of("usage.out", String.valueOf(folder)));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }

  /** The result would replace the file it was made from. */
  static final class SameFileException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
