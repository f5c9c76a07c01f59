package org.roviec.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import org.roviec.restore.Damage;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;

/**
 * What restoring costs a process that has just begun: the time by the clock from asking for a first
 * line to having it, in which the model is read and its words are indexed, then that of a second
 * line. Each of the fresh processes has the options and the kind of cache the launcher gives it.
 */
public final class RestoringStart {

  private static final int RUNS = 21;
  private static final String[] LINES = {
    "Uy ban nhan dan tinh chi dao cac s6, nganh phéi hop thuc hién",
    "Ban Thudng vu Tinh uy giao Dang uy Uy ban nhan dan tinh lanh dao"
  };

  private RestoringStart() {}

  /** Starts the processes, or, as one of them, restores two lines. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0 && args[0].equals("child")) {
      restoreTwice();
      return;
    }
    Path folder = Files.createTempDirectory("roviec-start");
    String classPath = jars(folder);
    Path cache = folder.resolve("cache.aot");
    run("-XX:AOTCacheOutput=" + cache, classPath);
    double[][] times = new double[LINES.length][RUNS];
    for (int run = 0; run < RUNS; run++) {
      List<String> said = run("-XX:AOTCache=" + cache, classPath);
      for (int line = 0; line < LINES.length; line++) {
        times[line][run] = Double.parseDouble(said.get(line));
      }
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
    String[] names = {"first line, the model read for it", "second line"};
    for (int line = 0; line < LINES.length; line++) {
      Arrays.sort(times[line]);
      System.out.printf(
          Locale.ROOT,
          "%-36s median %.0f ms, quartiles %.0f and %.0f, best %.0f (%d processes)%n",
          names[line],
          times[line][RUNS / 2],
          times[line][RUNS / 4],
          times[line][RUNS * 3 / 4],
          times[line][0],
          RUNS);
    }
  }

  private static void restoreTwice() {
    for (String line : LINES) {
      SourceText text = SourceText.of(line);
      long start = System.nanoTime();
      Restorer.load().restore(text, Damage.OCR);
      System.out.println((System.nanoTime() - start) / 1e6);
    }
  }

  /** The class path with its directories packed, since a cache takes none. */
  private static String jars(Path folder) {
    List<String> packed = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (Files.isDirectory(Path.of(part))) {
        Path jar = folder.resolve(packed.size() + ".jar");
        ToolProvider.findFirst("jar")
            .orElseThrow()
            .run(System.out, System.err, "-cf", jar.toString(), "-C", part, ".");
        packed.add(jar.toString());
      } else {
        packed.add(part);
      }
    }
    return String.join(File.pathSeparator, packed);
  }

  private static List<String> run(String cache, String classPath)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Xlog:disable",
                cache,
                "-cp",
                classPath,
                RestoringStart.class.getName(),
                "child"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    List<String> said;
    try (var reader = process.inputReader(StandardCharsets.UTF_8)) {
      said = reader.readAllLines();
    }
    if (process.waitFor() != 0) {
      throw new IOException(String.join("\n", said));
    }
    return said;
  }
}
