package org.roviec.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.roviec.export.Format;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.document.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code roviec read}: reads documents and shows or writes what was found. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  /** Formats of which several documents can follow one another in one stream. */
  private static final Set<Format> STREAMABLE = Set.of(Format.JSON, Format.MARKDOWN, Format.TEXT);

  @ParentCommand private @Nullable Roviec parent;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR|-", descriptionKey = "read.inputs")
  private List<String> inputs = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      descriptionKey = "read.format")
  private String format = "";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      descriptionKey = "read.out")
  private @Nullable Path out;

  @Option(names = "--pages", paramLabel = "DIR", descriptionKey = "read.pages")
  private @Nullable Path pages;

  @Option(names = "--explain", descriptionKey = "read.explain")
  private boolean explain;

  @Option(names = "--no-restore", descriptionKey = "read.unrestored")
  private boolean unrestored;

  @Mixin private IngestOptions opening = new IngestOptions();

  @Override
  public Integer call() throws Exception {
    Console console = java.util.Objects.requireNonNull(parent).console();
    Presentation presentation = presentation(console);
    Inputs found = new Inputs(inputs);
    if (found.documents().size() > 1 && out == null && !presentation.isStreamable()) {
      throw usage(console.messages().of("usage.one", format));
    }
    if (out != null) {
      createFolder(console, out);
    }
    boolean alone = found.documents().size() == 1;
    AtomicInteger shown = new AtomicInteger();
    return new Session<>(console, opening.ingester(), new DocumentReader(!unrestored))
        .run(
            found,
            read -> {
              drawPages(read, console);
              return out != null || alone ? write(read, presentation) : presentation.bytes(read);
            },
            (read, bytes) -> {
              if (bytes.length > 0) {
                console.out().write(bytes);
              } else if (out == null) {
                if (shown.getAndIncrement() > 0 && !presentation.isStreamable()) {
                  throw usage(console.messages().of("usage.one", format));
                }
                presentation.write(read.document(), console.out());
              }
            });
  }

  /** How the results look: what was asked for, or what suits the place they go to. */
  private Presentation presentation(Console console) {
    Wording words = Wording.of(console.locale());
    if (explain) {
      return new Presentation(
          "txt",
          true,
          (document, stream) ->
              print(new Explanation(words, console.terminal()).of(document), stream));
    }
    if (format.isEmpty() && out == null) {
      return new Presentation(
          "txt",
          true,
          (document, stream) -> print(new Summary(words, console.terminal()).of(document), stream));
    }
    Format chosen = format.isEmpty() ? Format.JSON : chosen(console);
    return new Presentation(
        chosen.extension(),
        STREAMABLE.contains(chosen),
        (document, stream) -> chosen.write(document, console.locale(), stream));
  }

  private Format chosen(Console console) {
    for (Format each : Format.values()) {
      if (each.label().equals(format.toLowerCase(Locale.ROOT))) {
        return each;
      }
    }
    throw usage(console.messages().of("usage.format", format, Format.labels()));
  }

  /** Writes the pages with the findings drawn on them, if they are wanted. */
  private void drawPages(Result.Read<ReadDocument> read, Console console) throws IOException {
    Path folder = pages;
    if (folder != null) {
      new PageDrawings(folder, Wording.of(console.locale())).write(read);
    }
  }

  /** Writes the result to its file, if results go to files; nothing remains for the screen then. */
  private byte[] write(Result.Read<ReadDocument> read, Presentation presentation)
      throws IOException {
    Path folder = out;
    if (folder != null) {
      Path file = folder.resolve(read.input().target() + "." + presentation.extension);
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        presentation.write(read.document(), stream);
      }
    }
    return new byte[0];
  }

  private void createFolder(Console console, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw usage(console.messages().of("usage.out", folder));
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), message);
  }

  private static void print(String text, OutputStream stream) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Turns readings into bytes of one kind. */
  private record Presentation(String extension, boolean isStreamable, Writer writer) {

    void write(ReadDocument document, OutputStream stream) throws IOException {
      writer.write(document, stream);
    }

    byte[] bytes(Result.Read<ReadDocument> read) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
      writer.write(read.document(), bytes);
      return bytes.toByteArray();
    }
  }

  private interface Writer {
    void write(ReadDocument document, OutputStream stream) throws IOException;
  }
}
