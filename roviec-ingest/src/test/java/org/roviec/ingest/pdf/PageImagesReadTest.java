package org.roviec.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.finding.Note;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

@DisplayName("PDF có trang là ảnh (cần Tesseract)")
class PageImagesReadTest {

  private static final List<String> LINES =
      List.of(
          "1. Giao Sở Nội vụ chủ trì, phối hợp với các sở, ngành rà soát,",
          "tham mưu Ủy ban nhân dân tỉnh ban hành quy chế làm việc mới.",
          "2. Sở Tài chính bố trí kinh phí thực hiện trong quý này.");

  /** What an English model once made of them. */
  private static final List<String> DAMAGED =
      List.of(
          "1. Giao Sd Nei vu chu tri, phéi hop véi cdc so, nganh ra sodt,",
          "tham muu Uy ban nhan dan tinh ban hanh quy ché lam viéc mdi.",
          "2. Sd Tai chinh bé tri kinh phi thuc hién trong quy nay.");

  private static Sketch written(Sketch sketch, List<String> lines, boolean painted)
      throws IOException {
    float y = 80;
    for (String line : lines) {
      if (painted) {
        sketch.text(60, y, 12, line);
      } else {
        sketch.unpainted(60, y, line);
      }
      y += 24;
    }
    return sketch;
  }

  private static BufferedImage page() throws IOException {
    try (Sketch sketch = new Sketch();
        PDDocument document = Loader.loadPDF(written(sketch, LINES, true).bytes())) {
      return new PDFRenderer(document).renderImageWithDPI(0, 200, ImageType.GRAY);
    }
  }

  private static String words(Outcome.Ingested read) {
    return read.text().characters().replaceAll("\\s+", " ").strip();
  }

  @Test
  @DisplayName("lớp chữ cũ kém: nhận dạng lại, dùng bản mới và nói rõ hai tỷ lệ")
  void replacesBadLayer() throws IOException {
    try (Sketch sketch = new Sketch()) {
      written(sketch.image(page(), 0, 0, 595, 842), DAMAGED, false);
      Outcome.Ingested read = (Outcome.Ingested) new Ingester().ingest(sketch.bytes());
      assertThat(words(read)).isEqualTo(String.join(" ", LINES));
      assertThat(read.layout().pages().getFirst().isRecognized()).isTrue();
      Note note =
          read.notes().stream()
              .filter(it -> it.code().equals("ingest.layer-replaced"))
              .findFirst()
              .orElseThrow();
      List<String> arguments = note.arguments();
      assertThat(arguments.getFirst()).isEqualTo("1");
      assertThat(Integer.parseInt(arguments.get(2)))
          .isGreaterThan(Integer.parseInt(arguments.get(1)));
    }
  }

  @Test
  @DisplayName("lớp chữ tốt dưới ảnh quét được giữ, không nhận dạng lại")
  void keepsGoodLayer() throws IOException {
    try (Sketch sketch = new Sketch()) {
      written(sketch.image(page(), 0, 0, 595, 842), LINES, false);
      Outcome.Ingested read = (Outcome.Ingested) new Ingester().ingest(sketch.bytes());
      assertThat(words(read)).isEqualTo(String.join(" ", LINES));
      assertThat(read.layout().pages().getFirst().isRecognized()).isFalse();
    }
  }

  @Test
  @DisplayName("mỗi trang phải nhận dạng được thêm giờ: tệp nhiều trang ảnh không bị hết giờ oan")
  void grantsTimeForPages() throws IOException {
    BufferedImage page = page();
    try (Sketch sketch = new Sketch()) {
      sketch.image(page, 0, 0, 595, 842);
      for (int i = 0; i < 5; i++) {
        sketch.newPage().image(page, 0, 0, 595, 842);
      }
      Ingester hurried = new Ingester(Limits.DEFAULT.with(Limit.SECONDS, 1));
      long begun = System.nanoTime();
      Outcome outcome = hurried.ingest(sketch.bytes());
      long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
      assertThat(outcome).as(seconds + " s").isInstanceOf(Outcome.Ingested.class);
      assertThat(((Outcome.Ingested) outcome).notes())
          .filteredOn(note -> note.code().equals("ingest.recognized"))
          .hasSize(6);
    }
  }

  @Test
  @DisplayName("ảnh JPEG 2000 chưa đọc được: nói đúng như thế, không nói là trang trắng")
  void saysWhatCouldNotBeDecoded() throws IOException {
    byte[] start = {0, 0, 0, 12, 'j', 'P', ' ', ' ', '\r', '\n', (byte) 0x87, '\n'};
    try (Sketch sketch = new Sketch()) {
      byte[] bytes = sketch.packed(start, COSName.JPX_DECODE).bytes();
      assertThat(codes(new Ingester(), bytes))
          .containsExactly("ingest.page-incomplete", "ingest.page-wordless");
    }
  }

  @Test
  @DisplayName("ảnh vượt giới hạn điểm ảnh: nói trang thiếu ảnh")
  void saysWhatWasTooLarge() throws IOException {
    try (Sketch sketch = new Sketch()) {
      byte[] bytes = sketch.image(page(), 0, 0, 595, 842).bytes();
      Limits limits = Limits.DEFAULT.with(Limit.PIXELS, 2_000_000);
      assertThat(codes(new Ingester(limits), bytes)).contains("ingest.page-incomplete");
    }
  }

  private static List<String> codes(Ingester ingester, byte[] bytes) {
    return ((Outcome.Ingested) ingester.ingest(bytes)).notes().stream().map(Note::code).toList();
  }
}
