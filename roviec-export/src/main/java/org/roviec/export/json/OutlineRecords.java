package org.roviec.export.json;

import java.util.List;
import org.roviec.export.document.Ids;
import org.roviec.finding.Finding;
import org.roviec.outline.Block;
import org.roviec.outline.Cell;
import org.roviec.outline.Footnote;
import org.roviec.outline.Outline;
import org.roviec.outline.Section;
import org.roviec.text.Span;

/** Sections, blocks and footnotes: what stands where. */
final class OutlineRecords {

  private final Pen pen;
  private final Outline outline;

  OutlineRecords(Pen pen, Outline outline) {
    this.pen = pen;
    this.outline = outline;
  }

  void write() {
    outline.sections().forEach(this::section);
    outline.blocks().forEach(this::block);
    List<Finding<Footnote>> footnotes = outline.footnotes();
    for (int i = 0; i < footnotes.size(); i++) {
      footnote(i, footnotes.get(i));
    }
  }

  private void section(Section section) {
    pen.open(Ids.section(section.index()), "section");
    pen.text("number", section.number());
    pen.text("number_norm", section.numberNorm());
    pen.mention("number_span", section.numberEvidence());
    pen.mention("heading", section.heading());
    pen.code("heading_kind", section.headingKind());
    pen.text("first_words", section.firstWords());
    pen.count("depth", section.depth());
    pen.text("parent", section.parent() < 0 ? null : Ids.section(section.parent()));
    pen.code("role", section.role());
    pen.json().writeObjectPropertyStart("extent");
    pen.bounds(section.extent());
    pen.json().writeEndObject();
    pen.period("task_period", section.taskPeriod());
    pen.close();
  }

  private void block(Block block) {
    List<Span> spans = outline.view().spans(block.start(), block.end());
    pen.open(Ids.block(block.index()), "block");
    pen.code("type", block.type());
    pen.text("section", Ids.section(block.section()));
    if (spans.isEmpty()) {
      pen.segments("segments", spans);
      pen.text("text", "");
    } else {
      pen.segmentsAndText(outline.evidence(block.start(), block.end()));
    }
    boolean marked =
        block.hasMarker()
            && !outline.view().spans(block.markerStart(), block.markerEnd()).isEmpty();
    pen.mention("marker", marked ? outline.evidence(block.markerStart(), block.markerEnd()) : null);
    if (block.table() >= 0) {
      pen.count("table", block.table());
      cells(block.cells());
    }
    pen.close();
  }

  private void cells(List<Cell> cells) {
    pen.json().writeArrayPropertyStart("cells");
    for (Cell cell : cells) {
      if (!outline.view().spans(cell.start(), cell.end()).isEmpty()) {
        pen.json().writeStartObject();
        pen.count("column", cell.column());
        pen.segmentsAndText(outline.evidence(cell.start(), cell.end()));
        pen.json().writeEndObject();
      }
    }
    pen.json().writeEndArray();
  }

  private void footnote(int index, Finding<Footnote> finding) {
    Footnote footnote = finding.value();
    pen.open(Ids.footnote(index), "footnote");
    pen.segmentsAndText(footnote.text());
    pen.place(footnote.block());
    pen.text("rule", finding.rule().name());
    pen.number("confidence", finding.confidence().value());
    pen.text("marker", footnote.marker());
    pen.mention("anchor", footnote.anchor());
    pen.mention("anchor_text", footnote.anchorText());
    pen.text("anchor_block", footnote.anchorBlock() < 0 ? null : Ids.block(footnote.anchorBlock()));
    pen.close();
  }
}
