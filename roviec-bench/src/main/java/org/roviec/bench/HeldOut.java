package org.roviec.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.roviec.text.SourceText;

/** Texts for restoring that no training saw. */
final class HeldOut {

  private static final Path FOLDER =
      Path.of(
          System.getProperty(
              "roviec.heldout", "roviec-restore/src/test/resources/org/roviec/restore"));

  private HeldOut() {}

  /** Pages read with an English OCR model. */
  static List<SourceText> scans() {
    String[] parts = read("held-out-pages.txt").split("(?m)^=== ");
    List<SourceText> pages = new ArrayList<>();
    for (int i = 2; i < parts.length; i += 2) {
      pages.add(SourceText.of(parts[i].substring(parts[i].indexOf('\n') + 1)));
    }
    return pages;
  }

  /** The same pages, eight to a document. */
  static List<SourceText> longScans() {
    List<SourceText> pages = scans();
    List<SourceText> documents = new ArrayList<>();
    for (int from = 0; from < pages.size(); from += 8) {
      StringBuilder text = new StringBuilder();
      for (SourceText page : pages.subList(from, Math.min(pages.size(), from + 8))) {
        text.append(page.characters()).append('\n');
      }
      documents.add(SourceText.of(text.toString()));
    }
    return documents;
  }

  /** Clean paragraphs. */
  static String clean() {
    return read("held-out.txt");
  }

  /** The same without marks, in texts of some pages. */
  static List<SourceText> unmarked() {
    String bare =
        Normalizer.normalize(clean(), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "")
            .replace('đ', 'd')
            .replace('Đ', 'D');
    List<SourceText> texts = new ArrayList<>();
    for (int from = 0; from < bare.length(); ) {
      int line = bare.indexOf('\n', Math.min(bare.length() - 1, from + 20_000));
      int to = line < 0 ? bare.length() : line + 1;
      texts.add(SourceText.of(bare.substring(from, to)));
      from = to;
    }
    return texts;
  }

  /** Number of words between blanks. */
  static long syllables(List<SourceText> texts) {
    return texts.stream().mapToLong(t -> t.characters().strip().split("\\s+").length).sum();
  }

  private static String read(String name) {
    try {
      return Files.readString(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
