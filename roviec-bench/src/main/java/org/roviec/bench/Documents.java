package org.roviec.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.roviec.text.SourceText;

/** The documents that are read: the seeds, or all golden ones. */
final class Documents {

  private static final Path CORPUS = Path.of(System.getProperty("roviec.corpus", "roviec-corpus"));

  private Documents() {}

  /** The texts of a set: {@code seeds} or {@code golden}. */
  static List<SourceText> of(String set) {
    Path folder = CORPUS.resolve(set);
    try (Stream<Path> files = Files.walk(folder, 2)) {
      List<SourceText> texts =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .filter(file -> !file.endsWith("outline.txt"))
              .sorted()
              .map(Documents::read)
              .toList();
      if (texts.isEmpty()) {
        throw new IllegalStateException("no documents in " + folder);
      }
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SourceText read(Path file) {
    try {
      return SourceText.of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Size in UTF-8, in bytes. */
  static long bytes(List<SourceText> texts) {
    return texts.stream()
        .mapToLong(text -> text.characters().getBytes(StandardCharsets.UTF_8).length)
        .sum();
  }

  /** Size in characters. */
  static long characters(List<SourceText> texts) {
    return texts.stream().mapToLong(SourceText::length).sum();
  }
}
