package org.roviec.corpus.flat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice without a window, with a profile of its own, so that callers do not disturb another.
 */
public final class Soffice {

  private static final int SECONDS = 240;

  private final Path folder;

  /** LibreOffice that writes into this folder. */
  public Soffice(Path folder) {
    this.folder = folder;
  }

  /** Whether it is installed; {@code scripts/install-test-tools.sh} sees to that. */
  public static boolean isThere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice")));
  }

  /** Turns files into another kind, all in one run; the filter is LibreOffice's own name. */
  public void convert(List<Path> files, String extension, String filter) {
    run(files, extension + ":" + filter);
  }

  /** Prints a file to PDF. */
  public Path print(FlatFile file, String name) {
    try {
      run(List.of(Files.writeString(folder.resolve(name + ".fodt"), file.toString())), "pdf");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Path pdf = folder.resolve(name + ".pdf");
    if (!Files.exists(pdf)) {
      throw new IllegalStateException("nothing printed: run scripts/install-test-tools.sh");
    }
    return pdf;
  }

  private void run(List<Path> files, String kind) {
    List<String> command = new ArrayList<>();
    command.add("soffice");
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--norestore", "--convert-to", kind));
    command.addAll(List.of("--outdir", folder.toString()));
    files.forEach(file -> command.add(file.toString()));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("soffice.log").toFile())
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("soffice takes too long");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
