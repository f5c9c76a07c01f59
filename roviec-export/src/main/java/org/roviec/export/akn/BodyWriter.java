package org.roviec.export.akn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.roviec.export.document.Ids;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Cell;
import org.roviec.outline.Outline;
import org.roviec.outline.Role;
import org.roviec.outline.Section;

/** Writes preface, preamble, body and conclusions from the outline. */
final class BodyWriter {

  private final Outline outline;
  private final InlineText text;
  private final Xml xml;
  private final Set<Integer> lifted = new HashSet<>();
  private final List<List<Integer>> children = new ArrayList<>();
  private final List<Integer> roots = new ArrayList<>();

  BodyWriter(Outline outline, InlineText text, Xml xml) {
    this.outline = outline;
    this.text = text;
    this.xml = xml;
    outline.sections().forEach(section -> children.add(new ArrayList<>()));
    for (Section section : outline.sections()) {
      (section.parent() < 0 ? roots : children.get(section.parent())).add(section.index());
    }
    outline.footnotes().stream()
        .map(finding -> finding.value())
        .filter(footnote -> footnote.anchorAt() >= 0)
        .forEach(footnote -> lifted.add(footnote.block()));
  }

  void write() {
    int first = 0;
    while (first < roots.size() && isPart(first, Role.TITLE)) {
      first++;
    }
    int context = first;
    while (context < roots.size() && isPart(context, Role.CONTEXT)) {
      context++;
    }
    int last = roots.size();
    while (last > context && isClosing(outline.sections().get(roots.get(last - 1)))) {
      last--;
    }
    part("preface", roots.subList(0, first));
    part("preamble", roots.subList(first, context));
    body(roots.subList(context, last));
    part("conclusions", roots.subList(last, roots.size()));
  }

  private boolean isPart(int root, Role role) {
    Section section = outline.sections().get(roots.get(root));
    return section.role() == role && section.number() == null;
  }

  private boolean isClosing(Section section) {
    return section.number() == null
        && (section.role() == Role.CLOSING
            || section.role() == Role.RECIPIENTS
            || section.role() == Role.SIGNATURE);
  }

  /** Everything outside the body is paragraphs; the recipients are a list. */
  private void part(String element, List<Integer> sections) {
    List<Block> blocks = new ArrayList<>();
    for (int section : sections) {
      blocks.addAll(all(outline.sections().get(section)));
    }
    if (blocks.isEmpty()) {
      return;
    }
    xml.open(element);
    paragraphs(blocks);
    xml.close();
  }

  private List<Block> all(Section section) {
    return outline.blocks().subList(section.firstBlock(), section.endBlock()).stream()
        .filter(this::isShown)
        .toList();
  }

  private boolean isShown(Block block) {
    return !lifted.contains(block.index())
        && !outline.view().spans(whole(block), block.end()).isEmpty();
  }

  private void body(List<Integer> sections) {
    xml.open("mainBody");
    boolean empty = true;
    for (int section : sections) {
      empty &= all(outline.sections().get(section)).isEmpty();
      section(outline.sections().get(section));
    }
    if (empty) {
      xml.empty("p");
    }
    xml.close();
  }

  private void section(Section section) {
    List<Integer> inner = children.get(section.index());
    List<Block> own = own(section);
    if (own.isEmpty() && inner.isEmpty()) {
      return;
    }
    open(section);
    Block numbered = own.isEmpty() || section.number() == null ? null : own.getFirst();
    if (section.number() != null) {
      xml.element("num", section.number());
    }
    List<Block> rest = own;
    if (numbered != null && section.heading() != null) {
      xml.open("heading");
      text.write(numbered.start(), numbered.end());
      xml.close();
      rest = own.subList(1, own.size());
    }
    if (inner.isEmpty()) {
      xml.open("content");
      filled(rest, numbered);
      xml.close();
    } else {
      if (!rest.isEmpty()) {
        xml.open("intro");
        filled(rest, numbered);
        xml.close();
      }
      inner.forEach(child -> section(outline.sections().get(child)));
    }
    xml.close();
  }

  /** The blocks of a section that are not its children's. */
  private List<Block> own(Section section) {
    return outline.blocks().subList(section.firstBlock(), section.endBlock()).stream()
        .filter(block -> block.section() == section.index())
        .filter(this::isShown)
        .toList();
  }

  private void open(Section section) {
    String norm = section.numberNorm() == null ? "" : section.numberNorm();
    String id = InlineMarks.eId(Ids.section(section.index()));
    if (norm.startsWith("Điều")) {
      xml.open("article", "eId", id);
    } else if (norm.startsWith("Chương")) {
      xml.open("chapter", "eId", id);
    } else {
      String name = norm.isEmpty() ? "phan" : norm.matches("[a-zđ]") ? "diem" : "muc";
      String role = section.role().name().toLowerCase(Locale.ROOT);
      xml.open("hcontainer", "eId", id, "name", name, "class", role);
    }
  }

  private void filled(List<Block> blocks, @org.jspecify.annotations.Nullable Block numbered) {
    if (blocks.isEmpty()) {
      xml.empty("p");
    } else {
      paragraphs(blocks, numbered);
    }
  }

  private void paragraphs(List<Block> blocks) {
    paragraphs(blocks, null);
  }

  private void paragraphs(List<Block> blocks, @org.jspecify.annotations.Nullable Block numbered) {
    int i = 0;
    while (i < blocks.size()) {
      int table = blocks.get(i).table();
      int end = i + 1;
      if (table >= 0) {
        while (end < blocks.size() && blocks.get(end).table() == table) {
          end++;
        }
        table(blocks.subList(i, end));
      } else if (blocks.get(i).type() == BlockType.RECIPIENT) {
        while (end < blocks.size() && blocks.get(end).type() == BlockType.RECIPIENT) {
          end++;
        }
        recipients(blocks.subList(i, end));
      } else {
        Block block = blocks.get(i);
        String style = block.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
        xml.open("p", "eId", InlineMarks.eId(Ids.block(block.index())), "class", style);
        boolean first = numbered != null && numbered.index() == block.index();
        text.write(first ? block.start() : whole(block), block.end());
        xml.close();
      }
      i = end;
    }
  }

  private void recipients(List<Block> blocks) {
    xml.open(
        "blockList",
        "eId",
        "noi-nhan_" + InlineMarks.eId(Ids.block(blocks.getFirst().index())),
        "class",
        "noi-nhan");
    for (Block block : blocks) {
      String id = InlineMarks.eId(Ids.block(block.index()));
      xml.open("item", "eId", id).open("p");
      text.write(block.start(), block.end());
      xml.close().close();
    }
    xml.close();
  }

  private void table(List<Block> rows) {
    xml.open(
        "table", "eId", "bang_" + (rows.getFirst().table() + 1) + "_" + rows.getFirst().index());
    for (Block row : rows) {
      String element = row.type() == BlockType.TABLE_HEAD ? "th" : "td";
      xml.open("tr");
      if (row.cells().isEmpty()) {
        cell(element, whole(row), row.end());
      }
      for (Cell cell : row.cells()) {
        cell(element, cell.start(), cell.end());
      }
      xml.close();
    }
    xml.close();
  }

  private void cell(String element, int start, int end) {
    xml.open(element).open("p");
    text.write(start, end);
    xml.close().close();
  }

  private static int whole(Block block) {
    return block.hasMarker() ? Math.min(block.markerStart(), block.start()) : block.start();
  }
}
