package org.roviec.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SearchCountsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Autowired private TaskList list;
  @Autowired private JdbcClient jdbc;

  /** 3,000 tasks: every hundredth is open and overdue, every fiftieth dropped, the rest done. */
  @BeforeEach
  void fill() {
    jdbc.sql(
            """
            insert into task (year, number, work, basis, due_kind, original_due, due, progress,
              completed_on, opened_on, opened_by, updated_at, folded)
            select 2020, n, 'Việc lặp lại số ' || n, 'Giao ban', 'DATE', date '2026-01-01',
              date '2026-01-01', p, case when p = 'DONE' then date '2025-12-01' end,
              date '2025-11-01', 'Thử', timestamptz '2026-11-20 00:00:00Z',
              'nv-2020-' || n || ' viec lap lai so ' || n || case when n % 10 = 0 then ' hiem y' else '' end
            from (select n, case when n % 100 = 0 then 'IN_PROGRESS'
                when n % 50 = 0 then 'CANCELLED' else 'DONE' end as p
              from generate_series(1, 3000) n) t
            on conflict do nothing
            """)
        .update();
  }

  private Map<View, Long> counts(String words) {
    TaskFilter all = TaskFilter.of(View.ALL);
    TaskFilter filter =
        new TaskFilter(View.ALL, words, null, null, null, null, null, null, null, null);
    return list.counts(words.isEmpty() ? all : filter, Scope.ALL, TODAY);
  }

  @Test
  @DisplayName("từ gặp khắp nơi: việc đang mở đếm đủ, việc đã xong chỉ nói là nhiều hơn")
  void frequentWords() {
    assertThat(counts("lap lai"))
        .containsEntry(View.OPEN, 30L)
        .containsEntry(View.OVERDUE, 30L)
        .hasEntrySatisfying(View.DONE, n -> assertThat(n).isGreaterThan(TaskList.MOST_FOUND))
        .hasEntrySatisfying(View.ALL, n -> assertThat(n).isGreaterThan(TaskList.MOST_FOUND));
  }

  @Test
  @DisplayName("từ hiếm hơn, hoặc không tìm từ nào: mọi số đều đúng và cộng lại đủ")
  void rareWordsAndNone() {
    assertThat(counts("hiếm"))
        .containsEntry(View.OPEN, 30L)
        .containsEntry(View.DONE, 240L)
        .containsEntry(View.ALL, 300L);
    assertThat(counts(""))
        .containsEntry(View.OPEN, 30L)
        .containsEntry(View.DONE, 2_940L)
        .containsEntry(View.ALL, 3_000L);
  }

  @Test
  @DisplayName("tìm theo tiếng trọn vẹn; tiếng cuối từ ba chữ cái trở lên có thể đang gõ dở")
  void wholeWords() {
    assertThat(counts("y")).containsEntry(View.ALL, 300L);
    assertThat(counts("hiê")).containsEntry(View.ALL, 300L);
    assertThat(counts("hiếm, y.")).containsEntry(View.ALL, 300L);
    assertThat(counts("hi")).containsEntry(View.ALL, 0L);
    assertThat(counts("hie y")).containsEntry(View.ALL, 0L);
    assertThat(counts("iem")).containsEntry(View.ALL, 0L);
  }

  @Test
  @DisplayName("viết liền có dấu nối, dấu gạch chéo thì phải đứng đúng như thế")
  void wordsWithSigns() {
    assertThat(counts("NV-2020-30")).containsEntry(View.ALL, 12L);
    assertThat(counts("2020 nv")).containsEntry(View.OPEN, 30L);
    assertThat(counts("2020-nv")).containsEntry(View.ALL, 0L);
    assertThat(counts("2020/30")).containsEntry(View.ALL, 0L);
    assertThat(counts("%")).containsEntry(View.ALL, 0L);
    assertThat(counts("'")).containsEntry(View.ALL, 0L);
  }
}
