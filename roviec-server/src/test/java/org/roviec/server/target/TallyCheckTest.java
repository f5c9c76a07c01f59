package org.roviec.server.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.register.Figure;

class TallyCheckTest {

  private static long next;

  private static Figure tally(
      long document, int count, @Nullable Integer of, String what, String status) {
    return new Figure(
        document,
        ++next,
        "TALLY",
        what,
        "=",
        BigDecimal.valueOf(count),
        null,
        of == null ? null : BigDecimal.valueOf(of),
        "",
        status,
        null,
        null,
        0,
        1,
        count + "/" + of,
        "Văn bản " + document);
  }

  @Test
  @DisplayName("11 + 29 = 40")
  void addsUp() {
    List<TallyCheck> checks =
        TallyCheck.of(
            List.of(
                tally(1, 11, 40, "chỉ tiêu", "ACHIEVED_OR_EXPECTED"),
                tally(1, 29, 40, "chỉ tiêu", "IN_PROGRESS")));
    assertThat(checks).hasSize(1);
    assertThat(checks.getFirst().verdict()).isEqualTo(TallyCheck.Verdict.MATCHES);
    assertThat(checks.getFirst().shown()).isEqualTo("11 + 29 = 40");
    assertThat(checks.getFirst().parts())
        .extracting(TallyCheck.Part::grade)
        .containsExactly(Grade.LIKELY, Grade.ON_TRACK);
  }

  @Test
  @DisplayName("22 − 18 = 4 chưa đủ điều kiện; 6 + 12 = 18, là phần của 22")
  void keepsTheDenominators() {
    List<TallyCheck> checks =
        TallyCheck.of(
            List.of(
                tally(2, 18, 22, "chỉ tiêu", "ASSESSABLE"),
                tally(2, 6, 18, "chỉ tiêu kinh tế - xã hội", "ON_TRACK"),
                tally(2, 12, 18, "chỉ tiêu kinh tế - xã hội", "OFF_TRACK")));
    assertThat(checks).hasSize(2);
    TallyCheck all = checks.getFirst();
    assertThat(all.verdict()).isEqualTo(TallyCheck.Verdict.REST_NOT_ASSESSABLE);
    assertThat(all.rest()).isEqualByComparingTo("4");
    assertThat(all.inner()).isFalse();
    TallyCheck inner = checks.getLast();
    assertThat(inner.verdict()).isEqualTo(TallyCheck.Verdict.MATCHES);
    assertThat(inner.inner()).isTrue();
  }

  @Test
  @DisplayName(
      "không khớp thì hiện: thiếu, vượt; khác tổng, khác văn bản, khác thứ đếm thì không cộng")
  void showsWhatFails() {
    List<TallyCheck> checks =
        TallyCheck.of(
            List.of(
                tally(1, 11, 40, "chỉ tiêu", "ACHIEVED_OR_EXPECTED"),
                tally(1, 28, 40, "chỉ tiêu", "IN_PROGRESS"),
                tally(1, 5, 40, "xã", "ON_TRACK"),
                tally(2, 29, 40, "chỉ tiêu", "IN_PROGRESS"),
                tally(3, 30, 40, "chỉ tiêu", "ON_TRACK"),
                tally(3, 12, 40, "chỉ tiêu", "OFF_TRACK"),
                tally(3, 266, null, "việc", "COUNT")));
    assertThat(checks)
        .extracting(TallyCheck::verdict)
        .containsExactly(
            TallyCheck.Verdict.SHORT,
            TallyCheck.Verdict.SHORT,
            TallyCheck.Verdict.SHORT,
            TallyCheck.Verdict.OVER);
    assertThat(checks.getFirst().rest()).isEqualByComparingTo("1");
    assertThat(checks.getLast().rest()).isEqualByComparingTo("-2");
  }
}
