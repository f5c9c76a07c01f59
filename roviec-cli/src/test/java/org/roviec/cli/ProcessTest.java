package org.roviec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own: exit codes and pipes as the shell sees them. */
class ProcessTest {

  @TempDir Path folder;

  @Test
  @DisplayName("mã kết thúc và tên tệp tiếng Việt đi qua được vỏ lệnh")
  void exitCodeAndFileName() throws Exception {
    Path file = folder.resolve("a.txt");
    Files.writeString(file, "Thông báo số 1\n");
    Process process = start("read", file.toString(), "missing.txt", "--format", "text");
    String out = text(process.getInputStream());
    String err = text(process.getErrorStream());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(out).isEqualTo("Thông báo số 1\n");
    assertThat(err).isEqualTo("roviec: missing.txt: no such file\n");
    assertThat(process.exitValue()).isEqualTo(ExitCode.UNREADABLE);
  }

  @Test
  @DisplayName("ống dẫn bị đóng sớm: dừng, không kêu ca")
  void brokenPipe() throws Exception {
    Path file = folder.resolve("long.txt");
    Files.writeString(file, "Nhiệm vụ và giải pháp\n".repeat(200_000));
    Process process = start("read", file.toString(), "--format", "text");
    try (InputStream out = process.getInputStream()) {
      assertThat(out.read()).isEqualTo('N');
    }
    String err = text(process.getErrorStream());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(err).isEmpty();
    assertThat(process.exitValue()).isEqualTo(ExitCode.BROKEN_PIPE);
  }

  private static Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("ROVIEC_LANG", "en");
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.start();
  }

  private static String text(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
