package org.roviec.ingest.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.format.FormatReader;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

/**
 * Reads Rich Text Format 1.9. RTF Parser Kit reads groups, commands and character sets; what they
 * mean for the text is read here.
 */
public final class RtfReader implements FormatReader {

  @Override
  public Outcome read(byte[] bytes, FileType type, Ingestion ingestion) throws java.io.IOException {
    return Flow.of(
        type,
        ingestion.limits(),
        flow ->
            new StandardRtfParser()
                .parse(
                    new RtfStreamSource(new ByteArrayInputStream(bytes)), new RtfDocument(flow)));
  }
}
