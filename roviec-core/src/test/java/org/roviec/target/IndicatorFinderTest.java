package org.roviec.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.date.Timeframe;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseExamples;
import org.roviec.lexicon.Vocabulary;
import org.roviec.outline.Outline;
import org.roviec.outline.OutlineParser;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Số liệu")
class IndicatorFinderTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final OutlineParser parser = new OutlineParser(vocabulary);
  private final IndicatorFinder finder = new IndicatorFinder(vocabulary);

  @TestFactory
  Stream<DynamicTest> examples() {
    return Stream.of(
            "units.tsv",
            "pers.tsv",
            "measures.tsv",
            "bases.tsv",
            "leads.tsv",
            "heads.tsv",
            "ranks.tsv",
            "counted.tsv",
            "statuses.tsv")
        .flatMap(table -> PhraseExamples.of(IndicatorFinder.class, table));
  }

  @ParameterizedTest
  @DisplayName("đọc được giá trị, đơn vị và tên")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Tốc độ tăng trưởng đạt 7,6%. | 7,6% | 7.6 | - | % | Tốc độ tăng trưởng",
        "Tổng thu ngân sách đạt 1.234,5 tỷ đồng. | 1.234,5 tỷ đồng | 1234.5 | - | tỷ đồng | Tổng thu ngân sách",
        "Khu vực nông, lâm nghiệp, thủy sản tăng 3,9%. | 3,9% | 3.9 | - | % | Khu vực nông, lâm nghiệp, thủy sản",
        "Tốc độ tăng thu đạt 11 - 12%/năm. | 11 - 12%/năm | 11 | 12 | %/năm | Tốc độ tăng thu",
        "Mức hỗ trợ từ 3 - 4,5 tỷ đồng/xã, phường. | 3 - 4,5 tỷ đồng/xã, phường | 3 | 4.5 | tỷ đồng/xã, phường | Mức hỗ trợ",
        "Nhân lực y tế đạt 12 bác sĩ/vạn dân. | 12 bác sĩ/vạn dân | 12 | - | bác sĩ/vạn dân | Nhân lực y tế",
        "Phấn đấu 100% người dân có sổ sức khỏe. | 100% | 100 | - | % | người dân có sổ sức khỏe",
        "GRDP bình quân đầu người đạt 65,2 triệu đồng/người/năm. | 65,2 triệu đồng/người/năm | 65.2 | - | triệu đồng/người/năm | GRDP bình quân đầu người",
        "Trồng mới ước đạt 1.200 ha. | 1.200 ha | 1200 | - | ha | Trồng mới",
        "Xuất khẩu đạt 2,4 tỷ USD. | 2,4 tỷ USD | 2.4 | - | tỷ USD | Xuất khẩu",
        "Tỷ lệ người dân có tài khoản định danh (VNeID) đạt 80%. | 80% | 80 | - | % | Tỷ lệ người dân có tài khoản định danh (VNeID)",
        "Chỉ số phát triển con người duy trì trên 0,7. | 0,7 | 0.7 | - | - | Chỉ số phát triển con người",
      })
  void reads(
      String text, String quote, BigDecimal value, BigDecimal valueMax, String unit, String name) {
    assertThat(find(text))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.evidence().quote()).isEqualTo(quote);
          assertThat(found.value().value()).isEqualByComparingTo(value);
          assertThat(found.value().valueMax()).isEqualTo(valueMax);
          assertThat(found.value().unit()).isEqualTo(unit);
          assertThat(quote(found.value().name())).isEqualTo(name);
        });
  }

  @Test
  @DisplayName("hai con số của một chỉ tiêu: so với dự toán và so với cùng kỳ")
  void twoFacts() {
    List<Indicator> found =
        values("Thu ngân sách đạt 62,5% dự toán, tăng 11% so với cùng kỳ năm 2026.");
    assertThat(found)
        .extracting(Indicator::basisType, Indicator::direction)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Indicator.BasisType.BUDGET, Indicator.Direction.LEVEL),
            org.assertj.core.groups.Tuple.tuple(Indicator.BasisType.YOY, Indicator.Direction.UP));
    assertThat(found).allSatisfy(i -> assertThat(quote(i.name())).isEqualTo("Thu ngân sách"));
  }

  @Test
  @DisplayName("bình quân cả nước trong ngoặc mang tên của con số đứng trước")
  void nationalAverage() {
    List<Indicator> found = values("Xuất khẩu tăng 14% (bình quân cả nước tăng 12%).");
    assertThat(found).hasSize(2);
    assertThat(quote(found.get(1).name())).isEqualTo("Xuất khẩu");
    assertThat(found.get(1).scope()).isEqualTo("cả nước");
  }

  @Test
  @DisplayName("mục tiêu trong ngoặc là cái để so với con số đạt được")
  void targetInBrackets() {
    List<Indicator> found = values("Kết quả: đến nay thu nội địa tăng 13%/năm (NQ 9 - 10%/năm).");
    assertThat(found).hasSize(2);
    assertThat(found.get(0).comparesTo()).isEqualTo(1);
    assertThat(found.get(1).kind()).isEqualTo(Indicator.Kind.TARGET);
    assertThat(found.get(1).valueMax()).isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @DisplayName("đạt được, phấn đấu hay ước tính")
  @CsvSource(
      delimiter = '|',
      value = {
        "Đến nay mới đạt 39,5% số trạm. | ACTUAL | =",
        "Phấn đấu giải ngân đạt tối thiểu 95% kế hoạch vốn. | TARGET | >=",
        "Phấn đấu tỷ lệ che phủ rừng đạt trên 60%. | TARGET | >",
        "Phấn đấu tăng trưởng đạt từ 10% trở lên. | TARGET | >=",
        "Bội chi không quá 3% GRDP, phấn đấu thấp nhất. | TARGET | <=",
        "Tăng trưởng kinh tế ước đạt 7,9%. | ESTIMATE | =",
        "Số vốn dư khoảng 900 tỷ đồng. | ESTIMATE | =",
      })
  void kinds(String text, Indicator.Kind kind, String comparator) {
    assertThat(values(text))
        .first()
        .satisfies(found -> {
          assertThat(found.kind()).isEqualTo(kind);
          assertThat(found.comparator()).isEqualTo(comparator);
        });
  }

  @Test
  @DisplayName("thứ hạng với phạm vi")
  void ranks() {
    List<Indicator> found =
        values("Năm 2027 chỉ số cải cách hành chính xếp thứ 5 trong toàn quốc.");
    assertThat(found)
        .singleElement()
        .satisfies(rank -> {
          assertThat(rank.direction()).isEqualTo(Indicator.Direction.RANK);
          assertThat(rank.value()).isEqualByComparingTo("5");
          assertThat(rank.scope()).isEqualTo("toàn quốc");
          assertThat(quote(rank.name())).isEqualTo("chỉ số cải cách hành chính");
          assertThat(rank.period()).isEqualTo(Timeframe.year(2027));
        });
  }

  @Test
  @DisplayName("kỳ số liệu lấy trong câu, không lấy kỳ so sánh")
  void period() {
    assertThat(values("Trong 6 tháng đầu năm 2027, xuất khẩu tăng 9% so với cùng kỳ năm 2026."))
        .singleElement()
        .satisfies(found ->
            assertThat(found.period())
                .isEqualTo(
                    new Timeframe(
                        java.time.LocalDate.of(2027, 1, 1), java.time.LocalDate.of(2027, 6, 30))));
  }

  @ParameterizedTest
  @DisplayName("ngày tháng, số hiệu, số đếm thường không phải số liệu")
  @ValueSource(
      strings = {
        "Ngày 10/8/2027, Hội nghị lần thứ 16 họp.",
        "Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.",
        "Triển khai mô hình chính quyền địa phương 02 cấp.",
        "Sau 04 tháng vận hành, bộ máy thông suốt.",
        "Kỷ niệm 60 năm Ngày thành lập Đảng.",
        "Hoàn thành 15/20 nhiệm vụ.",
        "Tại Kỳ họp thứ 9, Quốc hội khóa XV.",
        "Điều 12 và khoản 3 Điều 5 của Quy chế.",
        "Công nghệ 5G và mục 2.1 của Đề án 06.",
        "Gặp mặt 20 người có công tiêu biểu.",
        "Thị trấn 4 Đồng Tâm.",
      })
  void none(String text) {
    assertThat(find(text)).isEmpty();
  }

  private List<Indicator> values(String text) {
    return find(text).stream().map(Finding::value).toList();
  }

  private List<Finding<Indicator>> find(String text) {
    Outline outline = parser.parse(TextView.of(SourceText.of(text)));
    return finder.find(outline, 2027);
  }

  private static @org.jspecify.annotations.Nullable String quote(
      org.roviec.finding.@org.jspecify.annotations.Nullable Evidence evidence) {
    return evidence == null ? null : evidence.quote();
  }
}
