package org.roviec.server.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaperTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 5);

  @Test
  @DisplayName("thể thức theo ngày văn bản: 36-HD/VPTW trước 27/5/2026, 05-HD/VPTW từ ngày ấy")
  void rulesFollowTheDay() {
    assertThat(RuleBook.of(Form.PARTY, LocalDate.of(2026, 5, 26))).isEqualTo(RuleBook.PARTY_36);
    assertThat(RuleBook.of(Form.PARTY, LocalDate.of(2026, 5, 27))).isEqualTo(RuleBook.PARTY_05);
    assertThat(RuleBook.of(Form.PARTY, LocalDate.of(2001, 1, 1))).isEqualTo(RuleBook.PARTY_36);
    assertThat(RuleBook.of(Form.STATE, TODAY)).isEqualTo(RuleBook.STATE_30);
  }

  @Test
  @DisplayName("số, ký hiệu: Đảng không có hai chấm, Nhà nước có; số để trống cho văn thư")
  void numbersByForm() {
    RuleBook party = RuleBook.PARTY_05;
    assertThat(party.number(PaperKind.LETTER, null, "VPTU")).isEqualTo("Số      -CV/VPTU");
    assertThat(party.number(PaperKind.REPORT, "45", "VPTU")).isEqualTo("Số 45-BC/VPTU");
    RuleBook state = RuleBook.STATE_30;
    assertThat(state.number(PaperKind.LETTER, "12", "VPCP-TH")).isEqualTo("Số: 12/VPCP-TH");
    assertThat(state.number(PaperKind.REPORT, "05", "VPCP")).isEqualTo("Số: 05/BC-VPCP");
    assertThat(party.number(PaperKind.LETTER, null, "")).isEqualTo("Số      -CV/…");
  }

  @Test
  @DisplayName("ngày dưới 10, tháng 1 và 2 có số 0; dự thảo để trống ngày")
  void daysByForm() {
    assertThat(RuleBook.PARTY_05.placeAndDay("Đà Lạt", LocalDate.of(2026, 2, 5), true))
        .isEqualTo("Đà Lạt, ngày 05 tháng 02 năm 2026");
    assertThat(RuleBook.STATE_30.placeAndDay("Hà Nội", LocalDate.of(2026, 6, 29), true))
        .isEqualTo("Hà Nội, ngày 29 tháng 6 năm 2026");
    assertThat(RuleBook.PARTY_05.placeAndDay("", LocalDate.of(2026, 6, 29), false))
        .isEqualTo("…, ngày       tháng 6 năm 2026");
  }

  @Test
  @DisplayName(
      "công văn của Đảng: về việc, dấu phẩy, Lưu không hai chấm; của Nhà nước: V/v, ;, ./.")
  void lettersByForm() throws IOException {
    String party = text(Papers.letter(Papers.PARTY, TODAY, "12"));
    assertThat(party)
        .contains("TỈNH ỦY LÂM ĐỒNG", "ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-CV/VPTU", "*")
        .contains("Đà Lạt, ngày 05 tháng 11 năm 2026")
        .contains("về việc đôn đốc thực hiện Kết luận số 684-KL/TU")
        .contains("Kính gửi: Đảng ủy Ủy ban nhân dân tỉnh")
        .contains("- Như trên,", "- Lưu Văn phòng Tỉnh ủy.")
        .contains("trước ngày 30/11/2026.")
        .contains("T/L BAN THƯỜNG VỤ")
        .doesNotContain("V/v", "./.", "{{", "⟦");
    String state = text(Papers.letter(Papers.STATE, TODAY, "12"));
    assertThat(state)
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
        .contains("Số: 12/VP-TH", "V/v đôn đốc", "trước ngày 30/11/2026./.")
        .contains("- Như trên;", "- Lưu: VT, TH.")
        .doesNotContain("về việc", "{{", "⟦");
  }

  @Test
  @DisplayName("người ký theo thể thức của văn bản: T/L, K/T của Đảng là TL., KT. của Nhà nước")
  void capacitiesByForm() throws IOException {
    Signature party = new Signature("T/L BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG", "Nguyễn Văn An");
    Signature state = new Signature("TL. BAN THƯỜNG VỤ", "KT. CHÁNH VĂN PHÒNG", "Nguyễn Văn An");
    for (Signature typed : List.of(party, state)) {
      assertThat(text(signed(Papers.PARTY, typed)))
          .contains("T/L BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG")
          .doesNotContain("TL.", "KT.");
      assertThat(text(signed(Papers.STATE, typed)))
          .contains("TL. BAN THƯỜNG VỤ", "KT. CHÁNH VĂN PHÒNG")
          .doesNotContain("T/L", "K/T");
    }
    assertThat(new Signature("t/m. ban thường vụ", "TM.ỦY BAN", "").in(Form.STATE))
        .isEqualTo(new Signature("TM. ban thường vụ", "TM. ỦY BAN", ""));
    Signature plain = new Signature("TLĐLĐ TỈNH", "KTV TRƯỞNG", "T/L Nguyễn Văn An");
    assertThat(plain.in(Form.STATE)).isEqualTo(plain);
    assertThat(plain.in(Form.PARTY)).isEqualTo(plain);
  }

  private static Paper signed(Letterhead like, Signature signature) {
    return Papers.letter(
        new Letterhead(
            like.form(),
            like.superior(),
            like.name(),
            like.place(),
            like.symbol(),
            signature,
            like.recipients(),
            like.filing()),
        TODAY,
        "12");
  }

  @Test
  @DisplayName("gửi nhiều nơi: mỗi nơi một dòng dưới “Kính gửi”")
  void manyAddressees() throws IOException {
    Paper one = Papers.letter(Papers.PARTY, TODAY, null);
    Paper many =
        new Paper(
            one.kind(),
            one.head(),
            one.day(),
            null,
            one.about(),
            List.of("Sở Tài chính", "Sở Nội vụ"),
            one.body(),
            List.of());
    assertThat(text(many)).contains("Kính gửi: \n- Sở Tài chính,\n- Sở Nội vụ.\n");
  }

  @Test
  @DisplayName(
      "phần ký không bị xé, không đứng một mình; giữa công văn và phụ lục không có trang trống")
  void keepsTheSignatureTogether() throws IOException {
    try (XWPFDocument document = open(written(Papers.letter(Papers.PARTY, TODAY, null)))) {
      List<IBodyElement> elements = document.getBodyElements();
      XWPFTable foot =
          document.getTables().stream()
              .filter(table -> table.getText().contains("Nơi nhận"))
              .findFirst()
              .orElseThrow();
      assertThat(foot.getRow(0).isCantSplitRow()).isTrue();
      int at = elements.indexOf(foot);
      assertThat(elements.get(at - 1))
          .isInstanceOfSatisfying(
              XWPFParagraph.class, last -> assertThat(last.isKeepNext()).isTrue());
      assertThat(elements.get(at + 1))
          .isInstanceOfSatisfying(
              XWPFParagraph.class,
              end -> {
                assertThat(end.getCTP().getPPr().isSetSectPr()).isTrue();
                assertThat(end.getSpacingBetween()).isEqualTo(1);
              });
    }
  }

  @Test
  @DisplayName("bảng có hàng đầu lặp lại ở mỗi trang; phụ lục nằm trên trang ngang, đánh số riêng")
  void tablesAndAppendices() throws IOException {
    try (XWPFDocument document = open(written(Papers.letter(Papers.PARTY, TODAY, null)))) {
      XWPFTable tasks = document.getTables().getLast();
      assertThat(tasks.getRow(0).isRepeatHeader()).isTrue();
      assertThat(tasks.getRow(0).isCantSplitRow()).isTrue();
      assertThat(tasks.getText())
          .contains("Kết luận số 684-KL/TU, ngày 10/8/2023", "<khó đạt> & đề xuất");
      var last = document.getDocument().getBody().getSectPr();
      assertThat(last.getPgSz().getOrient().toString()).isEqualTo("landscape");
      assertThat(last.getPgNumType().getStart().intValue()).isEqualTo(1);
      assertThat(document.getParagraphs())
          .filteredOn(p -> p.getCTP().isSetPPr() && p.getCTP().getPPr().isSetSectPr())
          .hasSize(1);
    }
  }

  @Test
  @DisplayName("biểu đồ là biểu đồ của Word, số liệu nằm trong tệp")
  void chartsAreWordsOwn() throws IOException {
    try (XWPFDocument document = open(written(Papers.report(Papers.PARTY, TODAY)))) {
      assertThat(document.getCharts()).hasSize(1);
      var sheet = document.getCharts().getFirst().getWorkbook().getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("Sở Tài chính");
      assertThat(sheet.getRow(1).getCell(2).getNumericCellValue()).isEqualTo(5);
    } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException damaged) {
      throw new AssertionError(damaged);
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("mẫu gốc nào cũng đủ chỗ trống, đúng lề và phông chữ")
  void shippedTemplatesAreSound(RuleBook rules) throws IOException {
    for (PaperKind kind : PaperKind.values()) {
      byte[] template = Template.shipped(kind, rules);
      assertThat(Template.faults(kind, template)).isEmpty();
      try (XWPFDocument document = open(template)) {
        var margins = document.getDocument().getBody().getSectPr().getPgMar();
        assertThat(List.of(margins.getTop(), margins.getLeft(), margins.getRight()).toString())
            .isEqualTo("[1134, 1701, 851]"); // 20, 30, 15 mm
        XWPFParagraph body = Template.body(document).orElseThrow();
        assertThat(body.getRuns().getFirst().getFontFamily()).isEqualTo("Times New Roman");
        assertThat(body.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(14);
      }
    }
  }

  @Test
  @DisplayName("chức vụ người ký: đậm theo 36-HD/VPTW và Nhà nước, không đậm theo 05-HD/VPTW")
  void postIsBoldByTheRules() throws IOException {
    for (RuleBook rules : RuleBook.values()) {
      try (XWPFDocument document = open(Template.shipped(PaperKind.LETTER, rules))) {
        boolean bold =
            Template.paragraphs(document).stream()
                .filter(p -> p.getText().equals(Field.POST.written()))
                .anyMatch(p -> p.getRuns().getFirst().isBold());
        assertThat(bold).as(rules.name()).isEqualTo(rules != RuleBook.PARTY_05);
      }
    }
  }

  @Test
  @DisplayName("chỗ trống bị Word cắt thành nhiều đoạn vẫn được điền, kiểu chữ giữ nguyên")
  void fillsPlaceholdersCutByWord() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFParagraph line = document.createParagraph();
      line.createRun().setText("Số: {{");
      line.createRun().setText("SO KY");
      line.createRun().setText(" hieu}} và {{lạ}}.");
      Words.fill(line.getCTP(), name -> Field.of(name).map(Field::name));
      assertThat(Words.of(line.getCTP())).isEqualTo("Số: NUMBER và {{lạ}}.");
    }
  }

  @Test
  @DisplayName(
      "mẫu tải lên: chỗ trống lạ, thiếu, sai chỗ, tệp lấy nội dung từ nơi khác đều bị nêu tên")
  void faultsAreNamed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("{{trich yeu}} {{chỗ lạ}} {{nội dung}} x");
      document
          .getPackage()
          .getPartsByContentType(
              org.apache.poi.xwpf.usermodel.XWPFRelation.DOCUMENT.getContentType())
          .getFirst()
          .addExternalRelationship(
              "http://xa.example/mau.dotx",
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate");
      document.write(out);
    }
    List<Template.Fault> faults = Template.faults(PaperKind.REPORT, out.toByteArray());
    assertThat(faults)
        .extracting(Template.Fault::key)
        .containsExactly(
            "template.fault.links",
            "template.fault.unknown",
            "template.fault.missing",
            "template.fault.body");
    assertThat(faults.get(1).names()).containsExactly("{{chỗ lạ}}");
    assertThat(faults.get(2).names()).contains("{{số ký hiệu}}").doesNotContain("{{kính gửi}}");
    assertThat(Template.faults(PaperKind.REPORT, new byte[] {1, 2, 3}))
        .extracting(Template.Fault::key)
        .containsExactly("template.fault.unreadable");
  }

  @Test
  @DisplayName("LibreOffice mở được, chuyển PDF không lỗi, chữ đúng thứ tự như thể thức")
  void officeProgramsOpenIt(@TempDir Path folder) throws Exception {
    String letter =
        LibreOffice.text(folder, "letter", written(Papers.letter(Papers.PARTY, TODAY, "12")));
    assertThat(letter)
        .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 12-CV/VPTU", "Kính gửi:", "PHỤ LỤC")
        .contains("(Kèm theo Công văn số 12-CV/VPTU, ngày 05 tháng 11 năm 2026 của VĂN PHÒNG");
    assertThat(letter.split("Số ngày quá hạn", -1)).as("head of the table on each page").hasSize(3);
    String report = LibreOffice.text(folder, "report", written(Papers.report(Papers.STATE, TODAY)));
    assertThat(report)
        .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 45/BC-VP-TH", "BÁO CÁO")
        .contains("Về tình hình thực hiện", "PHỤ LỤC I", "PHỤ LỤC II", "hoàn thành./.");
  }

  @Test
  @DisplayName("PDF có đủ 134 chữ cái tiếng Việt ở cả ba kiểu chữ, không chữ nào thành dấu #")
  void pdfHasAllLetters() throws IOException {
    StringBuilder all = new StringBuilder();
    for (String letters :
        List.of(
            "aàáảãạăằắẳẵặâầấẩẫậ",
            "eèéẻẽẹêềếểễệiìíỉĩị",
            "oòóỏõọôồốổỗộơờớởỡợ",
            "uùúủũụưừứửữựyỳýỷỹỵđ")) {
      all.append(letters).append(letters.toUpperCase(java.util.Locale.ROOT));
    }
    assertThat(all).hasSize(146); // the 134 with marks or đ, and the twelve bare ones
    Letterhead head =
        new Letterhead(
            Form.PARTY, "", "", all.toString(), "", Papers.PARTY.signature(), List.of(), "");
    Paper paper =
        new Paper(
            PaperKind.REPORT,
            head,
            TODAY,
            null,
            "x",
            List.of(),
            List.of(new Block.Heading("H" + all), new Block.Text("T" + all), new Block.Text("…")),
            List.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PaperPdf.write(paper, out);
    try (var pdf = org.apache.pdfbox.Loader.loadPDF(out.toByteArray())) {
      String text = new org.apache.pdfbox.text.PDFTextStripper().getText(pdf).replaceAll("\\s", "");
      assertThat(text).contains("H" + all, "T" + all, all + ",").doesNotContain("#");
    }
  }

  private static byte[] written(Paper paper) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PaperWriter.write(paper, Template.shipped(paper.kind(), paper.rules()), out);
    return out.toByteArray();
  }

  private static XWPFDocument open(byte[] docx) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(docx));
  }

  private static String text(Paper paper) throws IOException {
    StringBuilder text = new StringBuilder();
    try (XWPFDocument document = open(written(paper))) {
      Template.paragraphs(document).forEach(p -> text.append(p.getText()).append('\n'));
    }
    return text.toString();
  }
}
