package org.roviec.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.Outcome;

class GateTest {

  private final Gate gate = new Gate();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("đã nhận dạng ở cửa thì lúc đọc không nhận dạng lại; một lần rồi thôi")
  void looksOnce() {
    byte[] paper = bytes("Thông báo số 5-TB/TU ngày 3/2/2026");
    Outcome seen = gate.look("a.txt", paper);
    assertThat(gate.read("a.txt", paper, Progress.NONE)).isSameAs(seen);
    assertThat(gate.read("a.txt", paper, Progress.NONE)).isNotSameAs(seen);
  }

  @Test
  @DisplayName("tên khác hoặc chữ khác thì xem lại từ đầu")
  void otherFilesAreOthers() {
    Outcome seen = gate.look("a.txt", bytes("Thông báo số 5-TB/TU"));
    assertThat(gate.read("b.txt", bytes("Thông báo số 5-TB/TU"), Progress.NONE)).isNotSameAs(seen);
    assertThat(gate.read("a.txt", bytes("Thông báo số 6-TB/TU"), Progress.NONE)).isNotSameAs(seen);
  }

  @Test
  @DisplayName("tệp có dấu mật không để lại gì trong bộ nhớ")
  void keepsNothingSecret() {
    byte[] secret = bytes("TUYỆT MẬT\nBáo cáo chuyên đề");
    assertThat(gate.look("a.txt", secret)).isInstanceOf(Outcome.Classified.class);
    assertThat(gate.read("a.txt", secret, Progress.NONE)).isInstanceOf(Outcome.Classified.class);
  }
}
