package org.roviec.corpus.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Prints papers to PDF with LibreOffice, which {@code scripts/install-test-tools.sh} installs. */
final class Office {

  private static final int MOST_SECONDS = 180;

  private Office() {}

  /** The PDF of a paper, printed into this folder. */
  static Path print(FlatDocument paper, Path folder, String name) {
    try {
      Path source = Files.writeString(folder.resolve(name + ".fodt"), paper.file());
      Process process =
          new ProcessBuilder(
                  List.of(
                      "soffice",
                      "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                      "--headless",
                      "--convert-to",
                      "pdf",
                      "--outdir",
                      folder.toString(),
                      source.toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("LibreOffice takes too long");
      }
      Path pdf = folder.resolve(name + ".pdf");
      if (!Files.exists(pdf)) {
        throw new AssertionError("LibreOffice printed nothing; scripts/install-test-tools.sh");
      }
      return pdf;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
