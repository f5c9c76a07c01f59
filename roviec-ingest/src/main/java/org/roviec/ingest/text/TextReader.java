package org.roviec.ingest.text;

import java.nio.charset.StandardCharsets;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/** Reads plain text in UTF-8, UTF-16 and the two old Vietnamese encodings that are still met. */
public final class TextReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) {
    Outcome outcome = Decoding.of(bytes);
    return outcome instanceof Outcome.Ingested ingested && isBlank(ingested.text().characters())
        ? new Outcome.Empty()
        : outcome;
  }

  /** The characters of these bytes by the likeliest encoding; what fits none is replaced. */
  public static String textOf(byte[] bytes) {
    return Decoding.of(bytes) instanceof Outcome.Ingested ingested
        ? ingested.text().characters()
        : new String(bytes, StandardCharsets.UTF_8);
  }

  private static boolean isBlank(String characters) {
    return characters
        .chars()
        .allMatch(c -> c == '\ufeff' || c == '\u00a0' || Character.isWhitespace(c));
  }
}
