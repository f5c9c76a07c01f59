package org.roviec.ingest.outcome;

import org.jspecify.annotations.Nullable;

/**
 * Where a text's characters came from.
 *
 * @param type kind of the file
 * @param encoding how plain text was written; null for kinds that say so themselves
 * @param replaced how many damaged places were replaced by U+FFFD, 0 for a sound file
 */
public record Origin(FileType type, @Nullable Encoding encoding, int replaced) {

  /** A sound file of a kind that knows its own encoding. */
  public static Origin of(FileType type) {
    return new Origin(type, null, 0);
  }

  /** Plain text in this encoding. */
  public static Origin text(Encoding encoding, int replaced) {
    return new Origin(FileType.TEXT, encoding, replaced);
  }
}
