package org.roviec.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** LibreOffice as a reader of what we write: another program must open it. */
public final class LibreOffice {

  private LibreOffice() {}

  /** The text of the file after LibreOffice has printed it as PDF. */
  public static String text(Path folder, String name, byte[] docx)
      throws IOException, InterruptedException {
    Path file = folder.resolve(name + ".docx");
    Files.write(file, docx);
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
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(name + ".log").toFile())
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("LibreOffice is through").isTrue();
    assertThat(process.exitValue()).isZero();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve(name + ".pdf").toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf);
    }
  }
}
