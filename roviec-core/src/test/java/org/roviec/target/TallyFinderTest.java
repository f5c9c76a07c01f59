package org.roviec.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.finding.Finding;
import org.roviec.lexicon.Vocabulary;
import org.roviec.outline.OutlineParser;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Số đếm có trạng thái")
class TallyFinderTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final OutlineParser parser = new OutlineParser(vocabulary);
  private final TallyFinder finder = new TallyFinder(vocabulary);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Đến nay có 11/40 chỉ tiêu đã đạt. | 11/40 chỉ tiêu | ACHIEVED_OR_EXPECTED",
        "Tỉnh đã hoàn thành 15/20 nhiệm vụ giao trên hệ thống. | 15/20 nhiệm vụ | ACHIEVED_OR_EXPECTED",
        "Còn 12/18 chỉ tiêu kinh tế chưa đạt tiến độ. | 12/18 chỉ tiêu | OFF_TRACK",
        "Có 8/20 dự án đang triển khai. | 8/20 dự án | IN_PROGRESS",
        "Ưu tiên hoàn thiện 9 cơ sở dữ liệu trọng yếu. | 9 cơ sở dữ liệu trọng yếu | PRIORITY",
        "Còn 117 thôn chưa có điện. | 117 thôn | COUNT",
      })
  @DisplayName("đọc được số, vật và trạng thái")
  void reads(String text, String quote, Tally.Status status) {
    assertThat(find(text).findings())
        .singleElement()
        .satisfies(found -> {
          assertThat(found.evidence().quote()).isEqualTo(quote);
          assertThat(found.value().status()).isEqualTo(status);
        });
  }

  @Test
  @DisplayName("việc giao cho người là một cặp")
  void pair() {
    assertThat(values("Thực hiện giao 60 việc mới, trọng tâm cho 20 cán bộ chủ chốt."))
        .singleElement()
        .satisfies(tally -> {
          assertThat(tally.pair()).isNotNull();
          assertThat(tally.numerator()).isEqualByComparingTo("60");
          assertThat(tally.status()).isEqualTo(Tally.Status.ASSIGNED);
        });
  }

  @Test
  @DisplayName("trong tổng số … có …")
  void outOf() {
    assertThat(values("Trong tổng số 22 chỉ tiêu của năm, có 18 chỉ tiêu đủ điều kiện đánh giá."))
        .singleElement()
        .satisfies(tally -> {
          assertThat(tally.numerator()).isEqualByComparingTo("18");
          assertThat(tally.denominator()).isEqualByComparingTo("22");
          assertThat(tally.status()).isEqualTo(Tally.Status.ASSESSABLE);
        });
  }

  @Test
  @DisplayName("các phần cộng lại bằng tổng thì thành nhóm")
  void group() {
    List<Tally> tallies =
        values("Có 11/40 chỉ tiêu đã đạt, 29/40 chỉ tiêu đang thực hiện theo kế hoạch.");
    assertThat(tallies).extracting(Tally::group).containsExactly(0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Có 45/40 chỉ tiêu đã đạt.",
        "Có 25/40 chỉ tiêu đã đạt, 29/40 chỉ tiêu chưa hoàn thành.",
      })
  @DisplayName("cộng không khớp thì ghi chú")
  void doubtfulSums(String text) {
    assertThat(find(text).notes())
        .singleElement()
        .satisfies(note -> assertThat(note.code()).isEqualTo("tally.sum"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Từ ngày 10/8 đến ngày 15/8 tổ chức học tập.",
        "Tỷ lệ 3/4 là hợp lý.",
        "Thực hiện 03 Chương trình mục tiêu quốc gia.",
        "Triển khai Đề án 06 và Chỉ thị 18.",
        "Mô hình chính quyền 02 cấp.",
        "Đứng thứ 3 trong khu vực 11 tỉnh phía Bắc.",
        "UBND 6 thành phố trực thuộc Trung ương.",
        "Kế hoạch số 12 đơn vị đã gửi.",
      })
  @DisplayName("ngày tháng, tên gọi, tỷ lệ trơn không phải số đếm")
  void none(String text) {
    assertThat(find(text).findings()).isEmpty();
  }

  private List<Tally> values(String text) {
    return find(text).findings().stream().map(Finding::value).toList();
  }

  private Tallies find(String text) {
    return finder.find(parser.parse(TextView.of(SourceText.of(text))), List.of());
  }
}
