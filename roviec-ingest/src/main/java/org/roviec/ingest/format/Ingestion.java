package org.roviec.ingest.format;

import java.time.Duration;
import org.roviec.ingest.outcome.Outcome;

/** The work on one file, handed to whoever reads it. */
public interface Ingestion {

  /** How much may be decoded. */
  Limits limits();

  /** Whom to tell how far it has come. */
  Progress progress();

  /** What becomes of a file inside this one; it shares limits, and counts towards depth. */
  Outcome member(String name, byte[] bytes);

  /**
   * The text, or what the secrecy gate makes of it. Only for texts that a reader puts into a bundle
   * itself; what readers return is screened anyhow.
   */
  Outcome screened(Outcome.Ingested text);

  /** Gives the work more time, for letters that are being recognized. */
  void grant(Duration more);

  /** Whether letters in images may be recognized, which takes seconds a page. */
  boolean recognizes();
}
