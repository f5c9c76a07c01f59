package org.roviec.cli;

import java.nio.charset.StandardCharsets;
import org.roviec.ingest.outcome.Encoding;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.restore.Restoration;
import org.roviec.restore.Restorer;

/**
 * A text after restoring, with the file it came from.
 *
 * @param file the file as it was
 * @param restoration what became of its text
 * @param wasSound whether its bytes were sound UTF-8
 */
record Restored(FileReader.Bytes file, Restoration restoration, boolean wasSound) {

  static Restored of(FileReader.Bytes file, Outcome.Ingested ingested, Restoration restoration) {
    boolean sound =
        ingested.origin().encoding() == Encoding.UTF_8 && ingested.origin().replaced() == 0;
    return new Restored(file, restoration, sound);
  }

  /** Whether the text counts as clean, but must have been read badly. */
  boolean isMisread() {
    return !restoration.wasDamaged() && Restorer.isMisread(restoration.view().source());
  }

  /** The text in UTF-8: the very bytes that came where nothing was wrong with them. */
  byte[] text() {
    return wasSound && !restoration.wasDamaged()
        ? file.content()
        : restoration.text().getBytes(StandardCharsets.UTF_8);
  }
}
