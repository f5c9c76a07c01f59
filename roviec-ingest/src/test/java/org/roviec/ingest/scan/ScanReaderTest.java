package org.roviec.ingest.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.Box;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.Span;

@DisplayName("Nhận dạng ảnh quét (cần Tesseract)")
class ScanReaderTest {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final int WIDTH = 2480;
  private static final List<String> LINES =
      List.of(
          "KẾT LUẬN CỦA BAN THƯỜNG VỤ TỈNH ỦY",
          "1. Giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành rà soát,",
          "tham mưu Ủy ban nhân dân tỉnh ban hành quy chế làm việc mới.",
          "2. Sở Tài chính bố trí kinh phí thực hiện trong quý này.");

  private static BufferedImage page(List<String> lines) {
    BufferedImage image = new BufferedImage(WIDTH, 3508, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = graphics(image);
    write(graphics, lines);
    graphics.dispose();
    return image;
  }

  private static void write(Graphics2D graphics, List<String> lines) {
    graphics.setColor(Color.BLACK);
    graphics.setFont(font(58));
    for (int i = 0; i < lines.size(); i++) {
      graphics.drawString(lines.get(i), 250, 260 + 110 * i);
    }
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.setColor(Color.BLACK);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setFont(font(58));
    return graphics;
  }

  private static Font font(float size) {
    try (InputStream in = Objects.requireNonNull(ScanReaderTest.class.getResourceAsStream(FONT))) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
    } catch (IOException | FontFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] file(String kind, BufferedImage... images) throws IOException {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(kind);
    ImageWriter writer = writers.next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      if (images.length == 1) {
        writer.write(images[0]);
      } else {
        writer.prepareWriteSequence(null);
        for (BufferedImage image : images) {
          writer.writeToSequence(new IIOImage(image, null, null), null);
        }
        writer.endWriteSequence();
      }
    }
    return bytes.toByteArray();
  }

  private static BufferedImage turned(BufferedImage image, double degrees) {
    boolean quarter = degrees % 180 == 90;
    int width = quarter ? image.getHeight() : image.getWidth();
    int height = quarter ? image.getWidth() : image.getHeight();
    BufferedImage turned = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = graphics(turned);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.translate(width / 2.0, height / 2.0);
    graphics.rotate(Math.toRadians(degrees));
    graphics.drawImage(image, -image.getWidth() / 2, -image.getHeight() / 2, null);
    graphics.dispose();
    return turned;
  }

  private static Outcome.Ingested read(byte[] bytes) {
    return (Outcome.Ingested) new Ingester().ingest(bytes);
  }

  private static String words(Outcome.Ingested read) {
    return read.text().characters().replaceAll("\\s+", " ").strip();
  }

  @Test
  @DisplayName("PNG: đúng chữ, đúng chỗ, có độ tin cậy từng trang")
  void readsLettersWithPlaces() throws IOException {
    Outcome.Ingested read = read(file("png", page(LINES)));
    assertThat(words(read)).isEqualTo(String.join(" ", LINES));
    assertThat(read.layout().pages().getFirst().isRecognized()).isTrue();
    assertThat(read.layout().pages().getFirst().confidence()).isGreaterThan(0.8);
    int at = read.text().characters().indexOf("Sở Tài");
    Box box = read.layout().boxes(new Span(at, at + 2)).getFirst();
    double pixel = 8.27 * 72 / WIDTH;
    assertThat(box.y() / pixel).isBetween(520.0, 560.0);
    assertThat(box.x() / pixel).isBetween(300.0, 340.0);
    assertThat(read.notes().getFirst().code()).isEqualTo("ingest.recognized");
  }

  @Test
  @DisplayName(
      "ảnh nghiêng 2°, ảnh nằm ngang, TIFF nhiều trang: xoay thẳng rồi đọc, báo tiến độ từng trang")
  void turnsUpright() throws IOException {
    BufferedImage page = page(LINES);
    byte[] tiff = file("tiff", turned(page, 2), turned(page, 90));
    AtomicInteger told = new AtomicInteger();
    Outcome outcome =
        new Ingester()
            .ingest(
                tiff,
                (done, all) -> {
                  assertThat(all).isEqualTo(2);
                  told.incrementAndGet();
                });
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Ingested.class,
            read -> {
              for (var each : read.layout().pages()) {
                String text = read.text().quote(each.span()).replaceAll("\\s+", " ").strip();
                assertThat(text).contains("Giao Sở Nội vụ chủ trì", "bố trí kinh phí");
              }
            });
    assertThat(told).hasValue(2);
  }

  @Test
  @DisplayName("dấu đỏ đè lên chữ: chữ vẫn đọc được, chữ trong dấu để riêng")
  void dropsSeals() throws IOException {
    BufferedImage page = page(List.of());
    Graphics2D graphics = page.createGraphics();
    graphics.setColor(new Color(220, 40, 40));
    graphics.setStroke(new java.awt.BasicStroke(9));
    graphics.drawOval(300, 330, 400, 400);
    graphics.setFont(font(90));
    graphics.drawRect(1700, 900, 500, 160);
    graphics.drawString("ĐÃ NHẬN", 1740, 1015);
    write(graphics, LINES);
    graphics.dispose();
    Outcome.Ingested read = read(file("png", page));
    assertThat(words(read)).isEqualTo(String.join(" ", LINES));
    assertThat(read.furniture())
        .filteredOn(it -> it.kind() == Furniture.Kind.STAMP)
        .anySatisfy(it -> assertThat(it.text()).contains("NHẬN"));
  }

  @Test
  @DisplayName("ảnh quá nhiều điểm: vượt giới hạn trước khi giải nén")
  void limitsPixels() throws IOException {
    BufferedImage large = new BufferedImage(12_000, 9_000, BufferedImage.TYPE_BYTE_BINARY);
    assertThat(new Ingester().ingest(file("png", large)))
        .isEqualTo(new Outcome.Exceeded(Limit.PIXELS, 108_000_000, Limits.DEFAULT.pixels()));
  }

  @Test
  @DisplayName("quá giờ cho một trang: chương trình nhận dạng bị dừng, trang được báo là chưa đọc")
  void stopsLatePages() throws IOException {
    Recognizer recognizer = Objects.requireNonNull(Recognizer.find());
    var read = recognizer.read(page(LINES), 300, 1, Duration.ofMillis(30));
    assertThat(read.page().glyphs()).isEmpty();
    assertThat(read.remarks().getFirst().code()).isEqualTo("ingest.page-timeout");
  }

  @Test
  @DisplayName("máy thiếu Tesseract hoặc thiếu tiếng Việt: không có bộ nhận dạng, không có lỗi")
  void missesTesseract(@TempDir Path folder) throws IOException {
    assertThat(Tesseract.look(folder.toString())).isNull();
    Path fake = folder.resolve("tesseract");
    Files.writeString(fake, "#!/bin/sh\necho eng\n");
    Files.setPosixFilePermissions(fake, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(Tesseract.look(folder.toString())).isNull();
    assertThat(Tesseract.look(null)).isNull();
  }

  @Test
  @DisplayName("ảnh hỏng: một kết cục rõ ràng")
  void survivesDamage() throws IOException {
    byte[] png = file("png", page(LINES));
    byte[] cut = java.util.Arrays.copyOf(png, 60);
    assertThat(new Ingester().ingest(cut)).isInstanceOf(Outcome.Damaged.class);
  }
}
