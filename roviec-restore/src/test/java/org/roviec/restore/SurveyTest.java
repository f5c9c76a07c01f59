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
      if (page.name().equals(UNREADABLE)) {
        continue;
      }
      assertThat(Restorer.isDamaged(SourceText.of(page.read()))).as(page.name()).isTrue();
      long scanned =
          survey(page.read()).stream()
              .filter(region -> region.damage() == Damage.OCR)
              .mapToInt(region -> region.source().length())
              .sum();
      assertThat(scanned * 10L).as(page.name()).isGreaterThan(page.read().length() * 8L);
    }
  }

  private static final String CLEAN = HeldOut.text().substring(0, 30_000) + "\n";

  private static List<Damage> damages(String text) {
    return survey(text).stream().map(Region::damage).toList();
  }

  @Test
  @DisplayName("Một đoạn không dấu giữa văn bản sạch được nhận ra, đúng các dòng ấy")
  void findsUnmarkedParagraph() {
    String paragraph =
        """
        Giao So Noi vu chu tri, phoi hop voi cac co quan, don vi lien quan xay dung ke hoach, trinh
        Uy ban nhan dan tinh truoc ngay 30/6/2025, bao cao Thuong truc Tinh uy ket qua.
        """;
    String text = CLEAN + paragraph + CLEAN;
    assertThat(survey(text))
        .extracting(region -> region.damage() + " " + region.source().length())
        .containsExactly(
            "CLEAN " + CLEAN.length(), "UNMARKED " + paragraph.length(), "CLEAN " + CLEAN.length());
  }

  @Test
  @DisplayName("Một trang quét hỏng giữa văn bản sạch được nhận ra, cả trang")
  void findsScannedPage() {
    for (HeldOut.Page page : HeldOut.pages()) {
      if (!page.name().equals(UNREADABLE)) {
        assertThat(damages(CLEAN + page.read() + CLEAN))
            .as(page.name())
            .containsExactly(Damage.CLEAN, Damage.OCR, Damage.CLEAN);
      }
    }
  }

  /** A page whose reading is no text at all. */
  private static final String UNREADABLE = "ap000130";

  @Test
  @DisplayName("Phụ lục sạch sau văn bản hỏng được để yên, dù ngắn hay dài")
  void leavesCleanAppendixAlone() {
    HeldOut.Page page = HeldOut.pages().getFirst();
    for (int length : new int[] {300, 3_000, 30_000}) {
      String appendix = CLEAN.substring(0, length) + "\n";
      String text = page.read() + appendix;
      Region last = survey(text).getLast();
      assertThat(last.damage()).isEqualTo(Damage.CLEAN);
      assertThat(last.source().length()).isEqualTo(appendix.length());
    }
    assertThat(damages(Letters.bare(CLEAN) + CLEAN)).containsExactly(Damage.UNMARKED, Damage.CLEAN);
  }

  @Test
  @DisplayName(
      "Trong văn bản sạch: tên tệp, thẻ, bảng định mức, chữ viết tắt, tiếng nước ngoài để yên")
  void leavesOddLinesOfCleanTextAlone() {
    String odd =
        """
        Mau so 04_Don de nghi cap chung chi hanh nghe dich vu ho tro ung dung_dinh kem theo.doc
        Phu luc 9 Ban do khu vuc bien de nghi su dung de nhan chim o bien Viet Nam.docx
        Phu luc 10 Bieu mau bao cao ket qua thuc hien nhiem vu hang nam cua don vi.pdf
        categories: [van-ban, chinh-sach-xa-hoi, tai-nguyen-moi-truong, thong-tin-bao-chi]
        ngay_co_hieu_luc: "29/04/2026", co_quan_ban_hanh: bo_tai_chinh, loai: thong_tu
        Máy thi công
        ca
        0,111
        Nhân công nhóm 2
        công
        3,86
        Que hàn
        kg
        Máy lu bánh thép 9 t
        DA.05200
        UBND, HĐND, MTTQ, CNTT, KHCN, ATTP, BHXH, GD-ĐT, LĐTBXH, TN-MT, KCN, QCVN, TCVN
        The committee shall submit its report to the board not later than the end of June, and
        the board shall inform all members in writing about the decision that has been taken.
        Le conseil municipal a décidé de créer une commission chargée de préparer le projet, et
        le maire présentera les résultats à la réunion de l'année prochaine à la préfecture.
        Pemerintah menetapkan peraturan tentang pelaksanaan anggaran pendapatan dan belanja.
        """;
    assertThat(damages(CLEAN + odd + CLEAN)).containsExactly(Damage.CLEAN);
    String sparse = odd.replace("\n", "\nViệc này được thực hiện theo quy định.\n");
    assertThat(damages(CLEAN + sparse + CLEAN)).containsExactly(Damage.CLEAN);
  }

  @Test
  @DisplayName("Văn bản tiếng nước ngoài trọn vẹn là sạch")
  void leavesForeignDocumentsAlone() {
    assertThat(damages("Le conseil municipal a décidé de créer une commission chargée du projet."))
        .containsExactly(Damage.CLEAN);
    assertThat(damages("La comisión aprobó el informe y decidió continuar la investigación."))
        .containsExactly(Damage.CLEAN);
    assertThat(damages("Pemerintah menetapkan peraturan tentang pelaksanaan anggaran negara."))
        .containsExactly(Damage.CLEAN);
    assertThat(damages("Die Verwaltung prüft, ob die Maßnahmen für die Bürger möglich wären."))
        .containsExactly(Damage.CLEAN);
  }

  @Test
  @DisplayName("Trang nhận dạng kém bằng mô hình tiếng Việt: coi là sạch nhưng biết là đọc sai")
  void noticesBadVietnameseReadings() {
    String bad =
        """
        Trường hợp tố chức cung cấp dịch vụ về hóa đơn điện tử đã ký hợp đồng cung cấp nhận,
        truyền lớu trừ đữ lệ hóa đơn với Cục Thuế (nước ngày 01 thắng 3năm 2025 là Tổng cọc
        'Thuổ) nước ngày Thông tư này có hiệu lực thí hành tỉỉp tục thực hện theo hợp đồng đà ký.
        Điều 1.6 Xếp lương, phong cốp bậc hàm đối với cn bộ, công nhân viên được tuyển dụmg
        Cán bộ, công nhân viên khi uyếnn dụng vào Công an nhân dân đang hưởnq lương theo các thang.
        """;
    assertThat(Restorer.isMisread(SourceText.of(bad.repeat(2)))).isTrue();
    assertThat(Restorer.isMisread(SourceText.of(CLEAN))).isFalse();
    assertThat(damages(bad)).containsExactly(Damage.CLEAN);
  }
}
