package org.roviec.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the documents that the arguments mean: files, folders, standard input. */
final class Inputs {

  private final List<Input> found = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final Set<Path> targets = new HashSet<>();
  private int passedOver;

  /** Takes the arguments in the order given; files of a folder by name. */
  Inputs(List<String> arguments) throws IOException {
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (argument.equals("-")) {
        add(null, "-", Path.of("stdin"));
      } else if (Files.isDirectory(path)) {
        folder(path);
      } else if (Files.exists(path)) {
        add(path, argument, Path.of(stem(path)));
      } else {
        missing.add(argument);
      }
    }
  }

  private void folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).filter(Inputs::isVisible).sorted().toList();
    }
    for (Path file : files) {
      if (isText(file)) {
        Path below = folder.relativize(file);
        add(file, file.toString(), below.resolveSibling(stem(below)));
      } else {
        passedOver++;
      }
    }
  }

  private void add(@org.jspecify.annotations.Nullable Path path, String shown, Path target) {
    Path free = target;
    for (int i = 2; !targets.add(free); i++) {
      free = target.resolveSibling(target.getFileName() + "-" + i);
    }
    found.add(new Input(path, shown, free));
  }

  private static boolean isVisible(Path file) {
    return !String.valueOf(file.getFileName()).startsWith(".");
  }

  private static boolean isText(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".txt");
  }

  private static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The documents, in order. */
  List<Input> documents() {
    return found;
  }

  /** Arguments that are no file. */
  List<String> missing() {
    return missing;
  }

  /** Number of files in folders that are not text. */
  int passedOver() {
    return passedOver;
  }
}
