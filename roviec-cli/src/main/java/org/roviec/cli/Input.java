package org.roviec.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One document to read.
 *
 * @param path the file, null for standard input
 * @param shown the name in messages, as the user typed or as found below what the user typed
 * @param target path of the result below the output folder, without an ending
 */
record Input(@Nullable Path path, String shown, Path target) {

  /** The name kept in the results. */
  String fileName() {
    return path == null ? "-" : String.valueOf(path.getFileName());
  }
}
