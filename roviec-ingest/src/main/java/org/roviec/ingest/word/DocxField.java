package org.roviec.ingest.word;

import org.jspecify.annotations.Nullable;

/** A field that is open: its code first, then the result that is shown. */
final class DocxField {

  /** Whether the result has begun. */
  boolean shown;

  /** What is printed for a check box, which has no result. */
  @Nullable String box;
}
