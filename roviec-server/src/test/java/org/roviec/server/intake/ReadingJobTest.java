package org.roviec.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class ReadingJobTest {

  @Autowired private ApplicationContext app;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource database;
  @Autowired private Documents documents;
  @Autowired private Originals originals;
  @Autowired private DocumentReading reading;
  @Autowired private Intake intake;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Task<Void> readDocument;

  /** A document as it is kept, without an order to read it. */
  private long kept(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    originals.keep(Digest.of(bytes), bytes);
    return documents.add(Digest.of(bytes), "a.txt", new Sender("coordinator", Channel.UPLOAD));
  }

  @Test
  @DisplayName("máy đang đọc thì chết: máy khác nhận việc và đọc xong")
  void takesOverFromADeadInstance() {
    long id = kept("KẾT LUẬN\n\nGiao Sở Y tế lập báo cáo trước ngày 01/02/2025.\n");
    documents.begin(id);
    jdbc.sql(
            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " picked_by, last_heartbeat, version) values ('read-document', ?,"
                + " now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 1)")
        .param(Long.toString(id))
        .update();
    Scheduler other =
        Scheduler.create(database, readDocument)
            .schedulerName(() -> "other")
            .heartbeatInterval(Duration.ofMillis(300))
            .pollingInterval(Duration.ofMillis(200))
            .build();
    other.start();
    try {
      assertThat(TestDocuments.await(app, id).state()).isEqualTo(DocumentState.READ);
    } finally {
      other.stop();
    }
    assertThat(
            jdbc.sql("select count(*) from reading where document_id = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isOne();
  }

  @Test
  @DisplayName(
      "đã báo tiếp nhận thì tệp và lệnh đọc đã nằm trong cơ sở dữ liệu; hỏng giữa chừng thì không có gì")
  void keepsFileAndOrderTogether() {
    byte[] bytes = "KẾT LUẬN\n\nGiao Sở Nội vụ lập kế hoạch.\n".getBytes(StandardCharsets.UTF_8);
    transaction.executeWithoutResult(status -> {
      intake.receive("x.txt", bytes, new Sender("coordinator", Channel.UPLOAD));
      assertThat(documents.withBytes(Digest.of(bytes))).isPresent();
      status.setRollbackOnly();
    });
    assertThat(documents.withBytes(Digest.of(bytes))).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from original_file where sha256 = ?")
                .param(Digest.of(bytes))
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("văn bản làm máy dừng nhiều lần thì thôi đọc và nói rõ; thử lại thì đọc được")
  void givesUpOnADocumentThatKillsItsReaders() {
    long id = kept("KẾT LUẬN\n\nGiao Sở Xây dựng rà soát quy hoạch.\n");
    for (int i = 0; i < 6; i++) {
      documents.begin(id);
    }
    reading.read(id);
    Document failed = documents.find(id).orElseThrow();
    assertThat(failed.state()).isEqualTo(DocumentState.FAILED);
    assertThat(failed.failure()).isEqualTo(Reason.of("intake.failed.crash"));
    assertThat(intake.readAgain(id, "coordinator")).isTrue();
    assertThat(TestDocuments.await(app, id).state()).isEqualTo(DocumentState.READ);
  }

  @Test
  @DisplayName("đọc lại giữ bản đọc cũ; bản mới nhất được dùng")
  void keepsOlderReadings() {
    long id = TestDocuments.read(app, "seed1.txt", TestDocuments.seed(1));
    assertThat(intake.readAgain(id, "coordinator")).isTrue();
    assertThat(intake.readAgain(id, "coordinator")).isFalse();
    TestDocuments.await(app, id);
    assertThat(
            jdbc.sql("select count(*) from reading where document_id = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }
}
