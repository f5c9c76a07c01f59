package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.outcome.Outcome;

/** A paper that bears a mark leaves no trace, whatever kind of file it comes in. */
@DisplayName("Tài liệu mật không để lại dấu vết")
class SecrecyTraceTest {

  private static final String MARK = "TỐI MẬT";
  private static final String CONTENT = "Kế hoạch Hải Đăng bảy tám chín";

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    String text = MARK + "\n" + CONTENT + "\n";
    String page = "<html><body><p>" + MARK + "</p><p>" + CONTENT + "</p></body></html>";
    files.put("txt", Samples.utf8(text));
    files.put("utf16", ("\ufeff" + text.repeat(5)).getBytes(StandardCharsets.UTF_16LE));
    files.put("html", Samples.utf8(page));
    files.put("csv", Samples.utf8("STT;Nội dung;Chủ trì;Độ mật\n1;" + CONTENT + ";Sở A;Tối mật\n"));
    files.put("xlsx", sheet(new XSSFWorkbook()));
    files.put("xls", sheet(new HSSFWorkbook()));
    String head = "From: a@b.vn\nTo: c@d.vn\nSubject: x\nMIME-Version: 1.0\n";
    files.put("eml", Samples.utf8(head + "Content-Type: text/plain; charset=utf-8\n\n" + text));
    files.put(
        "docx",
        changed(
            "word/document.xml",
            seed("docx"),
            xml -> xml.replaceFirst("<w:body>", "<w:body>" + word(MARK) + word(CONTENT))));
    files.put(
        "odt",
        changed(
            "content.xml",
            seed("odt"),
            xml ->
                xml.replaceFirst(
                    "(<text:p [^>]*>)",
                    "<text:p>" + MARK + "</text:p><text:p>" + CONTENT + "</text:p>$1")));
    files.put(
        "rtf",
        new String(seed("rtf"), StandardCharsets.ISO_8859_1)
            .replaceFirst(
                "\\\\pard", "\\\\pard T\\\\u7888?I M\\\\u7852?T\\\\par Hai Dang\\\\par\\\\pard")
            .getBytes(StandardCharsets.ISO_8859_1));
    files.put("pdf", pdf());
    files.put("gzip", gzip(Samples.utf8(text)));
    return files;
  }

  private static String word(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static byte[] sheet(Workbook book) throws IOException {
    book.createSheet("a").createRow(0).createCell(0).setCellValue(MARK);
    book.getSheetAt(0).createRow(1).createCell(0).setCellValue(CONTENT);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    book.write(out);
    return out.toByteArray();
  }

  private static byte[] pdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(seed("pdf"))) {
      document.getDocumentInformation().setTitle(MARK);
      document.getDocumentInformation().setSubject(CONTENT);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var gzip = new java.util.zip.GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] seed(String kind) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SecrecyTraceTest.class.getResourceAsStream("fuzz/paper." + kind))) {
      return in.readAllBytes();
    }
  }

  private static byte[] changed(String part, byte[] file, UnaryOperator<String> change)
      throws IOException {
    List<Object> entries = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        boolean meant = entry.getName().equals(part);
        entries.add(entry.getName());
        entries.add(
            meant ? Samples.utf8(change.apply(new String(bytes, StandardCharsets.UTF_8))) : bytes);
      }
    }
    return Samples.zip(entries.toArray());
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("(?i)(poi|imageio|pdfbox|m4j|mime).*"))
          .collect(Collectors.toSet());
    }
  }

  @Test
  @DisplayName("loại tệp nào cũng bị chặn; kết cục chỉ có tên quy tắc, không in gì, không tệp tạm")
  void leavesNoTrace() throws IOException {
    Map<String, byte[]> files = files();
    Set<Path> before = temporary();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream caught = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(caught);
    System.setErr(caught);
    List<String> passed = new ArrayList<>();
    try {
      files.forEach((kind, file) -> {
        Outcome outcome = Samples.read("a." + kind, file);
        if (!isClassified(outcome)) {
          passed.add(kind + " " + outcome);
        }
        if (outcome.toString().contains("Hải Đăng") || outcome.toString().contains("a." + kind)) {
          passed.add(kind + " tells");
        }
        Samples.read("", Samples.zip("x." + kind, file, "y.txt", Samples.NOTICE));
      });
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    assertThat(passed).isEmpty();
    assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(temporary()).isEqualTo(before);
  }

  private static boolean isClassified(Outcome outcome) {
    return outcome instanceof Outcome.Bundle bundle
        ? bundle.members().stream().allMatch(member -> isClassified(member.outcome()))
        : outcome instanceof Outcome.Classified;
  }

  @Test
  @DisplayName("dấu trên ảnh quét bị chặn sau khi nhận dạng")
  void recognizedMark() throws IOException {
    BufferedImage page = new BufferedImage(1240, 900, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1240, 900);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, 40));
    assumeTrue(pen.getFont().canDisplayUpTo(MARK) < 0);
    String[] lines = {"ỦY BAN NHÂN DÂN TỈNH X", MARK, "Số: 12/TB-UBND", "THÔNG BÁO", CONTENT};
    for (int i = 0; i < lines.length; i++) {
      pen.drawString(lines[i], 150, 120 + 120 * i);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(page, "png", out);
    Outcome outcome = Samples.read("", out.toByteArray());
    assumeTrue(!(outcome instanceof Outcome.NoRecognizer));
    assertThat(outcome).isInstanceOf(Outcome.Classified.class);
  }
}
