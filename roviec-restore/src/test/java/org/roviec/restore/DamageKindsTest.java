package org.roviec.restore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.text.SourceText;

@DisplayName("Các kiểu hư hại thường gặp")
class DamageKindsTest {

  private final Restorer restorer = Restorer.load();

  private String scan(String text) {
    return restorer.restore(SourceText.of(text), Damage.OCR).view().text();
  }

  @Test
  @DisplayName("Chữ hoa liền nhau giữa dòng chữ thường cũng được thêm dấu")
  void restoresCapitalsInsideLine() {
    assertThat(scan("Noi nhan: T/M UY BAN NHAN DAN\n\n- Nhu Diéu 3; CHU TICH\n"))
        .contains("ỦY BAN NHÂN DÂN")
        .contains("CHỦ TỊCH");
    assertThat(scan("Van ban nay duge giti dén UBND TINH va HDND TINH.\n"))
        .contains("UBND TỈNH")
        .contains("TỈNH.");
  }

  @Test
  @DisplayName("Chữ viết tắt, mã và số hiệu bằng chữ hoa không bị thêm dấu bừa")
  void leavesInitialsAlone() {
    assertThat(scan("theo tiéu chuan TCVN 5687:2010 va ISO 9001 cia nha san xuat\n"))
        .contains("TCVN 5687:2010")
        .contains("ISO 9001");
  }

  @Test
  @DisplayName("Dấu xu đọc từ chữ c thì trả lại chữ c")
  void readsCentSignAsLetter() {
    assertThat(scan("Các co quan, don vi ¢6 lién quan chiu trach nhiém thi hanh.\n"))
        .contains("đơn vị có liên quan");
  }

  @Test
  @DisplayName("Họ tên và địa danh luật ít nhắc vẫn đọc được")
  void readsNamesAndPlaces() {
    assertThat(scan("Ong Nguyén Van Hing, Giam déc Cong an tinh Tién Giang\n"))
        .contains("Nguyễn Văn Hùng")
        .contains("tỉnh Tiền Giang");
    assertThat(scan("Uy ban nhan dan huyén Con Cudng, tinh Nghé An cho biét\n"))
        .contains("tỉnh Nghệ An");
  }

  @Test
  @DisplayName("Tên các cơ quan của Đảng đọc được dù luật ít nhắc")
  void readsPartyBodies() {
    assertThat(scan("Giao Ban Thudng vu Tinh uy chu tri, phdi hop Van phong Tinh iy.\n"))
        .contains("Ban Thường vụ Tỉnh ủy")
        .contains("Văn phòng Tỉnh ủy");
  }

  @Test
  @DisplayName("Số viết liền đơn vị đo không bị đọc thành chữ")
  void keepsMeasures() {
    assertThat(scan("Tinh Quang Nam déi 105ha dat, dudng day 22kV dai 15km va 3,5 km.\n"))
        .contains("105ha đất")
        .contains("22kV")
        .contains("15km");
  }

  @Test
  @DisplayName("Dấu phần trăm, tiền, độ đứng riêng được giữ; dấu vốn là chữ thì trả lại chữ")
  void keepsSigns() {
    assertThat(
            scan("Kinh té tang 5 % so v6i cing ky, nhiét dé 30 ° C, dat 15 $ va 20 € mdi nam.\n"))
        .contains("tăng 5 % so với cùng kỳ, nhiệt độ 30 ° C, đạt 15 $ và 20 € mỗi năm.");
    assertThat(scan("Cac don vi & trong nu6c va & nu6c ngoai.\n"))
        .contains("ở trong nước và ở nước ngoài.");
  }

  @Test
  @DisplayName("Từ đầu câu được nhận ra nhờ cách nó hỏng khi viết thường")
  void readsCapitalsLikeLowerCase() {
    assertThat(scan("C6 don vi chua thuc hién. C6 noi con cham.\n"))
        .contains("Có đơn vị chưa thực hiện.")
        .contains("Có nơi còn chậm.");
  }
}
