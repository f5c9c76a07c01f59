package org.roviec.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
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
  private static final List<Long> DOCUMENTS = List.of(1L, 1L, 2L, 2L, 2L);

  private static List<Likeness.Pair> pairs(List<String> passages, List<Long> documents) {
    return new Likeness(passages)
        .pairs(passages, (one, other) -> !documents.get(one).equals(documents.get(other)), 0.2, 10);
  }

  @Test
  @DisplayName(
      "hai hạn chế cùng ý ở hai văn bản được ghép, nói rõ từ chung; cùng văn bản thì không so")
  void pairsWhatReturns() {
    List<Likeness.Pair> pairs = pairs(PASSAGES, DOCUMENTS);
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
  @DisplayName("một vế nằm trọn trong câu kia là 1; bản quét mất dấu vẫn so được; dấu câu ngăn từ")
  void scoresWhatIsContained() {
    String longer = "Việc khác; suy thoái về tư tưởng chính trị, đạo đức, lối sống của cán bộ.";
    String clause = "Suy thoai ve tu tuong chinh tri, dao duc, loi song";
    assertThat(
            pairs(List.of(longer, clause, "Điều gì đó không liên quan ở đây"), List.of(1L, 2L, 3L)))
        .singleElement()
        .satisfies(pair -> assertThat(pair.score()).isCloseTo(1, Offset.offset(1e-9)));
    assertThat(Likeness.words("Còn chậm.")).containsExactly("con cham");
    assertThat(Likeness.words("vốn đầu tư, công")).containsExactlyInAnyOrder("von dau", "dau tu");
  }

  @Test
  @DisplayName("từ chung được tô đúng chỗ, kể cả khi hai từ gối lên nhau; ghép lại đúng câu gốc")
  void marksWhatIsShared() {
    String passage = PASSAGES.getFirst();
    List<Likeness.Piece> pieces =
        Likeness.marked(passage, List.of("giai ngan", "ngan von", "ke hoach"));
    assertThat(pieces)
        .filteredOn(Likeness.Piece::marked)
        .extracting(Likeness.Piece::text)
        .containsExactly("Giải ngân vốn", "kế hoạch");
    assertThat(String.join("", pieces.stream().map(Likeness.Piece::text).toList()))
        .isEqualTo(passage);
  }

  @Test
  @DisplayName(
      "khác tỉnh thì không so; cùng nhiệm kỳ mà khác khóa là khác tỉnh; không ghi thì vẫn so")
  void keepsProvincesApart() {
    Origin scanned = Origin.of(null, "Làm Đông", null, "X");
    Origin silent = Origin.of(null, null, "2020-2025", "XI");
    Origin other = Origin.of("tỉnh Tuyên Quang", null, "2020-2025", "XVII");
    assertThat(scanned.isKnownAs(Origin.of("Lâm Đồng", null, null, null))).isTrue();
    assertThat(scanned.mayBe(other)).isFalse();
    assertThat(scanned.mayBe(silent)).isTrue();
    assertThat(scanned.isKnownAs(silent)).isFalse();
    assertThat(silent.mayBe(other)).as("one term, different congresses").isFalse();
  }
}
