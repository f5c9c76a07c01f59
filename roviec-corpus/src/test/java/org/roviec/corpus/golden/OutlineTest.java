package org.roviec.corpus.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.roviec.corpus.Folders;
import org.roviec.corpus.property.Spans;

@DisplayName("Văn bản mẫu")
class OutlineTest {

  private static final List<Golden> DOCUMENTS = Golden.all();

  @Test
  @DisplayName("có đủ văn bản mẫu, phần lớn có chú giải")
  void hasDocuments() {
    assertThat(DOCUMENTS).hasSizeGreaterThanOrEqualTo(11);
    assertThat(DOCUMENTS.stream().filter(Golden::isAnnotated)).hasSizeGreaterThanOrEqualTo(9);
  }

  @Test
  @DisplayName("máy chạy kiểm thử chung không được ghi đè kết quả mẫu")
  void ciDoesNotUpdate() {
    assertThat(System.getenv("CI") != null && Folders.updating())
        .as("golden.update must not be set where changes are judged")
        .isFalse();
  }

  @TestFactory
  @DisplayName("bố cục như trong outline.txt")
  Stream<DynamicTest> outlines() {
    return DOCUMENTS.stream()
        .map(document -> DynamicTest.dynamicTest(document.id(), () -> compare(document)));
  }

  private static void compare(Golden document) {
    String outline = OutlineText.of(document.reading());
    if (Folders.updating()) {
      Folders.write(document.file("outline.txt"), outline);
    }
    assertThat(Files.exists(document.file("outline.txt")))
        .as("write it with -Dgolden.update=true")
        .isTrue();
    assertThat(outline)
        .as("%s: look at the difference; if it is right, -Dgolden.update=true", document.id())
        .isEqualTo(Folders.text(document.file("outline.txt")));
  }

  @TestFactory
  @DisplayName("không chữ nào bị bỏ sót, không dẫn chứng nào chỉ sai chỗ")
  Stream<DynamicTest> places() {
    return DOCUMENTS.stream()
        .map(document ->
            DynamicTest.dynamicTest(
                document.id(),
                () -> {
                  Spans.check(document.reading());
                  Spans.checkTiling(document.reading());
                }));
  }
}
