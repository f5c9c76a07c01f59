package org.roviec.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class WatchedFolderTest {

  @Autowired private Intake intake;
  @Autowired private Documents documents;
  @Autowired private MessageSource messages;
  @Autowired private JdbcClient jdbc;
  @TempDir private Path folder;

  private WatchedFolder watched;

  @BeforeEach
  void watch() {
    watched = new WatchedFolder(folder, intake, messages, Clock.systemUTC());
  }

  private void put(String name, byte[] bytes, Duration age) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Files.setLastModifiedTime(file, FileTime.from(Clock.systemUTC().instant().minus(age)));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  @DisplayName("tệp đặt vào thư mục được tiếp nhận rồi chuyển sang da-nhan, đúng từng byte")
  void takesIn() throws IOException {
    byte[] paper = TestDocuments.seed(2);
    put("ket-luan.txt", paper, Duration.ofMinutes(1));
    watched.look();
    assertThat(files()).containsExactly("da-nhan/ket-luan.txt");
    Document document = documents.withBytes(Digest.of(paper)).orElseThrow();
    assertThat(document.channel()).isEqualTo(Channel.FOLDER);
    assertThat(document.fileName()).isEqualTo("ket-luan.txt");
  }

  @Test
  @DisplayName("tệp còn đang chép dở, tệp ẩn: để yên, lần sau mới nhận")
  void leavesWhatIsStillWritten() throws IOException {
    put("dang-chep.txt", "Nửa chừng".getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    put(".an.txt", "Tệp ẩn".getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(1));
    watched.look();
    assertThat(files()).containsExactly(".an.txt", "dang-chep.txt");
    Files.setLastModifiedTime(
        folder.resolve("dang-chep.txt"),
        FileTime.from(Clock.systemUTC().instant().minus(Duration.ofMinutes(1))));
    watched.look();
    assertThat(files()).containsExactly(".an.txt", "da-nhan/dang-chep.txt");
  }

  @Test
  @DisplayName("tệp không đọc được: chuyển sang chua-nhan, kèm tờ giấy nói vì sao bằng tiếng Việt")
  void refuses() throws IOException {
    put("hong.pdf", "%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(1));
    watched.look();
    assertThat(files()).containsExactly("chua-nhan/hong.pdf", "chua-nhan/hong.pdf.txt");
    assertThat(Files.readString(folder.resolve("chua-nhan/hong.pdf.txt"))).isNotBlank();
    put("hong.pdf", "%PDF-1.7 tệp khác".getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(1));
    watched.look();
    assertThat(files())
        .as("tệp khác trùng tên không đè tệp trước")
        .containsExactly(
            "chua-nhan/2-hong.pdf",
            "chua-nhan/2-hong.pdf.txt",
            "chua-nhan/hong.pdf",
            "chua-nhan/hong.pdf.txt");
  }

  @Test
  @DisplayName("một tệp không chuyển đi được không chặn những tệp sau nó")
  void goesOnBehindAnObstacle() throws IOException {
    Path inTheWay = Files.createDirectories(folder.resolve("chua-nhan/a-hong.pdf.txt/x"));
    put("a-hong.pdf", "%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(1));
    put("b.txt", "Thông báo số 6-TB/TU".getBytes(StandardCharsets.UTF_8), Duration.ofMinutes(1));
    watched.look();
    assertThat(inTheWay).exists();
    assertThat(files()).contains("da-nhan/b.txt");
  }

  @Test
  @DisplayName("văn bản có dấu mật: nằm nguyên chỗ cũ, không ghi lại tên hay nội dung ở đâu")
  void leavesSecrets() throws IOException {
    byte[] secret = "TUYỆT MẬT\nBáo cáo chuyên đề Hoàng Sa".getBytes(StandardCharsets.UTF_8);
    put("bao-cao-rieng.txt", secret, Duration.ofMinutes(1));
    watched.look();
    assertThat(files()).containsExactly("bao-cao-rieng.txt");
    assertThat(documents.withBytes(Digest.of(secret))).isEmpty();
    for (String table : List.of("refusal", "audit_entry", "document_event", "document")) {
      assertThat(
              jdbc.sql(
                      "select count(*) from "
                          + table
                          + " t where t::text like '%bao-cao-rieng%'"
                          + " or t::text like '%chuyên đề%'")
                  .query(Long.class)
                  .single())
          .as(table)
          .isZero();
    }
  }

  @Test
  @DisplayName("cùng một tệp đặt vào hai lần: một văn bản, không báo lỗi")
  void twice() throws IOException {
    byte[] paper = "Thông báo số 5-TB/TU ngày 3/2/2026".getBytes(StandardCharsets.UTF_8);
    put("a.txt", paper, Duration.ofMinutes(1));
    watched.look();
    put("a.txt", paper, Duration.ofMinutes(1));
    watched.look();
    assertThat(files()).containsExactly("da-nhan/a.txt");
    assertThat(
            jdbc.sql("select count(*) from document where sha256 = ?")
                .param(Digest.of(paper))
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }
}
