package org.roviec.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.DemoAccounts;
import org.roviec.server.intake.TestDocuments;
import org.roviec.server.register.Figures;
import org.roviec.server.register.Scope;
import org.roviec.server.register.TaskFilter;
import org.roviec.server.register.TaskList;
import org.roviec.server.register.View;
import org.roviec.server.target.Grade;
import org.roviec.server.target.TallyCheck;
import org.roviec.server.target.TargetList;
import org.roviec.server.target.TargetRow;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DemoTest
class DemonstrationTest {

  @Autowired private ApplicationContext app;
  @Autowired private Demonstration demonstration;
  @Autowired private DemoAccounts accounts;
  @Autowired private TaskList tasks;
  @Autowired private TargetList targets;
  @Autowired private Figures figures;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  private List<Long> set() {
    accounts.create();
    List<Long> documents = demonstration.takeIn();
    documents.forEach(id -> TestDocuments.await(app, id));
    demonstration.set(documents);
    return documents;
  }

  private Map<View, Long> counts(Scope scope) {
    return tasks.counts(TaskFilter.of(View.ALL), scope, LocalDate.now(clock));
  }

  @Test
  @DisplayName("bốn văn bản được đọc, một duyệt xong và mở sổ, một duyệt dở; làm lại không thêm gì")
  void setsTheStageOnce() {
    List<Long> documents = set();
    assertThat(documents).hasSize(4);
    assertThat(demonstration.isSet()).isTrue();
    Map<View, Long> before = counts(Scope.ALL);
    assertThat(before)
        .allSatisfy((view, count) -> {
          if (view != View.NOT_UPDATED && view != View.WAITING_EVENT) {
            assertThat(count).as(view.name()).isPositive();
          }
        });
    assertThat(
            jdbc.sql("select review_state from document where reviewed > 0 order by 1")
                .query(String.class)
                .list())
        .as("the figures of all are confirmed")
        .containsExactly("CLOSED", "OPEN", "OPEN", "OPEN");
    assertThat(jdbc.sql("select percent from progress_report").query(Integer.class).list())
        .as("what the agency reported")
        .isNotEmpty()
        .allSatisfy(percent -> assertThat(percent).isBetween(1, 99));
    assertThat(
            jdbc.sql("select count(*) from extension_request where state = 'PENDING'")
                .query(Long.class)
                .single())
        .as("what waits for the leader")
        .isOne();
    assertThat(set()).isEqualTo(documents);
    assertThat(counts(Scope.ALL)).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "chỉ tiêu dùng thử lấy từ câu trong văn bản mẫu: 8,08%; 15,4% so với 11–12%/năm; 22 → 18 →"
          + " 6 + 12; 11 + 29 của 40")
  void followsWhatTheSamplesSay() {
    set();
    List<TargetRow> rows =
        targets.all(Scope.ALL, LocalDate.now(clock)).stream()
            .filter(row -> !isMadeUp(row))
            .toList();
    assertThat(rows)
        .extracting(row -> row.indicator().facts().name() + ": " + row.latestShown())
        .contains("Tốc độ tăng trưởng: 8,08%", "Thu ngân sách: tốc độ tăng bình quân: 15,4%/năm");
    assertThat(rows)
        .allSatisfy(row -> {
          assertThat(row.indicator().basis().documentId()).isNotNull();
          assertThat(row.indicator().basis().quote()).isNotBlank();
        });
    assertThat(TallyCheck.of(figures.ofKinds(Set.of("TALLY"), 100)))
        .extracting(check -> check.whole().intValue() + ": " + check.shown())
        .contains("40: 11 + 29 = 40", "22: 18", "18: 6 + 12 = 18");
  }

  @Test
  @DisplayName("có chỉ tiêu chậm và không đạt để xem, tên và nguồn ghi rõ là dùng thử")
  void showsTargetsThatSlip() {
    set();
    List<TargetRow> madeUp =
        targets.all(Scope.ALL, LocalDate.now(clock)).stream()
            .filter(DemonstrationTest::isMadeUp)
            .toList();
    assertThat(madeUp)
        .hasSize(3)
        .allSatisfy(row -> {
          assertThat(row.indicator().facts().name()).endsWith("(dùng thử)");
          assertThat(row.series().current())
              .isNotEmpty()
              .allSatisfy(
                  seen -> assertThat(seen.source().label()).contains("không phải số liệu thật"));
        });
    assertThat(madeUp)
        .extracting(row -> row.reckoning().grade())
        .containsOnly(Grade.SLOW, Grade.MISSED)
        .contains(Grade.SLOW, Grade.MISSED);
  }

  private static boolean isMadeUp(TargetRow row) {
    return row.indicator().basis().label().startsWith("Số liệu dùng thử");
  }

  @Test
  @DisplayName("báo cáo tháng trước có việc mở, việc xong và việc quá hạn trong tháng ấy")
  void tellsOfLastMonth() {
    set();
    LocalDate from = LocalDate.now(clock).withDayOfMonth(1).minusMonths(1);
    LocalDate to = from.plusMonths(1).minusDays(1);
    assertThat(
            jdbc.sql(
                    "select count(*) from task where opened_on < :from and completed_on between :from and :to")
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single())
        .isEqualTo(2);
    assertThat(
            jdbc.sql(
                    "select count(*) from task where due between :from and :to and completed_on is null and reported_on is null")
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  @DisplayName("vai cơ quan và lãnh đạo gắn với cơ quan có việc trong sổ")
  void seatsTheAccounts() {
    set();
    List<Long> bodies =
        jdbc.sql(
                "select body_id from role_grant where role in ('AGENCY', 'LEADER')"
                    + " and body_id is not null order by role")
            .query(Long.class)
            .list();
    assertThat(bodies).hasSize(2);
    assertThat(counts(Scope.of(Set.of(bodies.getFirst()))).get(View.ALL)).isPositive();
  }
}
