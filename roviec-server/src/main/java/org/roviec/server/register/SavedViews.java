package org.roviec.server.register;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** People's own ways to look at the register, kept by name. */
@Repository
public class SavedViews {

  /** So many a person may keep. */
  public static final int MOST = 20;

  private final JdbcClient jdbc;

  SavedViews(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A person's views in the order in which they were first kept. */
  @Transactional(readOnly = true)
  public List<SavedView> of(String account) {
    return jdbc.sql("select id, name, query from saved_view where account = :account order by id")
        .param("account", account)
        .query((row, _) -> new SavedView(row.getLong(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** Keeps a view; one of the same name is replaced. Returns false where there are too many. */
  @Transactional
  public boolean keep(String account, String name, String query) {
    List<SavedView> known = of(account);
    if (known.size() >= MOST && known.stream().noneMatch(v -> v.name().equals(name))) {
      return false;
    }
    jdbc.sql(
            """
            insert into saved_view (account, name, query, position) values (:account, :name, :query, 0)
            on conflict (account, name) do update set query = :query
            """)
        .param("account", account)
        .param("name", name)
        .param("query", query)
        .update();
    return true;
  }

  /** Forgets one of the person's own views. */
  @Transactional
  public void forget(String account, long id) {
    jdbc.sql("delete from saved_view where account = :account and id = :id")
        .param("account", account)
        .param("id", id)
        .update();
  }

  /**
   * A way to look at the register.
   *
   * @param query as it stands in the address of the page, without the page's number
   */
  public record SavedView(long id, String name, String query) {}
}
