package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roviec.ingest.detection.Detection;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.Encoding;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

class TextIngesterTest {

  private static final String TEXT =
      "Thông báo kết luận của Ban Thường vụ: giao Sở Nội vụ chủ trì, phối hợp với các sở.";

  /** The same sentence as it looks when TCVN3 bytes are shown as Latin characters. */
  private static final String TCVN3 =
      "Céng hßa x· héi chñ nghÜa ViÖt Nam. §éc lËp - Tù do - H¹nh phóc. Uû ban nh©n d©n tØnh";

  private static final String VNI =
      "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. Uûy ban nhaân daân tænh";

  private final Ingester ingester = new Ingester();

  @Test
  @DisplayName("UTF-8 được giữ nguyên từng ký tự")
  void keepsUtf8() {
    assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE,true", "UTF-16BE,true", "UTF-16LE,false", "UTF-16BE,false"})
  @DisplayName("UTF-16 đọc được, có hay không có dấu thứ tự byte")
  void readsUtf16(String charset, boolean marked) {
    String shown = (marked ? "\ufeff" : "") + TEXT;
    assertThat(read(shown.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
  }

  @Test
  @DisplayName("TCVN3 dạng byte được nhận ra và chuyển sang Unicode")
  void readsTcvn3Bytes() {
    Outcome outcome = ingester.ingest(TCVN3.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Ingested.class,
            ingested -> {
              assertThat(ingested.origin().encoding()).isEqualTo(Encoding.TCVN3);
              assertThat(ingested.text().characters())
                  .isEqualTo(
                      "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc."
                          + " Uỷ ban nhân dân tỉnh");
            });
  }

  @Test
  @DisplayName("VNI dạng byte được nhận ra và chuyển sang Unicode")
  void readsVniBytes() {
    Outcome outcome = ingester.ingest(VNI.getBytes(StandardCharsets.ISO_8859_1));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Ingested.class,
            ingested -> {
              assertThat(ingested.origin().encoding()).isEqualTo(Encoding.VNI);
              assertThat(ingested.text().characters())
                  .isEqualTo(
                      "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc."
                          + " Ủy ban nhân dân tỉnh");
            });
  }

  @Test
  @DisplayName("TCVN3 và VNI dán vào tệp Unicode cũng được nhận ra")
  void readsPastedLegacyText() {
    assertThat(read(TCVN3.getBytes(StandardCharsets.UTF_8))).startsWith("Cộng hòa xã hội");
    assertThat(read(VNI.getBytes(StandardCharsets.UTF_8))).startsWith("Cộng hòa xã hội");
    assertThat(read("COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
  }

  @Test
  @DisplayName("tiếng Pháp không bị tưởng là tiếng Việt bảng mã cũ")
  void leavesFrenchAlone() {
    String french =
        "L'été dernier, le ministère a décidé de créer une délégation générale à l'économie.";
    assertThat(read(french.getBytes(StandardCharsets.UTF_8))).isEqualTo(french);
  }

  @Test
  @DisplayName("vài byte hỏng thì đọc tiếp và đếm; hỏng nhiều thì từ chối, nêu vị trí")
  void countsDamage() {
    byte[] sound = (TEXT + "\n").repeat(20).getBytes(StandardCharsets.UTF_8);
    byte[] scratched = sound.clone();
    scratched[40] = (byte) 0xff;
    assertThat(ingester.ingest(scratched))
        .isInstanceOfSatisfying(
            Outcome.Ingested.class,
            ingested -> assertThat(ingested.origin().replaced()).isPositive());
    byte[] ruined = new byte[2000];
    java.util.Arrays.fill(ruined, (byte) 0x9d);
    assertThat(ingester.ingest(ruined)).isEqualTo(new Outcome.Damaged(FileType.TEXT, 0));
  }

  @Test
  @DisplayName("tệp rỗng hoặc toàn khoảng trắng là tệp trống")
  void tellsEmptyFiles() {
    assertThat(ingester.ingest(new byte[0])).isEqualTo(new Outcome.Empty());
    assertThat(ingester.ingest(" \n\u00a0\ufeff\t".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new Outcome.Empty());
  }

  @Test
  @DisplayName("tệp không phải văn bản được gọi đúng tên")
  void namesOtherFiles() throws Exception {
    assertThat(type("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(FileType.PDF);
    assertThat(type(zip("word/document.xml"))).isEqualTo(FileType.DOCX);
    assertThat(type(zip("xl/workbook.xml"))).isEqualTo(FileType.XLSX);
    assertThat(type(zip("anything.bin"))).isEqualTo(FileType.ZIP);
    assertThat(type("{\\rtf1\\ansi".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(FileType.RTF);
    assertThat(type("\n<!DOCTYPE HTML><p>".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(FileType.HTML);
    assertThat(type(new byte[] {1, 2, 0, 0, 4, 0, 9, 9, 0, 0})).isEqualTo(FileType.BINARY);
    assertThat(type(new byte[100])).isEqualTo(FileType.BINARY);
  }

  @Test
  @DisplayName("quá giới hạn thì từ chối trước khi giải mã")
  void refusesLargeFiles() {
    assertThat(new Ingester(Limits.DEFAULT.withBytes(10)).ingest(new byte[11]))
        .isEqualTo(new Outcome.Exceeded(Limit.BYTES, 11, 10));
  }

  @Test
  @DisplayName("byte bất kỳ cho một kết cục, không bao giờ ném lỗi")
  void neverThrows() {
    Random random = new Random(7);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = new byte[random.nextInt(120)];
      random.nextBytes(bytes);
      if (i % 3 == 0) {
        for (int k = 0; k < bytes.length; k++) {
          bytes[k] = (byte) (bytes[k] | 0x20);
        }
      }
      assertThat(ingester.ingest(bytes)).isNotNull();
    }
  }

  private String read(byte[] bytes) {
    Outcome outcome = ingester.ingest(bytes);
    assertThat(outcome).isInstanceOf(Outcome.Ingested.class);
    return ((Outcome.Ingested) outcome).text().characters();
  }

  private static FileType type(byte[] bytes) {
    Outcome outcome = new Ingester().ingest(bytes);
    return outcome instanceof Outcome.Unsupported(var type) ? type : Detection.typeOf(bytes, "");
  }

  private static byte[] zip(String entry) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(new byte[10]);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
