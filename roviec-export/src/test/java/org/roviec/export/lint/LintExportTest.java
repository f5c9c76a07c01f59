package org.roviec.export.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.export.Samples;
import org.roviec.export.document.Wording;
import org.roviec.export.lint.LintExport.Linted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class LintExportTest {

  private final Linted linted =
      Linted.of("thư mục/mau.txt", Samples.read(Samples.NOTICE).reading());
  private final LintExport export = new LintExport(Wording.of(Samples.VI));

  @Test
  @DisplayName("mỗi chỗ chưa rõ một dòng: tệp, dòng, cột, lời")
  void lines() {
    List<String> lines = export.lines(linted);
    assertThat(lines)
        .isNotEmpty()
        .allMatch(line -> line.matches("thư mục/mau\\.txt:\\d+:\\d+: D\\d\\d: rõ .+"))
        .anyMatch(line -> line.contains("không có thời hạn"));
  }

  @Test
  @DisplayName("SARIF: một lượt chạy, mỗi kết quả trỏ tới quy tắc đã khai và vị trí từ dòng 1")
  void sarif() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.sarif(List.of(linted), "1.0", out);
    JsonNode run = new ObjectMapper().readTree(out.toByteArray()).get("runs").get(0);
    List<String> rules =
        run.get("tool")
            .get("driver")
            .get("rules")
            .valueStream()
            .map(r -> r.get("id").asString())
            .toList();
    assertThat(run.get("results").size()).isEqualTo(linted.gaps().size());
    for (JsonNode result : run.get("results")) {
      assertThat(rules).contains(result.get("ruleId").asString());
      JsonNode place = result.get("locations").get(0).get("physicalLocation");
      assertThat(place.get("artifactLocation").get("uri").asString())
          .isEqualTo("th%C6%B0%20m%E1%BB%A5c/mau.txt");
      assertThat(place.get("region").get("startLine").asInt()).isPositive();
      assertThat(place.get("region").get("startColumn").asInt()).isPositive();
    }
  }

  @Test
  @DisplayName("JSON của lint nêu tiêu chí, mã lý do và vị trí")
  void json() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LintExport(Wording.of(Locale.ENGLISH)).json(linted, out);
    JsonNode root = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
    assertThat(root.get("gaps").size()).isEqualTo(linted.gaps().size());
    assertThat(root.get("gaps").get(0).get("criterion").asString()).isNotEmpty();
  }
}
