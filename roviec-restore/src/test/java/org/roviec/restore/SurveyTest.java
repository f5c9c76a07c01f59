package org.roviec.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.restore.engine.Letters;
import org.roviec.text.SourceText;

@DisplayName("Xem xét hư hại")
class SurveyTest {

  private static List<Region> survey(String text) {
    return Restorer.survey(SourceText.of(text));
  }

  @Test
  @DisplayName("Các vùng nối liền nhau và phủ hết văn bản")
  void coversTheText() {
    String clean = HeldOut.text().substring(0, 4000) + "\n";
    String text = clean + Letters.bare(clean) + clean;
    List<Region> regions = survey(text);
    int at = 0;
    for (Region region : regions) {
      assertThat(region.source().start()).isEqualTo(at);
      at = region.source().end();
    }
    assertThat(at).isEqualTo(text.length());
    assertThat(regions)
        .extracting(Region::damage)
        .containsExactly(Damage.CLEAN, Damage.UNMARKED, Damage.CLEAN);
  }

  @Test
  @DisplayName("Tiếng Anh, mã nguồn và bảng số là sạch")
  void leavesOtherTextAlone() {
    assertThat(Restorer.isDamaged(SourceText.of("The committee shall submit its report in June.")))
        .isFalse();
    assertThat(Restorer.isDamaged(SourceText.of("int count = 0; // number of lines\nreturn x;")))
        .isFalse();
    assertThat(Restorer.isDamaged(SourceText.of("1\t2\t3\n4,5\t6,7\n"))).isFalse();
    assertThat(Restorer.isDamaged(SourceText.of(""))).isFalse();
  }

  @Test
  @DisplayName("Mọi trang quét đều bị nhận ra")
  void noticesScans() {
    for (HeldOut.Page page : HeldOut.pages()) {
      assertThat(Restorer.isDamaged(SourceText.of(page.read()))).as(page.name()).isTrue();
      long scanned =
          survey(page.read()).stream()
              .filter(region -> region.damage() == Damage.OCR)
              .mapToInt(region -> region.source().length())
              .sum();
      assertThat(scanned * 10L).as(page.name()).isGreaterThan(page.read().length() * 8L);
    }
  }
}
