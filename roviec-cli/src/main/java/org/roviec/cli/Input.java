package org.roviec.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One document to read.
 *
 * @param path the file, null for standard input and for what lies inside other files
 * @param shown the name in messages, as the user typed or as found below what the user typed
 * @param name of the file, with its folders below the one that the user typed, and with the files
 *     it lies in
 * @param target path of the result below the output folder, without an ending
 * @param number from 1, in the order of reading
 * @param listed whether it was found in a folder or another file, rather than asked for
 */
record Input(
    @Nullable Path path, String shown, String name, Path target, int number, boolean listed) {

  /** The name kept in the results. */
  String fileName() {
    Path file = path;
    return file == null ? name : String.valueOf(file.getFileName());
  }

  /** A document inside this one; {@code free} is a target that no other has. */
  Input inside(String member, Path free) {
    return new Input(null, shown + "/" + member, fileName() + "/" + member, free, number, true);
  }
}
