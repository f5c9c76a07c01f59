package org.roviec.server.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.roviec.server.access.Role;
import org.roviec.server.paper.Form;
import org.roviec.server.paper.PaperKind;
import org.roviec.server.paper.RuleBook;
import org.roviec.server.paper.Template;
import org.roviec.server.testing.People;
import org.roviec.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private Office office;
  @Autowired private PaperTemplates templates;

  @Test
  @Order(1)
  @DisplayName("chưa đặt gì: không bịa ra gì, trang nói rõ còn thiếu những gì")
  void nothingIsMadeUp() throws Exception {
    assertThat(office.facts().letterhead().name()).isEmpty();
    mvc.perform(get("/quan-tri/co-quan").with(people.as(Role.ADMINISTRATOR)))
        .andExpect(status().isOk())
        .andExpect(content().string(org.hamcrest.Matchers.containsString("Chưa có: Cơ quan cấp")));
  }

  @Test
  @Order(2)
  @DisplayName(
      "đặt thông tin; người sửa sau trên bản cũ không đè lên; đổi thể thức thì T/L đổi thành TL.")
  void factsAreSetOnce() throws Exception {
    save("0", "VPTU").andExpect(flash().attribute("toast", "office.saved"));
    OfficeFacts facts = office.facts();
    assertThat(facts.letterhead().symbol()).isEqualTo("VPTU");
    assertThat(facts.letterhead().recipients())
        .containsExactly("Thường trực Tỉnh ủy (để báo cáo)", "Lãnh đạo Văn phòng");
    assertThat(facts.missing()).containsExactly("office.signer");
    save("0", "KHAC").andExpect(flash().attribute("toast", "office.overtaken"));
    assertThat(office.facts().letterhead().symbol()).isEqualTo("VPTU");
    save("1", "VPTU2").andExpect(flash().attribute("toast", "office.saved"));
    save("2", "a b").andExpect(content().string(org.hamcrest.Matchers.containsString("VPTU hoặc")));
    assertThat(office.facts().letterhead().signature().authority()).isEqualTo("T/L BAN THƯỜNG VỤ");
    save("2", "VPTU", Form.STATE).andExpect(flash().attribute("toast", "office.saved"));
    assertThat(office.facts().letterhead().signature().authority()).isEqualTo("TL. BAN THƯỜNG VỤ");
    save("3", "VPTU", Form.PARTY).andExpect(flash().attribute("toast", "office.saved"));
    assertThat(office.facts().letterhead().signature().authority()).isEqualTo("T/L BAN THƯỜNG VỤ");
  }

  private org.springframework.test.web.servlet.ResultActions save(String version, String symbol)
      throws Exception {
    return save(version, symbol, Form.PARTY);
  }

  private org.springframework.test.web.servlet.ResultActions save(
      String version, String symbol, Form form) throws Exception {
    return mvc.perform(
        post("/quan-tri/co-quan")
            .with(people.as(Role.ADMINISTRATOR))
            .with(csrf())
            .param("version", version)
            .param("form", form.name())
            .param("superior", "TỈNH ỦY LÂM ĐỒNG")
            .param("name", "VĂN PHÒNG")
            .param("inText", "Văn phòng Tỉnh ủy")
            .param("place", "Đà Lạt")
            .param("symbol", symbol)
            .param("authority", "T/L BAN THƯỜNG VỤ")
            .param("post", "CHÁNH VĂN PHÒNG")
            .param("address", "COMRADE")
            .param("recipients", "- Thường trực Tỉnh ủy (để báo cáo),\n\n- Lãnh đạo Văn phòng;\n")
            .param("filing", "Văn phòng Tỉnh ủy"));
  }

  @Test
  @Order(3)
  @DisplayName("mẫu: tải về, sửa, tải lên, dùng mẫu ấy; rồi quay về mẫu gốc")
  void templatesAreReplacedAndRestored() throws Exception {
    byte[] shipped =
        mvc.perform(get("/quan-tri/mau-van-ban/PARTY/LETTER").with(people.as(Role.ADMINISTRATOR)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(shipped).isEqualTo(Template.shipped(PaperKind.LETTER, RuleBook.PARTY_05));
    ByteArrayOutputStream edited = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(shipped))) {
      document.createParagraph().createRun().setText("Điện thoại: 0263 3 822 000");
      document.write(edited);
    }
    upload("mau-cong-van.docx", edited.toByteArray())
        .andExpect(flash().attribute("toast", "template.replaced"));
    assertThat(templates.of(PaperKind.LETTER, Form.PARTY, DAY)).isEqualTo(edited.toByteArray());
    assertThat(templates.of(PaperKind.LETTER, Form.STATE, DAY)).isNotEqualTo(edited.toByteArray());
    mvc.perform(
            post("/quan-tri/mau-van-ban/PARTY/LETTER/goc")
                .with(people.as(Role.ADMINISTRATOR))
                .with(csrf()))
        .andExpect(flash().attribute("toast", "template.restored"));
    assertThat(templates.of(PaperKind.LETTER, Form.PARTY, DAY)).isEqualTo(shipped);
  }

  @Test
  @Order(4)
  @DisplayName(
      "mẫu thiếu chỗ trống, không phải Word, quá lớn khi giải nén, có dấu mật: không nhận, nói vì"
          + " sao")
  void badTemplatesAreRefused() throws Exception {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("Kính thưa {{ông bà}}");
      document.write(bare);
    }
    refused("mau.docx", bare.toByteArray(), "{{ông bà}}", "{{nội dung}}");
    refused("mau.docx", "chỉ là chữ".getBytes(java.nio.charset.StandardCharsets.UTF_8), "Word");
    refused("mau.docx", bomb(), "2 MB");
    refused("TUYỆT MẬT - mau.docx", bare.toByteArray(), "mức độ mật");
    assertThat(templates.of(PaperKind.LETTER, Form.PARTY, DAY))
        .isEqualTo(Template.shipped(PaperKind.LETTER, RuleBook.PARTY_05));
  }

  private void refused(String name, byte[] bytes, String... words) throws Exception {
    String page =
        upload(name, bytes)
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString();
    assertThat(page).contains("Chưa thay mẫu").contains(words);
  }

  private org.springframework.test.web.servlet.ResultActions upload(String name, byte[] bytes)
      throws Exception {
    return mvc.perform(
        multipart("/quan-tri/mau-van-ban/PARTY/LETTER")
            .file(new MockMultipartFile("file", name, "application/octet-stream", bytes))
            .with(people.as(Role.ADMINISTRATOR))
            .with(csrf()));
  }

  /** A Word file that would unpack to 60 MB. */
  private static byte[] bomb() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] shipped = Template.shipped(PaperKind.LETTER, RuleBook.PARTY_05);
    try (var from = new java.util.zip.ZipInputStream(new ByteArrayInputStream(shipped));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("word/document.xml")) {
          String xml = new String(from.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
          int end = xml.indexOf("</w:body>");
          to.write(xml.substring(0, end).getBytes(java.nio.charset.StandardCharsets.UTF_8));
          to.write("<w:p/>".repeat(10_000_000).getBytes(java.nio.charset.StandardCharsets.UTF_8));
          to.write(xml.substring(end).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } else {
          from.transferTo(to);
        }
      }
    }
    return out.toByteArray();
  }
}
