package org.roviec.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseExamples;
import org.roviec.lexicon.Vocabulary;
import org.roviec.outline.OutlineParser;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Dự án đầu tư")
class ProjectFinderTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final OutlineParser parser = new OutlineParser(vocabulary);
  private final ProjectFinder finder = new ProjectFinder(vocabulary);

  @TestFactory
  Stream<DynamicTest> examples() {
    return Stream.of("kinds.tsv", "openers.tsv")
        .flatMap(table -> PhraseExamples.of(ProjectFinder.class, table));
  }

  @Test
  @DisplayName("có tên riêng thì nhận, cùng tên thì cùng khóa")
  void named() {
    List<Finding<Project>> found =
        find(
            "Nhất trí chủ trương dự án đường cao tốc Hải An - Bình Minh. Giao Sở Xây dựng hoàn"
                + " thiện hồ sơ dự án đường cao tốc Hải An - Bình Minh theo quy định.");
    assertThat(found)
        .hasSize(2)
        .allSatisfy(project -> {
          assertThat(project.evidence().quote())
              .isEqualTo("dự án đường cao tốc Hải An - Bình Minh");
          assertThat(project.value().type()).isEqualTo(Project.Type.ROAD);
        });
    assertThat(found.get(0).value().key()).isEqualTo(found.get(1).value().key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đẩy nhanh tiến độ các dự án công nghiệp đang thực hiện.",
        "Quản lý dự án đầu tư công.",
        "Xử lý dự án đường giao thông chậm tiến độ.",
        "Đi qua đường Hồ Chí Minh và cầu Tân Lập.",
      })
  @DisplayName("không có tên riêng, hoặc chỉ là địa điểm thì không nhận")
  void none(String text) {
    assertThat(find(text)).isEmpty();
  }

  private List<Finding<Project>> find(String text) {
    return finder.find(parser.parse(TextView.of(SourceText.of(text))));
  }
}
