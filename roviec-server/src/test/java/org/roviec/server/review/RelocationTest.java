package org.roviec.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RelocationTest {

  @Test
  @DisplayName("tìm lại lời văn gần chỗ cũ nhất, xuống dòng khác cũng được")
  void findsTheNearest() {
    String text = "lập báo cáo. Giao Sở A lập\n báo  cáo. Lập báo cáo.";
    assertThat(Relocation.of(text, "lập báo cáo", 20)).isEqualTo(23);
    assertThat(Relocation.end(text, "lập báo cáo", 23)).isEqualTo(36);
    assertThat(Relocation.of(text, "lập báo cáo", 0)).isZero();
    assertThat(Relocation.of(text, "không có (", 0)).isNegative();
    assertThat(Relocation.of(text, "", 0)).isNegative();
  }
}
