package org.roviec.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final List<String> PASSAGES =
      List.of(
          "Giải ngân vốn đầu tư công còn chậm, tỷ lệ thấp so với kế hoạch đề ra.",
          "Công tác quy hoạch cán bộ ở một số nơi còn hạn chế.",
          "Tiến độ giải ngân vốn đầu tư công một số dự án còn chậm so với kế hoạch.",
          "Giai ngan von dau tu cong con cham",
          "Còn chậm.");

  @Test
  @DisplayName(
      "hai hạn chế cùng ý ở hai văn bản được ghép, nói rõ từ chung; cùng văn bản thì không so")
  void pairsWhatReturns() {
    List<Likeness.Pair> pairs = Likeness.pairs(PASSAGES, List.of(1L, 1L, 2L, 2L, 2L), 0.2, 10);
    assertThat(pairs)
        .extracting(pair -> pair.first() + "-" + pair.second())
        .containsExactlyInAnyOrder("0-2", "0-3");
    Likeness.Pair pair = pairs.stream().filter(p -> p.second() == 2).findFirst().orElseThrow();
    assertThat(pair.shared())
        .contains("giai ngan", "dau tu", "ke hoach")
        .doesNotContain("quy hoach");
    assertThat(pair.score()).isBetween(0.2, 1.0);
  }

  @Test
  @DisplayName("giống hệt là 1; bản quét mất dấu vẫn so được; dấu câu ngăn từ")
  void scoresAreCosines() {
    assertThat(Likeness.pairs(List.of(PASSAGES.get(0), PASSAGES.get(0)), List.of(1L, 2L), 0.1, 9))
        .singleElement()
        .satisfies(pair ->
            assertThat(pair.score()).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9)));
    assertThat(Likeness.words("Còn chậm.")).containsExactly("con cham");
    assertThat(Likeness.words("vốn đầu tư, công")).containsExactlyInAnyOrder("von dau", "dau tu");
  }
}
