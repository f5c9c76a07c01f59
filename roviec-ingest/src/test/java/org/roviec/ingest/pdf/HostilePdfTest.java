package org.roviec.ingest.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.PageImages;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

@DisplayName("PDF hỏng hoặc có ác ý không bao giờ làm sập hay treo")
class HostilePdfTest {

  private static final String WORDS = "Giao Sở Y tế báo cáo trước ngày 15 hằng tháng.";

  private final Ingester ingester = new Ingester();

  private static byte[] saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  private static byte[] locked(String password) throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, WORDS);
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", password, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      sketch.document().protect(policy);
      return sketch.bytes();
    }
  }

  @Test
  @DisplayName("chữ khai rộng hàng tỷ điểm: đọc xong ngay")
  void readsImmenseLetters() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, WORDS).stretched(70, 140, 1e9f, "Sở");
      Ingester patient = new Ingester(Limits.DEFAULT.with(Limit.SECONDS, 20));
      assertThat(patient.ingest(sketch.bytes())).isInstanceOf(Outcome.Ingested.class);
    }
  }

  @Test
  @DisplayName("có mật khẩu: báo là khóa; mật khẩu mở để trống: đọc được")
  void tellsLocked() throws IOException {
    assertThat(ingester.ingest(locked("bí mật riêng"))).isEqualTo(new Outcome.Locked(FileType.PDF));
    assertThat(ingester.ingest(locked("")))
        .isInstanceOfSatisfying(
            Outcome.Ingested.class,
            read -> assertThat(read.text().characters()).isEqualTo(WORDS + "\n"));
  }

  @Test
  @DisplayName("bị cắt ngang ở bất cứ đâu: luôn có một kết cục rõ ràng")
  void survivesTruncation() throws IOException {
    byte[] whole;
    try (Sketch sketch = new Sketch()) {
      whole = sketch.text(70, 100, 12, WORDS).bytes();
    }
    for (int length = 8; length < whole.length; length += whole.length / 23) {
      Outcome outcome = Unable.read(ingester, Arrays.copyOf(whole, length));
      assertThat(outcome)
          .isInstanceOfAny(Outcome.Damaged.class, Outcome.Ingested.class, Outcome.Empty.class);
    }
    byte[] nonsense = "%PDF-1.7\nkhông có gì".getBytes(StandardCharsets.UTF_8);
    assertThat(ingester.ingest(nonsense)).isEqualTo(new Outcome.Damaged(FileType.PDF, -1));
  }

  @Test
  @DisplayName("cây trang tự chứa mình: dừng, không treo")
  void survivesEndlessPageTrees() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      var tree = document.getDocumentCatalog().getPages().getCOSObject();
      COSArray kids = new COSArray();
      kids.add(tree);
      kids.add(tree);
      tree.setItem(COSName.KIDS, kids);
      tree.setInt(COSName.COUNT, 5);
      assertThat(ingester.ingest(saved(document)))
          .isInstanceOfAny(Outcome.Damaged.class, Outcome.Empty.class);
    }
  }

  @Test
  @DisplayName("khai quá nhiều trang: vượt giới hạn, trước khi đọc trang nào")
  void limitsPages() throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      var tree = document.getDocumentCatalog().getPages().getCOSObject();
      tree.setInt(COSName.COUNT, 3_000_000);
      assertThat(ingester.ingest(saved(document)))
          .isEqualTo(new Outcome.Exceeded(Limit.PAGES, 3_000_000, Limits.DEFAULT.pages()));
    }
  }

  @Test
  @DisplayName("trang khổng lồ: vẽ nhỏ lại trong giới hạn điểm ảnh")
  void drawsGiantPagesSmall() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, WORDS);
      sketch.page().setMediaBox(new PDRectangle(2_000_000, 2_000_000));
      try (PageImages pages =
          Objects.requireNonNull(PageImages.open(sketch.bytes(), Limits.DEFAULT))) {
        var image = pages.image(1, 300);
        assertThat((long) image.getWidth() * image.getHeight())
            .isLessThanOrEqualTo(Limits.DEFAULT.pixels());
      }
    }
  }

  @Test
  @DisplayName("luồng nén phình to quá mức: vượt giới hạn, không tốn bộ nhớ")
  void limitsUnpackedBytes() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < 60; i++) {
          out.write(blanks);
        }
      }
      page.setContents(stream);
      Outcome outcome = new Ingester(Limits.DEFAULT.withBytes(1 << 20)).ingest(saved(document));
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Exceeded.class, it -> assertThat(it.limit()).isEqualTo(Limit.RATIO));
    }
  }

  @Test
  @DisplayName("biểu mẫu lồng nhau theo cấp số nhân: hết giờ thì dừng")
  void limitsTime() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDFormXObject inner = null;
      for (int level = 0; level < 12; level++) {
        PDFormXObject form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(100, 100));
        PDResources resources = new PDResources();
        StringBuilder content = new StringBuilder("0 0 m 9 9 l S\n");
        if (inner != null) {
          content.append(("/" + resources.add(inner).getName() + " Do\n").repeat(12));
        }
        form.setResources(resources);
        try (var out = form.getStream().createOutputStream()) {
          out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        inner = form;
      }
      PDResources resources = new PDResources();
      String name = resources.add(Objects.requireNonNull(inner)).getName();
      page.setResources(resources);
      PDStream stream = new PDStream(document);
      try (var out = stream.createOutputStream()) {
        out.write(("/" + name + " Do\n").getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      Limits limits = Unable.withTime(Duration.ofMillis(300));
      assertThat(new PdfReader().read(saved(document), FileType.PDF, Unable.ingestion(limits)))
          .isInstanceOfSatisfying(
              Outcome.Exceeded.class, it -> assertThat(it.limit()).isEqualTo(Limit.SECONDS));
    }
  }

  @Test
  @DisplayName("biểu mẫu tự gọi mình: vẫn đọc được chữ của trang")
  void survivesRecursion() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, WORDS);
      PDFormXObject form = new PDFormXObject(sketch.document());
      form.setBBox(new PDRectangle(100, 100));
      PDResources resources = new PDResources();
      String name = resources.add(form).getName();
      form.setResources(resources);
      try (var out = form.getStream().createOutputStream()) {
        out.write(("/" + name + " Do\n").getBytes(StandardCharsets.US_ASCII));
      }
      sketch.page().getResources().add(form);
      assertThat(ingester.ingest(sketch.bytes())).isInstanceOf(Outcome.Ingested.class);
    }
  }

  @Test
  @DisplayName("mã JavaScript khi mở tệp không bao giờ chạy")
  void runsNoScripts() throws IOException {
    try (Sketch sketch = new Sketch()) {
      sketch.text(70, 100, 12, WORDS);
      sketch
          .document()
          .getDocumentCatalog()
          .setOpenAction(new PDActionJavaScript("while(true){app.alert('x')}"));
      assertThat(ingester.ingest(sketch.bytes()))
          .isInstanceOfSatisfying(
              Outcome.Ingested.class,
              read -> assertThat(read.text().characters()).isEqualTo(WORDS + "\n"));
    }
  }
}
