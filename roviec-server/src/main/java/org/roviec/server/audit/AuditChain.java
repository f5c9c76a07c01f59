package org.roviec.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Seals entries into a chain and verifies it. A changed, removed or reordered entry breaks the
 * chain from there on. Removing the newest entries together with their seals cannot be seen from
 * inside; against that, keep the last hash elsewhere and compare. Made at the start: an act that is
 * written while the application stops is to be sealed too, and nothing can be made any more then.
 */
@Lazy(false)
@Service
public class AuditChain {
  private static final long LOCK = 0x726f76696563L;
  private static final byte[] BEGINNING = new byte[0];

  private final JdbcClient jdbc;

  public AuditChain(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Seals what is written and not sealed yet; one instance at a time. */
  @TransactionalEventListener(
      classes = AuditLog.EntryWritten.class,
      phase = TransactionPhase.AFTER_COMMIT)
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void seal() {
    jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    Link last = last();
    long position = last == null ? 0 : last.position();
    byte[] hash = last == null ? BEGINNING : last.hash();
    for (AuditEntry entry : unsealed()) {
      position++;
      hash = entry.hashAfter(hash);
      jdbc.sql(
              "insert into audit_seal (position, entry_id, hash) values (:position, :entry, :hash)")
          .param("position", position)
          .param("entry", entry.id())
          .param("hash", hash)
          .update();
    }
  }

  /** Reads the whole chain and says whether it holds. */
  @Transactional(readOnly = true)
  public AuditVerdict verify() {
    Walk walk = new Walk();
    jdbc.sql(
            """
            select s.position, s.hash, e.* from audit_seal s left join audit_entry e on e.id = s.entry_id
            order by s.position\
            """)
        .withFetchSize(1000)
        .query(walk);
    return new AuditVerdict(
        walk.position, HexFormat.of().formatHex(walk.hash), unsealed().size(), walk.broken);
  }

  /** Goes along the chain, link by link, and remembers the first that does not fit. */
  private static final class Walk implements RowCallbackHandler {
    private long position;
    private byte[] hash = BEGINNING;
    private @Nullable Long broken;

    @Override
    public void processRow(ResultSet row) throws SQLException {
      long next = row.getLong("position");
      byte[] sealed = row.getBytes("hash");
      boolean fits =
          next == position + 1
              && row.getTimestamp("at") != null
              && Arrays.equals(sealed, AuditEntry.of(row, 0).hashAfter(hash));
      if (!fits && broken == null) {
        broken = next;
      }
      position = next;
      hash = sealed;
    }
  }

  private List<AuditEntry> unsealed() {
    return jdbc.sql(
            """
            select * from audit_entry e
            where not exists (select 1 from audit_seal s where s.entry_id = e.id) order by e.id\
            """)
        .query(AuditEntry::of)
        .list();
  }

  private @Nullable Link last() {
    return jdbc.sql("select position, hash from audit_seal order by position desc limit 1")
        .query((row, index) -> new Link(row.getLong("position"), row.getBytes("hash")))
        .optional()
        .orElse(null);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Link(long position, byte[] hash) {}
}
