package org.roviec.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.restore.engine.Letters;
import org.roviec.restore.train.Score;

@DisplayName("Khôi phục văn bản chưa từng thấy khi huấn luyện")
class AccuracyTest {

  private final Restorer restorer = Restorer.load();

  @Test
  @DisplayName("Trang quét đọc bằng mô hình tiếng Anh: đúng ít nhất 98,6 % âm tiết")
  void restoresScannedPages() {
    Score score = new Score();
    for (HeldOut.Page page : HeldOut.pages()) {
      score.add(page.truth(), page.read(), restorer, Damage.OCR);
    }
    assertThat(score.syllables()).isGreaterThan(20_000);
    assertThat(score.accuracy()).isGreaterThan(PAGES_FLOOR);
    assertThat(score.spoiledNumbers()).isLessThan(0.001);
    assertThat(score.accuracyAbove(0.9)).isGreaterThan(0.99);
    assertThat(score.shareAbove(0.9)).isGreaterThan(0.97);
  }

  private static final double PAGES_FLOOR = 0.986;

  @Test
  @DisplayName("Văn bản mẫu thứ tư, đối chiếu với bản chép lại: đúng ít nhất 98,8 % âm tiết")
  void restoresTheFourthSeed() throws IOException {
    String scan = Files.readString(Path.of("../roviec-corpus/seeds/seed4.txt"));
    Score score = new Score();
    score.add(HeldOut.seedTruth(), scan, restorer, Damage.OCR);
    assertThat(score.syllables()).isGreaterThan(2_900);
    assertThat(score.accuracy()).isGreaterThan(0.988);
    assertThat(score.spoiledNumbers()).isZero();
    assertThat(score.accuracyAbove(0.9)).isGreaterThan(0.99);
    assertThat(score.shareAbove(0.9)).isGreaterThan(0.96);
  }

  @Test
  @DisplayName("Văn bản mất dấu: đúng ít nhất 99,1 % âm tiết")
  void restoresMarks() {
    String truth = HeldOut.text();
    Score score = new Score();
    score.add(truth, Letters.bare(truth), restorer, Damage.UNMARKED);
    assertThat(score.syllables()).isGreaterThan(12_000);
    assertThat(score.accuracy()).isGreaterThan(0.991);
    assertThat(score.accuracyAbove(0.9)).isGreaterThan(0.99);
    assertThat(score.shareAbove(0.9)).isGreaterThan(0.98);
  }
}
