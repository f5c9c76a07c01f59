package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.roviec.ingest.outcome.Outcome;

/** Reads files made in tests. */
public final class Read {

  private Read() {}

  /** What was ingested. */
  public static Outcome.Ingested ingested(byte[] file) {
    Outcome outcome = new Ingester().ingest(file);
    assertThat(outcome).isInstanceOf(Outcome.Ingested.class);
    return (Outcome.Ingested) outcome;
  }

  /** The text of a file. */
  public static String text(byte[] file) {
    return ingested(file).text().characters();
  }
}
