package org.roviec.export.document;

import org.jspecify.annotations.Nullable;
import org.roviec.Reading;

/**
 * A reading together with the file it was made from: what every format is written from.
 *
 * @param file name of the file without its folder, as people know it
 * @param sha256 digest of the file's bytes in lower-case hexadecimal, null if there was no file
 * @param reading what was found
 */
public record ReadDocument(String file, @Nullable String sha256, Reading reading) {

  /** The name without its last extension: {@code kl-12} for {@code kl-12.txt}. */
  public String stem() {
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }
}
