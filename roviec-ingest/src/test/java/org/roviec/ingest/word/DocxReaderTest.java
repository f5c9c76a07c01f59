package org.roviec.ingest.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.roviec.ingest.word.WordFile.cell;
import static org.roviec.ingest.word.WordFile.numbered;
import static org.roviec.ingest.word.WordFile.openTable;
import static org.roviec.ingest.word.WordFile.p;
import static org.roviec.ingest.word.WordFile.r;
import static org.roviec.ingest.word.WordFile.row;
import static org.roviec.ingest.word.WordFile.table;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.roviec.finding.Note;
import org.roviec.ingest.Ingester;
import org.roviec.ingest.Read;
import org.roviec.ingest.format.Ingestion;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.format.Progress;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Origin;
import org.roviec.ingest.outcome.Outcome;
import org.roviec.text.SourceText;
import org.roviec.text.Span;

class DocxReaderTest {

  private static final String LEVELS =
      """
      <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
      <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl>
      <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
      <w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr></w:lvl>
      <w:lvl w:ilvl="4"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %5"/><w:suff w:val="nothing"/><w:lvlRestart w:val="0"/></w:lvl>
      """;

  private static String read(String body) {
    return Read.text(new WordFile().body(body).bytes());
  }

  @Test
  @DisplayName("số tự động đọc đúng như in: I., 1.1, a), chấm đầu dòng, đếm lại theo cấp trên")
  void printsNumbers() {
    WordFile file = new WordFile();
    int list = file.list(LEVELS);
    file.body(
        numbered(list, 0, "Đánh giá")
            + numbered(list, 1, "Kết quả")
            + numbered(list, 2, "về kinh tế;")
            + numbered(list, 2, "về xã hội.")
            + numbered(list, 1, "Hạn chế")
            + numbered(list, 2, "chậm tiến độ.")
            + numbered(list, 3, "do khách quan")
            + numbered(list, 4, ". Phạm vi")
            + numbered(list, 0, "Nhiệm vụ")
            + numbered(list, 1, "Giao Sở Nội vụ")
            + numbered(list, 4, ". Đối tượng"));
    assertThat(Read.text(file.bytes()))
        .isEqualTo(
            """
            I. Đánh giá
            1.1. Kết quả
            a) về kinh tế;
            b) về xã hội.
            1.2. Hạn chế
            a) chậm tiến độ.
            • do khách quan
            Điều 1. Phạm vi
            II. Nhiệm vụ
            2.1. Giao Sở Nội vụ
            Điều 2. Đối tượng
            """);
  }

  @Test
  @DisplayName("hai danh sách chung định nghĩa thì đếm tiếp, trừ khi danh sách sau tự bắt đầu lại")
  void countsOnAndAnew() {
    WordFile file = new WordFile();
    int first = file.list(LEVELS);
    int definition =
        file.document()
            .getNumbering()
            .getNum(java.math.BigInteger.valueOf(first))
            .getCTNum()
            .getAbstractNumId()
            .getVal()
            .intValue();
    int anew = file.listStartingAt(definition, 0, 5);
    file.body(
        numbered(first, 0, "một")
            + p("xen giữa")
            + numbered(first, 0, "hai")
            + numbered(anew, 0, "năm")
            + numbered(anew, 0, "sáu"));
    assertThat(Read.text(file.bytes())).isEqualTo("I. một\nxen giữa\nII. hai\nV. năm\nVI. sáu\n");
  }

  @Test
  @DisplayName("chữ .VnTime, .VnTimeH, VNI-Times thành Unicode từng đoạn, lẫn với chữ Unicode")
  void decodesLegacyFonts() {
    WordFile file = new WordFile();
    XWPFParagraph paragraph = file.document().createParagraph();
    file.run(paragraph, "ñy ban nh©n d©n", ".VnTimeH");
    file.run(paragraph, " giao ", "Times New Roman");
    file.run(paragraph, "Së N«ng nghiÖp", ".VnTime");
    file.run(paragraph, " và ", ".VnTime");
    file.run(paragraph, "Sôû Noäi v", "VNI-Times");
    file.run(paragraph, "u", "VNI-Times");
    file.run(paragraph, "ï", "VNI-Times").setBold(true);
    file.run(paragraph, " (đã gõ Unicode: tỉnh ủy)", ".VnTime");
    Outcome.Ingested read = Read.ingested(file.bytes());
    assertThat(read.text().characters())
        .isEqualTo("ỦY BAN NHÂN DÂN giao Sở Nông nghiệp và Sở Nội vụ (đã gõ Unicode: tỉnh ủy)\n");
    assertThat(read.notes())
        .singleElement()
        .satisfies(note -> {
          assertThat(note.code()).isEqualTo("ingest.decoded-fonts");
          assertThat(note.arguments()).containsExactly("TCVN3 (ABC), VNI Windows");
        });
  }

  @Test
  @DisplayName("phông của kiểu đoạn cũng được tính; chữ ư gõ bằng gạch nối mềm không mất")
  void decodesFontsOfStyles() {
    WordFile file = new WordFile();
    var style = file.document().createStyles();
    var own = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
    own.setStyleId("Cu");
    own.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType.PARAGRAPH);
    var fonts = own.addNewRPr().addNewRFonts();
    fonts.setAscii(".VnTime");
    fonts.setHAnsi(".VnTime");
    style.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(own));
    file.body(
        "<w:p><w:pPr><w:pStyle w:val=\"Cu\"/></w:pPr><w:r><w:t>Th</w:t><w:softHyphen/><w:t>êng trùc TØnh uû</w:t></w:r></w:p>");
    assertThat(Read.text(file.bytes())).isEqualTo("Thường trực Tỉnh uỷ\n");
  }

  @Test
  @DisplayName("ô gộp ngang để trống ô sau, ô gộp dọc lặp lại ở mỗi hàng")
  void keepsMergedCells() {
    String body =
        table(
            row(
                cell("<w:vMerge w:val=\"restart\"/>", "TT"),
                cell("<w:vMerge w:val=\"restart\"/>", "Nhiệm vụ"),
                cell("<w:gridSpan w:val=\"2\"/>", "Cơ quan thực hiện")),
            row(
                cell("<w:vMerge/>", ""),
                cell("<w:vMerge/>", ""),
                cell("", "Chủ trì"),
                cell("", "Phối hợp")),
            row(
                cell("", "1"),
                cell("", "Rà soát quỹ đất", "- lập danh mục | bản đồ"),
                cell("<w:vMerge w:val=\"restart\"/>", "Sở Nội vụ"),
                cell("", "Sở Y tế")),
            row(cell("", "2"), cell("", "Số hóa hồ sơ"), cell("<w:vMerge/>", ""), cell("", "")));
    assertThat(read(body))
        .isEqualTo(
            """
            | TT | Nhiệm vụ | Cơ quan thực hiện | |
            | TT | Nhiệm vụ | Chủ trì | Phối hợp |
            | 1 | Rà soát quỹ đất
            - lập danh mục \\| bản đồ | Sở Nội vụ | Sở Y tế |
            | 2 | Số hóa hồ sơ | Sở Nội vụ | |
            """);
  }

  @Test
  @DisplayName("bảng không kẻ đặt tiêu ngữ, nơi nhận, chữ ký đọc thành dòng, không thành bảng")
  void readsLayoutTables() {
    String body =
        openTable(
                row(
                    cell("", "TỈNH ỦY BẮC NINH", "*", "Số 12-TB/TU"),
                    cell("", "ĐẢNG CỘNG SẢN VIỆT NAM", "Bắc Ninh, ngày 12 tháng 5 năm 2026")))
            + p("THÔNG BÁO")
            + table(
                row(
                    cell("", "Nơi nhận:", "- Như trên;"),
                    cell("", "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "", "Nguyễn Văn An")));
    assertThat(read(body))
        .isEqualTo(
            """
            TỈNH ỦY BẮC NINH
            *
            Số 12-TB/TU
            ĐẢNG CỘNG SẢN VIỆT NAM
            Bắc Ninh, ngày 12 tháng 5 năm 2026
            THÔNG BÁO
            Nơi nhận:
            - Như trên;
            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ

            Nguyễn Văn An
            """);
  }

  @Test
  @DisplayName("bảng trong ô: mỗi hàng một dòng trong ô")
  void keepsNestedTables() {
    String inner = table(row(cell("", "a"), cell("", "b")), row(cell("", "c"), cell("", "d")));
    String body =
        table(
            row(cell("", "TT"), cell("", "Nội dung")), row(cell("", "1"), cell("", inner, "sau")));
    assertThat(read(body)).isEqualTo("| TT | Nội dung |\n| 1 | a\tb\nc\td\nsau |\n");
  }

  @Test
  @DisplayName("thay đổi được theo dõi đọc như đã chấp nhận và có ghi nhận; nhận xét không đọc")
  void acceptsChanges() {
    String body =
        "<w:p>"
            + r("Giao ")
            + "<w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>Sở Y tế</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"x\">"
            + r("Sở Nội vụ")
            + "</w:ins><w:commentRangeStart w:id=\"3\"/>"
            + r(" rà soát")
            + "<w:commentRangeEnd w:id=\"3\"/><w:r><w:commentReference w:id=\"3\"/></w:r></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"4\" w:author=\"x\"/></w:rPr></w:pPr>"
            + r("Báo cáo ")
            + "</w:p>"
            + p("trước ngày 15/7.");
    Outcome.Ingested read = Read.ingested(new WordFile().body(body).bytes());
    assertThat(read.text().characters())
        .isEqualTo("Giao Sở Nội vụ rà soát\nBáo cáo trước ngày 15/7.\n");
    assertThat(read.notes())
        .containsExactly(
            Note.of("ingest.changes-accepted", new Span(0, read.text().length()), "1", "2"));
  }

  @Test
  @DisplayName(
      "chữ gạch ngang giữ lại và nêu chỗ; chữ ẩn bỏ đi và có ghi nhận; chữ in hoa thành hoa")
  void notesLettering() {
    String body =
        "<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>Thông báo</w:t></w:r>"
            + "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space=\"preserve\"> số 12</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> 40 km</w:t></w:r>"
            + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r></w:p>";
    Outcome.Ingested read = Read.ingested(new WordFile().body(body).bytes());
    assertThat(read.text().characters()).isEqualTo("THÔNG BÁO số 12 40 km²\n");
    assertThat(read.notes())
        .contains(Note.of("ingest.struck-through", new Span(9, 15)))
        .extracting(Note::code)
        .contains("ingest.left-out-hidden");
  }

  @Test
  @DisplayName(
      "trường chỉ lấy kết quả hiển thị; liên kết lấy chữ; nội dung điều khiển, thẻ giữ chữ")
  void resolvesFields() {
    String body =
        "<w:p>"
            + field("begin")
            + "<w:r><w:instrText> INCLUDETEXT \"http://example.invalid/x\" </w:instrText></w:r>"
            + field("separate")
            + r("Kế hoạch")
            + field("end")
            + "<w:fldSimple w:instr=\" DATE \">"
            + r(" ngày 12/5")
            + "</w:fldSimple><w:hyperlink w:anchor=\"a\">"
            + r(" xem đây")
            + "</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>"
            + r(" trong khung")
            + "</w:sdtContent></w:sdt><w:smartTag w:element=\"place\">"
            + r(" Hà Nội")
            + "</w:smartTag></w:p><w:sdt><w:sdtContent>"
            + p("đoạn trong khung")
            + "</w:sdtContent></w:sdt>";
    assertThat(read(body))
        .isEqualTo("Kế hoạch ngày 12/5 xem đây trong khung Hà Nội\nđoạn trong khung\n");
  }

  private static String field(String type) {
    return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
  }

  @Test
  @DisplayName("hộp chữ đọc một lần, trước đoạn neo, theo vị trí trái sang phải")
  void readsTextBoxesOnce() {
    String body =
        "<w:p>"
            + box(3_200_000, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            + box(0, "ỦY BAN NHÂN DÂN")
            + r("THÔNG BÁO")
            + "</w:p>"
            + "<w:p><w:r><w:pict><v:shape style=\"margin-left:10pt;margin-top:5pt\"><v:textbox><w:txbxContent>"
            + p("hộp kiểu cũ")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
            + r("đoạn sau")
            + "</w:p>";
    assertThat(read(body))
        .isEqualTo(
            "ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTHÔNG BÁO\nhộp kiểu cũ\nđoạn sau\n");
  }

  private static String box(int x, String words) {
    return """
    <w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>
    <wp:positionH relativeFrom="column"><wp:posOffset>%d</wp:posOffset></wp:positionH>
    <wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
    <a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx></wps:wsp>
    </a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
    <mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict>
    </mc:Fallback></mc:AlternateContent></w:r>
    """
        .formatted(x, p(words), p(words));
  }

  @Test
  @DisplayName("dấu tab, xuống dòng, gạch nối, ký hiệu, ngắt trang đọc đúng chỗ")
  void readsSigns() {
    String body =
        "<w:p>"
            + r("a")
            + "<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
            + "<w:softHyphen/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/></w:r></w:p>"
            + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"
            + p("trang hai")
            + "<w:p><w:r><w:lastRenderedPageBreak/><w:t>vẫn trang hai</w:t></w:r></w:p>"
            + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr>"
            + r("trang ba")
            + "</w:p>";
    assertThat(read(body)).isEqualTo("a\tb\nc-d☑\n\n\ftrang hai\nvẫn trang hai\n\ftrang ba\n");
  }

  @Test
  @DisplayName("phần liền trang không ngắt trang, phần sang trang thì ngắt")
  void breaksSections() {
    String body =
        section("nextPage", "một")
            + section("continuous", "hai")
            + p("ba")
            + "<w:sectPr><w:type w:val=\"nextPage\"/></w:sectPr>";
    assertThat(read(body)).isEqualTo("một\nhai\n\fba\n");
  }

  private static String section(String type, String words) {
    return "<w:p><w:pPr><w:sectPr><w:type w:val=\"%s\"/></w:sectPr></w:pPr>%s</w:p>"
        .formatted(type, r(words));
  }

  @Test
  @DisplayName("chú thích cuối trang đứng ngay sau đoạn gọi, trong bảng thì sau bảng")
  void putsNotesBehindTheirCalls() {
    WordFile file = new WordFile();
    XWPFParagraph paragraph = file.document().createParagraph();
    paragraph.createRun().setText("Đạt 95% kế hoạch");
    var note = file.document().createFootnote();
    note.createParagraph().createRun().setText("Không kể vốn kéo dài.");
    paragraph.addFootnoteReference(note);
    paragraph.createRun().setText(", vượt chỉ tiêu.");
    file.paragraph("Đoạn sau.");
    assertThat(Read.text(file.bytes()))
        .isEqualTo("Đạt 95% kế hoạch¹, vượt chỉ tiêu.\n¹ Không kể vốn kéo dài.\nĐoạn sau.\n");
  }

  @Test
  @DisplayName("đầu trang, số trang, chữ chìm và thuộc tính tách khỏi nội dung")
  void keepsFurnitureApart() {
    WordFile file = new WordFile().paragraph("Nội dung");
    var document = file.document();
    document
        .createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
        .createParagraph()
        .createRun()
        .setText("Dự thảo lần 2");
    document
        .createFooter(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
        .createParagraph()
        .createRun()
        .setText("Trang 1/3");
    document.getProperties().getCoreProperties().setTitle("Kế hoạch");
    Outcome.Ingested read = Read.ingested(file.bytes());
    assertThat(read.text().characters()).isEqualTo("Nội dung\n");
    assertThat(read.furniture())
        .contains(
            new Furniture(Furniture.Kind.HEADER, 0, "Dự thảo lần 2"),
            new Furniture(Furniture.Kind.PAGE_NUMBER, 0, "Trang 1/3"),
            new Furniture(Furniture.Kind.PROPERTY, 0, "Kế hoạch"));
  }

  @Test
  @DisplayName("chữ chìm sau trang tách khỏi nội dung")
  void findsWatermarks() {
    WordFile file = new WordFile().paragraph("Nội dung");
    new org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy(file.document())
        .createWatermark("LƯU HÀNH NỘI BỘ");
    Outcome.Ingested read = Read.ingested(file.bytes());
    assertThat(read.text().characters()).isEqualTo("Nội dung\n");
    assertThat(read.furniture())
        .contains(new Furniture(Furniture.Kind.WATERMARK, 0, "LƯU HÀNH NỘI BỘ"));
  }

  @Test
  @DisplayName("bảng 5.000 hàng đọc xong trong giới hạn; quá số ký tự thì báo vượt")
  void staysLinear() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 5000; i++) {
      rows.append(row(cell("", Integer.toString(i)), cell("", "việc số " + i), cell("", "Sở")));
    }
    byte[] file = new WordFile().body(table(rows.toString())).bytes();
    assertThat(Read.text(file).lines())
        .hasSize(5000)
        .last()
        .isEqualTo("| 5000 | việc số 5000 | Sở |");
    var few = org.roviec.ingest.format.Limits.DEFAULT.with(Limit.CHARACTERS, 1000);
    assertThat(new Ingester(few).ingest(file))
        .isInstanceOfSatisfying(
            Outcome.Exceeded.class,
            exceeded -> assertThat(exceeded.limit()).isEqualTo(Limit.CHARACTERS));
  }

  @Test
  @DisplayName("tệp cắt cụt là hỏng; tệp không chữ là trống")
  void tellsDamage() {
    StringBuilder words = new StringBuilder();
    new java.util.Random(7).ints(20_000, 'a', 'z').forEach(words::appendCodePoint);
    byte[] whole = new WordFile().paragraph(words.toString()).bytes();
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 3000);
    assertThat(new Ingester().ingest(cut)).isInstanceOf(Outcome.Damaged.class);
    assertThat(new Ingester().ingest(new WordFile().paragraph(" ").bytes()))
        .isEqualTo(new Outcome.Empty());
  }

  @Test
  @DisplayName("tệp có mật khẩu là bị khóa")
  void tellsLocks() throws Exception {
    byte[] plain = new WordFile().paragraph("Nội dung").bytes();
    try (var files = new org.apache.poi.poifs.filesystem.POIFSFileSystem();
        var out = new java.io.ByteArrayOutputStream()) {
      var encryptor =
          new org.apache.poi.poifs.crypt.EncryptionInfo(
                  org.apache.poi.poifs.crypt.EncryptionMode.agile)
              .getEncryptor();
      encryptor.confirmPassword("mật khẩu");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(plain);
      }
      files.writeFilesystem(out);
      assertThat(new Ingester().ingest(out.toByteArray()))
          .isEqualTo(new Outcome.Locked(FileType.OFFICE_ENCRYPTED));
    }
  }

  @Test
  @DisplayName("thực thể ngoài trong XML không bao giờ được mở")
  void refusesEntities() throws Exception {
    byte[] plain = new WordFile().paragraph("Nội dung").bytes();
    var out = new java.io.ByteArrayOutputStream();
    try (var in = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(plain));
        var zip = new java.util.zip.ZipOutputStream(out)) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new java.util.zip.ZipEntry(entry.getName()));
        String part = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (entry.getName().equals("word/document.xml")) {
          part =
              part.replaceFirst(
                      "\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>")
                  .replace("Nội dung", "&e;");
        }
        zip.write(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThat(new Ingester().ingest(out.toByteArray())).isInstanceOf(Outcome.Damaged.class);
  }

  @Test
  @DisplayName("tệp Word chỉ có ảnh chụp các trang: từng ảnh được đọc theo thứ tự, logo thì không")
  void readsScannedPages() throws Exception {
    WordFile scan = new WordFile();
    for (String page : List.of("trang 1", "trang 2")) {
      scan.document()
          .createParagraph()
          .createRun()
          .addPicture(
              new java.io.ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)),
              org.apache.poi.common.usermodel.PictureType.PNG,
              "scan.png",
              100,
              100);
    }
    assertThat(new DocxReader().read(scan.bytes(), FileType.DOCX, new Echo()))
        .isInstanceOfSatisfying(
            Outcome.Bundle.class,
            pages ->
                assertThat(pages.members())
                    .extracting(page -> ((Outcome.Ingested) page.outcome()).text().characters())
                    .containsExactly("image1.png: trang 1", "image2.png: trang 2"));
    assertThat(new DocxReader().read(scan.paragraph("chữ").bytes(), FileType.DOCX, new Echo()))
        .isInstanceOf(Outcome.Ingested.class);
  }

  /** Reads a file inside another as what its bytes say. */
  private static final class Echo implements Ingestion {

    @Override
    public Limits limits() {
      return Limits.DEFAULT;
    }

    @Override
    public Progress progress() {
      return Progress.NONE;
    }

    @Override
    public Outcome member(String name, byte[] bytes) {
      String words = name + ": " + new String(bytes, StandardCharsets.UTF_8);
      return Outcome.Ingested.plain(SourceText.of(words), Origin.of(FileType.PNG));
    }

    @Override
    public Outcome screened(Outcome.Ingested text) {
      return text;
    }

    @Override
    public void grant(Duration more) {}

    @Override
    public boolean recognizes() {
      return true;
    }
  }
}
