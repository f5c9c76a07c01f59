package org.roviec.server.intake;

import java.util.List;
import org.roviec.ingest.outcome.Encoding;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;
import org.springframework.stereotype.Service;

/** What the reader makes of a few words by themselves: a start for what a person adds. */
@Service
public class PassageReading {

  private final ReadingDesk desk;

  PassageReading(ReadingDesk desk) {
    this.desk = desk;
  }

  /** The findings in these words, places counted from their first character. */
  public List<StoredFinding> read(String words) {
    Outcome.Ingested text =
        Outcome.Ingested.plain(SourceText.of(words), Origin.text(Encoding.UTF_8, 0));
    return desk.read(text, "", "").findings();
  }
}
