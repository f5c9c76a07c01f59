package org.roviec.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"audit-verify", "backup"})
  @DisplayName(
      "hệ thống chưa chạy lần nào: nói một câu, không in lỗi chương trình, không tạo dữ liệu")
  void nothingThereYet(String word) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setProperty("roviec.data", folder.toString());
    System.setProperty("roviec.database.url", "");
    try {
      assertThat(Command.run(word, List.of(folder.resolve("x.zip").toString()))).isEqualTo(2);
    } finally {
      System.clearProperty("roviec.data");
      System.clearProperty("roviec.database.url");
      System.setErr(before);
    }
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("chưa chạy lần nào")
        .doesNotContain("\tat ");
    assertThat(folder.resolve("postgres/data")).doesNotExist();
  }
}
