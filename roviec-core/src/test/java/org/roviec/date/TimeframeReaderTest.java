package org.roviec.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Khoảng thời gian")
class TimeframeReaderTest {

  private final Vocabulary vocabulary = new Vocabulary();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "6 tháng đầu năm 2027 | 2027-01-01 | 2027-06-30",
        "sáu tháng cuối năm 2027 | 2027-07-01 | 2027-12-31",
        "9 tháng năm 2027 | 2027-01-01 | 2027-09-30",
        "9 tháng đầu năm | 2027-01-01 | 2027-09-30",
        "02 tháng cuối năm 2027 | 2027-11-01 | 2027-12-31",
        "quý III/2027 | 2027-07-01 | 2027-09-30",
        "quý 4 năm 2027 | 2027-10-01 | 2027-12-31",
        "Quý II, III năm 2027 | 2027-04-01 | 2027-09-30",
        "tháng 02/2028 | 2028-02-01 | 2028-02-29",
        "tháng 11, 12 năm 2027 | 2027-11-01 | 2027-12-31",
        "trung tuần tháng 4/2027 | 2027-04-11 | 2027-04-20",
        "hạ tuần tháng 4/2027 | 2027-04-21 | 2027-04-30",
        "năm 2027 | 2027-01-01 | 2027-12-31",
        "năm 2027 và các năm tiếp theo | 2027-01-01 | -",
        "giai đoạn 2026 - 2030 | 2026-01-01 | 2030-12-31",
        "nhiệm kỳ 2025-2030 | 2025-01-01 | 2030-12-31",
        "nửa đầu nhiệm kỳ 2025-2030 | 2025-01-01 | 2028-06-30",
        "bình quân 3 năm 2025 - 2027 | 2025-01-01 | 2027-12-31",
        "từ đầu năm 2027 đến nay | 2027-01-01 | -",
        "từ tháng 1 đến tháng 9/2027 | 2027-01-01 | 2027-09-30",
        "từ năm 2026 đến năm 2030 | 2026-01-01 | 2030-12-31",
        "những tháng cuối năm 2027 | - | 2027-12-31",
        "những tháng đầu năm 2028 | 2028-01-01 | -",
      })
  @DisplayName("được đọc trọn, từ chữ đầu đến chữ cuối")
  void reads(String text, LocalDate from, LocalDate to) {
    Words words = words(text);
    assertThat(TimeframeReader.match(words, 0, words.count(), 2027))
        .isNotNull()
        .satisfies(match -> {
          assertThat(match.end()).isEqualTo(words.count());
          assertThat(match.frame()).isEqualTo(new Timeframe(from, to));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"năm học 2027 - 2028", "3 năm", "13 tháng", "tháng", "quý khách", "05 năm (qua)"})
  @DisplayName("không có thì không đọc")
  void none(String text) {
    Words words = words(text);
    assertThat(TimeframeReader.match(words, 0, words.count(), 2027)).isNull();
  }

  @Test
  @DisplayName("thiếu năm và không biết năm thì để trống, không bịa")
  void unknownYear() {
    Words words = words("quý III");
    assertThat(TimeframeReader.match(words, 0, 2, 0))
        .isNotNull()
        .satisfies(match -> assertThat(match.frame()).isEqualTo(new Timeframe(null, null)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Kết quả 6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2027 | 2027-07-01",
        "Trong 6 tháng cuối năm 2027, các cấp ủy cần tập trung | 2027-07-01",
        "Nhiệm vụ năm 2028 | 2028-01-01",
        "Kết quả 6 tháng đầu năm 2027 | -",
        "Báo cáo tình hình năm 2027 | -",
      })
  @DisplayName("phía trước, trong tiêu đề")
  void ahead(String text, LocalDate from) {
    Words words = words(text);
    Timeframe frame = TimeframeReader.ahead(words, 0, words.count());
    assertThat(frame == null ? null : frame.from()).isEqualTo(from);
  }

  private Words words(String text) {
    return Words.of(TextView.of(SourceText.of(text)), vocabulary);
  }
}
