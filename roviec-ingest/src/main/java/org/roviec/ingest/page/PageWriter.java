package org.roviec.ingest.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Note;
import org.roviec.ingest.outcome.Layout;
import org.roviec.text.Span;

/** Writes pages as text: lines, tables in bars, notes below what they stand below. */
final class PageWriter {

  /** Words recognized with less confidence than this are noted. */
  private static final double UNSURE = 0.6;

  private final Layout.Builder out;
  private final List<Note> unsure = new ArrayList<>();
  private List<Sheet> sheets = List.of();
  private @Nullable Line last;
  private boolean lastOpened;
  private int written;

  PageWriter(Layout.Builder out) {
    this.out = out;
  }

  /** Notes on words recognized with little confidence. */
  List<Note> unsure() {
    return unsure;
  }

  void write(List<Sheet> pages) {
    sheets = pages;
    for (Sheet sheet : pages) {
      write(sheet);
    }
    if (out.length() > 0) {
      out.append("\n");
    }
  }

  private void write(Sheet sheet) {
    PrintedPage page = sheet.page();
    Paragraphs paragraphs = new Paragraphs(sheet);
    turnPage(sheet, paragraphs);
    out.beginPage(page.width(), page.height());
    written = 0;
    for (Block block : sheet.flow()) {
      switch (block) {
        case Line line -> write(line, sheet, paragraphs);
        case Table table -> write(table);
      }
      written++;
    }
    notes(sheet);
    out.endPage(page.confidence());
  }

  /** Parts pages: a paragraph that goes on is only broken, one that ended stays ended. */
  private void turnPage(Sheet sheet, Paragraphs paragraphs) {
    if (sheet.number() == 1) {
      return;
    }
    boolean goesOn =
        last != null
            && !sheet.flow().isEmpty()
            && sheet.flow().getFirst() instanceof Line line
            && paragraphs.goesOn(last, line, lastOpened, false);
    if (!goesOn) {
      last = null;
    }
    boolean noted = !sheets.get(sheet.number() - 2).notes().isEmpty();
    out.append(goesOn && !noted ? "\f" : "\n\f");
  }

  private void write(Line line, Sheet sheet, Paragraphs paragraphs) {
    Line before = last;
    boolean samePage = written > 0;
    boolean goesOn = before != null && paragraphs.goesOn(before, line, lastOpened, samePage);
    if (samePage) {
      out.append(goesOn ? "\n" : "\n\n");
    }
    glyphs(line.written(), sheet, sheet.number(), false);
    lastOpened = !goesOn;
    last = line;
  }

  private void write(Table table) {
    boolean first = true;
    for (Table.Row row : table.rows()) {
      if (written > 0 || !first) {
        out.append(first ? "\n\n" : "\n");
      }
      first = false;
      out.append("|");
      for (Table.Cell cell : row.cells()) {
        out.append(" ");
        write(cell);
        out.append(" |");
      }
    }
    last = null;
  }

  private void write(Table.Cell cell) {
    Line before = null;
    for (Table.Part part : cell.parts()) {
      Sheet sheet = sheets.get(part.sheet() - 1);
      for (Line line : part.lines()) {
        if (before != null && !before.endsInHyphen() && !before.breaksYear(line)) {
          out.append(" ");
        }
        before = line;
        glyphs(line.written(), sheet, part.sheet(), true);
      }
    }
  }

  private void notes(Sheet sheet) {
    for (Line line : sheet.notes()) {
      out.append(Footnotes.opens(line) ? "\n\n" : "\n");
      glyphs(Footnotes.written(line), sheet, sheet.number(), false);
    }
  }

  private void glyphs(List<Glyph> glyphs, Sheet sheet, int page, boolean inCell) {
    AffineTransform toPage = sheet.page().toPage();
    for (Glyph glyph : glyphs) {
      if (glyph.isBlank()) {
        out.append(" ");
        continue;
      }
      if (inCell && glyph.text().indexOf('|') >= 0) {
        out.append("\\");
      }
      Rectangle2D.Float place = place(glyph, toPage);
      if (glyph.confidence() < UNSURE) {
        Span span = new Span(out.length(), out.length() + glyph.text().length());
        String sure = Long.toString(Math.round(glyph.confidence() * 100));
        unsure.add(Note.of("ingest.unsure", span, glyph.text(), sure));
      }
      out.appendOn(page, glyph.text(), place.x, place.y, place.width, place.height);
    }
  }

  private static Rectangle2D.Float place(Glyph glyph, AffineTransform toPage) {
    Rectangle2D.Float place =
        new Rectangle2D.Float(glyph.x(), glyph.top(), glyph.width(), glyph.bottom() - glyph.top());
    if (toPage.isIdentity()) {
      return place;
    }
    Rectangle2D.Float turned = new Rectangle2D.Float();
    turned.setRect(toPage.createTransformedShape(place).getBounds2D());
    return turned;
  }
}
