package org.roviec.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.finding.Note;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.outcome.Box;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.Span;

@DisplayName("Đọc PDF có lớp chữ")
class PdfReaderTest {

  private static Outcome.Ingested read(Sketch sketch) throws IOException {
    return (Outcome.Ingested) new Ingester().ingest(sketch.bytes());
  }

  private static String text(Sketch sketch) throws IOException {
    return read(sketch).text().characters();
  }

  private static List<String> codes(Outcome.Ingested read) {
    return read.notes().stream().map(Note::code).toList();
  }

  @Test
  @DisplayName("đầu văn bản hai cột: hết cột trái mới đến cột phải, rồi đến tên loại")
  void readsLetterheadColumnByColumn() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch
          .text(90, 60, 12, "ỦY BAN NHÂN DÂN")
          .text(95, 75, 12, "TỈNH BẮC NINH")
          .text(100, 100, 12, "Số: 12/KH-UBND")
          .text(300, 60, 12, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
          .text(340, 77, 12, "Độc lập - Tự do - Hạnh phúc")
          .text(320, 102, 12, "Bắc Ninh, ngày 20 tháng 11 năm 2025")
          .text(262, 140, 14, "KẾ HOẠCH");
      assertThat(text(sketch))
          .isEqualTo(
              """
              ỦY BAN NHÂN DÂN
              TỈNH BẮC NINH
              Số: 12/KH-UBND

              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
              Độc lập - Tự do - Hạnh phúc
              Bắc Ninh, ngày 20 tháng 11 năm 2025

              KẾ HOẠCH
              """);
    }
  }

  @Test
  @DisplayName("danh sách đánh số thụt lề không bị coi là hai cột")
  void keepsHangingNumbersWithTheirLines() throws IOException {
    try (Sketch sketch = new Sketch()) {
      for (int i = 1; i <= 4; i++) {
        sketch.text(70, 60 + 30 * i, 12, i + ".");
        sketch.text(110, 60 + 30 * i, 12, "Sở Tài chính bố trí kinh phí đợt " + i + ".");
      }
      assertThat(text(sketch)).startsWith("1. Sở Tài chính bố trí kinh phí đợt 1.\n");
    }
  }

  @Test
  @DisplayName("bảng kẻ ô thành hàng có gạch đứng; gạch đứng trong ô được đánh dấu riêng")
  void readsRuledTables() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch
          .text(70, 60, 12, "Phân công như sau:")
          .table(
              70,
              80,
              new float[] {40, 200, 150},
              22,
              new String[] {"TT", "Nhiệm vụ", "Chủ trì"},
              new String[] {"1", "Rà soát | tổng hợp", "Sở Nội vụ"},
              new String[] {"2", "Báo cáo", ""})
          .text(70, 180, 12, "Yêu cầu thực hiện nghiêm túc.");
      assertThat(text(sketch))
          .isEqualTo(
              """
              Phân công như sau:

              | TT | Nhiệm vụ | Chủ trì |
              | 1 | Rà soát \\| tổng hợp | Sở Nội vụ |
              | 2 | Báo cáo |  |

              Yêu cầu thực hiện nghiêm túc.
              """);
    }
  }

  @Test
  @DisplayName(
      "bảng sang trang: tiêu đề in lại chỉ lấy một lần, hàng bị cắt được nối, vị trí đúng trang")
  void joinsTablesOverPages() throws IOException {
    float[] widths = {40, 250, 150};
    String[] head = {"TT", "Nhiệm vụ", "Chủ trì"};
    try (Sketch sketch = new Sketch()) {
      sketch.table(70, 700, widths, 22, head, new String[] {"1", "Rà soát các văn", "Sở Nội vụ"});
      sketch.newPage();
      sketch.table(
          70,
          60,
          widths,
          22,
          head,
          new String[] {"", "bản đã ban hành", ""},
          new String[] {"2", "Báo cáo", "Sở Tư pháp"});
      Outcome.Ingested read = read(sketch);
      assertThat(read.text().characters())
          .isEqualTo(
              """
              | TT | Nhiệm vụ | Chủ trì |
              | 1 | Rà soát các văn bản đã ban hành | Sở Nội vụ |
              \f| 2 | Báo cáo | Sở Tư pháp |
              """);
      int at = read.text().characters().indexOf("bản đã");
      List<Box> boxes = read.layout().boxes(new Span(at, at + 3));
      assertThat(boxes).hasSize(1);
      assertThat(boxes.getFirst().page()).isEqualTo(2);
      assertThat(boxes.getFirst().y()).isBetween(80.0, 105.0);
    }
  }

  @Test
  @DisplayName("bảng không kẻ: cột theo khoảng trắng, hàng theo số thứ tự, sang trang vẫn nối")
  void readsTablesWithoutRules() throws IOException {
    float[] columns = {70, 110, 330, 460};
    try (Sketch sketch = new Sketch()) {
      sketch.text(
          90, 680, 12, "Phân công các cơ quan thực hiện những nhiệm vụ sau đây theo chức năng:");
      row(sketch, columns, 700, "TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn");
      row(sketch, columns, 720, "1", "Xây dựng đề án sắp xếp các đơn vị", "Sở Nội vụ", "30/9/2024");
      row(sketch, columns, 735, "", "sự nghiệp công lập", "", "");
      row(sketch, columns, 755, "2", "Rà soát quy hoạch", "Sở Nông nghiệp", "Quý IV/2024");
      row(sketch, columns, 770, "", "", "và Môi trường", "");
      row(sketch, columns, 790, "3", "Tổng hợp kết quả giải ngân vốn", "Sở Tài chính", "");
      sketch.newPage();
      sketch.text(290, 40, 11, "2");
      row(sketch, columns, 60, "", "đầu tư công", "", "");
      row(sketch, columns, 80, "4", "Hướng dẫn đại hội chi bộ", "Ban Tổ chức", "15/10/2024");
      sketch.text(90, 110, 12, "Trên đây là những nhiệm vụ giao cho các cơ quan trong năm nay.");
      assertThat(text(sketch))
          .isEqualTo(
              """
              Phân công các cơ quan thực hiện những nhiệm vụ sau đây theo chức năng:

              | TT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn |
              | 1 | Xây dựng đề án sắp xếp các đơn vị sự nghiệp công lập | Sở Nội vụ | 30/9/2024 |
              | 2 | Rà soát quy hoạch | Sở Nông nghiệp và Môi trường | Quý IV/2024 |
              | 3 | Tổng hợp kết quả giải ngân vốn đầu tư công | Sở Tài chính |  |
              \f| 4 | Hướng dẫn đại hội chi bộ | Ban Tổ chức | 15/10/2024 |

              Trên đây là những nhiệm vụ giao cho các cơ quan trong năm nay.
              """);
    }
  }

  @Test
  @DisplayName("cột hẹp bẻ đôi năm: ghép lại; số khác xuống dòng thì không")
  void joinsBrokenYears() throws IOException {
    float[] columns = {70, 110, 330, 460};
    try (Sketch sketch = new Sketch()) {
      row(sketch, columns, 100, "TT", "Nhiệm vụ", "Thời hạn", "Số");
      row(sketch, columns, 120, "1", "Xây dựng đề án", "31/12/20", "tờ trình 12/20");
      row(sketch, columns, 135, "", "", "25", "254");
      row(sketch, columns, 155, "2", "Rà soát quy hoạch", "Quý IV/", "3");
      row(sketch, columns, 170, "", "", "2025", "4");
      assertThat(text(sketch))
          .isEqualTo(
              """
              | TT | Nhiệm vụ | Thời hạn | Số |
              | 1 | Xây dựng đề án | 31/12/2025 | tờ trình 12/20 254 |
              | 2 | Rà soát quy hoạch | Quý IV/2025 | 3 4 |
              """);
    }
  }

  @Test
  @DisplayName("bảng không kẻ, số thứ tự đặt giữa hàng cao: dòng nào vẫn về hàng ấy")
  void readsNumbersSetInTheMiddle() throws IOException {
    float[] columns = {70, 110, 330};
    try (Sketch sketch = new Sketch()) {
      row(sketch, columns, 100, "STT", "Nhiệm vụ", "Chủ trì");
      row(sketch, columns, 130, "", "Xây dựng đề án sắp xếp các đơn vị", "");
      row(sketch, columns, 138, "1", "", "Sở Nội vụ");
      row(sketch, columns, 146, "", "sự nghiệp công lập", "");
      row(sketch, columns, 176, "", "Rà soát quy hoạch sử dụng đất cấp xã,", "Sở Nông nghiệp");
      row(sketch, columns, 184, "2", "", "");
      row(sketch, columns, 192, "", "đề xuất điều chỉnh", "và Môi trường");
      assertThat(text(sketch))
          .isEqualTo(
              """
              | STT | Nhiệm vụ | Chủ trì |
              | 1 | Xây dựng đề án sắp xếp các đơn vị sự nghiệp công lập | Sở Nội vụ |
              | 2 | Rà soát quy hoạch sử dụng đất cấp xã, đề xuất điều chỉnh | Sở Nông nghiệp và Môi trường |
              """);
    }
  }

  private static void row(Sketch sketch, float[] columns, float y, String... cells)
      throws IOException {
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        sketch.text(columns[i], y, 12, cells[i]);
      }
    }
  }

  @Test
  @DisplayName("số trang và đầu trang lặp lại để riêng; câu vắt trang nối liền")
  void setsFurnitureApart() throws IOException {
    try (Sketch sketch = new Sketch()) {
      for (int page = 1; page <= 3; page++) {
        sketch.text(290, 40, 11, Integer.toString(page));
        sketch.text(70, 60, 10, "Văn phòng Tỉnh ủy Bắc Ninh");
        for (int line = 0; line < 5; line++) {
          sketch.text(
              70,
              120 + 18 * line,
              12,
              "các cơ quan, đơn vị tiếp tục thực hiện nghiêm túc các nhiệm vụ được giao");
        }
        if (page < 3) {
          sketch.newPage();
        }
      }
      Outcome.Ingested read = read(sketch);
      assertThat(read.furniture())
          .extracting(Furniture::kind)
          .containsOnly(Furniture.Kind.PAGE_NUMBER, Furniture.Kind.HEADER);
      assertThat(read.furniture()).hasSize(6);
      assertThat(read.text().characters()).contains("được giao\fcác cơ quan");
      assertThat(read.layout().pages()).hasSize(3);
    }
  }

  @Test
  @DisplayName("chú thích chân trang: số mũ trong câu, nội dung xuống cuối trang")
  void readsFootnotes() throws IOException {
    try (Sketch sketch = new Sketch()) {
      String words = "Thu ngân sách đạt 62,5% dự toán";
      float width = sketch.font().getStringWidth(words) / 1000 * 13;
      sketch.text(70, 100, 13, words);
      sketch.text(70 + width, 95, 8, "1");
      sketch.text(70 + width + 8, 100, 13, "trong năm.");
      sketch.text(70, 118, 13, "Các cơ quan tiếp tục thực hiện.");
      sketch.line(70, 700, 200, 700);
      sketch.text(70, 711, 6, "1");
      sketch.text(75, 715, 10, "Báo cáo của Sở Tài chính.");
      assertThat(text(sketch))
          .isEqualTo(
              """
              Thu ngân sách đạt 62,5% dự toán¹ trong năm.
              Các cơ quan tiếp tục thực hiện.

              ¹ Báo cáo của Sở Tài chính.
              """);
    }
  }

  @Test
  @DisplayName("trang xoay: đọc đúng chiều, vị trí theo trang như khi xem")
  void readsTurnedPages() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(100, 100, 12, "Kết luận của Ban Thường vụ Tỉnh ủy");
      sketch.page().setRotation(90);
      Outcome.Ingested read = read(sketch);
      assertThat(read.text().characters()).isEqualTo("Kết luận của Ban Thường vụ Tỉnh ủy\n");
      assertThat(read.layout().pages().getFirst().width()).isGreaterThan(800);
      Box box = read.layout().boxes(new Span(0, 1)).getFirst();
      assertThat(box.x()).isGreaterThan(700);
      assertThat(box.y()).isBetween(95.0, 115.0);
    }
  }

  @Test
  @DisplayName("chữ in đè cho đậm chỉ lấy một lần")
  void leavesOutOverprint() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, "KẾT LUẬN 11").text(70.3f, 100, 12, "KẾT LUẬN 11");
      assertThat(text(sketch)).isEqualTo("KẾT LUẬN 11\n");
    }
  }

  @Test
  @DisplayName("chữ ẩn bị bỏ và được báo; chữ trắng trên nền màu vẫn đọc")
  void leavesOutHiddenText() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, "Giao Sở Y tế báo cáo.");
      sketch.colored(70, 130, 1, "không ai thấy");
      sketch.unpainted(70, 160, "cũng không");
      Outcome.Ingested read = read(sketch);
      assertThat(read.text().characters()).isEqualTo("Giao Sở Y tế báo cáo.\n");
      assertThat(codes(read)).containsExactly("ingest.hidden-text");
    }
  }

  @Test
  @DisplayName("phông .VnTime được chuyển sang Unicode và được báo")
  void decodesLegacyFonts() throws IOException {
    try (Sketch sketch = new Sketch()) {
      PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      font.getCOSObject().setName(COSName.BASE_FONT, "ABCDEF+.VnTime");
      font.getCOSObject().setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
      sketch.text(70, 100, 12, 0, font, "Céng hßa x· héi chñ nghÜa ViÖt Nam");
      Outcome.Ingested read = read(sketch);
      assertThat(read.text().characters()).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam\n");
      assertThat(codes(read)).containsExactly("ingest.legacy-font");
    }
  }

  @Test
  @DisplayName("chữ chéo trang là hình mờ, để riêng")
  void setsWatermarksApart() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, "Giao Sở Y tế báo cáo trước ngày 15 hằng tháng.");
      sketch.text(150, 500, 60, 45, sketch.font(), "BẢN SAO");
      Outcome.Ingested read = read(sketch);
      assertThat(read.text().characters()).doesNotContain("BẢN");
      assertThat(read.furniture())
          .containsExactly(new Furniture(Furniture.Kind.WATERMARK, 1, "BẢN SAO"));
    }
  }

  @Test
  @DisplayName("mỗi ký tự có khung trên trang")
  void boxesEachCharacter() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, "Sở Nội vụ");
      Outcome.Ingested read = read(sketch);
      List<Box> boxes = read.layout().boxes(new Span(3, 6));
      float before = sketch.font().getStringWidth("Sở ") / 1000 * 12;
      float width = sketch.font().getStringWidth("Nội") / 1000 * 12;
      assertThat(boxes).hasSize(1);
      assertThat(boxes.getFirst().x()).isCloseTo(70 + before, within());
      assertThat(boxes.getFirst().width()).isCloseTo(width, within());
      assertThat(boxes.getFirst().y()).isBetween(86.0, 92.0);
      assertThat(Objects.requireNonNull(read.layout().pageAt(0)).isRecognized()).isFalse();
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.2);
  }

  @Test
  @DisplayName("trang ảnh mà không được nhận dạng: một câu rõ ràng; trang có chữ vẫn đọc")
  void readsLettersBesidePageImages() throws IOException {
    BufferedImage scan = new BufferedImage(400, 560, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = scan.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 400, 560);
    graphics.dispose();
    try (Sketch sketch = new Sketch();
        Sketch mixed = new Sketch()) {
      sketch.image(scan, 0, 0, 595, 842);
      assertThat(Unable.read(sketch.bytes())).isEqualTo(new Outcome.NoRecognizer());
      mixed.image(scan, 0, 0, 595, 842).newPage().text(70, 100, 12, "Sở Nội vụ tổng hợp.");
      Outcome.Ingested read = (Outcome.Ingested) Unable.read(mixed.bytes());
      assertThat(read.text().characters()).isEqualTo("\n\fSở Nội vụ tổng hợp.\n");
      assertThat(codes(read)).containsExactly("ingest.page-unread");
    }
  }
}
