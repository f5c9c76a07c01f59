package org.roviec.ingest.scan;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The program Tesseract with its Vietnamese model, run once for each page. */
final class Tesseract {

  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Pattern ROTATE = Pattern.compile("Rotate: (\\d+)");

  private final Path program;

  private Tesseract(Path program) {
    this.program = program;
  }

  /** The program of this machine; null where it or its Vietnamese model is missing. */
  static @Nullable Tesseract find() {
    return Found.TESSERACT;
  }

  /** Looks once. */
  private static final class Found {
    static final @Nullable Tesseract TESSERACT = look(System.getenv("PATH"));
  }

  static @Nullable Tesseract look(@Nullable String folders) {
    if (folders == null) {
      return null;
    }
    for (String folder : folders.split(File.pathSeparator)) {
      for (String name : List.of("tesseract", "tesseract.exe")) {
        Path program = Path.of(folder, name);
        if (Files.isExecutable(program)) {
          Tesseract tesseract = new Tesseract(program);
          return tesseract.knowsVietnamese() ? tesseract : null;
        }
      }
    }
    return null;
  }

  private boolean knowsVietnamese() {
    try {
      String languages = run(null, LOOK, in -> text(in), "--list-langs");
      return Arrays.asList(languages.split("\\s+")).contains("vie");
    } catch (IOException e) {
      return false;
    }
  }

  /** The words of an image; null where the time did not suffice. */
  @Nullable List<Word> words(GrayImage image, double dpi, int segmentation, Duration most)
      throws IOException {
    try {
      return run(
          image,
          most,
          in -> {
            try {
              return Hocr.read(in);
            } catch (XMLStreamException e) {
              throw new IOException(e);
            }
          },
          "stdin",
          "stdout",
          "-l",
          "vie",
          "--dpi",
          Long.toString(Math.round(dpi)),
          "--psm",
          Integer.toString(segmentation),
          "hocr");
    } catch (Late e) {
      return null;
    }
  }

  /** Quarter turns clockwise that make an image upright; 0 where it cannot be told. */
  int turns(GrayImage image, double dpi, Duration most) {
    try {
      String report =
          run(
              image,
              most,
              in -> text(in),
              "stdin",
              "stdout",
              "--dpi",
              Long.toString(Math.round(dpi)),
              "--psm",
              "0");
      Matcher rotate = ROTATE.matcher(report);
      return rotate.find() ? Integer.parseInt(rotate.group(1)) / 90 % 4 : 0;
    } catch (IOException e) {
      return 0;
    }
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  private <T> T run(@Nullable GrayImage image, Duration most, Output<T> output, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    CompletableFuture<Boolean> late = new CompletableFuture<>();
    CompletableFuture<Void> watch =
        CompletableFuture.runAsync(
            () -> {
              late.complete(true);
              process.destroyForcibly();
            },
            CompletableFuture.delayedExecutor(most.toMillis(), TimeUnit.MILLISECONDS));
    try {
      feed(process, image);
      try (InputStream in = process.getInputStream()) {
        return output.read(in);
      }
    } catch (IOException e) {
      throw late.isDone() ? new Late() : e;
    } finally {
      watch.cancel(false);
      process.destroyForcibly();
    }
  }

  private static void feed(Process process, @Nullable GrayImage image) throws IOException {
    try (OutputStream out = process.getOutputStream()) {
      if (image != null) {
        image.write(out);
      }
    }
  }

  /** What is done with what the program prints. */
  private interface Output<T> {
    T read(InputStream in) throws IOException;
  }

  /** The program was ended because it took too long. */
  private static final class Late extends IOException {
    private static final long serialVersionUID = 1;
  }
}
