package org.roviec.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.lexicon.Vocabulary;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Dòng in: đâu là hết đoạn, đâu chỉ là hết dòng")
class PrintedLinesTest {

  private static final String PRINTED =
      """
      I. KẾT QUẢ

      - Công tác xây dựng Đảng đạt nhiều kết quả tích cực, toàn diện trên các mặt.
      Tiếp tục triển khai các giải pháp nâng cao chất lượng sinh hoạt chi bộ, cấp ủy,
      tập trung chỉ đạo thực hiện tốt việc nghiên cứu, học tập, phổ biến, quán triệt và
      triển khai các văn bản chỉ đạo về công tác xây dựng Đảng, hệ thống chính trị;
      Thực hiện giao việc đột phá, đổi mới cho cán bộ lãnh đạo các sở, ngành, địa phương
      trong tỉnh.

      - Quốc phòng, an ninh được củng cố và giữ vững, không để xảy ra vụ việc nổi cộm.

      II. NHIỆM VỤ

      1. Thống nhất sửa đổi, bổ sung Quy chế làm việc; lưu ý bổ sung những nội dung:
      Thực hiện việc chất vấn theo Quy chế chất vấn trong Đảng của Bộ Chính trị, lãnh
      đạo, chỉ đạo Mặt trận Tổ quốc và các tổ chức chính trị - xã hội tham gia góp ý.

      2. Giao Văn phòng Tỉnh ủy tiếp thu đầy đủ các ý kiến góp ý tại hội nghị, hoàn
      chỉnh văn bản, báo cáo Thường trực Tỉnh ủy trước ngày 15/8/2024.

      3. Giao Sở Tài chính bố trí kinh phí.
      """;

  private static List<String> blocks(String text) {
    Outline outline = new OutlineParser(new Vocabulary()).parse(TextView.of(SourceText.of(text)));
    return outline.blocks().stream()
        .map(block -> outline.view().text().substring(block.start(), block.end()))
        .toList();
  }

  @Test
  @DisplayName("đoạn nào cũng cách một dòng trống: câu hết ở cuối dòng thì đoạn chưa hết")
  void fullStopAtLineEnd() {
    assertThat(blocks(PRINTED))
        .anyMatch(it -> it.startsWith("Công tác xây dựng") && it.endsWith("trong tỉnh."))
        .anyMatch(it -> it.startsWith("Thống nhất sửa đổi") && it.endsWith("tham gia góp ý."));
  }

  @Test
  @DisplayName("không có dòng trống nào: câu hết ở dòng ngắn là hết đoạn")
  void withoutEmptyLines() {
    assertThat(blocks(PRINTED.replace("\n\n", "\n")))
        .anyMatch(it -> it.startsWith("Thực hiện giao việc") && it.endsWith("trong tỉnh."));
  }
}
