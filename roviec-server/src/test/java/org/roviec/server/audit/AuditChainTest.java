package org.roviec.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditChainTest {
  @Autowired private AuditLog log;
  @Autowired private AuditChain chain;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  @DisplayName("mục ghi xong được niêm ngay, cả chuỗi nguyên vẹn")
  void entriesAreSealedAtOnce() {
    long before = chain.verify().sealed();
    log.record("hoa", "test.done", "task:1", "từ A sang B");
    log.recordOwn("test.done", "task:2", "");
    AuditVerdict verdict = chain.verify();
    assertThat(verdict.sealed()).isEqualTo(before + 2);
    assertThat(verdict.unsealed()).isZero();
    assertThat(verdict.holds()).isTrue();
  }

  @Test
  @DisplayName("việc không thành thì không để lại mục nào")
  void entryBelongsToItsTransaction() {
    long before = chain.verify().sealed();
    transaction.executeWithoutResult(status -> {
      log.record("hoa", "test.undone", "task:1", "");
      status.setRollbackOnly();
    });
    assertThat(chain.verify().sealed()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set who = 'khác'",
        "delete from audit_entry",
        "truncate audit_entry cascade",
        "update audit_seal set hash = ''",
        "delete from audit_seal"
      })
  @DisplayName("cơ sở dữ liệu từ chối sửa và xóa nhật ký")
  void databaseRefusesChanges(String change) {
    log.record("hoa", "test.done", "task:1", "");
    assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append only");
  }

  @Test
  @DisplayName("ai vượt được cơ sở dữ liệu để sửa một chữ thì chuỗi cho thấy từ chỗ nào")
  void tamperingShows() {
    log.record("hoa", "test.first", "task:1", "");
    long position = chain.verify().sealed();
    log.record("hoa", "test.second", "task:1", "");
    assertThat(brokenAfter("update audit_entry set detail = 'x' where id = " + entryAt(position)))
        .isEqualTo(position);
    assertThat(brokenAfter("delete from audit_seal where position = %d".formatted(position)))
        .isEqualTo(position + 1);
    assertThat(chain.verify().holds()).isTrue();
  }

  private long entryAt(long position) {
    return jdbc.sql("select entry_id from audit_seal where position = :position")
        .param("position", position)
        .query(Long.class)
        .single();
  }

  /** What verifying says while a change is made behind the triggers; the change is undone. */
  private long brokenAfter(String change) {
    AtomicLong broken = new AtomicLong(-1);
    transaction.executeWithoutResult(status -> {
      jdbc.sql("alter table audit_entry disable trigger user").update();
      jdbc.sql("alter table audit_seal disable trigger user").update();
      jdbc.sql(change).update();
      Long position = chain.verify().brokenAt();
      if (position != null) {
        broken.set(position);
      }
      status.setRollbackOnly();
    });
    return broken.get();
  }
}
