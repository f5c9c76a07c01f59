package org.roviec.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where this module keeps its texts. */
public final class Folders {

  /** This module's folder. */
  public static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  /** The project's folder. */
  public static final Path PROJECT = MODULE.resolve("..").normalize();

  private Folders() {}

  /** Whether committed results are to be rewritten instead of compared. */
  public static boolean updating() {
    return Boolean.getBoolean("golden.update");
  }

  /** A file's text. */
  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is in a folder, in order of names. */
  public static List<Path> in(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a golden document. */
  public static String golden(String id) {
    return text(MODULE.resolve("golden").resolve(id).resolve("source.txt"));
  }

  /** Writes a file of this project, folders included. */
  public static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
