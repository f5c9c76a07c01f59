package org.roviec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Lệnh restore")
class RestoreCommandTest {

  private static final String CLEAN =
      "Ủy ban nhân dân tỉnh chỉ đạo các sở, ngành phối hợp thực hiện.\r\n\tĐã ký\n";

  private static final String SCAN =
      """
      Diéu 5. Trach nhiém cua Uy ban nhan dan tinh
      1. Uy ban nhan dan tinh chi dao cac s6, nganh phéi hop thuc hién
      quy dinh tai Nghi dinh sé 12/2019/ND-CP ngay 05/02/2019 cua Chinh phi.
      """;

  private static final String UNMARKED =
      "Giao So Noi vu chu tri xay dung ke hoach, trinh Uy ban nhan dan tinh truoc ngay 30/6/2025.\n";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @DisplayName("in văn bản đã khôi phục, giữ nguyên từng dòng")
  void printsRestoredText() throws IOException {
    assertThat(run("restore", file("a.txt", SCAN))).isEqualTo(ExitCode.OK);
    assertThat(out().lines())
        .hasSize(3)
        .first()
        .isEqualTo("Điều 5. Trách nhiệm của Ủy ban nhân dân tỉnh");
    assertThat(out()).contains("12/2019/NĐ-CP ngày 05/02/2019 của Chính phủ.");
    assertThat(err()).isEmpty();
  }

  @Test
  @DisplayName("văn bản sạch ra đúng từng byte: dấu BOM, NFD, CRLF, ký tự không hiển thị")
  void passesCleanBytes() throws IOException {
    String odd = "\ufeff" + CLEAN + "Ủy ban nhân\u200b dân tỉnh đã họp.";
    Path file = folder.resolve("a.txt");
    Files.writeString(file, odd);
    assertThat(run("restore", file.toString())).isEqualTo(ExitCode.OK);
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(file));
  }

  @Test
  @DisplayName("vùng sạch giữa văn bản hỏng ra đúng từng ký tự")
  void keepsCleanRegions() throws IOException {
    String clean =
        "Đoạn này sạch, viết bằng tổ hợp: u\u031b\u0309 đã có dấu đủ cả rồi.\r\n".repeat(20);
    run("restore", file("a.txt", clean + UNMARKED.repeat(6) + clean));
    assertThat(out()).startsWith(clean).endsWith(clean).contains("Giao Sở Nội vụ chủ trì");
  }

  @Test
  @DisplayName("--explain: vùng hỏng, ký hiệu cần kiểm tra, từng lời đoán kèm độ chắc")
  void explains() throws IOException {
    assertThat(run("restore", file("a.txt", SCAN), "--explain")).isEqualTo(ExitCode.OK);
    assertThat(out())
        .contains("a.txt")
        .contains("lines 1–3")
        .contains("12/2019/ND-CP → 12/2019/NĐ-CP")
        .contains("nhiém → nhiệm 0.9")
        .contains("→ Điều 5. Trách nhiệm của Ủy ban nhân dân tỉnh");
  }

  @Test
  @DisplayName("--explain nói rõ khi không có gì hỏng")
  void saysThatNothingIsDamaged() throws IOException {
    run("restore", file("a.txt", CLEAN), "--explain", "--lang", "vi");
    assertThat(out()).contains("không có gì hỏng");
  }

  @Test
  @DisplayName("JSON hợp lược đồ, kể cả văn bản sạch và văn bản kỳ lạ; lược đồ bắt được lỗi")
  void writesJson() throws IOException {
    String odd = "\ud83d\ude00 " + SCAN.replace("s6,", "s6\ud83d\ude00,");
    for (String text : List.of(SCAN, CLEAN, UNMARKED, odd)) {
      out.reset();
      run("restore", file("a.txt", text), "--format", "json");
      assertThat(out().lines()).hasSize(1);
      assertThat(validate(out())).isEmpty();
    }
    assertThat(validate(out().replace("\"OCR\"", "\"FAX\""))).isNotEmpty();
    assertThat(validate(out().replace("\"written\"", "\"wrote\""))).isNotEmpty();
  }

  @Test
  @DisplayName("JSON: chỗ của mỗi chữ trong nguồn và trong bản khôi phục đếm theo điểm mã")
  void countsCodePoints() throws IOException {
    run("restore", file("a.txt", "\ud83d\ude00\n" + SCAN), "--format", "json");
    assertThat(out())
        .contains(
            "{\"start\":2,\"end\":6,\"text_start\":2,\"text_end\":6,\"written\":\"Diéu\",\"restored\":\"Điều\"");
  }

  @Test
  @DisplayName("--out ghi mỗi văn bản một tệp, không bao giờ ghi đè tệp nguồn")
  void writesFiles() throws IOException {
    file("in/a.txt", SCAN);
    file("in/sub/b.txt", CLEAN);
    String in = folder.resolve("in").toString();
    Path results = folder.resolve("out");
    assertThat(run("restore", in, "--out", results.toString())).isEqualTo(ExitCode.OK);
    assertThat(results.resolve("a.txt")).content().startsWith("Điều 5.");
    assertThat(results.resolve("sub/b.txt")).hasContent(CLEAN);
    assertThat(run("restore", in, "--out", in)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err()).contains("a.txt: the result would replace the file itself");
    assertThat(folder.resolve("in/a.txt")).hasContent(SCAN);
  }

  @Test
  @DisplayName("nhiều văn bản ra màn hình theo thứ tự; tệp hỏng kể tên, mã 3; dùng sai mã 2")
  void endsLikeRead() throws IOException {
    String scan = file("a.txt", SCAN);
    String clean = file("b.txt", CLEAN);
    String absent = folder.resolve("absent.txt").toString();
    assertThat(run("restore", clean, absent, scan)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(out()).startsWith(CLEAN + "Điều 5.");
    assertThat(err()).contains("absent.txt: no such file");
    assertThat(run("restore", scan, "--format", "html")).isEqualTo(ExitCode.USAGE);
    assertThat(run("restore")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  @DisplayName("read nói trong kết quả rằng văn bản được khôi phục và khôi phục bao nhiêu")
  void readTellsOfRestoring() throws IOException {
    String scan = file("a.txt", SCAN);
    run("read", scan, "--format", "json");
    assertThat(out()).contains("\"code\":\"text.restored\"");
    out.reset();
    run("read", scan);
    assertThat(out()).contains("was damaged (3 of 3 lines)").contains("words judged");
    out.reset();
    run("read", scan, "--format", "html");
    assertThat(out()).contains("was damaged (3 of 3 lines)");
  }

  @Test
  @DisplayName("read --no-restore đọc nguyên trạng; văn bản sạch không có lời nhắn ấy")
  void readCanLeaveItAsItIs() throws IOException {
    String scan = file("a.txt", SCAN);
    run("read", scan, "--format", "json", "--no-restore");
    run("read", file("b.txt", CLEAN), "--format", "json");
    assertThat(out()).doesNotContain("text.restored").doesNotContain("Trách nhiệm");
  }

  private int run(String... arguments) {
    Console console =
        Console.piped(new ByteArrayInputStream(new byte[0]), out, err, Locale.ENGLISH);
    return Main.run(console, arguments);
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toString();
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static List<Error> validate(String json) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                java.util.Objects.requireNonNull(
                    RestorationJson.class.getResourceAsStream("roviec-restoration.schema.json")));
    return schema.validate(json, InputFormat.JSON);
  }
}
