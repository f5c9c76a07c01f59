package org.roviec.ingest.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.poi.hwpf.usermodel.BorderCode;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.GridTable;
import org.roviec.ingest.flow.GridTable.GridCell;
import org.roviec.ingest.flow.Lettering;
import org.roviec.ingest.flow.Story;
import org.roviec.ingest.flow.Symbols;
import org.roviec.ingest.legacy.LegacyFont;

/** Reads paragraphs and tables: of the body, a cell, a note, a header or a text box. */
final class DocStory {

  private static final int RAISED = 1;

  private final DocDocument document;
  private final Flow flow;

  /** How many tables there are around. */
  private final int level;

  /** Fields that are open: whether their shown result has begun. */
  private final Deque<Boolean> fields = new ArrayDeque<>(2);

  DocStory(DocDocument document, Flow flow, int level) {
    this.document = document;
    this.flow = flow;
    this.level = level;
  }

  void read(Range range) {
    int count = range.numParagraphs();
    int i = 0;
    while (i < count) {
      Paragraph paragraph = range.getParagraph(i);
      if (paragraph.isInTable() && paragraph.getTableLevel() > level) {
        Table table = range.getTable(paragraph);
        readTable(table);
        i += Math.max(1, table.numParagraphs());
      } else {
        readParagraph(paragraph);
        i++;
      }
    }
  }

  private void readTable(Table table) {
    GridTable grid = new GridTable();
    for (int i = 0; i < table.numRows(); i++) {
      grid.add(readRow(table.getRow(i)));
    }
    grid.pour(flow);
  }

  private List<GridCell> readRow(TableRow row) {
    List<GridCell> cells = new ArrayList<>();
    boolean drawn = isDrawn(row.getVerticalBorder());
    for (int i = 0; i < row.numCells(); i++) {
      TableCell cell = row.getCell(i);
      int right = cell.getLeftEdge() + cell.getWidth();
      if (cell.isMerged() && !cell.isFirstMerged() && !cells.isEmpty()) {
        GridCell last = cells.removeLast();
        cells.add(new GridCell(last.left(), right, last.goesOn(), last.bordered(), last.story()));
        continue;
      }
      boolean goesOn = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
      boolean bordered = drawn || isDrawn(cell.getBrcLeft()) || isDrawn(cell.getBrcRight());
      cells.add(new GridCell(cell.getLeftEdge(), right, goesOn, bordered, content(cell)));
    }
    return cells;
  }

  private Story content(TableCell cell) {
    flow.beginAside();
    new DocStory(document, flow, level + 1).read(cell);
    return flow.endAside();
  }

  private static boolean isDrawn(@Nullable BorderCode border) {
    return border != null && !border.isEmpty() && border.getBorderType() != 0;
  }

  private void readParagraph(Paragraph paragraph) {
    if (paragraph.pageBreakBefore()) {
      flow.pageBreak();
    }
    flow.number(document.numbering.label(paragraph));
    boolean endsPage = false;
    boolean goesOn = false;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      CharacterRun run = paragraph.getCharacterRun(i);
      String text = run.text();
      boolean last = i + 1 == paragraph.numCharacterRuns();
      if (last && text.endsWith("\f")) {
        endsPage = document.breaksPage(run.getEndOffset());
        text = text.substring(0, text.length() - 1);
      }
      goesOn = last && run.isMarkedDeleted() && text.endsWith("\r");
      readRun(run, text);
    }
    if (goesOn) {
      return;
    }
    flow.endParagraph();
    if (endsPage) {
      flow.pageBreak();
    }
  }

  private void readRun(CharacterRun run, String text) {
    if (run.isMarkedDeleted()) {
      flow.sightings().deleted();
      return;
    }
    if (run.isMarkedInserted()) {
      flow.sightings().inserted();
    }
    boolean hidden = run.isVanished();
    if (hidden && !text.isBlank()) {
      flow.sightings().hidden();
    }
    String font = run.getFontName();
    Lettering lettering = lettering(run, font);
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int offset = run.getStartOffset() + i;
      if (c >= ' ' && !(c == '(' && run.isSymbol())) {
        if (!hidden && isShown()) {
          shown.append(c);
          if (run.isSpecialCharacter()) {
            flush(shown, font, lettering);
            document.callNote(offset, false, flow);
          }
        }
        continue;
      }
      flush(shown, font, lettering);
      if (!hidden || c == 0x13 || c == 0x14 || c == 0x15) {
        takeSign(c, offset, run, lettering);
      }
    }
    flush(shown, font, lettering);
  }

  private void flush(StringBuilder shown, @Nullable String font, Lettering lettering) {
    if (!shown.isEmpty()) {
      flow.text(Symbols.of(shown.toString(), font), lettering);
      shown.setLength(0);
    }
  }

  private static Lettering lettering(CharacterRun run, @Nullable String font) {
    return Lettering.of(
        LegacyFont.of(font),
        run.isCapitalized() || run.isSmallCaps(),
        run.isStrikeThrough() || run.isDoubleStrikeThrough(),
        run.getSubSuperScriptIndex() == RAISED);
  }

  private boolean isShown() {
    return fields.stream().allMatch(shown -> shown);
  }

  /** Takes a character that Word means something by. */
  private void takeSign(char c, int offset, CharacterRun run, Lettering lettering) {
    switch (c) {
      case 0x13 -> fields.push(false);
      case 0x14 -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(true);
        }
      }
      case 0x15 -> fields.poll();
      default -> {
        if (isShown()) {
          takeShownSign(c, offset, run, lettering);
        }
      }
    }
  }

  private void takeShownSign(char c, int offset, CharacterRun run, Lettering lettering) {
    switch (c) {
      case '\t' -> flow.text("\t", lettering);
      case 0x0b, 0x0e -> flow.lineBreak();
      case '\f' -> {
        if (document.breaksPage(offset + 1)) {
          flow.pageBreak();
        }
      }
      case 0x1e -> flow.text("-", lettering);
      case 0x1f -> flow.text("\u00ad", lettering);
      case '(' -> {
        String font = run.getSymbolFont() == null ? null : run.getSymbolFont().getMainFontName();
        flow.text(Character.toString(Symbols.of(run.getSymbolCharacter(), font)), Lettering.PLAIN);
      }
      case 0x02 -> document.callNote(offset, true, flow);
      case 0x08 -> document.hangBox(offset, flow);
      default -> {}
    }
  }
}
