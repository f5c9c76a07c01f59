package org.roviec.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Số và ký hiệu văn bản")
class DocumentNumberTest {

  @ParameterizedTest
  @DisplayName("đọc được kiểu Đảng, kiểu Nhà nước, văn bản quy phạm, công văn")
  @CsvSource({
    "684-KL/TU, 684-KL/TU",
    "Số 684 - KL/TU, 684-KL/TU",
    "Số: 12/TB-VPCP, 12/TB-VPCP",
    "30/2020/NĐ-CP, 30/2020/NĐ-CP",
    "45/2019/QH14, 45/2019/QH14",
    "1683/NQ-UBTVQH15, 1683/NQ-UBTVQH15",
    "30-NQ/2026/QH16, 30-NQ/2026/QH16",
    "66.4/2025/NQ-CP, 66.4/2025/NQ-CP",
    "1597/SXD-QLN& TTBĐS, 1597/SXD-QLN&TTBĐS",
    "515/KH-BCA-BNN&MT, 515/KH-BCA-BNN&MT",
    "42/UBND-KT.NN, 42/UBND-KT.NN",
    "224/CĐ-TTg, 224/CĐ-TTg",
    "12a/QĐ-UBND, 12a/QĐ-UBND",
    "1018/CV_MTTW_BTT, 1018/CV_MTTW_BTT",
    "22- -NQ/TW, 22-NQ/TW",
    "12 – CTr/TU, 12-CTr/TU",
  })
  void readsEveryStyle(String text, String symbol) {
    DocumentNumber number = DocumentNumber.parse(text);
    assertThat(number).hasToString(symbol);
  }

  @ParameterizedTest
  @DisplayName("không phải số văn bản")
  @ValueSource(
      strings = {
        "11/40 chỉ tiêu",
        "30/4",
        "2021-2030",
        "0,78 bác sĩ/vạn dân",
        "15/9/2025",
        "số",
        "",
        "12-",
        "5-7%/năm",
        "100km/h",
        "COVID-19",
        "12/tháng"
      })
  void leavesOtherFiguresAlone(String text) {
    assertThat(DocumentNumber.parse(text)).isNull();
  }

  @Test
  @DisplayName("12-TB/VPCP và 12/TB-VPCP là một văn bản; 012 cũng là 12")
  void comparesByWhatItNames() {
    assertThat(DocumentNumber.parse("12-TB/VPCP")).isEqualTo(DocumentNumber.parse("12/TB-VPCP"));
    assertThat(DocumentNumber.parse("05-NQ/ĐU")).isEqualTo(DocumentNumber.parse("5-NQ/ĐU"));
    assertThat(DocumentNumber.parse("12/TB-VPCP")).isNotEqualTo(DocumentNumber.parse("12/TB-VP"));
    assertThat(DocumentNumber.parse("12/2024/QĐ-TTg"))
        .isNotEqualTo(DocumentNumber.parse("12/QĐ-TTg"));
  }

  @Test
  @DisplayName("viết ra rồi đọc lại thì vẫn là số ấy, ở cả hai kiểu")
  void survivesWritingInBothStyles() {
    Random random = new Random(41);
    String[] letters = {"QĐ", "NQ", "TB", "CTr", "TTg", "UBND", "BNN&MT", "VPCP", "KT.TH", "QH15"};
    for (int round = 0; round < 300; round++) {
      List<String> groups = new ArrayList<>();
      for (int k = 1 + random.nextInt(3); k > 0; k--) {
        groups.add(letters[random.nextInt(letters.length)]);
      }
      int year = random.nextBoolean() ? 0 : 1990 + random.nextInt(60);
      for (DocumentNumber.Style style : DocumentNumber.Style.values()) {
        DocumentNumber number =
            new DocumentNumber("" + (1 + random.nextInt(9999)), year, groups, style);
        assertThat(DocumentNumber.parse(number.format())).isEqualTo(number);
        assertThat(DocumentNumber.parse(number.format(DocumentNumber.Style.PARTY)))
            .isEqualTo(number);
        assertThat(DocumentNumber.parse(number.format(DocumentNumber.Style.STATE)))
            .isEqualTo(number);
      }
    }
  }
}
