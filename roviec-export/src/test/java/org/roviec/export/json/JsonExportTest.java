package org.roviec.export.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.DirectiveReader;
import org.roviec.export.document.ReadDocument;
import org.roviec.text.SourceText;

class JsonExportTest {

  @Test
  @DisplayName("văn bản rỗng vẫn cho một bản đọc đúng khuôn")
  void emptyTextGivesAnEnvelope() {
    String json = json("");
    assertThat(json)
        .startsWith(
            "{\"scheme\":\"roviec-gold/1.0\",\"file\":\"a.txt\",\"sha256\":null,\"length\":0,")
        .contains("\"conference_extended\":{\"value\":false,\"evidence\":null,\"inferred\":false}")
        .endsWith("]}\n");
  }

  @Test
  @DisplayName("vị trí đếm theo điểm mã, kể cả sau ký tự ngoài mặt phẳng cơ bản")
  void offsetsAreCodePoints() {
    String json = json("\uD83D\uDCCC Thông báo");
    assertThat(json).contains("\"length\":11").contains("\"end\":11");
  }

  private static String json(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonExport()
        .write(
            new ReadDocument("a.txt", null, new DirectiveReader().read(SourceText.of(text))), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
