package org.roviec.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.export.Format;
import org.roviec.export.Samples;

class MarkdownExportTest {

  @Test
  @DisplayName("đầu trang là loại, số ký hiệu; bảng nhiệm vụ có hạn và chỗ thiếu")
  void showsHeadAndTables() {
    String page = Samples.in(Format.MARKDOWN, Samples.NOTICE);
    assertThat(page)
        .startsWith("# Thông báo 125-TB/TU")
        .contains("## Nhiệm vụ")
        .contains("trước 30/06/2025")
        .contains("thiếu thời gian");
  }

  @Test
  @DisplayName("dấu gạch đứng trong văn bản không làm vỡ bảng")
  void escapesPipes() {
    String page = Samples.in(Format.MARKDOWN, "1. Giao Sở Nội vụ xây dựng *kế hoạch* a|b.\n");
    assertThat(page).contains("a\\|b").doesNotContain("a|b");
  }
}
