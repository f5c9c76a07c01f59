package org.roviec.server.intake;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What the machine read in the documents; the newest reading of a document counts. */
@Repository
public class Readings {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String READING =
      "select id, document_id, engine, made_at, text, passages, pages, restored, confidence"
          + " from reading ";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  Readings(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /** The newest reading of a document, empty while there is none. */
  public Optional<StoredReading> current(long documentId) {
    return jdbc.sql(READING + "where document_id = ? order by id desc limit 1")
        .param(documentId)
        .query(Readings::reading)
        .optional();
  }

  /**
   * What stands between two places of a reading, on one line: as it was read, where the characters
   * are damaged.
   */
  public String words(StoredReading reading, int start, int end) {
    return (reading.restored() ? restored(reading.id()) : Optional.<RestoredText>empty())
        .map(text -> text.between(start, end))
        .orElseGet(() -> reading.quote(start, end));
  }

  /** Empty for readings that were made before this was kept. */
  private Optional<RestoredText> restored(long readingId) {
    return jdbc.sql("select restored_text from reading where id = ? and restored_text is not null")
        .param(readingId)
        .query(String.class)
        .optional()
        .map(RestoredText::ofJson);
  }

  /** How many documents were last read by each engine, the newest engine first. */
  Map<String, Long> engines() {
    Map<String, Long> engines = new LinkedHashMap<>();
    jdbc.sql(
            """
            select engine, count(*) from reading r
            where not exists (select 1 from reading n
              where n.document_id = r.document_id and n.id > r.id)
            group by engine order by max(id) desc
            """)
        .query(row -> {
          engines.put(row.getString(1), row.getLong(2));
        });
    return engines;
  }

  /** A reading by its id. */
  public Optional<StoredReading> find(long id) {
    return jdbc.sql(READING + "where id = ?").param(id).query(Readings::reading).optional();
  }

  /** All findings of a reading, kind by kind in reading order. */
  public List<StoredFinding> findings(long readingId) {
    return jdbc.sql(
            "select * from finding where reading_id = ? order by start_offset, end_offset desc,"
                + " kind, ordinal")
        .param(readingId)
        .query(Readings::finding)
        .list();
  }

  /** The findings of a reading with these anchors. */
  public List<StoredFinding> findings(long readingId, Collection<String> anchors) {
    return anchors.isEmpty()
        ? List.of()
        : jdbc.sql("select * from finding where reading_id = :reading and anchor in (:anchors)")
            .param("reading", readingId)
            .param("anchors", anchors)
            .query(Readings::finding)
            .list();
  }

  /** The newest reading in the public format; empty while there is none. */
  Optional<String> records(long documentId) {
    return jdbc.sql("select records from reading where document_id = ? order by id desc limit 1")
        .param(documentId)
        .query(String.class)
        .optional();
  }

  /** Keeps a reading and what was found in it; returns its id. */
  long add(long documentId, FreshReading fresh, OffsetDateTime at) {
    RestoredText restored = fresh.restored();
    long id =
        jdbc.sql(
                "insert into reading (document_id, engine, made_at, text, records, passages, pages,"
                    + " restored, confidence, restored_text) values"
                    + " (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb) returning id")
            .params(
                java.util.Arrays.asList(
                    documentId,
                    fresh.engine(),
                    at,
                    fresh.text(),
                    fresh.records(),
                    PassageJson.write(fresh.passages()),
                    JSON.writeValueAsString(fresh.pages()),
                    fresh.confidence() != null,
                    fresh.confidence(),
                    restored == null ? null : restored.toJson()))
            .query(Long.class)
            .single();
    addFindings(documentId, id, fresh.findings());
    return id;
  }

  private void addFindings(long documentId, long readingId, List<StoredFinding> findings) {
    template.batchUpdate(
        "insert into finding (reading_id, document_id, kind, ordinal, start_offset, end_offset,"
            + " quote, section, confidence, rule, value, anchor)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)",
        findings,
        200,
        (row, finding) -> fill(row, documentId, readingId, finding));
  }

  private static void fill(
      PreparedStatement row, long documentId, long readingId, StoredFinding finding)
      throws SQLException {
    row.setLong(1, readingId);
    row.setLong(2, documentId);
    row.setString(3, finding.kind().name());
    row.setInt(4, finding.ordinal());
    row.setInt(5, finding.start());
    row.setInt(6, finding.end());
    row.setString(7, finding.quote());
    row.setString(8, finding.section());
    row.setDouble(9, finding.confidence());
    row.setString(10, finding.rule());
    row.setString(11, finding.value().toString());
    row.setString(12, finding.anchor());
  }

  private static StoredReading reading(ResultSet row, int number) throws SQLException {
    return new StoredReading(
        row.getLong("id"),
        row.getLong("document_id"),
        row.getString("engine"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        row.getString("text"),
        PassageJson.read(row.getString("passages")),
        List.of(JSON.readValue(row.getString("pages"), PageSize[].class)),
        row.getBoolean("restored"),
        row.getObject("confidence", Double.class));
  }

  private static StoredFinding finding(ResultSet row, int number) throws SQLException {
    return new StoredFinding(
        row.getLong("id"),
        row.getLong("reading_id"),
        FindingKind.valueOf(row.getString("kind")),
        row.getInt("ordinal"),
        row.getInt("start_offset"),
        row.getInt("end_offset"),
        row.getString("quote"),
        row.getString("section"),
        row.getDouble("confidence"),
        row.getString("rule"),
        JSON.readTree(row.getString("value")),
        row.getString("anchor"));
  }
}
