package org.roviec.server.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.export.document.Places;
import org.roviec.export.document.ReadDocument;
import org.roviec.export.json.JsonExport;
import org.roviec.finding.Note;
import org.roviec.header.Header;
import org.roviec.header.Stated;
import org.roviec.ingest.RestoringReader;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.outcome.Page;
import org.roviec.outline.Block;
import org.roviec.outline.Outline;
import org.roviec.text.SourceText;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the text of a document and lays out what was found for the database. */
@Component
class ReadingDesk {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String RESTORED = "text.restored";

  private @Nullable RestoringReader reader;

  /** The reading of a text. */
  FreshReading read(Outcome.Ingested ingested, String fileName, String sha256) {
    Outcome.Ingested storable = storable(ingested);
    Reading reading = reading(storable);
    String records = records(reading, fileName, sha256);
    String text = reading.text().characters();
    List<Passage> passages = passages(reading);
    List<StoredFinding> findings =
        new FoundRecords(text, passages, storable.layout())
            .of(JSON.readTree(records).path("records"));
    Double confidence = restored(reading);
    return new FreshReading(
        engine(),
        text,
        records,
        passages,
        storable.layout().pages().stream().map(ReadingDesk::page).toList(),
        confidence,
        confidence == null ? null : RestoredText.of(reading.outline().view()),
        findings,
        title(reading.header()));
  }

  /** What the reader makes of a text; nothing of it is kept. */
  Reading reading(Outcome.Ingested ingested) {
    return reader().read(ingested);
  }

  /** Loading the language model takes a second: not before the first document. */
  private synchronized RestoringReader reader() {
    RestoringReader known = reader;
    if (known == null) {
      known = new RestoringReader(true);
      reader = known;
    }
    return known;
  }

  /** The same text without the characters that databases refuse; all places stay. */
  private static Outcome.Ingested storable(Outcome.Ingested ingested) {
    String text = Storable.characters(ingested.text().characters());
    return new Outcome.Ingested(
        SourceText.of(text),
        ingested.origin(),
        ingested.layout(),
        ingested.furniture(),
        ingested.notes());
  }

  private static String records(Reading reading, String fileName, String sha256) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonExport().write(new ReadDocument(fileName, sha256, reading), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  static List<Passage> passages(Reading reading) {
    Outline outline = reading.outline();
    Places places = new Places(reading.text(), outline);
    List<Passage> passages = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (!block.places().isEmpty()) {
        passages.add(
            new Passage(
                passages.size(),
                block.places(),
                block.type(),
                outline.roleOf(block),
                places.path(block.section()),
                block.table()));
      }
    }
    return passages;
  }

  private static PageSize page(Page page) {
    return new PageSize(
        page.number(), page.width(), page.height(), page.span().start(), page.span().end());
  }

  private static @Nullable Double restored(Reading reading) {
    for (Note note : reading.notes()) {
      if (note.code().equals(RESTORED)) {
        return Double.valueOf(note.arguments().getFirst());
      }
    }
    return null;
  }

  private static FreshReading.Title title(Header header) {
    String type = header.kind() == null ? null : header.kind().value().code();
    LocalDate issued = value(header.issueDate());
    return new FreshReading.Title(
        type,
        value(header.symbol()),
        value(header.number()),
        issuer(header),
        issued,
        value(header.subject()),
        header.regime() == Header.Regime.UNKNOWN ? null : header.regime().name(),
        identity(header, type, issued));
  }

  /** As printed: the value may be a code. */
  private static @Nullable String issuer(Header header) {
    return header.issuer() == null ? null : header.issuer().evidence().quote();
  }

  private static @Nullable String identity(
      Header header, @Nullable String type, @Nullable LocalDate issued) {
    String number = value(header.symbol());
    String name = number == null ? value(header.subject()) : number;
    LocalDate day = issued == null ? value(header.eventDate()) : issued;
    if (name == null || day == null) {
      return null;
    }
    String issuer = Objects.requireNonNullElse(value(header.issuer()), "");
    return Anchors.fold(String.join("|", issuer, String.valueOf(type), name, day.toString()));
  }

  private static <T> @Nullable T value(@Nullable Stated<T> stated) {
    return stated == null ? null : stated.value();
  }

  /** Which version reads here. */
  static String engine() {
    String version = Reading.class.getPackage().getImplementationVersion();
    return "roviec " + Objects.requireNonNullElse(version, "dev");
  }
}
