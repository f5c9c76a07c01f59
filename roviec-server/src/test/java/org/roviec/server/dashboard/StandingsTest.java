package org.roviec.server.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.register.TaskStatistics;
import org.roviec.server.register.Timeliness;

class StandingsTest {

  private static TaskStatistics.Group group(String name, long kept, long late, long without) {
    return new TaskStatistics.Group(
        null,
        name,
        Map.of(
            Timeliness.DONE_ON_TIME, kept,
            Timeliness.OVERDUE, late,
            Timeliness.NO_DEADLINE, without));
  }

  @Test
  @DisplayName(
      "tỷ lệ cao trước; bằng nhau thì ít trễ trước; như nhau thì đồng hạng; ít quá không xếp")
  void ranksByTheRule() {
    List<Standings.Standing> ranked =
        Standings.of(
            List.of(
                group("ít việc", 4, 0, 90),
                group("nửa, hai mươi", 10, 10, 0),
                group("nửa, mười", 5, 5, 0),
                group("trọn", 7, 0, 0),
                group("nửa, mười nữa", 5, 5, 3),
                group("không hạn", 0, 0, 8)));
    assertThat(ranked)
        .extracting(one -> one.group().name())
        .containsExactly(
            "trọn", "nửa, mười", "nửa, mười nữa", "nửa, hai mươi", "ít việc", "không hạn");
    assertThat(ranked).extracting(Standings.Standing::rank).containsExactly(1, 2, 2, 4, null, null);
    assertThat(ranked.getFirst().share()).isEqualByComparingTo("100");
    assertThat(ranked.getLast().share()).isNull();
  }

  @Test
  @DisplayName("tên chỉ cần tra cho nhóm được hiện và nhóm ngang với nhóm cuối")
  void endsWhereEqualsEnd() {
    List<Standings.Standing> ranked =
        Standings.of(
            List.of(
                group("a", 7, 0, 0),
                group("b", 5, 5, 0),
                group("c", 5, 5, 9),
                group("d", 10, 10, 0)));
    Comparator<Standings.Standing> order =
        Comparator.comparing(Standings.Standing::group, Standings.BEST_FIRST);
    assertThat(Standings.first(1, ranked, order)).hasSize(1);
    assertThat(Standings.first(2, ranked, order)).hasSize(3);
    assertThat(Standings.first(9, ranked, order)).hasSize(4);
    assertThat(Standings.first(2, List.of(), order)).isEmpty();
  }

  @Test
  @DisplayName("việc tạm dừng, không hạn không làm thay đổi tỷ lệ")
  void countsOnlyWhatIsTimed() {
    TaskStatistics.Group group =
        new TaskStatistics.Group(
            null,
            "x",
            Map.of(
                Timeliness.ON_TRACK, 2L,
                Timeliness.DUE_SOON, 1L,
                Timeliness.DONE_LATE, 1L,
                Timeliness.NOT_TIMED, 5L,
                Timeliness.NO_DEADLINE, 9L));
    assertThat(Standings.kept(group)).isEqualTo(3);
    assertThat(Standings.timed(group)).isEqualTo(4);
    assertThat(group.total()).isEqualTo(18);
  }
}
