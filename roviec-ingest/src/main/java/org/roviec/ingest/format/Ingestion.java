package org.roviec.ingest.format;

import org.roviec.ingest.outcome.Outcome;

/** The work on one file, handed to whoever reads it. */
public interface Ingestion {

  /** How much may be decoded. */
  Limits limits();

  /** Whom to tell how far it has come. */
  Progress progress();

  /** What becomes of a file inside this one; it shares limits, and counts towards depth. */
  Outcome member(String name, byte[] bytes);

  /** Whether letters in images may be recognized, which takes seconds a page. */
  boolean recognizes();
}
