package org.roviec.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.deadline.TimeFinder.Context;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseExamples;
import org.roviec.lexicon.Vocabulary;
import org.roviec.outline.Outline;
import org.roviec.outline.OutlineParser;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Thời hạn")
class TimeFinderTest {

  private static final Context MARCH_2027 = Context.of(LocalDate.of(2027, 3, 10));

  private final Vocabulary vocabulary = new Vocabulary();
  private final OutlineParser parser = new OutlineParser(vocabulary);
  private final TimeFinder finder = new TimeFinder(vocabulary);

  @TestFactory
  Stream<DynamicTest> cues() {
    return PhraseExamples.of(TimeFinder.class, "time-cues.tsv");
  }

  @TestFactory
  Stream<DynamicTest> targetYear() {
    return PhraseExamples.of(TimeFinder.class, "target-year.tsv");
  }

  @Nested
  @DisplayName("có ngày, tháng, quý, năm")
  class Deadlines {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Gửi báo cáo trước ngày 30/9/2027. | trước ngày 30/9/2027 | 2027-09-30 | BEFORE",
          "Trình trước 17 giờ 00 ngày 05 tháng 4 năm 2027. | trước 17 giờ 00 ngày 05 tháng 4 năm 2027 | 2027-04-05 | BEFORE",
          "Gửi về Sở chậm nhất là ngày 12-4-2027. | chậm nhất là ngày 12-4-2027 | 2027-04-12 | ON_OR_BEFORE",
          "Có kết quả muộn nhất trong tháng 5/2027. | muộn nhất trong tháng 5/2027 | 2027-05-31 | ON_OR_BEFORE",
          "Nhận hồ sơ đến hết ngày 31/5/2027. | đến hết ngày 31/5/2027 | 2027-05-31 | ON_OR_BEFORE",
          "Hoàn thành trong quý III năm 2027. | trong quý III năm 2027 | 2027-09-30 | WITHIN",
          "Hoàn thành quý II/2027. | quý II/2027 | 2027-06-30 | WITHIN",
          "Báo cáo trong tháng 02 năm 2028. | trong tháng 02 năm 2028 | 2028-02-29 | WITHIN",
          "Xong trong năm 2027. | trong năm 2027 | 2027-12-31 | WITHIN",
          "Phấn đấu hết năm 2027 xong toàn tuyến. | hết năm 2027 | 2027-12-31 | ON_OR_BEFORE",
          "Họp vào trung tuần tháng 4/2027. | vào trung tuần tháng 4/2027 | 2027-04-20 | WITHIN",
          "Khởi công vào đầu tháng 6/2027. | vào đầu tháng 6/2027 | 2027-06-10 | WITHIN",
          "Sơ kết vào giữa năm 2028. | vào giữa năm 2028 | 2028-06-30 | WITHIN",
          "Thời gian hoàn thành: tháng 6/2027. | tháng 6/2027 | 2027-06-30 | WITHIN",
          "Đến tháng 8/2027: xong phần móng. | Đến tháng 8/2027 | 2027-08-31 | ON_OR_BEFORE",
          "Hoàn thành các chỉ tiêu, nhiệm vụ năm 2027. | năm 2027 | 2027-12-31 | WITHIN",
          "Phấn đấu thu đạt và vượt dự toán được giao năm 2027. | năm 2027 | 2027-12-31 | WITHIN",
        })
    void deadline(String text, String quote, LocalDate to, TimeExpression.Bound bound) {
      assertThat(find(text, Context.NONE))
          .singleElement()
          .satisfies(time -> {
            assertThat(time.kind()).isEqualTo(TimeExpression.Kind.DEADLINE);
            assertThat(time.evidence().quote()).isEqualTo(quote);
            assertThat(time.to()).isEqualTo(to);
            assertThat(time.bound()).isEqualTo(bound);
          });
    }

    @Test
    @DisplayName("thiếu năm thì lấy năm của văn bản, đã qua thì sang năm sau")
    void year() {
      assertThat(find("Gửi trước ngày 30/9.", MARCH_2027).getFirst().to()).isEqualTo("2027-09-30");
      assertThat(find("Gửi trước ngày 15/01.", MARCH_2027).getFirst().to()).isEqualTo("2028-01-15");
      assertThat(find("Xong trong quý IV.", MARCH_2027).getFirst().to()).isEqualTo("2027-12-31");
    }

    @Test
    @DisplayName("không biết năm thì không bịa năm")
    void noYear() {
      assertThat(find("Gửi trước ngày 30/9.", Context.NONE).getFirst().to()).isNull();
    }

    @Test
    @DisplayName("đếm ngày từ ngày ký chỉ khi biết ngày ký")
    void counted() {
      String text = "Trả lời trong vòng 10 ngày kể từ ngày ký.";
      assertThat(find(text, MARCH_2027).getFirst().to()).isEqualTo("2027-03-20");
      assertThat(find(text, Context.NONE).getFirst().kind()).isEqualTo(TimeExpression.Kind.TRIGGER);
    }
  }

  @ParameterizedTest
  @DisplayName("khoảng thời gian")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Trong 6 tháng cuối năm 2027, tập trung thu. | 2027-07-01 | 2027-12-31",
        "Làm trong 02 tháng cuối năm 2027. | 2027-11-01 | 2027-12-31",
        "Làm trong những tháng đầu năm 2028. | 2028-01-01 | -",
        "Thực hiện trong giai đoạn 2026 - 2030. | 2026-01-01 | 2030-12-31",
        "Thực hiện từ ngày 01/4/2027 đến hết ngày 15/5/2027. | 2027-04-01 | 2027-05-15",
        "Làm từ tháng 4 đến tháng 9/2027. | 2027-04-01 | 2027-09-30",
        "Làm trong năm 2027 và các năm tiếp theo. | 2027-01-01 | -",
        "Triển khai trong 6 tháng cuối năm. | 2027-07-01 | 2027-12-31",
      })
  void period(String text, LocalDate from, LocalDate to) {
    assertThat(find(text, MARCH_2027))
        .singleElement()
        .satisfies(time -> {
          assertThat(time.kind()).isEqualTo(TimeExpression.Kind.PERIOD);
          assertThat(time.from()).isEqualTo(from);
          assertThat(time.to()).isEqualTo(to);
        });
  }

  @ParameterizedTest
  @DisplayName("sự kiện làm mốc")
  @CsvSource(
      delimiter = '|',
      value = {
        "Công bố ngay sau khi Bộ trưởng phê duyệt; lập hồ sơ. | ngay sau khi Bộ trưởng phê duyệt",
        "Ban hành sau Hội nghị này. | sau Hội nghị này",
        "Trong quá trình thực hiện, nếu vướng thì báo cáo. | Trong quá trình thực hiện",
        "Kịp thời báo cáo khi có vướng mắc. | khi có vướng mắc",
        "Xin ý kiến trước khi trình. | trước khi trình",
      })
  void trigger(String text, String quote) {
    assertThat(find(text, MARCH_2027))
        .singleElement()
        .satisfies(time -> {
          assertThat(time.kind()).isEqualTo(TimeExpression.Kind.TRIGGER);
          assertThat(time.evidence().quote()).isEqualTo(quote);
        });
  }

  @ParameterizedTest
  @DisplayName("việc lặp lại")
  @CsvSource(
      delimiter = '|',
      value = {
        "Báo cáo trước ngày 20 hằng tháng. | trước ngày 20 hằng tháng",
        "Báo cáo trước ngày 15/11 hằng năm. | trước ngày 15/11 hằng năm",
        "Định kỳ hằng quý (trước ngày 20 tháng cuối quý) báo cáo. | Định kỳ hằng quý (trước ngày 20 tháng cuối quý)",
        "Định kỳ 6 tháng báo cáo. | Định kỳ 6 tháng",
        "Tổng hợp kết quả thực hiện kế hoạch hằng năm (trước ngày 15 tháng 11). | hằng năm (trước ngày 15 tháng 11)",
        "Xác định việc làm trong từng quý, từng năm. | trong từng quý, từng năm",
        "Việc này thực hiện thường xuyên. | thường xuyên",
      })
  void recurrence(String text, String quote) {
    assertThat(find(text, MARCH_2027))
        .singleElement()
        .satisfies(time -> {
          assertThat(time.kind()).isEqualTo(TimeExpression.Kind.RECURRENCE);
          assertThat(time.evidence().quote()).isEqualTo(quote);
        });
  }

  @ParameterizedTest
  @DisplayName("năm trong tên gọi không phải thời hạn")
  @ValueSource(
      strings = {
        "Chuẩn bị năm học 2027 - 2028.",
        "Đại hội nhiệm kỳ 2025-2030.",
        "Xây dựng kế hoạch đầu tư công năm 2028.",
        "Điều chỉnh quy hoạch giai đoạn 2021-2030.",
        "Thực hiện Nghị quyết số 9-NQ/TW ngày 10/02/2027 về phát triển đến năm 2035, tầm nhìn đến năm 2050.",
        "Tổ chức Lễ hội năm 2027.",
        "Thu tăng so với cùng kỳ năm 2026 theo dự toán.",
        "Bố trí kinh phí chi thường xuyên.",
        "Trong ngân sách nhà nước hằng năm.",
        "Khẩn trương, kịp thời xử lý trong thời gian tới.",
        "Giải quyết vướng mắc phát sinh trong quá trình sắp xếp.",
        "Chất lượng trước, trong và sau khi sáp nhập được giữ vững.",
      })
  void none(String text) {
    assertThat(find(text, MARCH_2027)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("ô thời gian của bảng")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "6/2027 | DEADLINE | 2027-06-30",
        "01/2027 | DEADLINE | 2027-01-31",
        "Tháng 10/2027 | DEADLINE | 2027-10-31",
        "2027 | DEADLINE | 2027-12-31",
        "Năm 2027 | DEADLINE | 2027-12-31",
        "31/08/2027 | DEADLINE | 2027-08-31",
        "Quý IV/2027 | DEADLINE | 2027-12-31",
        "Tháng 11, 12/2027 | DEADLINE | 2027-12-31",
        "11-12/2027 | DEADLINE | 2027-12-31",
        "Hoàn thành trong năm 2027 | DEADLINE | 2027-12-31",
        "2027 - 2028 | PERIOD | 2028-12-31",
        "Năm 2027 và các năm tiếp theo | PERIOD | -",
        "2027 và những năm tiếp theo | PERIOD | -",
        "Thời gian thực hiện: Năm 2027 và các năm tiếp theo | PERIOD | -",
        "Quý IV/2027 - Quý II/2028 | PERIOD | 2028-06-30",
        "Từ năm 2028 | PERIOD | -",
        "Tháng 6 và tháng 12 hằng năm | RECURRENCE | -",
        "Thường xuyên | RECURRENCE | -",
        "Hằng năm | RECURRENCE | -",
      })
  void cell(String text, TimeExpression.Kind kind, LocalDate to) {
    Outline outline = parser.parse(TextView.of(SourceText.of(text)));
    assertThat(finder.cell(outline, 0, text.length(), MARCH_2027))
        .singleElement()
        .satisfies(found -> {
          assertThat(found.value().kind()).isEqualTo(kind);
          assertThat(found.value().to()).isEqualTo(to);
          assertThat(found.evidence().quote()).isNotEmpty();
        });
  }

  private List<TimeExpression> find(String text, Context context) {
    Outline outline = parser.parse(TextView.of(SourceText.of(text)));
    return finder.find(outline, 0, text.length(), context).stream().map(Finding::value).toList();
  }
}
