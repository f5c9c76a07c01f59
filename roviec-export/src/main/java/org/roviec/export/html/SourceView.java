package org.roviec.export.html;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.Reading;
import org.roviec.export.document.Places;
import org.roviec.export.document.Wording;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Cell;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;
import org.roviec.text.Span;

/** The whole text with its findings marked, paragraph by paragraph, each with its role and line. */
final class SourceView {

  /** What can be shown or hidden, by the class of the marks. */
  private static final String[][] KINDS = {
    {"d", "kind.directive"},
    {"o", "column.who"},
    {"t", "column.due"},
    {"r", "column.products"},
    {"dec", "kind.decision"},
    {"c", "kind.citation"},
    {"i", "kind.indicator"},
    {"f", "kind.finding"},
  };

  private final Outline outline;
  private final Places places;
  private final Wording words;
  private final MarkedText marked;
  private @Nullable Role role;

  SourceView(Reading reading, Places places, List<Mark> marks, Wording words) {
    outline = reading.outline();
    this.places = places;
    this.words = words;
    marked = new MarkedText(reading.text().characters(), marks);
  }

  void write(Html html) {
    legend(html);
    html.open("div", "class", "doc", "lang", "vi");
    List<Block> blocks = outline.blocks();
    for (int i = 0; i < blocks.size(); ) {
      Block block = blocks.get(i);
      if (block.table() >= 0) {
        i = table(i, html);
      } else {
        paragraph(block, html);
        i++;
      }
    }
    html.close("div");
  }

  private void legend(Html html) {
    html.open("p", "class", "legend");
    for (String[] kind : KINDS) {
      html.open("label");
      html.raw("<input type=\"checkbox\" checked id=\"show-" + kind[0] + "\">");
      html.element("span", words.of(kind[1]), "class", "m " + kind[0]);
      html.close("label");
    }
    html.close("p");
  }

  private void paragraph(Block block, Html html) {
    roleOf(block, html);
    List<Span> spans =
        outline.view().spans(Math.min(block.markerStart(), block.start()), block.end());
    if (spans.isEmpty()) {
      return;
    }
    html.open(
        "p",
        "class",
        style(block),
        "data-line",
        String.valueOf(places.line(spans.getFirst().start())));
    pieces(spans, html);
    html.close("p").raw("\n");
  }

  private void pieces(List<Span> spans, Html html) {
    for (int i = 0; i < spans.size(); i++) {
      html.raw(i > 0 ? " " : "");
      marked.write(spans.get(i), html);
    }
  }

  private static String style(Block block) {
    return "b-" + block.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Says what a part is for, wherever that changes. */
  private void roleOf(Block block, Html html) {
    Role now = outline.roleOf(block);
    if (now != role && block.type() != BlockType.FOOTNOTE) {
      role = now;
      html.element("p", words.of("role", now), "class", "role");
    }
  }

  private int table(int first, Html html) {
    List<Block> blocks = outline.blocks();
    int number = blocks.get(first).table();
    roleOf(blocks.get(first), html);
    html.raw("<div class=\"wide\"><table class=\"in\">");
    int i = first;
    while (i < blocks.size() && blocks.get(i).table() == number) {
      row(blocks.get(i++), html);
    }
    html.raw("</table></div>\n");
    return i;
  }

  private void row(Block block, Html html) {
    String element = block.type() == BlockType.TABLE_HEAD ? "th" : "td";
    html.open("tr");
    if (block.cells().isEmpty()) {
      html.open(element, "colspan", "9");
      pieces(outline.view().spans(Math.min(block.markerStart(), block.start()), block.end()), html);
      html.close(element);
    }
    for (Cell cell : block.cells()) {
      html.open(element);
      pieces(outline.view().spans(cell.start(), cell.end()), html);
      html.close(element);
    }
    html.close("tr").raw("\n");
  }
}
