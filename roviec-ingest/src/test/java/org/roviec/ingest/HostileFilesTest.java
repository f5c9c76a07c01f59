package org.roviec.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roviec.ingest.Samples.read;
import static org.roviec.ingest.Samples.utf8;
import static org.roviec.ingest.Samples.zip;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/** Files made to do harm end in an outcome; nobody is called and no other file is opened. */
@DisplayName("Tệp độc hại")
class HostileFilesTest {

  private static final String TYPES =
      "<?xml version=\"1.0\"?><Types"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
          + " Extension=\"rels\""
          + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default"
          + " Extension=\"xml\" ContentType=\"application/xml\"/><Override"
          + " PartName=\"/xl/workbook.xml\""
          + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
          + " PartName=\"/xl/sheet1.xml\" "
          + "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override"
          + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
          + "officedocument.wordprocessingml.document.main+xml\"/></Types>";
  private static final String RELATIONS =
      "<?xml version=\"1.0\"?><Relationships"
          + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
          + " Id=\"r1\""
          + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\""
          + " Target=\"%s\"/></Relationships>";
  private static final String LAUGHS =
      "<!DOCTYPE a [<!ENTITY a \"hahahahaha\"><!ENTITY b"
          + " \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c"
          + " \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d"
          + " \"&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e"
          + " \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;\"><!ENTITY x"
          + " \"&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;\">]>";

  private final AtomicInteger calls = new AtomicInteger();
  private HttpServer server;

  @TempDir Path folder;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          calls.incrementAndGet();
          call.close();
        });
    server.start();
    Files.writeString(folder.resolve("secret.txt"), "KHÔNG ĐƯỢC LỘ");
  }

  @AfterEach
  void nobodyCalled() {
    server.stop(0);
    assertThat(calls).hasValue(0);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/x";
  }

  /** Declarations that ask for a file and for a page of our server. */
  private String external() {
    return "<!DOCTYPE a [<!ENTITY x SYSTEM \"%s\"><!ENTITY %% y SYSTEM \"%s\"> %%y;]>"
        .formatted(folder.resolve("secret.txt").toUri(), url());
  }

  private static byte[] xlsx(String declarations) {
    String sheet =
        declarations
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>đầu &x; cuối</t></is></c>"
            + "</row></sheetData></worksheet>";
    String book =
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    return zip(
        "[Content_Types].xml", TYPES,
        "_rels/.rels", RELATIONS.formatted("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml", book,
        "xl/_rels/workbook.xml.rels", RELATIONS.formatted("worksheet", "sheet1.xml"),
        "xl/sheet1.xml", sheet);
  }

  private static byte[] docx(String declarations) {
    String body =
        declarations
            + "<w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>đầu"
            + " &x; cuối</w:t></w:r></w:p></w:body></w:document>";
    return zip(
        "[Content_Types].xml", TYPES,
        "_rels/.rels", RELATIONS.formatted("officeDocument", "word/document.xml"),
        "word/document.xml", body);
  }

  private static byte[] odt(String declarations) {
    String content =
        declarations
            + "<office:document-content"
            + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>đầu"
            + " &x; cuối</text:p></office:text></office:body></office:document-content>";
    return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content);
  }

  private static void isHarmless(Outcome outcome) {
    assertThat(outcome).isNotInstanceOf(Outcome.Bundle.class);
    if (outcome instanceof Outcome.Ingested ingested) {
      assertThat(ingested.text().characters()).doesNotContain("LỘ").hasSizeLessThan(100_000);
    }
  }

  @Test
  @DisplayName(
      "thực thể ngoài trong XLSX, DOCX, ODT, HTML, SVG, XML: không tệp nào, không mạng nào")
  void externalEntities() {
    isHarmless(read("", xlsx(external())));
    isHarmless(read("", docx(external())));
    isHarmless(read("", odt(external())));
    isHarmless(
        read("", utf8(external().replace("DOCTYPE a", "DOCTYPE html") + "<html>&x;</html>")));
    isHarmless(
        read("", utf8("<html><img src='" + url() + "'><iframe src='" + url() + "'></html>")));
    isHarmless(
        read("", utf8("<html><head><link rel=stylesheet href='" + url() + "'></head>a</html>")));
    String svg = "<?xml version=\"1.0\"?>" + external() + "<svg><text>&x;</text></svg>";
    assertThat(read("a.html", utf8(svg))).isEqualTo(new Outcome.Unsupported(FileType.XML));
  }

  @Test
  @DisplayName("một tỷ tiếng cười không nở ra")
  void billionLaughs() {
    isHarmless(read("", xlsx(LAUGHS)));
    isHarmless(read("", docx(LAUGHS)));
    isHarmless(read("", odt(LAUGHS)));
    isHarmless(read("", utf8(LAUGHS.replace("DOCTYPE a", "DOCTYPE html") + "<html>&x;</html>")));
  }

  @Test
  @DisplayName("bom nén: trần, lồng nhau, giấu trong DOCX, XLSX, ODT")
  void bombs() {
    byte[] zeros = new byte[64 << 20];
    byte[] one = zip("0", zeros);
    for (byte[] bomb :
        List.of(
            one,
            zip("[Content_Types].xml", TYPES, "word/document.xml", zeros),
            zip("[Content_Types].xml", TYPES, "xl/workbook.xml", zeros),
            zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", zeros))) {
      Outcome outcome = read("", bomb);
      if (!(outcome instanceof Outcome.Unsupported)) {
        assertThat(outcome)
            .isInstanceOfSatisfying(
                Outcome.Exceeded.class, e -> assertThat(e.limit()).isEqualTo(Limit.RATIO));
      }
    }
    Object[] many = new Object[40];
    for (int i = 0; i < many.length; i += 2) {
      many[i] = i + ".zip";
      many[i + 1] = one;
    }
    assertThat(read("", zip(many))).isInstanceOf(Outcome.class);
  }

  @Test
  @DisplayName("tệp cụt ở mọi chỗ: luôn có kết cục")
  void truncated() {
    List<byte[]> files = new ArrayList<>(List.of(xlsx(""), docx(""), odt("")));
    files.add(zip("a.txt", Samples.NOTICE));
    for (byte[] file : files) {
      for (int length = 0; length < file.length; length += Math.max(1, file.length / 60)) {
        assertThat(read("", Arrays.copyOf(file, length))).isNotNull();
      }
    }
  }

  @Test
  @DisplayName("đuôi tệp sai không đổi được loại tệp")
  void wrongExtension() {
    assertThat(Samples.text(read("a.pdf", utf8(Samples.NOTICE)))).isEqualTo(Samples.NOTICE);
    assertThat(read("a.txt", zip("a.txt", "x y z"))).isInstanceOf(Outcome.Bundle.class);
    assertThat(read("a.docx", utf8("<html><p>x y</p></html>")))
        .isInstanceOf(Outcome.Ingested.class);
    assertThat(read("a.docx", new byte[] {'M', 'Z', 0, 0, 3}))
        .isEqualTo(new Outcome.Unsupported(FileType.BINARY));
  }

  @Test
  @DisplayName("tệp hai mặt chỉ được đọc như một loại, theo các byte đầu")
  void polyglots() {
    byte[] zip = zip("a.txt", "mặt sau của tệp");
    byte[] gif = "GIF89a".getBytes(StandardCharsets.ISO_8859_1);
    byte[] both = Arrays.copyOf(gif, gif.length + zip.length);
    System.arraycopy(zip, 0, both, gif.length, zip.length);
    assertThat(read("a.zip", both)).isNotInstanceOf(Outcome.Bundle.class);
    byte[] program = "MZ\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1);
    byte[] packed = Arrays.copyOf(program, program.length + zip.length);
    System.arraycopy(zip, 0, packed, program.length, zip.length);
    assertThat(read("a.zip", packed)).isEqualTo(new Outcome.Unsupported(FileType.BINARY));
  }

  @Test
  @DisplayName("ảnh hoặc PDF mà sau nó là một tệp nén: chỉ mặt trước được đọc")
  void imagePolyglots() throws IOException {
    ByteArrayOutputStream image = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png", image);
    image.write(zip("a.txt", "mặt sau của tệp"));
    assertThat(read("a.zip", image.toByteArray())).isNotInstanceOf(Outcome.Bundle.class);
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("fuzz/paper.pdf"))) {
      in.transferTo(paper);
    }
    paper.write(zip("a.txt", "mặt sau của tệp"));
    assertThat(Samples.text(read("a.zip", paper.toByteArray()))).doesNotContain("mặt sau");
  }

  @Test
  @DisplayName("bom ảnh: khai kích thước khổng lồ thì vượt giới hạn, không tốn bộ nhớ")
  void imageBombs() throws IOException {
    byte[] png = hex("89504e470d0a1a0a 0000000d 49484452 0000ea60 0000ea60 0800000000 4aa20d3d");
    byte[] jpeg = hugeJpeg();
    byte[] gif =
        hex("474946383961 ffff ffff 800000 000000ffffff 2c00000000 ffff ffff 00 0202440100 3b");
    byte[] tiff =
        hex(
            "49492a0008000000 0800"
                + "0001 0400 01000000 60ea0000"
                + "0101 0400 01000000 60ea0000"
                + "0201 0300 01000000 08000000"
                + "0301 0300 01000000 01000000"
                + "0601 0300 01000000 01000000"
                + "1101 0400 01000000 6e000000"
                + "1601 0400 01000000 60ea0000"
                + "1701 0400 01000000 08000000"
                + "00000000 ffffffffffffffff");
    for (byte[] bomb : List.of(png, jpeg, gif, tiff)) {
      assertThat(read("", bomb))
          .isInstanceOfSatisfying(
              Outcome.Exceeded.class,
              it -> {
                assertThat(it.limit()).isEqualTo(Limit.PIXELS);
                assertThat(it.actual()).isGreaterThan(3_000_000_000L);
              });
    }
  }

  @Test
  @DisplayName("TIFF mà trang sau trỏ lại trang trước: vượt giới hạn số trang, không chạy mãi")
  void circlingTiff() {
    byte[] circle =
        hex(
            "49492a0008000000 0800"
                + "0001 0400 01000000 10000000"
                + "0101 0400 01000000 10000000"
                + "0201 0300 01000000 08000000"
                + "0301 0300 01000000 01000000"
                + "0601 0300 01000000 01000000"
                + "1101 0400 01000000 6e000000"
                + "1601 0400 01000000 10000000"
                + "1701 0400 01000000 00010000"
                + "08000000 ffffffffffffffff");
    assertThat(read("", circle))
        .isInstanceOfSatisfying(
            Outcome.Exceeded.class, it -> assertThat(it.limit()).isEqualTo(Limit.PAGES));
  }

  /** A sound image but for what it says of its height and width. */
  private static byte[] hugeJpeg() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY), "jpg", out);
    byte[] jpeg = out.toByteArray();
    int at = 0;
    while (jpeg[at] != (byte) 0xff || jpeg[at + 1] != (byte) 0xc0) {
      at++;
    }
    Arrays.fill(jpeg, at + 5, at + 9, (byte) 0xfb);
    return jpeg;
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replace(" ", ""));
  }
}
