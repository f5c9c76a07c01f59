package org.roviec.server.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.roviec.server.intake.FindingKind;
import org.roviec.server.intake.StoredFinding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people decided: added to, never changed, so that every decision can be looked up. */
@Repository
class Verdicts {

  private static final String ALL = "select * from verdict ";

  private final JdbcClient jdbc;

  Verdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The decisions that stand, in the order of their places. */
  List<Verdict> current(long documentId) {
    return jdbc.sql(
            ALL + "where document_id = ? and not superseded order by start_offset, end_offset, id")
        .param(documentId)
        .query(Verdicts::verdict)
        .list();
  }

  /** The decision that stands about an anchor. */
  Optional<Verdict> current(long documentId, String anchor) {
    return jdbc.sql(ALL + "where document_id = ? and anchor = ? and not superseded")
        .params(documentId, anchor)
        .query(Verdicts::verdict)
        .optional();
  }

  /** The decision about an anchor before a version. */
  Optional<Verdict> before(long documentId, String anchor, int version) {
    return jdbc.sql(
            ALL
                + "where document_id = ? and anchor = ? and version < ? order by version desc limit 1")
        .params(documentId, anchor, version)
        .query(Verdicts::verdict)
        .optional();
  }

  /** What was decided by one act and still stands. */
  List<Verdict> ofBatch(long documentId, UUID batch) {
    return jdbc.sql(ALL + "where document_id = ? and batch = ? and not superseded order by id")
        .params(documentId, batch)
        .query(Verdicts::verdict)
        .list();
  }

  /** Anchors about which something was decided after a decision. */
  List<Verdict> since(long documentId, long verdictId) {
    return jdbc.sql(ALL + "where document_id = ? and id > ? and not superseded order by id")
        .params(documentId, verdictId)
        .query(Verdicts::verdict)
        .list();
  }

  /** Number of the latest decision about a document, 0 if there is none. */
  long latest(long documentId) {
    return jdbc.sql("select coalesce(max(id), 0) from verdict where document_id = ?")
        .param(documentId)
        .query(Long.class)
        .single();
  }

  /** Marks what stands about an anchor as overtaken. */
  void supersede(long documentId, String anchor) {
    jdbc.sql(
            "update verdict set superseded = true"
                + " where document_id = ? and anchor = ? and not superseded")
        .params(documentId, anchor)
        .update();
  }

  /** Adds a decision, which stands from now on; its id is given here. */
  void add(long documentId, Verdict verdict, String userName) {
    jdbc.sql(
            "insert into verdict (document_id, anchor, kind, verdict, reason, value, start_offset,"
                + " end_offset, quote, reading_id, version, decided_by, decider_name, decided_at,"
                + " batch) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            documentId,
            verdict.anchor(),
            verdict.kind().name(),
            verdict.ruling().name(),
            verdict.reason(),
            TermsJson.write(verdict.terms()),
            verdict.start(),
            verdict.end(),
            verdict.quote(),
            verdict.readingId(),
            verdict.version(),
            userName,
            verdict.by(),
            OffsetDateTime.ofInstant(verdict.at(), ZoneOffset.UTC),
            verdict.batch())
        .update();
  }

  /** Says where the words of a decision stand in a newer reading. */
  void move(long id, int start, int end, long readingId) {
    jdbc.sql("update verdict set start_offset = ?, end_offset = ?, reading_id = ? where id = ?")
        .params(start, end, readingId, id)
        .update();
  }

  /** Lays a decision under the finding that took the place of the one it was about. */
  void rename(long documentId, Verdict verdict, StoredFinding finding) {
    jdbc.sql(
            "insert into verdict (document_id, anchor, kind, verdict, reason, value, start_offset,"
                + " end_offset, quote, reading_id, version, decided_by, decider_name, decided_at,"
                + " batch) select document_id, ?, kind, verdict, reason, value, ?, ?, ?, ?,"
                + " 1 + coalesce((select max(o.version) from verdict o"
                + "   where o.document_id = v.document_id and o.anchor = ?), 0),"
                + " decided_by, decider_name, decided_at, batch from verdict v where id = ?")
        .params(
            finding.anchor(),
            finding.start(),
            finding.end(),
            finding.quote(),
            finding.readingId(),
            finding.anchor(),
            verdict.id())
        .update();
    supersede(documentId, verdict.anchor());
  }

  private static Verdict verdict(ResultSet row, int number) throws SQLException {
    FindingKind kind = FindingKind.valueOf(row.getString("kind"));
    return new Verdict(
        row.getLong("id"),
        row.getString("anchor"),
        kind,
        Verdict.Ruling.valueOf(row.getString("verdict")),
        row.getString("reason"),
        TermsJson.read(kind, row.getString("value")),
        row.getInt("start_offset"),
        row.getInt("end_offset"),
        row.getString("quote"),
        row.getLong("reading_id"),
        row.getInt("version"),
        row.getString("decider_name"),
        row.getObject("decided_at", OffsetDateTime.class).toInstant(),
        row.getObject("batch", UUID.class));
  }
}
