package org.roviec.server.report;

import java.util.List;
import org.roviec.server.intake.Document;
import org.roviec.server.intake.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a report can be narrowed to. */
@Repository
class ReportChoices {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final Documents documents;

  ReportChoices(JdbcClient jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /** The newest documents that tasks rest on. */
  @Transactional(readOnly = true)
  public List<Document> documents() {
    return documents.findAll(
        jdbc.sql(
                """
                select distinct document_id from task where document_id is not null
                order by 1 desc limit :most
                """)
            .param("most", MOST)
            .query(Long.class)
            .list());
  }

  /** The areas of work that tasks bear. */
  @Transactional(readOnly = true)
  public List<String> fields() {
    return jdbc.sql(
            """
            select distinct field from task where field is not null and field <> ''
            order by 1 limit :most
            """)
        .param("most", MOST)
        .query(String.class)
        .list();
  }
}
