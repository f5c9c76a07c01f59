package org.roviec.server.office;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.roviec.server.audit.AuditLog;
import org.roviec.server.paper.Form;
import org.roviec.server.paper.Letterhead;
import org.roviec.server.paper.Signature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's own facts. */
@Service
public class Office {

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Office(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /** The facts as they stand; before anything is set all words are empty. */
  @Transactional(readOnly = true)
  public OfficeFacts facts() {
    return jdbc.sql("select * from office")
        .query((row, _) ->
            new OfficeFacts(
                new Letterhead(
                    Form.valueOf(row.getString("form")),
                    row.getString("superior"),
                    row.getString("name"),
                    row.getString("place"),
                    row.getString("symbol"),
                    new Signature(
                        row.getString("authority"), row.getString("post"), row.getString("signer")),
                    List.of((String[]) row.getArray("recipients").getArray()),
                    row.getString("filing")),
                row.getString("in_text"),
                Address.valueOf(row.getString("address")),
                row.getInt("version")))
        .optional()
        .orElse(OfficeFacts.UNSET);
  }

  /**
   * Sets the facts.
   *
   * @return false if somebody else changed them since {@code facts} were read
   */
  @Transactional
  public boolean set(OfficeFacts facts, Principal by) {
    Letterhead head = facts.letterhead();
    int changed =
        jdbc.sql(
                """
                insert into office (form, superior, name, place, symbol, authority, post, signer,
                  address, recipients, filing, in_text, changed_by, changed_at, version)
                select :form, :superior, :name, :place, :symbol, :authority, :post, :signer,
                  :address, :recipients, :filing, :inText, :by, :at, 1
                where :version = 0 or exists (select 1 from office)
                on conflict (only_one) do update set form = excluded.form,
                  superior = excluded.superior, name = excluded.name, place = excluded.place,
                  symbol = excluded.symbol, authority = excluded.authority, post = excluded.post,
                  signer = excluded.signer, address = excluded.address,
                  recipients = excluded.recipients, filing = excluded.filing,
                  in_text = excluded.in_text,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                  version = office.version + 1
                where office.version = :version
                """)
            .param("form", head.form().name())
            .param("superior", head.superior())
            .param("name", head.name())
            .param("place", head.place())
            .param("symbol", head.symbol())
            .param("authority", head.signature().authority())
            .param("post", head.signature().post())
            .param("signer", head.signature().name())
            .param("address", facts.address().name())
            .param("recipients", head.recipients().toArray(String[]::new))
            .param("filing", head.filing())
            .param("inText", facts.inText())
            .param("by", by.getName())
            .param("at", java.sql.Timestamp.from(clock.instant()))
            .param("version", facts.version())
            .update();
    if (changed == 1) {
      audit.record(by, "office.changed", "office", head.name());
    }
    return changed == 1;
  }
}
