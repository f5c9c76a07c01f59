package org.roviec.ingest.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Layout;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;

@DisplayName("Cổng mật")
class SecrecyGateTest {

  private static final String BODY =
      "Giao Sở Nội vụ chủ trì, phối hợp với các cơ quan liên quan báo cáo trước ngày 30/6.\n";

  private final SecrecyGate gate = new SecrecyGate();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Các cơ quan giữ bí mật nội dung làm việc.",
        "Thực hiện Luật Bảo vệ bí mật nhà nước số 117/2025/QH15.",
        "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Ban hành Danh mục bí mật nhà nước độ Tuyệt mật, Tối mật lĩnh vực nội vụ.",
        "Mật độ dân số 210 người/km², sản lượng mật ong tăng 5%.",
        "Đổi mật khẩu định kỳ, bảo mật thông tin, sử dụng mật mã.",
        "Bảo đảm an ninh, an toàn, bảo mật; chế độ công tác cơ mật.",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh giám sát việc giải phóng mặt bằng.",
        "Thu hồi tài liệu sau hội nghị; xử lý cán bộ thân mật, bí mật.",
        "Ban hành Quy định xác định độ mật của tài liệu",
        "QUYẾT ĐỊNH QUY ĐỊNH THỜI HẠN BẢO VỆ BÍ MẬT NHÀ NƯỚC, GIẢI MẬT",
        "VỀ VIỆC TĂNG CƯỜNG CÔNG TÁC BẢO MẬT",
        "| 1 | Rà soát danh mục bí mật nhà nước | Công an tỉnh | Quý III |"
      })
  @DisplayName("nói về bí mật không phải là dấu mật")
  void mentionIsNoMark(String line) {
    assertThat(gate.screen(line + "\n" + BODY)).isNull();
    assertThat(gate.screen(BODY.repeat(60) + line + "\n" + BODY)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"MẬT", "TỐI MẬT", "TUYỆT MẬT", "[ TỐI MẬT ]", "M Ậ T", "TÀI LIỆU THU HỒI"})
  @DisplayName("dấu đứng riêng ở trang nào cũng chặn, kể cả trang cuối và chữ tổ hợp")
  void markOnAnyPage(String mark) {
    for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      String shown = Normalizer.normalize(mark, form);
      assertThat(gate.screen(shown + "\n" + BODY)).isNotNull();
      assertThat(gate.screen(BODY.repeat(60) + "\f" + shown + "\n")).isNotNull();
      assertThat(gate.screen("TỈNH ỦY X\t" + shown + "\tĐẢNG CỘNG SẢN VIỆT NAM\n" + BODY))
          .isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAT", "TOI MAT", "TÓI MÂT", "MËT", "Tối mật"})
  @DisplayName("dấu bị nhận dạng sai chỉ chặn ở đầu văn bản, giữa văn bản thì không")
  void damagedMarkInTheHead(String mark) {
    assertThat(gate.screen("TỈNH ỦY X\n*\n" + mark + "\nSố 12\n" + BODY)).isNotNull();
    assertThat(gate.screen(BODY.repeat(60) + mark + "\n" + BODY)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"MẬT", "TỐI MẬT", "TUYET MAT", "M Ậ T", "TÀI LIỆU MẬT – Cấm sao chụp"})
  @DisplayName("dấu trong tem, hình chìm, đầu trang, thuộc tính tệp đều chặn")
  void marksAroundTheText(String mark) {
    for (Furniture.Kind kind : Furniture.Kind.values()) {
      assertThat(screen(new Furniture(kind, 1, "Văn phòng\n" + mark))).as("%s", kind).isNotNull();
    }
    assertThat(screen(new Furniture(Furniture.Kind.PROPERTY, 0, "Luật Bảo vệ bí mật"))).isNull();
    assertThat(screen(new Furniture(Furniture.Kind.HEADER, 1, "ỦY BAN MẶT TRẬN TỔ QUỐC"))).isNull();
  }

  private @Nullable String screen(Furniture furniture) {
    return gate.screen(
        new Outcome.Ingested(
            SourceText.of(BODY),
            Origin.of(FileType.PDF),
            Layout.NONE,
            List.of(furniture),
            List.of()));
  }

  @Test
  @DisplayName("văn bản dài một dòng không làm chậm cổng")
  void survivesLongLines() {
    assertThat(gate.screen("mật độ ".repeat(200_000))).isNull();
    assertThat(gate.screen("a".repeat(5_000_000) + " Độ mật: Tối mật")).isNotNull();
  }
}
