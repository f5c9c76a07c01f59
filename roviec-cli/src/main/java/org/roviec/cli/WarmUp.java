package org.roviec.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Does once what a usual run does, on a sample, so that the launcher can keep what the Java machine
 * has loaded and linked by then. Prints nothing.
 */
@Command(name = "warm-up", hidden = true)
final class WarmUp implements Callable<Integer> {

  private static final String[][] RUNS = {
    {"read", "-"},
    {"read", "-", "--explain"},
    {"read", "-", "--format", "json"},
    {"read", "-", "--format", "html", "--lang", "vi"},
    {"lint", "-"},
    {"restore", "-"},
  };

  @Override
  public Integer call() throws IOException {
    byte[] sample;
    try (InputStream in = Objects.requireNonNull(WarmUp.class.getResourceAsStream("sample.txt"))) {
      sample = in.readAllBytes();
    }
    for (String[] run : RUNS) {
      run(sample, run);
    }
    readFile(sample);
    return ExitCode.OK;
  }

  private static void run(byte[] sample, String... arguments) {
    Console console =
        Console.piped(
            new ByteArrayInputStream(sample),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Main.language(System.getenv()));
    Main.run(console, arguments);
  }

  /** Reads the sample from a file, which takes classes of its own. */
  private static void readFile(byte[] sample) throws IOException {
    Path file = Files.createTempFile("roviec", ".txt");
    try {
      Files.write(file, sample);
      run(sample, "read", file.toString());
    } finally {
      Files.delete(file);
    }
  }
}
