package org.roviec.server.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * Writes papers as Word files: a template with its placeholders filled. The looks of the text are
 * those of the paragraph that holds {@code {{nội dung}}}.
 */
public final class PaperWriter {

  private PaperWriter() {}

  /** Writes a paper with a template that has no faults. */
  public static void write(Paper paper, byte[] template, OutputStream out) throws IOException {
    List<TableXml> tables = new ArrayList<>();
    ByteArrayOutputStream filled = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(template))) {
      new Filling(document, paper, tables).fill();
      document.getProperties().getCoreProperties().setTitle(Xml.clean(paper.about()));
      document.write(filled);
    }
    Splice.tables(filled.toByteArray(), tables, out);
  }

  /** One paper going into one document. */
  private static final class Filling {

    private final XWPFDocument document;
    private final Paper paper;
    private final List<TableXml> tables;
    private final Pages pages;

    Filling(XWPFDocument document, Paper paper, List<TableXml> tables) {
      this.document = document;
      this.paper = paper;
      this.tables = tables;
      this.pages = new Pages(document);
    }

    void fill() {
      keepSignatureTogether();
      for (XWPFParagraph paragraph : Template.paragraphs(document)) {
        List<String> names = Words.placeholders(paragraph.getCTP());
        if (holds(names, Field.TO)) {
          list(paragraph, Field.TO, paper.rules().addressees(paper.to()));
        } else if (holds(names, Field.RECIPIENTS)) {
          list(paragraph, Field.RECIPIENTS, paper.rules().recipients(paper.head(), paper.kind()));
        } else if (paper.head().signature().authority().isBlank()
            && isOnly(paragraph, Field.AUTHORITY)) {
          remove(paragraph);
        } else if (!holds(names, Field.BODY)) {
          Words.fill(paragraph.getCTP(), name -> Field.of(name).map(this::words));
        }
      }
      body();
      appendices();
    }

    /** A signature is not torn apart, and does not stand on a page without any of the text. */
    private void keepSignatureTogether() {
      for (XWPFTable table : document.getTables()) {
        for (XWPFTableRow row : table.getRows()) {
          boolean signs =
              row.getTableCells().stream()
                  .flatMap(cell -> cell.getParagraphs().stream())
                  .anyMatch(each -> holds(Words.placeholders(each.getCTP()), Field.SIGNER));
          if (signs) {
            row.setCantSplitRow(true);
          }
        }
      }
    }

    private static boolean isOnly(XWPFParagraph paragraph, Field field) {
      String words = Words.of(paragraph.getCTP()).strip();
      return words.equals("{{" + inner(paragraph.getCTP(), field) + "}}");
    }

    /** A line that would stay empty goes, unless its cell would be left with none. */
    private static void remove(XWPFParagraph paragraph) {
      if (paragraph.getBody() instanceof XWPFTableCell cell && cell.getParagraphs().size() > 1) {
        cell.removeParagraph(cell.getParagraphs().indexOf(paragraph));
      } else {
        Words.set(paragraph.getCTP(), "");
      }
    }

    private static boolean holds(List<String> names, Field field) {
      return names.stream().map(Field::of).flatMap(Optional::stream).anyMatch(field::equals);
    }

    private String words(Field field) {
      Letterhead head = paper.head();
      return Xml.clean(
          switch (field) {
            case SUPERIOR -> Letterhead.orUnknown(head.superior());
            case OFFICE -> Letterhead.orUnknown(head.name());
            case NUMBER -> paper.numberLine();
            case PLACE_AND_DAY -> paper.placeAndDay();
            case SUBJECT -> paper.rules().subject(paper.kind(), paper.about());
            case AUTHORITY -> head.signature().authority();
            case POST -> Letterhead.orUnknown(head.signature().post());
            case SIGNER -> Letterhead.orUnknown(head.signature().name());
            case TO, BODY, RECIPIENTS -> "";
          });
    }

    /** One line for each; the first keeps what stands before the placeholder. */
    private void list(XWPFParagraph paragraph, Field field, List<String> lines) {
      CTP pattern = (CTP) paragraph.getCTP().copy();
      boolean alone = isOnly(paragraph, field);
      if (lines.size() == 1 || alone) {
        put(paragraph.getCTP(), field, lines.getFirst());
      } else {
        put(paragraph.getCTP(), field, "");
      }
      List<String> below =
          lines.size() == 1 ? List.of() : alone ? lines.subList(1, lines.size()) : lines;
      XWPFParagraph last = paragraph;
      for (String line : below) {
        last = after(last);
        last.getCTP().set(pattern);
        Words.set(last.getCTP(), Xml.clean(line));
      }
    }

    private static String inner(CTP pattern, Field field) {
      return Words.placeholders(pattern).stream()
          .filter(name -> Field.of(name).filter(field::equals).isPresent())
          .findFirst()
          .orElse("");
    }

    private static void put(CTP paragraph, Field field, String words) {
      Words.fill(
          paragraph, name -> Field.of(name).filter(field::equals).map(_ -> Xml.clean(words)));
    }

    private XWPFParagraph after(XWPFParagraph paragraph) {
      try (XmlCursor cursor = paragraph.getCTP().newCursor()) {
        cursor.toEndToken();
        cursor.toNextToken();
        return paragraph.getBody().insertNewParagraph(cursor);
      }
    }

    private void body() {
      XWPFParagraph place = Template.body(document).orElseThrow();
      CTP pattern = (CTP) place.getCTP().copy();
      for (Block block : paper.endedBody()) {
        block(block, place, pattern);
      }
      int at = document.getPosOfParagraph(place);
      document.removeBodyElement(at);
      if (at > 0 && document.getBodyElements().get(at - 1) instanceof XWPFParagraph last) {
        last.setKeepNext(true);
      }
    }

    private void block(Block block, XWPFParagraph place, CTP pattern) {
      switch (block) {
        case Block.Heading(String words) -> {
          CTP heading = before(place, pattern, words).getCTP();
          Words.embolden(heading);
          keepWithNext(heading);
        }
        case Block.Text(String words) -> {
          CTP text = before(place, pattern, words).getCTP();
          // What ends with a colon announces the table or list after it.
          if (words.endsWith(":")) {
            keepWithNext(text);
          }
        }
        case Block.Grid grid -> {
          if (!grid.caption().isEmpty()) {
            Words.embolden(before(place, pattern, grid.caption()).getCTP());
          }
          before(place, pattern, marker(grid, pages.textWidth()));
          small(before(place, pattern, ""));
        }
        case Block.Chart chart -> {
          CTP title = before(place, pattern, chart.title()).getCTP();
          Words.embolden(title);
          keepWithNext(title);
          XWPFParagraph paragraph = insert(place);
          WordChart.add(document, paragraph, chart, pages.textWidth());
        }
      }
    }

    private static void keepWithNext(CTP paragraph) {
      if (!paragraph.getPPr().isSetKeepNext()) {
        paragraph.getPPr().addNewKeepNext();
      }
    }

    private String marker(Block.Grid grid, int width) {
      tables.add(new TableXml(grid, width));
      return Splice.marker(tables.size() - 1);
    }

    private XWPFParagraph before(XWPFParagraph place, CTP pattern, String words) {
      XWPFParagraph paragraph = insert(place);
      paragraph.getCTP().set(pattern);
      Words.set(paragraph.getCTP(), Xml.clean(words));
      if (!paragraph.getCTP().isSetPPr()) {
        paragraph.getCTP().addNewPPr();
      }
      return paragraph;
    }

    private XWPFParagraph insert(XWPFParagraph place) {
      try (XmlCursor cursor = place.getCTP().newCursor()) {
        return document.insertNewParagraph(cursor);
      }
    }

    private static void small(XWPFParagraph paragraph) {
      paragraph.setSpacingAfter(0);
      paragraph.setSpacingBefore(0);
    }

    private void appendices() {
      int count = paper.appendices().size();
      for (int i = 0; i < count; i++) {
        pages.next(i == 0);
        Paper.Appendix appendix = paper.appendices().get(i);
        line(count == 1 ? "PHỤ LỤC" : "PHỤ LỤC " + ROMAN.get(i), true, false);
        line(appendix.title(), true, false);
        line(paper.attachedTo(), false, true);
        line(marker(appendix.grid(), Pages.ACROSS), false, false);
      }
      if (count > 0) {
        line("", false, false);
        pages.across();
      }
    }

    private static final List<String> ROMAN =
        List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private void line(String words, boolean bold, boolean italic) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setAlignment(org.apache.poi.xwpf.usermodel.ParagraphAlignment.CENTER);
      paragraph.setSpacingAfter(italic ? 160 : 0);
      var run = paragraph.createRun();
      run.setFontFamily("Times New Roman");
      run.setFontSize(14);
      run.setBold(bold);
      run.setItalic(italic);
      run.setText(Xml.clean(words));
    }
  }
}
