package org.roviec.server.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * Makes the templates that ship with the program, page layout by 36-HD/VPTW, 05-HD/VPTW and Nghị
 * định 30/2020. Run it after a change here; what it writes is committed.
 */
public final class TemplateMaker {

  private static final int WIDTH = 9_354;
  private static final int LINE = 19 * 20;

  private final PaperKind kind;
  private final RuleBook rules;
  private final XWPFDocument document = new XWPFDocument();
  private final boolean party;
  private final int left;
  private final int right;

  private TemplateMaker(PaperKind kind, RuleBook rules) {
    this.kind = kind;
    this.rules = rules;
    this.party = rules.form() == Form.PARTY;
    this.left = party ? 4_100 : 3_754;
    this.right = WIDTH - left;
  }

  /** Writes all of them into the folder given, or into the module's resources. */
  public static void main(String[] arguments) throws IOException {
    Path folder =
        Path.of(arguments.length > 0 ? arguments[0] : "src/main/resources/org/roviec/server/paper");
    for (PaperKind kind : PaperKind.values()) {
      for (RuleBook rules : RuleBook.values()) {
        try (OutputStream out = Files.newOutputStream(folder.resolve(rules.template(kind)))) {
          new TemplateMaker(kind, rules).write(out);
        }
      }
    }
  }

  private void write(OutputStream out) throws IOException {
    page();
    head();
    if (kind == PaperKind.LETTER) {
      XWPFParagraph to = paragraph(document.createParagraph(), ParagraphAlignment.LEFT);
      to.setIndentationLeft(1_700);
      to.setSpacingBefore(360);
      to.setSpacingAfter(240);
      run(to, "Kính gửi: ", 14, "");
      run(to, Field.TO.written(), 14, "");
    } else {
      title();
    }
    body();
    foot();
    document.getProperties().getCoreProperties().setCreator("Rõ Việc");
    document.write(out);
    document.close();
  }

  private void page() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11_906));
    size.setH(BigInteger.valueOf(16_838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(1_134));
    margins.setBottom(BigInteger.valueOf(1_134));
    margins.setLeft(BigInteger.valueOf(1_701));
    margins.setRight(BigInteger.valueOf(851));
    margins.setHeader(BigInteger.valueOf(567));
    margins.setFooter(BigInteger.valueOf(567));
    margins.setGutter(BigInteger.ZERO);
    section.addNewTitlePg();
    XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
    policy.createHeader(XWPFHeaderFooterPolicy.FIRST).createParagraph();
    XWPFParagraph number = policy.createHeader(XWPFHeaderFooterPolicy.DEFAULT).createParagraph();
    number.setAlignment(ParagraphAlignment.CENTER);
    number.getCTP().addNewFldSimple().setInstr("PAGE");
    var text = number.getCTP().getFldSimpleArray(0).addNewR();
    text.addNewRPr().addNewSz().setVal(BigInteger.valueOf(28));
    var font = text.getRPr().addNewRFonts();
    font.setAscii("Times New Roman");
    font.setHAnsi("Times New Roman");
    text.addNewT().setStringValue("2");
  }

  private XWPFTable columns(int rows) {
    XWPFTable table = document.createTable(rows, 2);
    table.removeBorders();
    table.setWidth(WIDTH);
    table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() < 2) {
      grid.addNewGridCol();
    }
    grid.getGridColArray(0).setW(BigInteger.valueOf(left));
    grid.getGridColArray(1).setW(BigInteger.valueOf(right));
    table
        .getRows()
        .forEach(row -> {
          row.getCell(0).setWidth("" + left);
          row.getCell(1).setWidth("" + right);
        });
    return table;
  }

  private void head() {
    XWPFTable table = columns(2);
    XWPFTableCell issuer = table.getRow(0).getCell(0);
    centered(first(issuer), Field.SUPERIOR.written(), party ? 14 : 12, "");
    centered(issuer.addParagraph(), Field.OFFICE.written(), party ? 14 : 12, "b");
    XWPFTableCell title = table.getRow(0).getCell(1);
    XWPFTableCell number = table.getRow(1).getCell(0);
    XWPFTableCell day = table.getRow(1).getCell(1);
    if (party) {
      centered(issuer.addParagraph(), "*", 14, "");
      XWPFParagraph name = centered(first(title), "ĐẢNG CỘNG SẢN VIỆT NAM", 15, "b");
      name.setBorderBottom(Borders.SINGLE);
      centered(first(number), Field.NUMBER.written(), 14, "");
      if (kind == PaperKind.LETTER) {
        XWPFParagraph subject = centered(number.addParagraph(), Field.SUBJECT.written(), 12, "i");
        subject.setSpacingBefore(40);
      }
    } else {
      rule(issuer.addParagraph(), 1_150);
      XWPFParagraph country = centered(first(title), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, "b");
      country.setIndentationLeft(-100);
      country.setIndentationRight(-100);
      centered(title.addParagraph(), "Độc lập - Tự do - Hạnh phúc", 13, "b");
      rule(title.addParagraph(), 1_250);
      centered(first(number), Field.NUMBER.written(), 13, "");
      if (kind == PaperKind.LETTER) {
        centered(number.addParagraph(), Field.SUBJECT.written(), 12, "");
      }
    }
    centered(first(day), Field.PLACE_AND_DAY.written(), 14, "i");
  }

  private void title() {
    XWPFParagraph name = centered(document.createParagraph(), "BÁO CÁO", party ? 16 : 14, "b");
    name.setSpacingBefore(360);
    centered(document.createParagraph(), Field.SUBJECT.written(), party ? 15 : 14, "b");
    if (party) {
      XWPFParagraph dashes = centered(document.createParagraph(), "-----", 14, "");
      dashes.setSpacingAfter(240);
    } else {
      XWPFParagraph line = rule(document.createParagraph(), 3_700);
      line.setSpacingAfter(240);
    }
  }

  private void body() {
    XWPFParagraph body = paragraph(document.createParagraph(), ParagraphAlignment.BOTH);
    body.setIndentationFirstLine(party ? 567 : 720);
    body.setSpacingBefore(60);
    body.setSpacingAfter(120);
    if (party) {
      body.getCTP().getPPr().getSpacing().setLine(BigInteger.valueOf(LINE));
      body.setSpacingLineRule(LineSpacingRule.EXACT);
    } else {
      body.setSpacingBetween(1.15);
    }
    run(body, Field.BODY.written(), 14, "");
  }

  private void foot() {
    XWPFTable table = columns(1);
    XWPFTableCell left = table.getRow(0).getCell(0);
    XWPFParagraph head = paragraph(first(left), ParagraphAlignment.LEFT);
    XWPFRun words = run(head, "Nơi nhận:", party ? 14 : 12, party ? "" : "bi");
    if (party) {
      words.setUnderline(UnderlinePatterns.SINGLE);
    }
    XWPFParagraph line = paragraph(left.addParagraph(), ParagraphAlignment.LEFT);
    run(line, Field.RECIPIENTS.written(), party ? 12 : 11, "");
    XWPFTableCell right = table.getRow(0).getCell(1);
    centered(first(right), Field.AUTHORITY.written(), 14, "b");
    centered(right.addParagraph(), Field.POST.written(), 14, rules == RuleBook.PARTY_05 ? "" : "b");
    for (int i = 0; i < 4; i++) {
      centered(right.addParagraph(), "", 14, "");
    }
    centered(right.addParagraph(), Field.SIGNER.written(), 14, "b");
    XWPFParagraph end = paragraph(document.createParagraph(), ParagraphAlignment.LEFT);
    run(end, "", 2, "");
  }

  private static XWPFParagraph first(XWPFTableCell cell) {
    return cell.getParagraphs().getFirst();
  }

  private static XWPFParagraph paragraph(XWPFParagraph paragraph, ParagraphAlignment alignment) {
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    return paragraph;
  }

  private static XWPFParagraph centered(
      XWPFParagraph paragraph, String words, int size, String looks) {
    run(paragraph(paragraph, ParagraphAlignment.CENTER), words, size, looks);
    return paragraph;
  }

  /** A line that is shorter on both sides, as wide as what stands above it. */
  private static XWPFParagraph rule(XWPFParagraph paragraph, int shorter) {
    centered(paragraph, "", 4, "");
    paragraph.setBorderTop(Borders.SINGLE);
    paragraph.setSpacingBefore(60);
    paragraph.setIndentationLeft(shorter);
    paragraph.setIndentationRight(shorter);
    return paragraph;
  }

  private static XWPFRun run(XWPFParagraph paragraph, String words, int size, String looks) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily("Times New Roman");
    Arrays.stream(XWPFRun.FontCharRange.values())
        .forEach(range -> run.setFontFamily("Times New Roman", range));
    run.setFontSize(size);
    run.setBold(looks.contains("b"));
    run.setItalic(looks.contains("i"));
    run.setLang("vi-VN".toLowerCase(Locale.ROOT));
    run.setText(words);
    return run;
  }
}
