package org.roviec.ingest.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Layout;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;

@DisplayName("Bảng dấu hiệu mật")
class MarkTableTest {

  private static final int FIRST_EXAMPLE = 6;

  private final SecrecyGate gate = new SecrecyGate();

  @TestFactory
  @DisplayName("mỗi ví dụ bị chặn hoặc được qua đúng như ghi")
  Stream<DynamicTest> examples() {
    return MarkTable.rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.get(0), () -> check(row)));
  }

  private void check(List<String> row) {
    List<String> examples = row.subList(FIRST_EXAMPLE, row.size());
    assertThat(examples).anyMatch(each -> each.startsWith("!"));
    assertThat(examples).anyMatch(each -> !each.startsWith("!"));
    for (String example : examples) {
      boolean passes = example.startsWith("!");
      String shown = (passes ? example.substring(1) : example).replace("⏎", "\n");
      String rule = screen(row.get(1), shown);
      if (passes) {
        assertThat(rule).as(example).isNull();
      } else {
        assertThat(rule).as(example).isNotNull();
      }
    }
  }

  private @Nullable String screen(String places, String shown) {
    if (places.equals("name")) {
      return gate.screenName(shown);
    }
    if (places.equals("edge")) {
      Furniture edge = new Furniture(Furniture.Kind.WATERMARK, 1, shown);
      return gate.screen(
          new Outcome.Ingested(
              SourceText.of(""), Origin.of(FileType.PDF), Layout.NONE, List.of(edge), List.of()));
    }
    return gate.screen(shown + "\n");
  }
}
