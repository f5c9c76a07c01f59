package org.roviec.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class CoverageTest {

  @Autowired private ApplicationContext app;
  @Autowired private Readings readings;

  private Coverage of(StoredReading reading, boolean withFindings) {
    return Coverage.of(
        reading, withFindings ? readings.findings(reading.id()) : java.util.List.of());
  }

  @Test
  @DisplayName("dải phủ lát kín văn bản; không có phát hiện thì đoạn nào cũng báo chưa hiểu")
  void tilesTheDocument() {
    long id = TestDocuments.read(app, "seed3.txt", TestDocuments.seed(3));
    StoredReading reading = readings.current(id).orElseThrow();
    Coverage read = of(reading, true);
    double end = 0;
    for (Coverage.Stretch stretch : read.stretches()) {
      assertThat(stretch.from()).isCloseTo(end, org.assertj.core.data.Offset.offset(1e-6));
      end = stretch.from() + stretch.length();
    }
    assertThat(end).isCloseTo(1000, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(read.percentUnderstood()).isGreaterThan(90);
    assertThat(of(reading, false).percentUnderstood()).isLessThan(30);
    assertThat(of(reading, false).notUnderstood()).isNotEmpty();
  }
}
