package org.roviec.server.reminder;

import java.util.Locale;
import org.roviec.server.access.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told: by mail or only in the inbox, and in which language. */
@Repository
public class Preferences {
  private final JdbcClient jdbc;

  Preferences(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a person wants. */
  public record Preference(boolean byMail, String language) {
    static final Preference USUAL = new Preference(true, "vi");

    /** The language as a locale. */
    public Locale locale() {
      return Locale.of(language);
    }
  }

  /** What a person wants; by mail and in Vietnamese unless said otherwise. */
  public Preference of(long account) {
    return jdbc.sql("select by_mail, language from reminder_preference where account_id = :account")
        .param("account", account)
        .query((row, _) -> new Preference(row.getBoolean(1), row.getString(2)))
        .optional()
        .orElse(Preference.USUAL);
  }

  /** Keeps what a person wants. */
  @Transactional
  public void set(SignedIn person, boolean byMail, String language) {
    jdbc.sql(
            """
            insert into reminder_preference (account_id, by_mail, language)
            values (:account, :mail, :language) on conflict (account_id)
            do update set by_mail = excluded.by_mail, language = excluded.language\
            """)
        .param("account", person.accountId())
        .param("mail", byMail)
        .param("language", language)
        .update();
  }
}
