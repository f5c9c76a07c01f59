package org.roviec.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The documents that came in. */
@Repository
public class Documents {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;
  private final Clock clock;

  Documents(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A document by its id. */
  public Optional<Document> find(long id) {
    return jdbc.sql("select * from document where id = ?")
        .param(id)
        .query(Documents::document)
        .optional();
  }

  /** Several documents by their ids, in no order. */
  public List<Document> findAll(java.util.Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql("select * from document where id in (:ids)")
            .param("ids", ids)
            .query(Documents::document)
            .list();
  }

  /** What people call these documents in lists, by their keys. */
  public Map<Long, String> names(java.util.Collection<Long> ids) {
    Map<Long, String> names = new HashMap<>();
    findAll(ids).forEach(document -> names.put(document.id(), document.name()));
    return names;
  }

  /** What people call the document of a row with the columns of {@link DocumentName}. */
  public static DocumentName called(ResultSet row) throws SQLException {
    return new DocumentName(
        row.getString("type"),
        row.getString("symbol"),
        row.getString("issuer"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("title"),
        row.getString("file_name"));
  }

  /** How many documents are read and their review is not closed. */
  public long countToReview() {
    return jdbc.sql(
            "select count(*) from document where state = 'READ' and review_state <> 'CLOSED'")
        .query(Long.class)
        .single();
  }

  /** How many documents are being read or wait for it. */
  public long countUnderWay() {
    return jdbc.sql("select count(*) from document where state in ('WAITING', 'READING')")
        .query(Long.class)
        .single();
  }

  /** The document with these bytes. */
  Optional<Document> withBytes(String sha256) {
    return jdbc.sql("select * from document where sha256 = ?")
        .param(sha256)
        .query(Documents::document)
        .optional();
  }

  /** Documents that are read and whose review is not closed, those waiting longest first. */
  public List<Document> toReview(int most) {
    return jdbc.sql(
            "select * from document where state = 'READ' and review_state <> 'CLOSED'"
                + " order by uploaded_at, id limit ?")
        .param(most)
        .query(Documents::document)
        .list();
  }

  /** Adds a document; its bytes must be kept already. */
  long add(String sha256, String fileName, Sender sender) {
    return jdbc.sql(
            "insert into document (sha256, file_name, uploaded_by, uploaded_at, channel, state,"
                + " search) values (?, ?, ?, ?, ?, 'WAITING', ?) returning id")
        .params(
            sha256,
            fileName,
            sender.name(),
            OffsetDateTime.now(clock),
            sender.channel().name(),
            SearchWords.of(fileName))
        .query(Long.class)
        .single();
  }

  /** Puts a document back in the queue; false if it is in it already. */
  boolean queue(long id) {
    return jdbc.sql(
                "update document set state = 'WAITING', failure_key = null, attempts = 0,"
                    + " pages_done = 0, version = version + 1"
                    + " where id = ? and state in ('READ', 'FAILED')")
            .param(id)
            .update()
        > 0;
  }

  /** Puts all documents back in the queue that are not in it; tells which. */
  List<Long> queueAll() {
    return jdbc.sql(
            "update document set state = 'WAITING', failure_key = null, attempts = 0,"
                + " pages_done = 0, version = version + 1"
                + " where state in ('READ', 'FAILED') returning id")
        .query(Long.class)
        .list();
  }

  /** Marks a document as being read; tells how often that was begun. */
  int begin(long id) {
    return jdbc.sql(
            "update document set state = 'READING', attempts = attempts + 1, pages_done = 0,"
                + " version = version + 1 where id = ? returning attempts")
        .param(id)
        .query(Integer.class)
        .single();
  }

  /** Tells how many pages are done. */
  void advance(long id, int done, int all) {
    jdbc.sql("update document set pages_done = ?, pages_all = ? where id = ?")
        .params(done, all, id)
        .update();
  }

  /** Keeps why a document could not be read. */
  void fail(long id, Reason reason) {
    jdbc.sql(
            "update document set state = 'FAILED', failure_key = ?, failure_arguments = ?::jsonb,"
                + " version = version + 1 where id = ?")
        .params(reason.key(), JSON.writeValueAsString(reason.arguments()), id)
        .update();
  }

  /** Tells how far the review has come; the review calls this in its own transaction. */
  public void reviewed(long id, ReviewState state, int reviewed, int toReview) {
    jdbc.sql("update document set review_state = ?, reviewed = ?, to_review = ? where id = ?")
        .params(state.name(), reviewed, toReview, id)
        .update();
  }

  /** What a person says the document calls itself; from now on it is listed like this. */
  public void correct(
      long id,
      @Nullable String type,
      @Nullable String symbol,
      @Nullable String issuer,
      @Nullable LocalDate issuedOn,
      @Nullable String title) {
    jdbc.sql(
            "update document set type = ?, symbol = ?, issuer = ?, issued_on = ?, title = ?,"
                + " search = ?, version = version + 1 where id = ?")
        .params(
            java.util.Arrays.asList(
                type,
                symbol,
                issuer,
                issuedOn,
                title,
                SearchWords.of(symbol, title, issuer, find(id).orElseThrow().fileName()),
                id))
        .update();
  }

  static Document document(ResultSet row, int number) throws SQLException {
    String failure = row.getString("failure_key");
    return new Document(
        row.getLong("id"),
        row.getString("sha256"),
        row.getString("file_name"),
        row.getString("uploaded_by"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        Channel.valueOf(row.getString("channel")),
        DocumentState.valueOf(row.getString("state")),
        failure == null ? null : new Reason(failure, strings(row.getString("failure_arguments"))),
        row.getInt("attempts"),
        row.getInt("pages_done"),
        row.getInt("pages_all"),
        row.getString("type"),
        row.getString("symbol"),
        row.getString("issuer"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("title"),
        row.getString("form"),
        row.getObject("duplicate_of", Long.class),
        row.getObject("reissue_of", Long.class),
        row.getInt("assignments"),
        row.getInt("unclear"),
        ReviewState.valueOf(row.getString("review_state")),
        row.getInt("reviewed"),
        row.getInt("to_review"));
  }

  private static List<String> strings(String json) {
    return List.of(JSON.readValue(json, String[].class));
  }
}
