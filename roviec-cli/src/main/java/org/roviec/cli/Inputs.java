package org.roviec.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the documents that the arguments mean: files, folders, standard input. */
final class Inputs {

  private final List<Input> found = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();
  private final Set<Path> targets = new HashSet<>();

  /** Takes the arguments in the order given; files of a folder by name. */
  Inputs(List<String> arguments) throws IOException {
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (argument.equals("-")) {
        add(null, "-", "-", Path.of("stdin"), false);
      } else if (Files.isDirectory(path)) {
        folder(path);
      } else if (Files.exists(path)) {
        add(path, argument, String.valueOf(path.getFileName()), Path.of(stem(path)), false);
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
      Path below = folder.relativize(file);
      add(file, file.toString(), below.toString(), below.resolveSibling(stem(below)), true);
    }
  }

  private void add(@Nullable Path path, String shown, String name, Path target, boolean listed) {
    Path own = free(target, targets);
    found.add(new Input(path, shown, name, own, found.size() + 1, listed));
  }

  /** The target, or the first like it that is not taken; takes it. */
  static Path free(Path target, Set<Path> taken) {
    Path free = target;
    for (int i = 2; !taken.add(free); i++) {
      free = target.resolveSibling(target.getFileName() + "-" + i);
    }
    return free;
  }

  private static boolean isVisible(Path file) {
    return !String.valueOf(file.getFileName()).startsWith(".");
  }

  /** The name without its ending. */
  static String stem(Path file) {
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
}
