package org.roviec.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.lexicon.PhraseExamples;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.recipient.Recipient.Purpose;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Nơi nhận")
class RecipientFinderTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final RecipientFinder FINDER =
      new RecipientFinder(VOCABULARY, new BodyFinder(VOCABULARY));

  @TestFactory
  @DisplayName("Mỗi dòng của các bảng khớp đúng ví dụ của nó")
  Stream<DynamicTest> everyRowMatchesItsExample() {
    return Stream.of("purposes", "tight")
        .flatMap(name -> PhraseExamples.of(RecipientFinder.class, name + ".tsv"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Mỗi dòng cho biết ai nhận")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thường trực HĐND, lãnh đạo UBND tỉnh         | Thường trực HĐND / lãnh đạo UBND tỉnh
          Các sở, ban, ngành, đoàn thể tỉnh            | Các sở, ban, ngành, đoàn thể tỉnh
          Các huyện ủy, thành ủy                       | Các huyện ủy / thành ủy
          UBND các xã, phường, đặc khu                 | UBND các xã, phường, đặc khu
          Đ/c Chánh, Phó Chánh Văn phòng               | Đ/c Chánh, Phó Chánh Văn phòng
          Các Bộ: TC, YT, KH&CN                        | Các Bộ: TC / YT / KH&CN
          Bộ Văn hóa, Thể thao và Du lịch              | Bộ Văn hóa, Thể thao và Du lịch
          Công an tỉnh; Sở Y tế (để t/h)               | Công an tỉnh / Sở Y tế
          Lưu: VT, TH                                  | VT / TH
          """)
  void namesEveryBody(String line, String bodies) {
    assertThat(bodies(read(line))).isEqualTo(List.of(bodies.split(" / ")));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Ghi chú trong ngoặc cho biết để làm gì")
  @CsvSource({
    "Ban Bí thư Trung ương Đảng (B/c),DE_BAO_CAO",
    "Thường trực Thành ủy; (để b/c),DE_BAO_CAO",
    "Các phòng (để t/h),DE_THUC_HIEN",
    "Sở Y tế (để phối hợp),DE_PHOI_HOP",
    "Lưu Văn phòng Tỉnh ủy,LUU",
    "Thanh tra tỉnh (để theo dõi),DE_THEO_DOI"
  })
  void tellsThePurpose(String line, Purpose purpose) {
    assertThat(read(line).purpose()).isEqualTo(purpose);
    assertThat(read(line).note()).isNotNull();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Không có ghi chú thì không có mục đích")
  @CsvSource({"Các sở (khối tổng hợp)", "Như trên", "Phòng Lưu trữ"})
  void inventsNoPurpose(String line) {
    assertThat(read(line).purpose()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Ký hiệu người soạn ở dòng lưu")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Lưu Văn phòng Tỉnh ủy, KT5    | KT5
          Lưu: VT, (TH/NVA)             | TH/NVA
          Lưu: VT, NN (2b) TVB          | TVB
          Lưu: VT, NN (03). Hg          | Hg
          Lưu: VT, TH (3b)              | -
          Lưu: VT, TH                   | -
          """)
  void readsTheTypistCode(String line, String code) {
    assertThat(read(line).typistCode()).isEqualTo(code);
  }

  private static List<String> bodies(Recipient recipient) {
    return recipient.bodies().stream().map(body -> body.evidence().quote()).toList();
  }

  private static Recipient read(String line) {
    Words words = words(line);
    return FINDER.read(words, 0, words.count()).value();
  }

  private static Words words(String text) {
    return Words.of(TextView.of(SourceText.of(text)), VOCABULARY);
  }
}
