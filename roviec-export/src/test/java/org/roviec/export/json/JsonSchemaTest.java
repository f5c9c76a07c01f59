package org.roviec.export.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.export.Format;
import org.roviec.export.Samples;

class JsonSchemaTest {

  private static final Schema SCHEMA = schema();

  @Test
  @DisplayName("bản đọc đủ loại bản ghi hợp với lược đồ công bố")
  void fullReadingIsValid() {
    String json = Samples.in(Format.JSON, Samples.NOTICE);
    assertThat(validate(json)).isEmpty();
    for (String kind :
        List.of(
            "document",
            "section",
            "block",
            "footnote",
            "citation",
            "indicator",
            "tally",
            "decision",
            "directive",
            "task",
            "finding",
            "recipient")) {
      assertThat(json).contains("\"kind\":\"" + kind + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \n ",
        "\ud83d",
        "((((((((((",
        "I- \n1. \na) \n- ",
        "| | |\n|-|-|\n| a | b |",
        "1.1.1.1.1.1 Giao"
      })
  @DisplayName("văn bản kỳ lạ vẫn cho bản đọc hợp lược đồ")
  void oddTextsAreValid(String text) {
    assertThat(validate(Samples.in(Format.JSON, text))).isEmpty();
  }

  @Test
  @DisplayName("văn bản hỏng ngẫu nhiên vẫn cho bản đọc hợp lược đồ")
  void damagedTextsAreValid() {
    for (int seed = 0; seed < 60; seed++) {
      assertThat(validate(Samples.in(Format.JSON, Samples.damaged(seed)))).isEmpty();
    }
  }

  @Test
  @DisplayName("lược đồ bắt được trường lạ và mã lạ")
  void schemaCanFail() {
    String json = Samples.in(Format.JSON, Samples.NOTICE);
    assertThat(validate(json.replace("\"from_table\":", "\"table_row\":"))).isNotEmpty();
    assertThat(validate(json.replace("\"flag\"", "\"x\"").replace("\"CHUA_RO\"", "\"MO_HO\"")))
        .isNotEmpty();
  }

  private static List<Error> validate(String json) {
    return SCHEMA.validate(json, InputFormat.JSON);
  }

  private static Schema schema() {
    InputStream in = JsonExport.class.getResourceAsStream("roviec-reading.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Objects.requireNonNull(in));
  }
}
