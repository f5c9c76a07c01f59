package org.roviec.server.intake;

import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts a fresh reading beside its document and notices what the document repeats. */
@Repository
class ReadingShelf {

  private final JdbcClient jdbc;
  private final Readings readings;

  ReadingShelf(JdbcClient jdbc, Readings readings) {
    this.jdbc = jdbc;
    this.readings = readings;
  }

  /** Keeps a reading within the caller's transaction; returns its id. */
  long keep(long documentId, FreshReading fresh, OffsetDateTime at) {
    long id = readings.add(documentId, fresh, at);
    String words = Digest.of(Anchors.fold(fresh.text()));
    boolean first = isFirst(documentId);
    state(documentId, fresh);
    if (first) {
      title(documentId, fresh.title());
    }
    identity(documentId, fresh.title().identity(), words);
    return id;
  }

  /** What people corrected stays when a document is read again. */
  private boolean isFirst(long documentId) {
    return jdbc.sql("select count(*) from reading where document_id = ?")
            .param(documentId)
            .query(Integer.class)
            .single()
        == 1;
  }

  private void state(long documentId, FreshReading fresh) {
    jdbc.sql(
            "update document set state = 'READ', failure_key = null, attempts = 0, assignments = ?,"
                + " unclear = ?, version = version + 1 where id = ?")
        .params(fresh.assignments(), fresh.unclear(), documentId)
        .update();
  }

  private void title(long documentId, FreshReading.Title title) {
    jdbc.sql(
            "update document set type = ?, symbol = ?, number = ?, issuer = ?, issued_on = ?,"
                + " title = ?, form = ?, search = ? || ' ' || search where id = ?")
        .params(
            Arrays.asList(
                title.type(),
                title.symbol(),
                title.number(),
                title.issuer(),
                title.issuedOn(),
                title.subject(),
                title.form(),
                SearchWords.of(title.symbol(), title.subject(), title.issuer()),
                documentId))
        .update();
  }

  private void identity(long documentId, @Nullable String identity, String words) {
    jdbc.sql(
            "update document d set identity = ?, text_hash = ?,"
                + " duplicate_of = (select min(o.id) from document o"
                + "   where o.text_hash = ? and o.id < d.id),"
                + " reissue_of = (select min(o.id) from document o"
                + "   where o.identity = ? and o.text_hash <> ? and o.id < d.id)"
                + " where d.id = ?")
        .params(Arrays.asList(identity, words, words, identity, words, documentId))
        .update();
  }
}
