package org.roviec.server.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roviec.server.directory.table.Table;

@DisplayName("Tên cơ quan in trong bốn văn bản mẫu")
class SeedNamesTest {

  private record Paper(String province, LocalDate date) {}

  private static final Map<String, Paper> PAPERS =
      Map.of(
          "1", new Paper("Kon Tum", LocalDate.of(2023, 8, 10)),
          "2", new Paper("Lâm Đồng", LocalDate.of(2024, 7, 5)),
          "3", new Paper("Tuyên Quang", LocalDate.of(2022, 7, 13)),
          "4", new Paper("Lâm Đồng", LocalDate.of(2023, 6, 29)));

  static List<Table.Row> rows() {
    return Table.read(SeedNamesTest.class, "seed-names.tsv");
  }

  private static Resolution answer(Table.Row row) {
    Paper paper = Objects.requireNonNull(PAPERS.get(row.text("seed")));
    return Directories.resolve(row.text("name"), paper.province(), paper.date());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  @DisplayName("mỗi tên ra đúng cơ quan của ngày ấy, hoặc nói rõ là không biết")
  void eachNameStandsForItsBody(Table.Row row) {
    assertThat(Directories.inAWord(answer(row))).isEqualTo(row.text("expected"));
  }

  @Test
  @DisplayName("tên một cơ quan cụ thể đều dẫn được tới cơ quan ngày nay")
  void namedBodiesLeadToBodiesOfToday() {
    assertThat(rows().stream().map(SeedNamesTest::answer))
        .filteredOn(Resolution.Resolved.class::isInstance)
        .isNotEmpty()
        .allSatisfy(answer -> {
          Resolution.Resolved resolved = (Resolution.Resolved) answer;
          assertThat(resolved.existedThen()).as(resolved.printed()).isTrue();
          assertThat(resolved.bodiesToday()).as(resolved.printed()).isNotEmpty();
        });
  }
}
