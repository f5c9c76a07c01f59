package org.roviec.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.register.Opening.Proposal;

class OpeningTest {

  @Test
  @DisplayName(
      "việc chưa rõ cơ quan chủ trì không được đếm là một cơ quan; việc đã mở không đếm lại")
  void countsBodies() {
    NewTask unclear =
        NewTask.of(
            "việc chưa ai làm",
            null,
            null,
            Priority.NORMAL,
            List.of(),
            Deadline.NONE,
            List.of(),
            Basis.typed("Kết luận"),
            null);
    Opening opening =
        new Opening(
            "Kết luận",
            List.of(
                new Proposal(1, Fixtures.task("một", null, null, "Sở A"), null),
                new Proposal(2, Fixtures.task("hai", null, null, "Sở A"), null),
                new Proposal(3, unclear, null),
                new Proposal(4, Fixtures.task("đã mở", null, null, "Sở B"), 9L)),
            0);
    assertThat(opening.fresh()).isEqualTo(3);
    assertThat(opening.leading()).isEqualTo(1);
    assertThat(opening.unclear()).isEqualTo(1);
    assertThat(opening.bodies()).containsOnlyKeys("Sở A", "", "Sở B");
  }
}
