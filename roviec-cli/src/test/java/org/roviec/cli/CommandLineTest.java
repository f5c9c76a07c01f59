package org.roviec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  private static final String NOTICE =
      """
      THÔNG BÁO

      1. Giao Sở Nội vụ chủ trì xây dựng kế hoạch, trình Ủy ban nhân dân tỉnh trước ngày 30/6/2025.
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  @DisplayName("một tệp cho một đối tượng JSON trên một dòng")
  void readsOneFileAsJson() throws IOException {
    int code = run("read", file("a.txt", NOTICE), "--format", "json");
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(out())
        .startsWith("{\"scheme\":\"roviec-gold/1.0\",\"file\":\"a.txt\"")
        .endsWith("}\n");
    assertThat(out().lines()).hasSize(1);
    assertThat(err()).isEmpty();
  }

  @Test
  @DisplayName("không ghi dạng thì hiện bản tóm tắt, không màu khi không phải màn hình")
  void showsSummary() throws IOException {
    assertThat(run("read", file("a.txt", NOTICE))).isEqualTo(ExitCode.OK);
    assertThat(out()).contains("a.txt").doesNotContain("\u001b");
  }

  @Test
  @DisplayName("đọc từ đầu vào chuẩn")
  void readsStandardInput() {
    int code = runOn(NOTICE, "read", "-", "--format", "text");
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(out()).isEqualTo(NOTICE);
  }

  @Test
  @DisplayName("thư mục: mỗi tệp đọc được một kết quả cùng tên, kể cả trong thư mục con")
  void readsFolders() throws IOException {
    file("in/b.txt", NOTICE);
    file("in/a.txt", NOTICE);
    file("in/sub/c.txt", NOTICE);
    Files.write(folder.resolve("in/program.exe"), new byte[] {'M', 'Z', 0, 0, 1, 2});
    Path results = folder.resolve("out");
    int code = run("read", folder.resolve("in").toString(), "--out", results.toString());
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(results.resolve("a.json")).exists();
    assertThat(results.resolve("b.json")).exists();
    assertThat(results.resolve("sub/c.json")).exists();
    assertThat(out()).isEmpty();
    assertThat(err()).contains("passed over 1 files").contains("program.exe");
  }

  @Test
  @DisplayName("--pages: mỗi trang PDF một ảnh có đánh dấu kết quả; tệp không có trang thì thôi")
  void drawsPages() throws IOException {
    Path pdf = Path.of("..", "roviec-corpus", "printed", "plan.pdf");
    Path pages = folder.resolve("pages");
    int code =
        run(
            "read",
            pdf.toString(),
            file("a.txt", NOTICE),
            "--pages",
            pages.toString(),
            "--out",
            folder.resolve("out").toString());
    assertThat(code).isEqualTo(ExitCode.OK);
    try (var drawn = Files.list(pages.resolve("plan"))) {
      assertThat(drawn).hasSizeGreaterThan(3);
    }
    BufferedImage first = ImageIO.read(pages.resolve("plan/001.png").toFile());
    assertThat(first.getWidth()).isBetween(900, 920);
    Set<Integer> colors = new HashSet<>();
    for (int y = 0; y < first.getHeight(); y++) {
      for (int x = 0; x < first.getWidth(); x++) {
        int color = first.getRGB(x, y) & 0xffffff;
        boolean gray = (color >> 16) == (color & 0xff) && (color >> 8 & 0xff) == (color & 0xff);
        if (!gray) {
          colors.add(color);
        }
      }
    }
    assertThat(colors).hasSizeGreaterThan(4);
    assertThat(pages.resolve("a")).doesNotExist();
  }

  @Test
  @DisplayName("văn bản nhận dạng kém: đọc nguyên như vậy và ghi chú")
  void saysMisread() throws IOException {
    String line = "Giao Sở Nội vụ chủ trì phôii hợpp các sở ngành ràà soát quyy chế làmm việc. ";
    run("read", file("a.txt", line.repeat(8)), "--format", "json");
    assertThat(out()).contains("\"code\":\"text.misread\"").doesNotContain("text.restored");
  }

  @Test
  @DisplayName("nhiều tệp đọc song song vẫn ra đúng thứ tự")
  void keepsOrder() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      String text = "Văn bản số " + i + (i % 7 == 0 ? " dài".repeat(20_000) : "") + "\n";
      file("in/%02d.txt".formatted(i), text);
      expected.append(text);
    }
    run("read", folder.resolve("in").toString(), "--format", "text");
    assertThat(out()).isEqualTo(expected.toString());
  }

  @Test
  @DisplayName("tệp hỏng bị kể tên trong một câu, các tệp khác vẫn được đọc, mã kết thúc 3")
  void badFilesDoNotHarmOthers() throws IOException {
    String good = file("good.txt", NOTICE);
    String empty = file("empty.txt", "");
    Path binary = folder.resolve("binary.txt");
    Files.write(binary, new byte[] {0, 1, 2, 0, 0, 0, 7, 7});
    String absent = folder.resolve("absent.txt").toString();
    int code =
        run("read", empty, good, binary.toString(), absent, "--format", "text", "--lang", "vi");
    assertThat(code).isEqualTo(ExitCode.UNREADABLE);
    assertThat(out()).isEqualTo(NOTICE);
    assertThat(err().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("empty.txt: tệp trống"))
        .anyMatch(line -> line.contains("binary.txt: đây không phải tài liệu"))
        .anyMatch(line -> line.contains("absent.txt: không tìm thấy"));
    assertThat(err()).doesNotContain("Exception");
  }

  @Test
  @DisplayName("thư mục không có tệp nào đọc được thì nói rõ")
  void tellsOfEmptyFolder() {
    assertThat(run("read", folder.toString())).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err()).contains("no file that can be read");
  }

  @Test
  @DisplayName("văn bản bảng mã cũ được đọc và báo cho biết")
  void readsLegacyText() throws IOException {
    Path old = folder.resolve("old.txt");
    Files.write(
        old,
        "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("read", old.toString(), "--format", "text")).isEqualTo(ExitCode.OK);
    assertThat(out()).startsWith("Cộng hòa xã hội chủ nghĩa Việt Nam");
    assertThat(err()).contains("TCVN3");
  }

  @Test
  @DisplayName("một triệu dòng vẫn đọc xong")
  void readsAMillionLines() throws IOException {
    String many = file("many.txt", "- a\n".repeat(1_000_000));
    assertThat(run("read", many, "--format", "text")).isEqualTo(ExitCode.OK);
    assertThat(out.size()).isEqualTo(4_000_000);
  }

  @Test
  @DisplayName("dùng sai: một câu, chỉ chỗ xem thêm, mã 2")
  void explainsWrongUse() throws IOException {
    assertThat(run("read")).isEqualTo(ExitCode.USAGE);
    assertThat(run("frobnicate")).isEqualTo(ExitCode.USAGE);
    assertThat(run("read", file("a.txt", NOTICE), "--format", "pdf")).isEqualTo(ExitCode.USAGE);
    assertThat(run("read", "--lang", "fr", "x")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("choose one of: json").contains("--help").doesNotContain("\tat ");
  }

  @Test
  @DisplayName("trợ giúp có tiếng Việt và tiếng Anh, nêu mã kết thúc")
  void helpsInBothLanguages() {
    assertThat(run("--help")).isEqualTo(ExitCode.OK);
    assertThat(out()).contains("Exit codes").contains("Reads Vietnamese");
    Console console =
        Console.piped(new ByteArrayInputStream(new byte[0]), out, err, Locale.forLanguageTag("vi"));
    assertThat(Main.run(console, "read", "--help")).isEqualTo(ExitCode.OK);
    assertThat(out()).contains("Cách dùng").contains("Mã kết thúc");
  }

  @Test
  @DisplayName("bên nhận đã đóng thì im lặng dừng")
  void isQuietWhenTheReaderHasGone() throws IOException {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Console console =
        Console.piped(new ByteArrayInputStream(new byte[0]), gone, err, Locale.ENGLISH);
    String file = file("a.txt", NOTICE);
    assertThat(Main.run(console, "read", file, "--format", "text")).isEqualTo(ExitCode.BROKEN_PIPE);
    assertThat(err()).isEmpty();
  }

  @Test
  @DisplayName("văn bản không điều khiển được màn hình của người đọc")
  void tamesControlCharacters() {
    assertThat(runOn("\u001b[31mđỏ\u0007 \u202engược\n", "read", "-", "--explain"))
        .isEqualTo(ExitCode.OK);
    assertThat(out()).doesNotContain("\u001b[31m").doesNotContain("\u0007");
  }

  @Test
  @DisplayName("lint SARIF luôn là một bản ghi hợp lệ, kể cả khi không có gì chưa rõ")
  void writesSarif() throws IOException {
    int code = run("lint", file("a.txt", "THÔNG BÁO\n"), "--format", "sarif");
    assertThat(code).isEqualTo(ExitCode.OK);
    assertThat(out()).contains("\"version\":\"2.1.0\"").contains("\"results\":[]");
  }

  @Test
  @DisplayName("lint: mỗi chỗ chưa rõ một dòng có tệp, dòng, cột; mã kết thúc 1")
  void lintTellsWhatIsUnclear() throws IOException {
    String file = file("a.txt", "II- NHIỆM VỤ\n\n1. Khẩn trương rà soát các chương trình.\n");
    assertThat(run("lint", file)).isEqualTo(ExitCode.UNCLEAR);
    assertThat(out().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches(".*a\\.txt:3:\\d+: D01: .+"));
    assertThat(err()).contains("unclear places in 1 assignments");
  }

  @Test
  @DisplayName("tệp nén và thư: mỗi tệp bên trong một kết quả, tên không đổi giữa các lần chạy")
  void expandsBundles() throws IOException {
    Path zip = zip("in/hồ sơ.zip", "a/x.txt", NOTICE, "b.html", "<html><p>Thông báo</p></html>");
    file("in/x.txt", NOTICE);
    Path results = folder.resolve("out");
    String in = folder.resolve("in").toString();
    assertThat(run("read", in, "--out", results.toString())).isEqualTo(ExitCode.OK);
    assertThat(results.resolve("hồ sơ.zip/a/x.json")).exists();
    assertThat(results.resolve("hồ sơ.zip/b.json")).exists();
    assertThat(results.resolve("x.json")).exists();
    assertThat(run("read", zip.toString(), "--format", "json")).isEqualTo(ExitCode.OK);
    assertThat(out().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("\"file\":\"hồ sơ.zip/a/x.txt\""));
    assertThat(run("read", zip.toString(), "--format", "html")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  @DisplayName("tên trong tệp nén không dẫn kết quả ra ngoài thư mục")
  void keepsResultsInside() throws IOException {
    Path zip = zip("h.zip", "../../../thoat.txt", NOTICE, "..\\..\\ra.txt", NOTICE);
    Path results = folder.resolve("sâu/hơn/out");
    assertThat(run("read", zip.toString(), "--out", results.toString())).isEqualTo(ExitCode.OK);
    assertThat(results.resolve("h.zip/thoat.json")).exists();
    assertThat(results.resolve("h.zip/ra.json")).exists();
    try (var files = Files.walk(folder)) {
      assertThat(files.filter(each -> each.toString().endsWith(".json"))).hasSize(2);
    }
  }

  @Test
  @DisplayName("tài liệu mật: chỉ một câu cố định, không tên, không chữ, không tệp nào được ghi")
  void leavesNothingOfSecrets() throws IOException {
    file("in/a.txt", NOTICE);
    file("in/keo-hoach-x.txt", "TUYỆT MẬT\n" + NOTICE.replace("Nội vụ", "Quý Hiếm"));
    file("in/sub/TỐI MẬT phương án.txt", "Phương án Quý Hiếm\n");
    zip("in/z.zip", "quy-hiem.txt", "MẬT\nQuý Hiếm\n", "b.txt", NOTICE);
    Path results = folder.resolve("out");
    int code = run("read", folder.resolve("in").toString(), "--out", results.toString());
    assertThat(code).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err().lines())
        .hasSize(3)
        .allMatch(line -> line.contains("state secrecy"))
        .anyMatch(line -> line.startsWith("roviec: file 2 of 4: "));
    run("read", folder.resolve("in").toString(), "--explain");
    run("lint", folder.resolve("in").toString());
    for (String trace : new String[] {"Quý Hiếm", "keo-hoach", "phương án", "quy-hiem", "TỐI"}) {
      assertThat(err()).doesNotContain(trace);
      assertThat(out()).doesNotContain(trace);
    }
    try (var files = Files.walk(results)) {
      assertThat(files.filter(Files::isRegularFile).map(results::relativize).map(Path::toString))
          .containsExactlyInAnyOrder("a.json", Path.of("z.zip", "b.json").toString());
    }
  }

  @Test
  @DisplayName("quyết định của người có thẩm quyền cho đọc, và lý do hiện trong ghi chú")
  void releasesByDecision() throws IOException {
    String file = file("a.txt", "MẬT\n" + NOTICE);
    assertThat(run("read", file)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err()).doesNotContain("a.txt").doesNotContain("file 1");
    assertThat(run("read", file, "--not-classified", "đã giải mật ngày 1/6", "--lang", "vi"))
        .isEqualTo(ExitCode.OK);
    assertThat(out()).contains("Đã đọc dù cổng mật báo động").contains("đã giải mật ngày 1/6");
  }

  @Test
  @DisplayName("giới hạn đổi được từ dòng lệnh")
  void changesLimits() throws IOException {
    String file = file("a.txt", NOTICE);
    assertThat(run("read", file, "--max", "characters=20")).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err()).contains("more than 20 characters");
    assertThat(run("read", file, "--max", "bytes=1K", "--max", "seconds=60")).isZero();
    assertThat(run("read", file, "--max", "bananas=1")).isEqualTo(ExitCode.USAGE);
    assertThat(run("read", file, "--max", "bytes=-1")).isEqualTo(ExitCode.USAGE);
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private int run(String... arguments) {
    return runOn("", arguments);
  }

  private int runOn(String input, String... arguments) {
    Console console =
        Console.piped(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            err,
            Locale.ENGLISH);
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
}
