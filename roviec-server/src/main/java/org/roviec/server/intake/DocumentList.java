package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of documents, page by page. */
@Repository
class DocumentList {

  static final int PAGE = 25;

  private final JdbcClient jdbc;

  DocumentList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of the list.
   *
   * @param total how many documents the whole list has
   */
  record Page(List<Document> documents, int total) {}

  Page list(DocumentQuery query) {
    List<Object> values = new ArrayList<>();
    String where = where(query, values);
    int total =
        jdbc.sql("select count(*) from document" + where)
            .params(List.copyOf(values))
            .query(Integer.class)
            .single();
    String direction = query.descending() ? " desc nulls last" : " asc nulls last";
    values.add(PAGE);
    values.add((Math.max(1, query.page()) - 1) * PAGE);
    List<Document> documents =
        jdbc.sql(
                "select * from document"
                    + where
                    + " order by "
                    + query.sort().column()
                    + direction
                    + ", id desc limit ? offset ?")
            .params(values)
            .query(Documents::document)
            .list();
    return new Page(documents, total);
  }

  private static String where(DocumentQuery query, List<Object> values) {
    List<String> conditions = new ArrayList<>();
    for (String word : SearchWords.of(query.words()).split(" ")) {
      if (!word.isEmpty()) {
        conditions.add("search like ?");
        values.add("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
      }
    }
    if (query.state() != null) {
      conditions.add("state = ?");
      values.add(query.state().name());
    }
    if (query.review() != null) {
      conditions.add("review_state = ?");
      values.add(query.review().name());
    }
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** Documents that are being read or wait for it, the oldest first. */
  List<Document> underWay() {
    return jdbc.sql(
            "select * from document where state in ('WAITING', 'READING') order by id limit 50")
        .query(Documents::document)
        .list();
  }
}
