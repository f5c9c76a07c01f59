package org.roviec.ingest.rtf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.finding.Note;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.Read;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Outcome;

class RtfReaderTest {

  private static byte[] rtf(String body) {
    String head =
        "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset163 Times New Roman;}"
            + "{\\f1\\fcharset0 .VnTimeH;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset0 .VnTime;}}";
    return (head + body + "}").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String read(String body) {
    return Read.text(rtf(body));
  }

  @Test
  @DisplayName("số tự động lấy đúng chữ đã in trong tệp, kể cả kiểu của Word 95")
  void takesPrintedNumbers() {
    assertThat(
            read(
                "\\pard{\\listtext\\pard\\plain I.\\tab}\\ls1 Chung\\par"
                    + "\\pard{\\pntext\\f2\\'b7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'b7}}Ri\\u234?ng\\par"
                    + "\\pard{\\listtext\\f3 \\'a7i\\'d2u 2.}Ph\\u7841?m vi\\par"))
        .isEqualTo("I. Chung\n• Riêng\nĐiều 2. Phạm vi\n");
  }

  @Test
  @DisplayName("byte của phông .VnTimeH thành chữ hoa Unicode, bảng mã 1258 của Windows đọc đúng")
  void decodesFonts() {
    String text = read("\\f1 t\\'d8nh \\'f1y\\f0  S\\'f4\\'ec\\par");
    assertThat(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC))
        .isEqualTo("TỈNH ỦY Số\n");
  }

  @Test
  @DisplayName("sửa đổi còn theo dõi, chữ ẩn, nhận xét, mã trường không in thì không đọc")
  void leavesOutWhatIsNotPrinted() {
    Outcome.Ingested read =
        Read.ingested(
            rtf(
                "Giao {\\deleted S\\u7903? A}{\\revised S\\u7903? B}{\\v kín}"
                    + "{\\*\\annotation ghi chú}{\\field{\\*\\fldinst DATE}{\\fldrslt  h\\u244?m nay}}\\par"));
    assertThat(read.text().characters()).isEqualTo("Giao Sở B hôm nay\n");
    assertThat(read.notes())
        .extracting(Note::code)
        .containsExactly("ingest.changes-accepted", "ingest.left-out-hidden");
  }

  @Test
  @DisplayName("đầu trang, chữ chìm, thuộc tính tách khỏi nội dung")
  void keepsFurnitureApart() {
    Outcome.Ingested read =
        Read.ingested(
            rtf(
                "{\\info{\\title K\\u7871? ho\\u7841?ch}{\\author An}}"
                    + "{\\header D\\u7921? th\\u7843?o{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv N\\u7896?I B\\u7896?}}}}\\par}"
                    + "{\\footer\\chpgn\\par}N\\u7897?i dung\\par"));
    assertThat(read.text().characters()).isEqualTo("Nội dung\n");
    assertThat(read.furniture())
        .containsExactlyInAnyOrder(
            new Furniture(Furniture.Kind.PROPERTY, 0, "Kế hoạch"),
            new Furniture(Furniture.Kind.HEADER, 0, "Dự thảo"),
            new Furniture(Furniture.Kind.WATERMARK, 0, "NỘI BỘ"),
            new Furniture(Furniture.Kind.PAGE_NUMBER, 0, "1"));
  }

  @Test
  @DisplayName("phần mới sang trang, phần liền trang thì không")
  void breaksSections() {
    assertThat(read("a\\par\\sect\\sectd\\sbknone b\\par\\sect\\sectd c\\par"))
        .isEqualTo("a\nb\n\fc\n");
  }

  @Test
  @DisplayName("chú thích có dấu riêng giữ dấu đó; hộp chữ đọc một lần")
  void readsNotesAndBoxes() {
    assertThat(
            read(
                "A*{\\footnote * riêng.} b"
                    + "{\\shp{\\*\\shpinst\\shpleft10\\shptop0{\\shptxt h\\u7897?p\\par}}{\\shprslt h\\u7897?p}}\\par"))
        .isEqualTo("hộp\nA* b\n* riêng.\n");
  }

  @Test
  @DisplayName("tệp cắt cụt là hỏng, ngoặc thừa cũng là hỏng, không bao giờ ném lỗi")
  void tellsDamage() {
    byte[] whole = rtf("{\\b N\\u7897?i dung}\\par");
    assertThat(new Ingester().ingest(java.util.Arrays.copyOf(whole, whole.length - 8)))
        .isEqualTo(new Outcome.Damaged(FileType.RTF, -1));
    assertThat(new Ingester().ingest(rtf("}}}{\\par a"))).isInstanceOf(Outcome.Damaged.class);
  }
}
