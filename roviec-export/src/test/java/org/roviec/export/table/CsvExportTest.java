package org.roviec.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.export.Format;
import org.roviec.export.Samples;

class CsvExportTest {

  @Test
  @DisplayName("mỗi nhiệm vụ một dòng, mỗi dòng đủ cột, có dấu nhận UTF-8 cho Excel")
  void oneLineForEachAssignment() {
    List<List<String>> rows = parse(Samples.in(Format.CSV, Samples.NOTICE));
    int assignments = Samples.read(Samples.NOTICE).reading().assignments().size();
    assertThat(rows).hasSize(assignments + 1).allSatisfy(row -> assertThat(row).hasSize(18));
    assertThat(rows.getFirst()).startsWith("Văn bản", "Mã");
    assertThat(rows).anySatisfy(row -> assertThat(row).contains("trước 30/06/2025"));
    assertThat(rows).anySatisfy(row -> assertThat(row).contains("không hạn"));
  }

  @Test
  @DisplayName("ô mở đầu bằng dấu = + - @ không thành công thức")
  void noFormulas() {
    for (int seed = 0; seed < 40; seed++) {
      for (List<String> row : parse(Samples.in(Format.CSV, Samples.damaged(seed)))) {
        assertThat(row).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r].*"));
      }
    }
  }

  /** A reader after RFC 4180, strict about what may follow a quotation mark. */
  private static List<List<String>> parse(String csv) {
    assertThat(csv).startsWith("\ufeff").endsWith("\r\n");
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int i = 1;
    while (i < csv.length()) {
      assertThat(csv.charAt(i)).isEqualTo('"');
      StringBuilder cell = new StringBuilder();
      i++;
      while (csv.charAt(i) != '"' || csv.startsWith("\"\"", i)) {
        i += csv.charAt(i) == '"' ? 1 : 0;
        cell.append(csv.charAt(i++));
      }
      row.add(cell.toString());
      if (csv.startsWith("\r\n", ++i)) {
        rows.add(row);
        row = new ArrayList<>();
        i += 2;
      } else {
        assertThat(csv.charAt(i++)).isEqualTo(',');
      }
    }
    return rows;
  }
}
