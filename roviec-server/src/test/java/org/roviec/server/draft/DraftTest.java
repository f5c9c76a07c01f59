package org.roviec.server.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.server.access.Role;
import org.roviec.server.intake.PassingReading;
import org.roviec.server.paper.Form;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class DraftTest {
  static final String PARTY =
      """
      TỈNH ỦY LÂM ĐỒNG
      *
      Số: 12-KL/TU
      Đà Lạt, ngày 5 tháng 2 năm 2026

      KẾT LUẬN
      CỦA BAN THƯỜNG VỤ TỈNH ỦY

      Thực hiện Kết luận số 684-KL/TU của Tỉnh ủy, Ban Thường vụ kết luận:
      1. Giao Văn phòng Tỉnh ủy tiếp thu ý kiến, hoàn chỉnh báo cáo, trình Thường trực Tỉnh ủy ký ban hành.
      2. Giao Sở Tài chính chủ trì, phối hợp Sở Xây dựng rà soát các dự án chậm tiến độ, báo cáo Ban Thường vụ Tỉnh ủy trước ngày 15/12/2026./.

      Nơi nhận:
      - Các đồng chí Tỉnh ủy viên,
      - Lưu: VT.

      TM. BAN THƯỜNG VỤ
      PHÓ BÍ THƯ
      """;

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private PassingReading passing;
  @Autowired private JdbcClient jdbc;

  private DraftCheck check(String words, Form otherwise) {
    return DraftCheck.of(
        (PassingReading.Read) passing.words(words), otherwise, Locale.forLanguageTag("vi"));
  }

  @Test
  @DisplayName("chỉ ra chỗ thiếu thời hạn đúng câu thiếu, không chỉ câu đã có ngày")
  void namesTheGaps() {
    DraftCheck check = check(PARTY, Form.PARTY);
    assertThat(check.assignments()).isEqualTo(2);
    assertThat(check.faults())
        .filteredOn(fault -> fault.kind().startsWith("draft.gap.THOI_GIAN"))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.quote()).contains("Văn phòng Tỉnh ủy");
          assertThat(fault.grave()).isTrue();
          assertThat(fault.words()).isEqualTo("không có thời hạn");
        });
  }

  @Test
  @DisplayName(
      "sai thể thức Đảng: Số có hai chấm, ./., TM., Lưu: VT, ngày thiếu số 0, viện dẫn thiếu ngày")
  void namesFaultsOfPartyForm() {
    assertThat(check(PARTY, Form.PARTY).faults())
        .extracting(Fault::kind)
        .contains(
            "draft.form.party.colon",
            "draft.form.party.end",
            "draft.form.party.capacity",
            "draft.form.party.filing",
            "draft.form.day",
            "draft.form.citation")
        .noneMatch(kind -> kind.startsWith("draft.form.state"));
  }

  @Test
  @DisplayName(
      "viết đúng thể thức thì không bắt lỗi; bốn mẫu thật không bị bắt lỗi dòng lưu, thẩm quyền ký")
  void soundFormPasses() {
    String sound =
        PARTY
            .replace("Số: ", "Số ")
            .replace("./.", ".")
            .replace("TM.", "T/M")
            .replace("Lưu: VT", "Lưu Văn phòng Tỉnh ủy")
            .replace("ngày 5 tháng 2", "ngày 05 tháng 02")
            .replace("684-KL/TU của", "684-KL/TU, ngày 10/8/2023 của");
    assertThat(check(sound, Form.PARTY).faults())
        .extracting(Fault::kind)
        .noneMatch(kind -> kind.startsWith("draft.form"));
  }

  @Test
  @DisplayName("văn bản nhà nước đối chiếu Nghị định 30; thiếu phần ký, nơi nhận thì nói")
  void namesFaultsOfStateForm() {
    String state =
        """
        ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                             Độc lập - Tự do - Hạnh phúc
        Số 12/TB-UBND                        Lâm Đồng, ngày 05 tháng 02 năm 2026

        THÔNG BÁO
        Kết luận của Chủ tịch UBND tỉnh

        1. Giao Sở Tài chính tham mưu bố trí kinh phí.
        """;
    DraftCheck check = check(state, Form.PARTY);
    assertThat(check.form()).isEqualTo(Form.STATE);
    assertThat(check.faults())
        .extracting(Fault::kind)
        .contains("draft.form.state.colon", "draft.form.signer", "draft.form.recipients");
  }

  @Test
  @DisplayName("dự thảo có dấu mật: dừng lại, không hiện chữ nào của văn bản; không lưu gì ở đâu")
  void stopsAtTheGate() throws Exception {
    long before = rows();
    String page =
        mvc.perform(
                post("/kiem-tra-du-thao")
                    .param("van-ban", "MẬT\n\n" + PARTY)
                    .with(people.as(Role.DRAFTER))
                    .with(csrf()))
            .andExpect(status().isOk())
            .andExpect(header().string("Cache-Control", "no-store"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("role=\"alert\"").doesNotContain("Sở Tài chính", "draft-text");
    assertThat(rows()).isEqualTo(before);
  }

  private long rows() {
    return jdbc.sql(
            """
            select (select count(*) from document) + (select count(*) from refusal)
              + (select count(*) from original_file) + (select count(*) from audit_entry)
            """)
        .query(Long.class)
        .single();
  }

  @Test
  @DisplayName(
      "tải tệp Word lên: chỗ cần sửa đứng cạnh văn bản, mã HTML chỉ là chữ; để trống thì hỏi lại")
  void checksFiles() throws Exception {
    ByteArrayOutputStream docx = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      (PARTY + "<script>alert(1)</script>")
          .lines()
          .forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(docx);
    }
    long before = rows();
    String page =
        mvc.perform(
                multipart("/kiem-tra-du-thao")
                    .file(new MockMultipartFile("tep", "du-thao.docx", "", docx.toByteArray()))
                    .with(people.as(Role.DRAFTER))
                    .with(csrf()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page)
        .contains("Thiếu thời hạn", "không ghi dấu hai chấm sau chữ “Số”", "k-grave")
        .doesNotContain("<script>alert");
    assertThat(rows()).isEqualTo(before);
    mvc.perform(post("/kiem-tra-du-thao").with(people.as(Role.DRAFTER)).with(csrf()))
        .andExpect(
            org.springframework.test.web.servlet.result.MockMvcResultMatchers.content()
                .string(org.hamcrest.Matchers.containsString("Hãy dán văn bản")));
    mvc.perform(post("/kiem-tra-du-thao").with(people.as(Role.AGENCY)).with(csrf()))
        .andExpect(status().isForbidden());
  }
}
