package org.roviec.restore.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Pages of true text with what a reading program made of them: NAME.truth beside NAME.ocr. */
final class Pages {

  /** One page out of so many is kept apart for tests. */
  static final int APART = 4;

  /** Whether every eighth page is kept out besides, for choosing parameters. */
  private static final boolean DEVELOPMENT = Boolean.getBoolean("development");

  /** A page; its kind of damage is empty where nothing is noted beside it. */
  record Page(String name, String truth, String read, String kind) {

    /** Whether the page was set from a paragraph of the training text itself. */
    boolean isRendered() {
      return !kind.isEmpty();
    }
  }

  private Pages() {}

  /** All pages of a directory by name. */
  static List<Page> of(Path directory) throws IOException {
    List<Page> pages = new ArrayList<>();
    List<Path> truths;
    try (Stream<Path> files = Files.list(directory)) {
      truths = files.filter(f -> f.toString().endsWith(".truth")).sorted().toList();
    }
    for (Path truth : truths) {
      String name = truth.getFileName().toString().replace(".truth", "");
      Path read = truth.resolveSibling(name + ".ocr");
      if (Files.exists(read)) {
        Path kind = truth.resolveSibling(name + ".kind");
        String noted = Files.exists(kind) ? Files.readString(kind).strip() : "";
        pages.add(new Page(name, text(truth), text(read), noted));
      }
    }
    return pages;
  }

  /** Whether the page is kept apart: every fourth of its directory. */
  static boolean isApart(int index) {
    return index % APART == 0 || DEVELOPMENT && isForDevelopment(index);
  }

  /** Whether a model trained for choosing parameters has not seen the page, nor is it for tests. */
  static boolean isForDevelopment(int index) {
    return index % (2 * APART) == 1;
  }

  private static String text(Path file) throws IOException {
    return Normalizer.normalize(Files.readString(file), Normalizer.Form.NFC);
  }
}
