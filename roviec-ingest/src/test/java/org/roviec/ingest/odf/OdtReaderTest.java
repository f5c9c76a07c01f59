package org.roviec.ingest.odf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.Read;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Outcome;

class OdtReaderTest {

  private static final String NAMESPACES =
      """
      xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
      xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
      xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
      """;

  private static final String LIST =
      """
      <text:list-style style:name="L">
      <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
      <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="."
       text:display-levels="2"/></text:list-style>
      """;

  private static byte[] odt(String before, String styles, String body, String manifest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      add(zip, "mimetype", "application/vnd.oasis.opendocument.text");
      add(
          zip,
          "content.xml",
          before
              + "<office:document-content "
              + NAMESPACES
              + "><office:automatic-styles>"
              + styles
              + "</office:automatic-styles><office:body><office:text>"
              + body
              + "</office:text></office:body></office:document-content>");
      add(zip, "META-INF/manifest.xml", "<manifest>" + manifest + "</manifest>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String item(String words) {
    return "<text:list-item><text:p>" + words + "</text:p></text:list-item>";
  }

  @Test
  @DisplayName(
      "danh sách mới đếm lại từ đầu, danh sách nối tiếp thì đếm tiếp, số đặt sẵn được theo")
  void countsLists() {
    String body =
        "<text:list text:style-name=\"L\">"
            + item("a")
            + "<text:list-item><text:p>b</text:p><text:list>"
            + item("b1")
            + "</text:list></text:list-item></text:list>"
            + "<text:p>xen</text:p><text:list text:style-name=\"L\" text:continue-numbering=\"true\">"
            + item("c")
            + "</text:list><text:list text:style-name=\"L\">"
            + item("d")
            + "<text:list-item text:start-value=\"7\"><text:p>e</text:p></text:list-item></text:list>";
    assertThat(Read.text(odt("", LIST, body, "")))
        .isEqualTo("1. a\n2. b\n2.1. b1\nxen\n3. c\n1. d\n7. e\n");
  }

  @Test
  @DisplayName("khoảng trắng trong tệp gộp làm một, khoảng trắng có chủ ý giữ nguyên")
  void collapsesBlanks() {
    String body = "<text:p>\n  một   <text:span> hai</text:span><text:s text:c=\"2\"/>ba</text:p>";
    assertThat(Read.text(odt("", "", body, ""))).isEqualTo("một hai  ba\n");
  }

  @Test
  @DisplayName("tệp có mật khẩu là bị khóa")
  void tellsLocks() {
    String manifest =
        "<file-entry full-path=\"content.xml\"><encryption-data><algorithm/></encryption-data></file-entry>";
    assertThat(new Ingester().ingest(odt("", "", "<text:p>a</text:p>", manifest)))
        .isEqualTo(new Outcome.Locked(FileType.ODT));
  }

  @Test
  @DisplayName("thực thể ngoài và thực thể lồng nhau không bao giờ được mở")
  void refusesEntities() {
    String outside = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
    assertThat(new Ingester().ingest(odt(outside, "", "<text:p>a&e;b</text:p>", "")))
        .isInstanceOf(Outcome.Damaged.class);
    String inside = "<!DOCTYPE x [<!ENTITY e \"eeeeeeeeee\"><!ENTITY f \"&e;&e;&e;&e;\">]>";
    assertThat(new Ingester().ingest(odt(inside, "", "<text:p>a&f;b</text:p>", "")))
        .isInstanceOf(Outcome.Damaged.class);
  }
}
