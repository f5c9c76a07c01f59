package org.roviec.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnchorsTest {

  private static String first(String quote, String paragraph) {
    return new Anchors().next(FindingKind.INDICATOR, quote, paragraph);
  }

  @Test
  @DisplayName("hoa thường, xuống dòng, dấu tổ hợp không đổi tên neo")
  void doesNotMindForms() {
    String plain = "Tăng 11% so với cùng kỳ, Tỉnh ủy giao";
    assertThat(first("11%", plain))
        .isEqualTo(first("11%", "tăng 11%  so với\ncùng kỳ, Tỉnh uỷ giao"))
        .isEqualTo(first("11%", Normalizer.normalize(plain, Normalizer.Form.NFD)));
  }

  @Test
  @DisplayName("thêm một phát hiện cùng chữ ở đoạn khác không đổi tên neo nào")
  void isNotMovedByOthers() {
    Anchors one = new Anchors();
    Anchors other = new Anchors();
    other.next(FindingKind.INDICATOR, "11%", "Đoạn mới tìm thấy: 11%");
    assertThat(other.next(FindingKind.INDICATOR, "11%", "Thu ngân sách tăng 11%"))
        .isEqualTo(one.next(FindingKind.INDICATOR, "11%", "Thu ngân sách tăng 11%"));
  }

  @Test
  @DisplayName("hai chỗ giống hệt nhau vẫn có hai tên")
  void tellsRepetitionsApart() {
    Anchors anchors = new Anchors();
    assertThat(anchors.next(FindingKind.TALLY, "5 dự án", "5 dự án và 5 dự án"))
        .isNotEqualTo(anchors.next(FindingKind.TALLY, "5 dự án", "5 dự án và 5 dự án"));
  }
}
