package org.roviec.server.view;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People's own ways to look at a list, kept by name; a list is known by its address. */
@Repository
class SavedViews {

  /** So many a person may keep of a list. */
  static final int MOST = 20;

  private final JdbcClient jdbc;

  SavedViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person's views of a list in the order in which they were first kept. */
  @Transactional(readOnly = true)
  public List<SavedView> of(String account, String list) {
    return jdbc.sql(
            """
            select id, name, query from saved_view
            where account = :account and list = :list order by id
            """)
        .param("account", account)
        .param("list", list)
        .query((row, _) -> new SavedView(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Keeps a view; one of the same name is replaced. Returns false where there are too many. */
  @Transactional
  public boolean keep(String account, String list, String name, String query) {
    List<SavedView> known = of(account, list);
    if (known.size() >= MOST && known.stream().noneMatch(v -> v.name().equals(name))) {
      return false;
    }
    jdbc.sql(
            """
            insert into saved_view (account, list, name, query)
            values (:account, :list, :name, :query)
            on conflict (account, list, name) do update set query = :query
            """)
        .param("account", account)
        .param("list", list)
        .param("name", name)
        .param("query", query)
        .update();
    return true;
  }

  /** Forgets one of the person's own views; returns which list it was of. */
  @Transactional
  public Optional<String> forget(String account, long id) {
    return jdbc.sql("delete from saved_view where account = :account and id = :id returning list")
        .param("account", account)
        .param("id", id)
        .query(String.class)
        .optional();
  }

  /**
   * A way to look at a list.
   *
   * @param query as it stands in the address of the page, without the page's number
   */
  public record SavedView(long id, String name, String query) {}
}
