package org.roviec.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.finding.Finding;
import org.roviec.lexicon.Vocabulary;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.BlockType;
import org.roviec.outline.Outlines;
import org.roviec.outline.Role;

@DisplayName("Viện dẫn")
class CitationFinderTest {

  private final Vocabulary vocabulary = new Vocabulary();
  private final BodyFinder bodies = new BodyFinder(vocabulary);
  private final CitationFinder finder = new CitationFinder(vocabulary);

  @ParameterizedTest
  @DisplayName("đọc số, ký hiệu, ngày, và dừng đúng chỗ")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thực hiện Chỉ thị số 20-CT/TU ngày 05/3/2025 của Ban Thường vụ Tỉnh ủy về công tác dân vận. | Chỉ thị số 20-CT/TU ngày 05/3/2025 của Ban Thường vụ Tỉnh ủy | 20-CT/TU | 2025-03-05
          Theo Nghị định số 45/2024/NĐ-CP, ngày 15 tháng 4 năm 2024 của Chính phủ. | Nghị định số 45/2024/NĐ-CP, ngày 15 tháng 4 năm 2024 của Chính phủ | 45/2024/NĐ-CP | 2024-04-15
          Căn cứ Quyết định 815/QĐ-UBND của Chủ tịch UBND tỉnh. | Quyết định 815/QĐ-UBND của Chủ tịch UBND tỉnh | 815/QĐ-UBND |
          Xét đề nghị tại Công văn số 902/STC-QLN& TCĐT ngày 03/02/2025; | Công văn số 902/STC-QLN& TCĐT ngày 03/02/2025 | 902/STC-QLN&TCĐT | 2025-02-03
          Thực hiện Kết luận số 77 - KL/TU của Tỉnh ủy. | Kết luận số 77 - KL/TU của Tỉnh ủy | 77-KL/TU |
          Theo Luật Đất đai số 31/2024/QH15 ngày 18/01/2024, các sở rà soát. | Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 | 31/2024/QH15 | 2024-01-18
          Thực hiện Thông báo kết luận số 55/TB-UBND ngày 01/7/2025. | Thông báo kết luận số 55/TB-UBND ngày 01/7/2025 | 55/TB-UBND | 2025-07-01
          Thực hiện NQ số 08-NQ/TU của Tỉnh ủy. | NQ số 08-NQ/TU của Tỉnh ủy | 08-NQ/TU |
          """)
  void readsNumbers(String text, String span, String symbol, String date) {
    Finding<Citation> found = only(text);
    assertThat(found.evidence().quote()).isEqualTo(span);
    assertThat(found.value().symbol()).isEqualTo(symbol);
    assertThat(found.value().form()).isEqualTo(Citation.Form.NUMBERED);
    assertThat(String.valueOf(found.value().date())).isEqualTo(String.valueOf(date));
  }

  @ParameterizedTest
  @DisplayName("không phải viện dẫn")
  @ValueSource(
      strings = {
        "Ban hành các nghị quyết, chương trình, đề án để triển khai.",
        "Đạt 11/40 chỉ tiêu, tăng 8,5% so với Nghị quyết.",
        "Kế hoạch này có hiệu lực từ ngày ký.",
        "Giao Sở Tài chính xây dựng Kế hoạch của Ủy ban nhân dân tỉnh trước ngày 30/9.",
        "Phù hợp với Hiến pháp, pháp luật.",
        "Thực hiện các Nghị quyết của Đảng.",
        "Chỉ tiêu (NQ 11 - 12%/năm) đã đạt.",
        "Tuyến quốc lộ 37, đường tỉnh 185 đã thông xe.",
        "Hội nghị lần thứ 5 Ban Chấp hành Trung ương Đảng khóa XIII đã bế mạc.",
        "",
      })
  void leavesAlone(String text) {
    assertThat(find(text)).isEmpty();
  }

  @ParameterizedTest
  @DisplayName("nhận nghị quyết theo đại hội và hội nghị Trung ương")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thực hiện Nghị quyết Đại hội XIV của Đảng. | XIV
          Thực hiện Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng. | XIII
          Thực hiện Nghị quyết Đại hội đại biểu Đảng bộ tỉnh lần thứ XX, nhiệm kỳ 2025 - 2030. | XX
          Thực hiện Nghị quyết Đại hội XX Đảng bộ tỉnh. | XX
          Thực hiện Nghị quyết Trung ương 4 khóa XII. | 4/XII
          Thực hiện Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng (khóa XIII). | 8/XIII
          Thực hiện Kết luận Hội nghị Trung ương 11 khoá XIII. | 11/XIII
          """)
  void readsSessions(String text, String session) {
    Citation citation = only(text).value();
    assertThat(citation.session()).isEqualTo(session);
    assertThat(citation.form()).isEqualTo(Citation.Form.SESSION);
  }

  @Test
  @DisplayName("tên luật có dấu phẩy và chữ “và” vẫn trọn vẹn")
  void knowsWhereNamesOfLawsEnd() {
    assertThat(
            quotes(
                "Sửa đổi Luật Phòng, chống tham nhũng, Luật Hôn nhân và gia đình và Luật Giá để"
                    + " phù hợp với Luật Tàu biển quốc tế năm 2027."))
        .containsExactly(
            "Luật Phòng, chống tham nhũng",
            "Luật Hôn nhân và gia đình",
            "Luật Giá",
            "Luật Tàu biển quốc tế năm 2027");
  }

  @Test
  @DisplayName("danh sách số: mỗi số một viện dẫn, loại văn bản chung")
  void readsListsOfNumbers() {
    List<Finding<Citation>> found = find("Sơ kết các Nghị quyết số 18-NQ/TW, 19-NQ/TW.");
    assertThat(found).extracting(f -> f.value().symbol()).containsExactly("18-NQ/TW", "19-NQ/TW");
    assertThat(found).extracting(f -> f.value().kind()).containsOnly(DocumentKind.RESOLUTION);
  }

  @Test
  @DisplayName("trích yếu đứng ngoài viện dẫn, viện dẫn trong trích yếu chỉ về nó")
  void readsSubjects() {
    List<Finding<Citation>> found =
        find(
            "Thực hiện Kế hoạch số 12-KH/TU ngày 02/4/2025 của Tỉnh ủy thực hiện Nghị quyết số"
                + " 57-NQ/TW của Bộ Chính trị về đột phá khoa học, công nghệ; Sở Tài chính báo"
                + " cáo.");
    assertThat(found).hasSize(2);
    assertThat(title(found.get(0)))
        .isEqualTo(
            "thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị về đột phá khoa học, công nghệ");
    assertThat(title(found.get(1))).isEqualTo("đột phá khoa học, công nghệ");
    assertThat(found.get(1).value().via()).isEqualTo(0);
  }

  @Test
  @DisplayName("nơi ban hành dừng trước văn bản kế tiếp, và gồm cả hai nơi cùng ban hành")
  void readsIssuers() {
    assertThat(
            find(
                "Thực hiện Kết luận số 9-KL/TW của Bộ Chính trị, Ban Bí thư và Hướng dẫn số"
                    + " 4-HD/BTCTW của Ban Tổ chức Trung ương; Thông tư số 2/2024/TT-BTC và Thông"
                    + " tư số 3/2024/TT-BTC của Bộ Tài chính; theo đề nghị của Sở Nội vụ tại Tờ"
                    + " trình số 7/TTr-SNV."))
        .extracting(f -> f.value().issuer() == null ? "" : f.value().issuer().quote())
        .containsExactly(
            "Bộ Chính trị, Ban Bí thư",
            "Ban Tổ chức Trung ương",
            "Bộ Tài chính",
            "Bộ Tài chính",
            "Sở Nội vụ");
  }

  @Test
  @DisplayName("dự thảo là dự thảo")
  void knowsDrafts() {
    Citation citation = only("Cho ý kiến về dự thảo Quy chế phối hợp giữa các ban đảng.").value();
    assertThat(citation.status()).isEqualTo(Citation.Status.DRAFT);
    assertThat(citation.kind()).isEqualTo(DocumentKind.RULES);
  }

  @Nested
  @DisplayName("quan hệ")
  class Relations {

    @ParameterizedTest
    @DisplayName("theo chữ đứng trước")
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Triển khai thực hiện Nghị quyết số 6-NQ/TU. | IMPLEMENTS
            Căn cứ Nghị quyết số 6-NQ/TU; | BASIS
            Ban Chấp hành Đảng bộ tỉnh ban hành Nghị quyết số 6-NQ/TU. | MENTIONS
            Kiến nghị sửa đổi, bổ sung một số điều của Nghị định số 6/2024/NĐ-CP. | AMENDS
            Tổ chức quán triệt Nghị quyết số 6-NQ/TU. | DISSEMINATES
            Thực hiện theo quy định tại Nghị định số 6/2024/NĐ-CP. | CONFORMS
            Vượt 3% so với Nghị quyết số 6-NQ/TU. | BENCHMARK
            Cơ bản nhất trí với Tờ trình số 6-TTr/BTC. | SUBJECT
            (Kèm theo Báo cáo số 6-BC/TU) | MENTIONS
            """)
    void comesFromTheWordsBefore(String text, Citation.Relation relation) {
      assertThat(only(text).value().relation()).isEqualTo(relation);
    }

    @Test
    @DisplayName("kéo dài qua danh sách")
    void goesOnThroughLists() {
      assertThat(find("Quán triệt Chỉ thị số 5-CT/TU; Kết luận số 9-KL/TU và Quy định số 3-QĐ/TU."))
          .extracting(f -> f.value().relation())
          .containsOnly(Citation.Relation.DISSEMINATES);
    }
  }

  @Test
  @DisplayName("lần nhắc sau không ngày được nối với lần đầy đủ trước đó, kể cả khác kiểu dấu")
  void bindsShortMentions() {
    List<Finding<Citation>> found =
        find(
            "Thực hiện Thông báo số 12/TB-VPCP ngày 05/3/2025 của Văn phòng Chính phủ. Nội dung tại"
                + " Thông báo số 12-TB/VPCP đã rõ.");
    assertThat(found.get(1).value().boundTo()).isEqualTo(0);
    assertThat(found.get(1).value().key()).isEqualTo(found.get(0).value().key());
    assertThat(found.get(1).value().date()).isNull();
  }

  @Test
  @DisplayName("một số hai ngày là hai văn bản; lần nhắc trơn không nối vào đâu")
  void leavesAmbiguousMentionsUnbound() {
    List<Finding<Citation>> found =
        find(
            "Thực hiện Nghị quyết số 18-NQ/TW ngày 25/10/2017. Thực hiện Nghị quyết số 18-NQ/TW"
                + " ngày 16/6/2022. Sơ kết Nghị quyết số 18-NQ/TW.");
    assertThat(found.get(0).value().key()).isNotEqualTo(found.get(1).value().key());
    assertThat(found.get(2).value().boundTo()).isEqualTo(-1);
  }

  @Test
  @DisplayName(
      "tên của chính văn bản ở đầu đề không phải viện dẫn, văn bản được thực hiện thì phải")
  void readsTitles() {
    List<Finding<Citation>> found =
        finder.find(
            Outlines.of(
                vocabulary,
                Role.TITLE,
                BlockType.TITLE,
                "KẾ HOẠCH",
                "THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024",
                "CỦA BỘ CHÍNH TRỊ"),
            bodies);
    assertThat(found).extracting(f -> f.value().symbol()).containsExactly("57-NQ/TW");
    assertThat(found.getFirst().evidence().quote()).endsWith("BỘ CHÍNH TRỊ");
  }

  @Test
  @DisplayName("ô bảng chỉ ghi loại và nơi ban hành là sản phẩm")
  void leavesProductsOfTables() {
    assertThat(
            finder.find(
                Outlines.of(
                    vocabulary, Role.DIRECTION, BlockType.TABLE_ROW, "Nghị định của Chính phủ"),
                bodies))
        .isEmpty();
  }

  @Test
  @DisplayName("chữ gì cũng đọc được, viện dẫn nào cũng nằm trong chữ")
  void readsAnything() {
    Random random = new Random(11);
    String[] pieces = {
      "Nghị quyết",
      "số",
      "57",
      "-",
      "NQ",
      "/",
      "TW",
      "của",
      "Bộ Chính trị",
      "về",
      "(",
      ")",
      "\"",
      ",",
      ";",
      ".",
      "Luật",
      "Đất đai",
      "khóa",
      "XIII",
      "Đại hội",
      "ngày",
      "22/12/2024",
      "dự thảo",
      "các",
      "Kế hoạch",
      "Trung ương",
      "&",
      "\u0301",
      "5"
    };
    for (int round = 0; round < 400; round++) {
      StringBuilder text = new StringBuilder();
      for (int k = 0; k < 30; k++) {
        text.append(pieces[random.nextInt(pieces.length)])
            .append(random.nextInt(4) == 0 ? "" : " ");
      }
      List<Finding<Citation>> found = find(text.toString());
      for (int i = 0; i < found.size(); i++) {
        assertThat(found.get(i).value().via()).isLessThan(i);
        assertThat(found.get(i).value().boundTo()).isLessThan(i);
        assertThat(found.get(i).value().key()).isNotEmpty();
      }
    }
  }

  private List<Finding<Citation>> find(String text) {
    return finder.find(Outlines.of(vocabulary, Role.DIRECTION, text), bodies);
  }

  private Finding<Citation> only(String text) {
    List<Finding<Citation>> found = find(text);
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  private List<String> quotes(String text) {
    return find(text).stream().map(f -> f.evidence().quote()).toList();
  }

  private static String title(Finding<Citation> finding) {
    return finding.value().title() == null ? "" : finding.value().title().quote();
  }
}
