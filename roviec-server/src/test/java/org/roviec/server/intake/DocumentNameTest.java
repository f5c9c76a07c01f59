package org.roviec.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNameTest {

  private static DocumentName name(
      @Nullable String type,
      @Nullable String symbol,
      @Nullable String issuer,
      @Nullable LocalDate issuedOn,
      @Nullable String title) {
    return new DocumentName(type, symbol, issuer, issuedOn, title, "tep.docx");
  }

  @Test
  @DisplayName("có số: danh sách chỉ ghi số, văn bản ghi cả loại, số, ngày")
  void isItsNumber() {
    DocumentName name =
        name("KET_LUAN", "684-KL/TU", "TỈNH ỦY", LocalDate.of(2023, 6, 29), "HỘI NGHỊ");
    assertThat(name.brief()).isEqualTo("684-KL/TU");
    assertThat(name.full()).isEqualTo("Kết luận số 684-KL/TU ngày 29/06/2023");
    assertThat(name(null, "12/TB-VPCP", null, null, null).full())
        .isEqualTo("Văn bản số 12/TB-VPCP");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "THONG_BAO | BAN THƯỜNG VỤ HUYỆN ỦY ĐỊNH HOÁ | 2024-11-05 | VỀ MỘT SỐ VIỆC"
            + " | Thông báo ngày 05/11/2024 của Ban Thường vụ Huyện ủy Định Hoá",
        "KET_LUAN | Ban Thường vụ Tỉnh ủy | 2024-11-05 | '' "
            + " | Kết luận ngày 05/11/2024 của Ban Thường vụ Tỉnh ủy",
        "KET_LUAN | TỈNH ỦY | | HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ TỈNH LẦN THỨ 10 (KHÓA XVII) NHIỆM KỲ"
            + " 2020 - 2025 | Kết luận hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ 10 (khóa XVII)"
            + " nhiệm kỳ 2020 - 2025",
        "THONG_BAO | TỈNH ỦY | | KẾT QUẢ HỘI NGHỊ KIỂM ĐIỂM"
            + " | Thông báo của Tỉnh ủy về kết quả hội nghị kiểm điểm",
        "QUYET_DINH | ỦY BAN NHÂN DÂN TỈNH ĐỒNG NAI | 2026-01-02 | x"
            + " | Quyết định ngày 02/01/2026 của Ủy ban nhân dân tỉnh Đồng Nai",
        "QUYET_DINH | BỘ KHOA HỌC VÀ CÔNG NGHỆ | 2026-01-02 | x"
            + " | Quyết định ngày 02/01/2026 của Bộ Khoa học và Công nghệ",
        "KE_HOACH | SỞ VĂN HOÁ, THỂ THAO VÀ DU LỊCH | 2026-01-02 | x"
            + " | Kế hoạch ngày 02/01/2026 của Sở Văn hoá, Thể thao và Du lịch",
        "THONG_BAO | ĐẢNG UỶ UỶ BAN NHÂN DÂN TỈNH ĐỒNG NAI | 2026-01-02 | x"
            + " | Thông báo ngày 02/01/2026 của Đảng uỷ Uỷ ban nhân dân tỉnh Đồng Nai",
        "KET_LUAN | | | PHIÊN HỌP BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG, SỞ CÔNG THƯƠNG"
            + " | Kết luận phiên họp Bộ Nông nghiệp và Môi trường, Sở Công Thương",
        "KET_LUAN | | | KẾT LUẬN CỦA BAN THƯỜNG VỤ | Kết luận của Ban Thường vụ",
        "| | | Chương trình công tác | Chương trình công tác",
        "| | | | tep.docx",
      })
  @DisplayName("không số: loại, ngày, cơ quan; thiếu ngày thì thêm trích yếu; không bao giờ in hoa")
  void isWrittenOut(
      @Nullable String type,
      @Nullable String issuer,
      @Nullable LocalDate issuedOn,
      @Nullable String title,
      String written) {
    DocumentName name = name(type, null, issuer, issuedOn, title);
    assertThat(name.full()).isEqualTo(written);
    assertThat(name.brief()).isEqualTo(written);
  }
}
