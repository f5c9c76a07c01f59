package org.roviec.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.citation.DocumentKind;
import org.roviec.header.Header.Regime;
import org.roviec.header.Header.Secrecy;
import org.roviec.header.Header.SigningCapacity;
import org.roviec.header.Header.Urgency;
import org.roviec.lexicon.PhraseExamples;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.text.SourceText;
import org.roviec.text.TextView;

@DisplayName("Thể thức văn bản")
class HeaderFinderTest {

  private static final Vocabulary VOCABULARY = new Vocabulary();
  private static final HeaderFinder FINDER =
      new HeaderFinder(VOCABULARY, new BodyFinder(VOCABULARY));

  @TestFactory
  @DisplayName("Mỗi dòng của các bảng khớp đúng ví dụ của nó")
  Stream<DynamicTest> everyRowMatchesItsExample() {
    return Stream.of(
            "kinds", "letterhead", "marks", "capacities", "posts", "meetings", "ordinals", "levels")
        .flatMap(name -> PhraseExamples.of(HeaderFinder.class, name + ".tsv"));
  }

  @Test
  @DisplayName("Kế hoạch của một đảng ủy xã, đủ tiêu đề Đảng")
  void readsPartyForm() {
    Header header =
        read(
            """
            ĐẢNG BỘ TỈNH BÌNH AN
            ĐẢNG ỦY XÃ ĐÔNG HẢI
            *
            Số 15-KH/ĐU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Đông Hải, ngày 05 tháng 3 năm 2026

            KẾ HOẠCH
            tổ chức học tập Nghị quyết Đại hội Đảng bộ xã
            -----
            Thực hiện Kế hoạch số 12-KH/TU, ngày 02/3/2026, Đảng ủy xã xây dựng kế hoạch.

            Nơi nhận:
            - Các chi bộ trực thuộc,
            - Lưu Văn phòng Đảng ủy.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ

            Y Nga
            """);
    assertThat(value(header.kind())).isEqualTo(DocumentKind.PLAN);
    assertThat(value(header.number())).isEqualTo("15");
    assertThat(value(header.symbol())).isEqualTo("15-KH/ĐU");
    assertThat(value(header.issuePlace())).isEqualTo("Đông Hải");
    assertThat(value(header.issueDate())).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(header.eventDate()).isNull();
    assertThat(value(header.issuer())).isEqualTo("Đảng ủy xã Đông Hải");
    assertThat(value(header.parentBody())).isEqualTo("Đảng bộ tỉnh Bình An");
    assertThat(value(header.level())).isEqualTo("XA");
    assertThat(value(header.subject())).isEqualTo("tổ chức học tập Nghị quyết Đại hội Đảng bộ xã");
    assertThat(value(header.signingAuthority())).isEqualTo("T/M BAN THƯỜNG VỤ");
    assertThat(value(header.signingCapacity())).isEqualTo(SigningCapacity.ON_BEHALF_OF);
    assertThat(value(header.signerTitle())).isEqualTo("PHÓ BÍ THƯ");
    assertThat(value(header.signerName())).isEqualTo("Y Nga");
    assertThat(header.regime()).isEqualTo(Regime.PARTY);
    assertThat(header.term()).isNull();
  }

  @Test
  @DisplayName("Thông báo Nhà nước, hai cột nhập một dòng, ngày họp khác ngày ban hành")
  void readsMergedColumns() {
    Header header =
        read(
            """
            ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            XÃ ĐÔNG HẢI                  Độc lập - Tự do - Hạnh phúc
            Số: 05/TB-UBND           Đông Hải, ngày 5 tháng 8 năm 2025

            THÔNG BÁO
            Kết luận của Chủ tịch UBND xã tại cuộc họp giao ban tháng 8

            Ngày 04/8/2025, đồng chí Phạm Văn Cường, Chủ tịch UBND xã chủ trì cuộc họp giao ban.

            1. Giao Phòng Kinh tế chủ trì, phối hợp rà soát.

            Nơi nhận:
            - Lưu: VT.

            TL. CHỦ TỊCH
            CHÁNH VĂN PHÒNG
            (Đã ký)
            Đỗ Thị Lan
            """);
    assertThat(value(header.kind())).isEqualTo(DocumentKind.NOTICE);
    assertThat(value(header.symbol())).isEqualTo("05/TB-UBND");
    assertThat(value(header.issuer())).isEqualTo("Ủy ban nhân dân xã Đông Hải");
    assertThat(value(header.issueDate())).isEqualTo(LocalDate.of(2025, 8, 5));
    assertThat(value(header.eventDate())).isEqualTo(LocalDate.of(2025, 8, 4));
    assertThat(value(header.conferenceName())).isEqualTo("cuộc họp giao ban tháng 8");
    assertThat(value(header.chair())).isEqualTo("Phạm Văn Cường");
    assertThat(value(header.chairTitle())).isEqualTo("Chủ tịch UBND xã");
    assertThat(value(header.signingCapacity())).isEqualTo(SigningCapacity.BY_ORDER_OF);
    assertThat(value(header.signerName())).isEqualTo("Đỗ Thị Lan");
    assertThat(header.regime()).isEqualTo(Regime.STATE);
  }

  @Test
  @DisplayName("Kết luận hội nghị mất tiêu đề: cơ quan đọc từ T/M, lần thứ bằng chữ")
  void readsConferenceWithoutLetterhead() {
    Header header =
        read(
            """
            KẾT LUẬN
            HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ HAI MƯƠI MỐT
            (KHÓA IX) NHIỆM KỲ 2015 - 2020

            Ngày 02-3-2019, Ban Chấp hành Đảng bộ tỉnh họp lần thứ hai mươi mốt (mở rộng).

            1. Thống nhất báo cáo.

            T/M TỈNH ỦY
            BÍ THƯ

            Trần Văn Ba
            """);
    assertThat(value(header.issuer())).isEqualTo("TINH_UY");
    assertThat(header.symbol()).isNull();
    assertThat(header.issueDate()).isNull();
    assertThat(value(header.eventDate())).isEqualTo(LocalDate.of(2019, 3, 2));
    assertThat(value(header.conferenceOrdinal())).isEqualTo(21);
    assertThat(value(header.conferenceExtended())).isTrue();
    assertThat(value(header.congress())).isEqualTo("IX");
    assertThat(value(header.term())).isEqualTo("2015-2020");
    assertThat(header.chair()).isNull();
  }

  @Test
  @DisplayName("Công văn: không có tên loại, trích yếu bỏ V/v, dấu hỏa tốc không lẫn vào trích yếu")
  void readsLetters() {
    Header header =
        read(
            """
            ỦY BAN NHÂN DÂN TỈNH BÌNH AN
            SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
            -------
            CỘNG HÒA XÃ HỘI
            CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 1234/SNNMT-VP
            V/v phòng, chống thiên tai
            HỎA TỐC
            Bình An, ngày 09 tháng 9 năm 2025

            Kính gửi:
            - Các đơn vị thuộc Sở.

            Sở yêu cầu kiểm tra.

            Nơi nhận:
            - Như trên;
            - Lưu: VT, KT.
            KT. GIÁM ĐỐC
            PHÓ GIÁM ĐỐCHoàng Văn Dũng
            """);
    assertThat(value(header.kind())).isEqualTo(DocumentKind.OFFICIAL_LETTER);
    assertThat(value(header.subject())).isEqualTo("phòng, chống thiên tai");
    assertThat(value(header.urgency())).isEqualTo(Urgency.HOA_TOC);
    assertThat(value(header.issuer())).isEqualTo("Sở Nông nghiệp và Môi trường");
    assertThat(value(header.parentBody())).isEqualTo("Ủy ban nhân dân tỉnh Bình An");
    assertThat(value(header.signingAuthority())).isEqualTo("KT. GIÁM ĐỐC");
    assertThat(value(header.signerTitle())).isEqualTo("PHÓ GIÁM ĐỐC");
    assertThat(value(header.signerName())).isEqualTo("Hoàng Văn Dũng");
  }

  @Test
  @DisplayName("Số và ngày còn để trống thì không đoán")
  void leavesBlanksEmpty() {
    Header header =
        read(
            """
            DỰ THẢO
            ỦY BAN NHÂN DÂN
            TỈNH BÌNH AN
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số:        /KH-UBND
            Bình An, ngày     tháng 11 năm 2025

            KẾ HOẠCH
            Thực hiện Chương trình số 05-CTr/TU ngày 01/10/2025 của Tỉnh ủy

            UBND tỉnh ban hành kế hoạch.
            """);
    assertThat(header.number()).isNull();
    assertThat(header.symbol()).isNull();
    assertThat(header.issueDate()).isNull();
    assertThat(value(header.issuePlace())).isEqualTo("Bình An");
    assertThat(value(header.draft())).isEqualTo("DỰ THẢO");
    assertThat(header.signerName()).isNull();
  }

  @Test
  @DisplayName("Chữ MẬT chỉ là dấu mật khi đứng riêng")
  void seesSecrecyOnlyWhereItStandsAlone() {
    assertThat(value(read("BỘ XÂY DỰNG\nTỐI MẬT\n\nQUYẾT ĐỊNH\nVề việc A\n").secrecy()))
        .isEqualTo(Secrecy.TOI_MAT);
    assertThat(value(read("BỘ XÂY DỰNG\n**MẬT**\n\nQUYẾT ĐỊNH\nVề việc A\n").secrecy()))
        .isEqualTo(Secrecy.MAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "KẾ HOẠCH\nTĂNG CƯỜNG BẢO MẬT THÔNG TIN\n\nNội dung.",
        "KẾ HOẠCH\nGiảm mật độ xây dựng\n\nmật\n",
        "QUYẾT ĐỊNH\nVề việc khẩn trương rà soát\n\nNội dung khẩn.",
      })
  @DisplayName("Bảo mật, mật độ, khẩn trương không phải dấu mật hay dấu khẩn")
  void takesNoWordForAMark(String text) {
    assertThat(read(text).secrecy()).isNull();
    assertThat(read(text).urgency()).isNull();
  }

  @Test
  @DisplayName("Chủ trì, phối hợp là giao việc, không phải chủ tọa")
  void takesNoLeadForAChair() {
    Header header =
        read(
            """
            THÔNG BÁO
            Kết luận tại cuộc họp về cấp nước

            Ngày 01/02/2026, lãnh đạo tỉnh họp. Đồng chí Lê Văn Tám, Giám đốc Sở Xây dựng chủ trì, \
            phối hợp với các xã rà soát.
            """);
    assertThat(header.chair()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Số, ký hiệu về một dạng, dù in có khoảng trắng")
  @CsvSource({
    "Số 684 - KL/TU,684-KL/TU",
    "Số: 30/2020/NĐ-CP,30/2020/NĐ-CP",
    "Số: 11554/VPCP-V.I,11554/VPCP-V.I",
    "Số: 71/NQ -CP,71/NQ-CP",
    "Số:15a/QĐ-UBND,15a/QĐ-UBND",
    "Số 24-BS/UBKTTU,24-BS/UBKTTU"
  })
  void normalizesNumbers(String printed, String symbol) {
    assertThat(value(read(printed + "\n\nQUYẾT ĐỊNH\nVề việc A\n").symbol())).isEqualTo(symbol);
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Ngày họp đọc ở câu mở đầu, ngày của văn bản được dẫn thì không")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          Trong các ngày 01 và 02/12/2025, Thường trực họp.                 | 2025-12-01
          Từ ngày 08 đến ngày 09 tháng 11 năm 2025, đoàn công tác làm việc. | 2025-11-08
          Tại phiên họp ngày 14/11/2025, Ban Thường vụ kết luận.            | 2025-11-14
          Thực hiện Kế hoạch số 5-KH/TU ngày 14/11/2025 của Tỉnh ủy.        | -
          Luật Tổ chức Chính phủ ngày 19/6/2015 đã quy định.                | -
          """)
  void readsTheDayOfTheMeeting(String opening, @Nullable LocalDate day) {
    assertThat(value(read("THÔNG BÁO\nkết luận phiên họp\n-----\n" + opening).eventDate()))
        .isEqualTo(day);
  }

  @ParameterizedTest(name = "{1}")
  @DisplayName("Quyền hạn ký, chức vụ và người ký")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          TM. ĐOÀN CHỦ TỊCH;PHÓ CHỦ TỊCH;;Phan Văn An      | TM. ĐOÀN CHỦ TỊCH | PHÓ CHỦ TỊCH | Phan Văn An
          KT. BỘ TRƯỞNG;THỨ TRƯỞNG;[Đã ký];Lê Thị Bé       | KT. BỘ TRƯỞNG | THỨ TRƯỞNG | Lê Thị Bé
          T/M BAN THƯỜNG VỤ;PHÓ BÍ THƯ THƯỜNG TRỰC;;A Lý   | T/M BAN THƯỜNG VỤ | PHÓ BÍ THƯ THƯỜNG TRỰC | A Lý
          TM. UBND;KT. CHỦ TỊCHPHÓ CHỦ TỊCHVõ Văn Cần      | TM. UBND KT. CHỦ TỊCH | PHÓ CHỦ TỊCH | Võ Văn Cần
          T/M TỈNH ỦY;BÍ THƯ                               | T/M TỈNH ỦY | BÍ THƯ | -
          THỐNG ĐỐC;;Đỗ Văn Dần                            | - | THỐNG ĐỐC | Đỗ Văn Dần
          """)
  void readsSignatures(
      String block, @Nullable String authority, String title, @Nullable String name) {
    Header header =
        read(
            "KẾ HOẠCH\nvề việc A\n\nNội dung.\n\nNơi nhận:\n- Lưu: VT, KT.\n"
                + block.replace(";", "\n"));
    assertThat(value(header.signingAuthority())).isEqualTo(authority);
    assertThat(value(header.signerTitle())).isEqualTo(title);
    assertThat(value(header.signerName())).isEqualTo(name);
  }

  @Test
  @DisplayName("Trích yếu dừng trước cơ quan điện, và cơ quan ban hành dưới cơ quan chủ quản")
  void keepsTheAuthorityOutOfTheSubject() {
    Header header =
        read(
            """
            ĐẢNG ỦY QUÂN SỰ TỈNH BÌNH AN
            BAN THƯỜNG VỤ
            *
            Số 08-CĐ/ĐU

            CÔNG ĐIỆN
            VỀ VIỆC ỨNG PHÓ BÃO

            THỦ TƯỚNG CHÍNH PHỦ điện:
            """);
    assertThat(value(header.subject())).isEqualTo("VỀ VIỆC ỨNG PHÓ BÃO");
    assertThat(value(header.issuer())).isEqualTo("Ban Thường vụ Đảng ủy Quân sự tỉnh Bình An");
  }

  @Test
  @DisplayName("Dòng đầu gọi tên chính văn bản thay cho tiêu đề")
  void readsHeadlines() {
    Header header =
        read(
            "Kết luận số 12-KL/TW ngày 05/3/2024 của Bộ Chính trị về công tác cán bộ\n\nSau 5 năm.");
    assertThat(value(header.kind())).isEqualTo(DocumentKind.CONCLUSION);
    assertThat(value(header.symbol())).isEqualTo("12-KL/TW");
    assertThat(value(header.issueDate())).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(value(header.issuer())).isEqualTo("Bộ Chính trị");
    assertThat(value(header.subject())).isEqualTo("về công tác cán bộ");
    assertThat(value(header.level())).isEqualTo("TW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\n ", "abc", "Số", "KÍNH GỬI", "T/M", "KT.", "(((", "Nơi nhận:"})
  @DisplayName("Văn bản nào cũng đọc được, không có gì thì để trống")
  void neverFails(String text) {
    assertThat(read(text).symbol()).isNull();
    assertThat(read(text).signerName()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("Chữ hoa dính dòng được tách theo âm tiết")
  @CsvSource({
    "TỊCHPHÓ,4",
    "DÂNKT,3",
    "TỊCHPhạm,4",
    "TRƯỞNGPHÓ,6",
    "LUẬNCỦA,4",
    "TRƯỞNG,0",
    "UBND,0",
    "NGHIỆP,0",
    "Nguyễn,0"
  })
  void partsGluedCapitals(String word, int cut) {
    assertThat(GluedCapitals.cut(word)).isEqualTo(cut);
  }

  private static <T> @Nullable T value(@Nullable Stated<T> stated) {
    return stated == null ? null : stated.value();
  }

  private static Header read(String text) {
    return FINDER.find(words(text));
  }

  private static Words words(String text) {
    return Words.of(TextView.of(SourceText.of(text)), VOCABULARY);
  }
}
