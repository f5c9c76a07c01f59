package org.roviec.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.roviec.server.web.ListPage;
import org.roviec.server.web.ListQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of documents, page by page. */
@Repository
public class DocumentList {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "uploaded", "uploaded_at",
          "issued", "issued_on",
          "symbol", "lower(symbol)",
          "title", "lower(title)",
          "issuer", "lower(issuer)",
          "assignments", "assignments",
          "unclear", "unclear",
          "state", "(state, review_state)",
          "reviewed", "reviewed * 1.0 / greatest(to_review, 1)");

  private final JdbcClient jdbc;

  DocumentList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The page that is asked for; filters: {@code q} words, {@code state}, {@code review}. */
  ListPage<Document> list(ListQuery query) {
    return list(query, List.of());
  }

  /** The page that is asked for, of those that are read and whose review is not closed. */
  public ListPage<Document> toReview(ListQuery query) {
    return list(query, List.of("state = 'READ'", "review_state <> 'CLOSED'"));
  }

  private ListPage<Document> list(ListQuery query, List<String> always) {
    List<Object> values = new ArrayList<>();
    String where = where(query, always, values);
    long total =
        jdbc.sql("select count(*) from document" + where)
            .params(List.copyOf(values))
            .query(Long.class)
            .single();
    values.add(query.size());
    values.add(query.offset());
    String order = query.orderBy(COLUMNS, "id desc");
    List<Document> documents =
        jdbc.sql("select * from document" + where + " order by " + order + " limit ? offset ?")
            .params(values)
            .query(Documents::document)
            .list();
    return new ListPage<>(query, documents, total);
  }

  private static String where(ListQuery query, List<String> always, List<Object> values) {
    List<String> conditions = new ArrayList<>(always);
    for (String word : SearchWords.of(query.filter("q")).split(" ")) {
      if (!word.isEmpty()) {
        conditions.add("search like ?");
        values.add("%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%");
      }
    }
    for (String column : new String[] {"state", "review_state"}) {
      String value = query.filter(column);
      if (!value.isEmpty()) {
        conditions.add(column + " = ?");
        values.add(value);
      }
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
