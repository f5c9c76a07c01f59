package org.roviec.server.intake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.roviec.Reading;
import org.roviec.ingest.outcome.Outcome;
import org.springframework.stereotype.Service;

/**
 * Reads a text that only passes through: the same gate and the same reader as for papers taken in,
 * but nothing is kept, not even that it was here.
 */
@Service
public class PassingReading {

  private final Gate gate;
  private final ReadingDesk desk;
  private final Clock clock;

  PassingReading(Gate gate, ReadingDesk desk, Clock clock) {
    this.gate = gate;
    this.desk = desk;
    this.clock = clock;
  }

  /** What became of a text. */
  public sealed interface Passed {}

  /**
   * It was read.
   *
   * @param reading all that was found
   * @param view the text in paragraphs, for {@link SourceView}
   */
  public record Read(Reading reading, StoredReading view) implements Passed {}

  /** It was stopped, or gave no text. */
  public record Stopped(Reason reason) implements Passed {}

  /** Reads a file. */
  public Passed file(String name, byte[] bytes) {
    if (gate.stopsName(name)) {
      return new Stopped(Reasons.of(new Outcome.Classified("name")));
    }
    return switch (gate.look(name, bytes)) {
      case Outcome.Ingested ingested -> read(ingested);
      case Outcome.Bundle _ -> new Stopped(Reason.of("draft.bundle"));
      case Outcome outcome -> new Stopped(Reasons.of(outcome));
    };
  }

  /** Reads words that were typed or pasted. */
  public Passed words(String words) {
    return file("", words.getBytes(StandardCharsets.UTF_8));
  }

  private Passed read(Outcome.Ingested ingested) {
    Reading reading = desk.reading(ingested);
    String text = reading.text().characters();
    return new Read(
        reading,
        new StoredReading(
            0,
            0,
            "",
            clock.instant(),
            text,
            ReadingDesk.passages(reading),
            List.of(),
            false,
            null));
  }
}
