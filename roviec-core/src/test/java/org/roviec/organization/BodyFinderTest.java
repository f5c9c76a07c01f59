package org.roviec.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.lexicon.PhraseExamples;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder.Body;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Tên cơ quan, chức danh và nhóm cơ quan")
class BodyFinderTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final BodyFinder FINDER = new BodyFinder(VOCABULARY);

  @TestFactory
  @DisplayName("Mỗi dòng của các bảng khớp đúng ví dụ của nó")
  Stream<DynamicTest> everyRowMatchesItsExample() {
    return Stream.of(
            "bodies",
            "blocks",
            "spellings",
            "heads",
            "groups",
            "tails",
            "openers",
            "stops",
            "sectors",
            "provinces",
            "abbreviations")
        .flatMap(name -> PhraseExamples.of(BodyFinder.class, name + ".tsv"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Đọc đúng tên dài nhất ở đầu câu")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sở Nông nghiệp và Môi trường chủ trì, phối hợp     | Sở Nông nghiệp và Môi trường | NAMED
          Bộ Văn hóa, Thể thao và Du lịch hướng dẫn          | Bộ Văn hóa, Thể thao và Du lịch | NAMED
          Ban Tuyên giáo và Dân vận Tỉnh ủy tham mưu         | Ban Tuyên giáo và Dân vận Tỉnh ủy | NAMED
          Bộ Công Thương và Bộ Y tế rà soát                  | Bộ Công Thương | NAMED
          các bộ, ngành, địa phương khẩn trương              | các bộ, ngành, địa phương | OPEN
          Các sở, ban, ngành tỉnh thực hiện                  | Các sở, ban, ngành tỉnh | CLOSED
          UBND các xã, phường, đặc khu báo cáo               | UBND các xã, phường, đặc khu | CLOSED
          Chủ tịch UBND các tỉnh, thành phố chỉ đạo          | Chủ tịch UBND các tỉnh, thành phố | CLOSED
          các cơ quan liên quan thực hiện                    | các cơ quan liên quan | OPEN
          cấp có thẩm quyền quyết định                       | cấp có thẩm quyền | OPEN
          ủy ban nhân dân tỉnh xem xét                       | ủy ban nhân dân tỉnh | NAMED
          Công an xã Đông Hải điều tra                       | Công an xã Đông Hải | NAMED
          Văn phòng Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy         | Văn phòng Tỉnh ủy | NAMED
          VPTU tổng hợp                                      | VPTU | NAMED
          Thủ trưởng các sở, ban, ngành chịu trách nhiệm     | Thủ trưởng các sở, ban, ngành | CLOSED
          Tập đoàn Dầu khí Việt Nam bảo đảm                  | Tập đoàn Dầu khí Việt Nam | NAMED
          Đảng ủy Bộ Tài chính hướng dẫn                     | Đảng ủy Bộ Tài chính | NAMED
          Đại hội đại biểu Đảng bộ tỉnh lần thứ XII đề ra    | Đại hội đại biểu Đảng bộ tỉnh lần thứ XII | NAMED
          Chi cục Hải quan khu vực V thông quan              | Chi cục Hải quan khu vực V | NAMED
          Chủ tịch UBND cấp xã chịu trách nhiệm              | Chủ tịch UBND cấp xã | CLOSED
          Cục Thuế quản lý nợ                                | Cục Thuế | NAMED
          SỞ Y TẾ VÀ CÁC ĐƠN VỊ                              | SỞ Y TẾ | NAMED
          Trưởng Ban Chỉ đạo của Chính phủ chủ trì           | Trưởng Ban Chỉ đạo của Chính phủ | NAMED
          Viện Nghiên cứu phát triển Thành phố đề xuất       | Viện Nghiên cứu phát triển Thành phố | NAMED
          các sở, ban, ngành, đoàn thể tỉnh                  | các sở, ban, ngành, đoàn thể tỉnh | OPEN
          các đồng chí Tỉnh ủy viên phụ trách                | các đồng chí Tỉnh ủy viên | CLOSED
          """)
  void readsTheLongestName(String text, String expected, BodyClass bodyClass) {
    Words words = words(text);
    Body body = FINDER.match(words, 0, words.count());
    if (body == null) {
      throw new AssertionError("nothing found in " + text);
    }
    assertThat(text(words, body)).isEqualTo(expected);
    assertThat(body.bodyClass()).isEqualTo(bodyClass);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Không coi từ thường là cơ quan")
  @CsvSource({
    "bộ mặt đô thị thay đổi",
    "ban hành kế hoạch",
    "hội nghị kết luận",
    "sở hữu trí tuệ",
    "tu sửa đường",
    "trường hợp đặc biệt",
    "vụ việc kéo dài",
    "cơ quan ngôn luận",
    "Báo cáo kết quả",
    "Bộ phận một cửa",
    "BAN HÀNH KẾ HOẠCH",
    "Tổ chức thực hiện",
    "Xã hội hóa giáo dục",
    "các cơ sở dữ liệu",
    "TỔ CHỨC THỰC HIỆN"
  })
  void leavesCommonWordsAlone(String text) {
    Words words = words(text);
    assertThat(FINDER.match(words, 0, words.count())).isNull();
  }

  @Test
  @DisplayName("Danh sách giữ từng cơ quan, hiểu tên rút gọn sau dấu hai chấm")
  void readsLists() {
    assertThat(list("Bộ Tài chính, Bộ Xây dựng và Bộ Công an thực hiện"))
        .containsExactly("Bộ Tài chính", "Bộ Xây dựng", "Bộ Công an");
    assertThat(list("các Bộ: Tài chính, Xây dựng, Văn hóa, Thể thao và Du lịch báo cáo"))
        .containsExactly("các Bộ: Tài chính", "Xây dựng", "Văn hóa, Thể thao và Du lịch");
    assertThat(list("Sở Y tế, các bộ, ngành, địa phương và các cơ quan liên quan báo cáo"))
        .containsExactly("Sở Y tế", "các bộ, ngành, địa phương", "các cơ quan liên quan");
    assertThat(list("Sở Xây dựng: Khẩn trương rà soát")).containsExactly("Sở Xây dựng");
    assertThat(list("các bộ, ngành, địa phương: Rà soát ngay"))
        .containsExactly("các bộ, ngành, địa phương");
    assertThat(list("rà soát, báo cáo")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Tên in hoa viết lại theo lối thường")
  @CsvSource({
    "ỦY BAN NHÂN DÂN XÃ ĐÔNG HẢI,Ủy ban nhân dân xã Đông Hải",
    "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG,Sở Nông nghiệp và Môi trường",
    "TỈNH ỦY LÂM ĐỒNG,Tỉnh ủy Lâm Đồng",
    "VĂN PHÒNG CHÍNH PHỦ,Văn phòng Chính phủ",
    "BAN THƯỜNG VỤ THÀNH ỦY,Ban Thường vụ Thành ủy"
  })
  void writesNamesInOrdinaryCase(String printed, String ordinary) {
    assertThat(FINDER.inOrdinaryCase(printed)).isEqualTo(ordinary);
  }

  @Test
  @DisplayName("Danh sách dài không làm chậm: mười nghìn tên đọc hết")
  void readsVeryLongLists() {
    assertThat(list("Sở Y tế, ".repeat(10_000) + "Sở Nội vụ")).hasSize(10_001);
  }

  private static List<String> list(String text) {
    Words words = words(text);
    return FINDER.list(words, 0, words.count()).stream().map(b -> text(words, b)).toList();
  }

  private static String text(Words words, Body body) {
    return words.view().text().substring(words.start(body.start()), words.end(body.end() - 1));
  }

  private static Words words(String text) {
    return Words.of(TextView.of(SourceText.of(text)), VOCABULARY);
  }
}
