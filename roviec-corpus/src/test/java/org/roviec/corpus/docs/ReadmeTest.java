package org.roviec.corpus.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.assignment.Assignment;
import org.roviec.finding.Finding;
import org.roviec.text.SourceText;

/** What the README shows is what happens. */
class ReadmeTest {

  private static final String SENTENCE =
      "1. Giao Sở Nội vụ rà soát, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/7/2026.";

  @Test
  @DisplayName("năm dòng Java trong README in ra đúng như đã viết")
  void fiveLines() {
    DirectiveReader reader = new DirectiveReader();
    Reading reading = reader.read(SourceText.of(SENTENCE));
    List<String> printed = new ArrayList<>();
    for (Finding<Assignment> found : reading.assignments()) {
      printed.add(
          found.value().owners().getFirst().evidence().quote() + " → " + found.value().due().to());
    }
    assertThat(printed).containsExactly("Sở Nội vụ → 2026-07-15");
  }

  @Test
  @DisplayName("hai README cùng chép đúng câu và kết quả ấy")
  void readmesShowThem() throws IOException {
    for (String name : List.of("README.md", "README.vi.md")) {
      String text = Files.readString(Path.of("..", name), StandardCharsets.UTF_8);
      assertThat(text).contains(SENTENCE).contains("Sở Nội vụ → 2026-07-15");
      assertThat(text).contains("./roviec demo").contains("./roviec test");
    }
  }
}
