package org.roviec.corpus.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.DirectiveReader;
import org.roviec.Reading;
import org.roviec.corpus.Folders;
import org.roviec.corpus.flat.Soffice;
import org.roviec.corpus.property.Findings;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.PageImages;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.ingest.outcome.Page;
import org.roviec.restore.Restorer;
import org.roviec.text.SourceText;

/**
 * Papers printed by LibreOffice and read back. Declared differences between a paper and its print:
 * lines end where they were printed, notes stand at the foot of their page.
 */
@DisplayName("Văn bản in ra PDF rồi đọc lại")
class PrintedPapersTest {

  private static final int DPI = 300;

  /** Letters that may be read wrongly on a clean page image, one in a hundred. */
  private static final double WRONG = 0.01;

  /** So much of a table's page is compared: its last row may go on on the next page. */
  private static final int TABLE = 1200;

  @TempDir private static Path folder = Path.of("");

  private static Path plan = Path.of("");
  private static Path appendix = Path.of("");
  private static Path noted = Path.of("");

  private final Ingester ingester = new Ingester();
  private final DirectiveReader reader = new DirectiveReader();

  @BeforeAll
  static void print() {
    Soffice soffice = new Soffice(folder);
    plan = soffice.print(Papers.plan().file(), "plan");
    appendix = soffice.print(Papers.appendix().file(), "appendix");
    noted = soffice.print(Papers.noted().file(), "noted");
  }

  private Outcome.Ingested ingested(Path file) throws IOException {
    return (Outcome.Ingested) ingester.ingest(file);
  }

  private Reading reading(String text) {
    return reader.read(SourceText.of(text));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  @DisplayName("kế hoạch có đầu văn bản hai cột và nơi nhận cạnh chữ ký: chữ và mọi kết quả như cũ")
  void readsLetterheadAndFooter() throws IOException {
    String text = ingested(plan).text().characters();
    assertThat(plain(text)).isEqualTo(plain(Papers.plan().text()));
    Reading expected = reading(Papers.plan().text());
    Reading read = reading(text);
    assertThat(Findings.of(read)).isEqualTo(Findings.of(expected));
    assertThat(Objects.requireNonNull(read.header().symbol()).value()).isEqualTo("308/KH-UBND");
    assertThat(Objects.requireNonNull(read.header().signerName()).value())
        .isEqualTo("Trương Việt Dũng");
  }

  @Test
  @DisplayName(
      "phụ lục hơn 60 hàng qua nhiều trang ngang: một bảng, tiêu đề một lần, số trang để riêng")
  void readsLongTables() throws IOException {
    Outcome.Ingested read = ingested(appendix);
    String text = read.text().characters();
    assertThat(plain(text)).isEqualTo(plain(Papers.appendix().text()));
    assertThat(Findings.of(reading(text)))
        .isEqualTo(Findings.of(reading(Papers.appendix().text())));
    assertThat(read.layout().pages()).hasSizeGreaterThan(5);
    assertThat(read.furniture())
        .filteredOn(it -> it.kind() == Furniture.Kind.PAGE_NUMBER)
        .hasSameSizeAs(read.layout().pages());
  }

  @Test
  @DisplayName(
      "chú thích chân trang: đủ chữ, số gọi gắn đúng chú thích, kết quả như cũ trừ câu vắt qua chú"
          + " thích")
  void readsFootnotes() throws IOException {
    String text = ingested(noted).text().characters();
    String written = Papers.noted().text();
    assertThat(sorted(text)).isEqualTo(sorted(written));
    Reading read = reading(text);
    Reading expected = reading(written);
    assertThat(read.outline().footnotes()).hasSameSizeAs(expected.outline().footnotes());
    assertThat(read.outline().footnotes())
        .allSatisfy(note -> assertThat(note.value().anchor()).isNotNull());
    List<String> findings = Findings.of(expected);
    List<String> missing = new ArrayList<>(spaced(findings));
    spaced(Findings.of(read)).forEach(missing::remove);
    assertThat(missing.size()).isLessThanOrEqualTo(findings.size() / 20);
  }

  /** The words in order of letters; a line that ends in a hyphen leaves a blank behind it. */
  private static List<String> sorted(String text) {
    return Arrays.stream(plain(text).replace("- ", "-").split(" ")).sorted().toList();
  }

  /** A line that ends in a hyphen leaves a blank behind it. */
  private static List<String> spaced(List<String> findings) {
    return findings.stream().map(line -> line.replace("- ", "-")).toList();
  }

  @Test
  @DisplayName("trang in thành ảnh 300 dpi: nhận dạng đúng từ 99 % ký tự, bảng vẫn là bảng")
  void recognizesPageImages() throws IOException {
    double letters = 0;
    double wrong = 0;
    for (Path paper : List.of(plan, appendix, noted)) {
      Outcome.Ingested printed = ingested(paper);
      boolean table = paper.equals(appendix);
      int number = table ? 1 : 2;
      Page page = printed.layout().pages().get(number - 1);
      String expected = plain(printed.text().quote(page.span()));
      Outcome.Ingested recognized = (Outcome.Ingested) ingester.ingest(image(paper, number));
      String text = plain(Restorer.load().restore(recognized.text()).view().text());
      if (table) {
        assertThat(recognized.text().characters().lines())
            .filteredOn(line -> line.startsWith("|"))
            .hasSizeGreaterThan(4);
        expected = expected.substring(0, TABLE);
        text = text.substring(0, TABLE);
      }
      letters += expected.length();
      wrong += Distance.between(expected, text);
    }
    assertThat(wrong / letters).isLessThan(WRONG);
  }

  private static byte[] image(Path pdf, int page) throws IOException {
    try (PageImages pages =
        Objects.requireNonNull(PageImages.open(Files.readAllBytes(pdf), Limits.DEFAULT))) {
      BufferedImage image = pages.image(page, DPI);
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return png.toByteArray();
    }
  }

  @Test
  @DisplayName(
      "bản quét thật có dấu đỏ và chữ ký: chữ như bản đã biết, đề mục và đầu việc đọc ra được")
  void readsRealScan() throws IOException {
    Outcome.Ingested read = ingested(Folders.MODULE.resolve("scans/dhtd-kh1146.pdf"));
    String text = plain(read.text().characters());
    String known = plain(Folders.text(Folders.MODULE.resolve("scans/dhtd-kh1146.txt")));
    assertThat((double) Distance.between(known, text) / known.length()).isLessThan(0.06);
    assertThat(read.layout().pages()).hasSize(3).allMatch(Page::isRecognized);
    assertThat(read.notes()).extracting("code").contains("ingest.recognized", "ingest.unsure");
    Reading reading = reader.read(read.text());
    assertThat(reading.assignments()).hasSizeGreaterThanOrEqualTo(10);
    assertThat(text).contains("TRƯỜNG ĐẠI HỌC TÂY ĐÔ", "an toàn giao thông", "Nơi nhận:");
  }
}
