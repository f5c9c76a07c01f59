package org.roviec.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roviec.server.access.Role;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class IntakeTest {

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;
  @Autowired private ApplicationContext app;
  @Autowired private Readings readings;
  @Autowired private Documents documents;

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  @DisplayName("đọc được bốn văn bản gốc; bản gốc tải về giữ nguyên từng byte")
  void readsTheSeeds(int number) throws Exception {
    byte[] bytes = TestDocuments.seed(number);
    long id = TestDocuments.read(app, "seed" + number + ".txt", bytes);
    assertThat(documents.find(id).orElseThrow().state()).isEqualTo(DocumentState.READ);
    assertThat(documents.find(id).orElseThrow().assignments()).isPositive();
    mvc.perform(get("/van-ban/" + id + "/goc").with(people.as(Role.COORDINATOR)))
        .andExpect(content().bytes(bytes))
        .andExpect(header().string("Content-Type", "application/octet-stream"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Content-Disposition", containsString("attachment")));
    for (String tab :
        List.of(
            "toan-van", "nhiem-vu", "chi-tieu", "vien-dan", "nhan-dinh", "lich-su", "ban-goc")) {
      mvc.perform(get("/van-ban/" + id).param("tab", tab).with(people.as(Role.INSPECTOR)))
          .andExpect(status().isOk());
    }
  }

  @Test
  @DisplayName("mỗi phát hiện nằm trong văn bản, và tên neo của nó chỉ có một")
  void findingsStandInTheText() {
    long id = TestDocuments.read(app, "seed3.txt", TestDocuments.seed(3));
    StoredReading reading = readings.current(id).orElseThrow();
    List<StoredFinding> findings = readings.findings(reading.id());
    assertThat(findings).extracting(StoredFinding::anchor).doesNotHaveDuplicates();
    assertThat(findings)
        .filteredOn(finding -> finding.kind() == FindingKind.CITATION)
        .allSatisfy(finding ->
            assertThat(reading.quote(finding.start(), finding.end())).isEqualTo(finding.quote()));
    assertThat(findings)
        .filteredOn(finding -> finding.kind() == FindingKind.ASSIGNMENT)
        .anySatisfy(finding -> assertThat(finding.value().path("parts").size()).isGreaterThan(1))
        .anySatisfy(finding -> assertThat(finding.section()).isEqualTo("I, 2.1"));
  }

  @Test
  @DisplayName("cùng một tệp gửi lại: chỉ vào bản đã có, không lưu thêm")
  void pointsOutTheSameBytes() throws Exception {
    long id = TestDocuments.read(app, "a.txt", TestDocuments.seed(1));
    mvc.perform(
            multipart("/van-ban")
                .file(new MockMultipartFile("files", "b.txt", null, TestDocuments.seed(1)))
                .header("X-Fragment", "yes")
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(content().string(containsString("Đã có từ trước")))
        .andExpect(content().string(containsString("/van-ban/" + id)));
    assertThat(documents.withBytes(Digest.of(TestDocuments.seed(1)))).isPresent();
  }

  @Test
  @DisplayName(
      "cùng số, ngày, cơ quan nhưng khác lời văn: báo là bản khác; cùng lời văn: báo trùng")
  void pointsOutOtherIssues() {
    String seed = new String(TestDocuments.seed(4), StandardCharsets.UTF_8);
    long first = TestDocuments.read(app, "seed4.txt", text(seed));
    long second = TestDocuments.read(app, "seed4-sua.txt", text(seed + "\nThêm một dòng.\n"));
    long third = TestDocuments.read(app, "seed4-crlf.txt", text(seed.replace("\n", "\r\n")));
    assertThat(documents.find(second).orElseThrow().reissueOf()).isEqualTo(first);
    assertThat(documents.find(third).orElseThrow().duplicateOf()).isEqualTo(first);
  }

  @Test
  @DisplayName("tệp không đọc được: nói vì sao, không lưu gì")
  void saysWhyAFileIsNotTakenIn() throws Exception {
    long before = jdbc.sql("select count(*) from original_file").query(Long.class).single();
    byte[] image = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 1};
    for (byte[] bytes : List.of(new byte[0], text("  \n "), image)) {
      mvc.perform(
              multipart("/van-ban")
                  .file(new MockMultipartFile("files", "tep.bin", null, bytes))
                  .header("X-Fragment", "yes")
                  .with(people.as(Role.COORDINATOR))
                  .with(csrf()))
          .andExpect(content().string(containsString("tệp chưa được lưu")));
    }
    assertThat(jdbc.sql("select count(*) from original_file").query(Long.class).single())
        .isEqualTo(before);
    mvc.perform(get("/van-ban").with(people.as(Role.COORDINATOR)))
        .andExpect(content().string(containsString("tep.bin")));
  }

  @Test
  @DisplayName("văn bản và tên tệp có mã HTML chỉ hiện ra như chữ")
  void showsHostileTextAsText() throws Exception {
    String attack = "<script>alert('xấu')</script><img src=x onerror=alert(1)>";
    String words =
        "KẾT LUẬN\n\nGiao Sở Tài chính "
            + attack
            + " chủ trì lập báo cáo, trình Ủy ban nhân dân"
            + " tỉnh trước ngày 15/7/2024.\n";
    long id = TestDocuments.read(app, "../../" + attack.replace("/", "∕") + ".txt", text(words));
    for (String page :
        List.of(
            "/van-ban",
            "/van-ban/" + id,
            "/van-ban/" + id + "?tab=nhiem-vu",
            "/van-ban/" + id + "?tab=ban-goc",
            "/duyet",
            "/duyet/" + id)) {
      mvc.perform(get(page).with(people.as(Role.COORDINATOR)))
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("<script>alert"))))
          .andExpect(content().string(not(containsString("<img src=x"))));
    }
    mvc.perform(get("/van-ban/" + id + "/goc").with(people.as(Role.COORDINATOR)))
        .andExpect(header().string("Content-Disposition", not(containsString("\n"))));
  }

  @Test
  @DisplayName("chữ mà cơ sở dữ liệu không nhận được vẫn đọc được, vị trí giữ nguyên")
  void readsCharactersThatDatabasesRefuse() {
    assertThat(Storable.characters("a\0b\uD800c\uDC00 \uD83D\uDE00"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFD \uD83D\uDE00");
    String words = "KẾT LUẬN\n\n😀 Giao Sở Tài chính lập báo cáo trước ngày 15/7/2024.\n";
    long id = TestDocuments.read(app, "emoji.txt", text(words));
    StoredReading reading = readings.current(id).orElseThrow();
    assertThat(readings.findings(reading.id()))
        .filteredOn(finding -> finding.kind() == FindingKind.ASSIGNMENT)
        .allSatisfy(finding ->
            assertThat(reading.quote(finding.start(), finding.end())).isEqualTo(finding.quote()));
  }

  @Test
  @DisplayName("phần mềm khác gửi văn bản qua REST, hỏi tình trạng và lấy bản đọc")
  void servesPrograms() throws Exception {
    byte[] bytes = text("KẾT LUẬN\n\nGiao Văn phòng Tỉnh ủy lập báo cáo.\n");
    String answer =
        mvc.perform(
                multipart("/api/v1/documents")
                    .file(new MockMultipartFile("file", "api.txt", null, bytes))
                    .with(people.as(Role.COORDINATOR))
                    .with(csrf()))
            .andExpect(status().isCreated())
            .andExpect(jsonPath("$[0].result").value("accepted"))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    java.util.Objects.requireNonNull(answer);
    TestDocuments.await(app, Long.parseLong(answer.substring(answer.lastIndexOf('/') + 1)));
    mvc.perform(get(answer).with(people.as(Role.COORDINATOR)))
        .andExpect(jsonPath("$.state").value("READ"));
    mvc.perform(get(answer + "/reading").with(people.as(Role.COORDINATOR)))
        .andExpect(jsonPath("$.scheme").value("roviec-gold/1.0"));
    mvc.perform(
            multipart("/api/v1/documents")
                .file(new MockMultipartFile("file", "rong.txt", null, new byte[0]))
                .with(people.as(Role.COORDINATOR))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().contentTypeCompatibleWith("application/problem+json"));
  }

  @Test
  @DisplayName(
      "PDF: có ảnh từng trang, phát hiện có chỗ trên trang; trang không có thì báo không thấy")
  void showsPages() throws Exception {
    long id = TestDocuments.read(app, "paper.pdf", TestDocuments.pdf());
    StoredReading reading = readings.current(id).orElseThrow();
    List<PrintedPage> pages = PrintedPage.of(reading, readings.findings(reading.id()));
    assertThat(pages).isNotEmpty().anySatisfy(page -> assertThat(page.spots()).isNotEmpty());
    byte[] image =
        mvc.perform(get("/van-ban/" + id + "/trang/1").with(people.as(Role.COORDINATOR)))
            .andExpect(status().isOk())
            .andExpect(header().string("Content-Type", "image/png"))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(image).startsWith((byte) 0x89, 'P', 'N', 'G');
    for (String page : List.of("0", "9999", "-1")) {
      mvc.perform(get("/van-ban/" + id + "/trang/" + page).with(people.as(Role.COORDINATOR)))
          .andExpect(status().isNotFound());
    }
  }

  @Test
  @DisplayName("tệp có dấu mật: một câu trả lời cố định, không lưu tệp, không lưu tên")
  void keepsNothingOfSecrets() throws Exception {
    byte[] secret =
        text(
            "TỈNH ỦY LÂM ĐỒNG\n*\nMẬT\n\nSố 12-KL/TU\n\nKẾT LUẬN\n\nGiao Công an tỉnh lập kế hoạch.\n");
    String answer =
        mvc.perform(
                multipart("/van-ban")
                    .file(new MockMultipartFile("files", "ke-hoach-tac-chien.txt", null, secret))
                    .header("X-Fragment", "yes")
                    .with(people.as(Role.COORDINATOR))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(answer).contains("bí mật nhà nước").doesNotContain("ke-hoach-tac-chien");
    assertThat(documents.withBytes(Digest.of(secret))).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from original_file where sha256 = ?")
                .param(Digest.of(secret))
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from refusal where file_name like '%tac-chien%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  @DisplayName("tìm không dấu, lọc và sắp xếp danh sách")
  void listsDocuments() throws Exception {
    TestDocuments.read(app, "seed4.txt", TestDocuments.seed(4));
    mvc.perform(get("/van-ban").param("q", "684-kl").with(people.as(Role.LEADER)))
        .andExpect(content().string(containsString("684-KL/TU")));
    mvc.perform(get("/van-ban").param("q", "khong co %_ gi").with(people.as(Role.LEADER)))
        .andExpect(content().string(containsString("khớp bộ lọc")));
    for (String sort : List.of("symbol", "-issued", "unclear", "'; drop table document; --")) {
      mvc.perform(get("/van-ban").param("sort", sort).with(people.as(Role.LEADER)))
          .andExpect(status().isOk());
    }
  }

  @Test
  @DisplayName("cơ quan và người soạn không vào được; người xem không tải lên được")
  void keepsOthersOut() throws Exception {
    for (Role role : List.of(Role.AGENCY, Role.DRAFTER)) {
      mvc.perform(get("/van-ban").with(people.as(role))).andExpect(status().isForbidden());
    }
    for (Role role : List.of(Role.LEADER, Role.INSPECTOR, Role.AGENCY)) {
      mvc.perform(
              multipart("/van-ban")
                  .file(new MockMultipartFile("files", "a.txt", null, text("a")))
                  .with(people.as(role))
                  .with(csrf()))
          .andExpect(status().isForbidden());
      mvc.perform(get("/duyet").with(people.as(role))).andExpect(status().isForbidden());
    }
    mvc.perform(post("/van-ban/1/doc-lai").with(people.as(Role.COORDINATOR)))
        .andExpect(status().isForbidden());
  }
}
