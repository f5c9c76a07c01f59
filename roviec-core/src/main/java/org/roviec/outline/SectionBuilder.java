package org.roviec.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Note;
import org.roviec.lexicon.Words;
import org.roviec.text.Span;
import org.roviec.text.TextView;

/** Nests blocks into sections by their numbers, and tells what each section is for. */
final class SectionBuilder {

  private final TextView view;
  private final Words words;
  private final List<Block> blocks;
  private final List<Paragraph> paragraphs;
  private final RoleWords roleWords;
  private final SectionRoles roles;
  private final HeadingForm headings;
  private final List<SectionNode> nodes = new ArrayList<>();
  private final List<SectionNode> stack = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();
  private final int[] sectionOf;
  private final BlockType[] types;
  private boolean numbered;
  private boolean concluded;

  SectionBuilder(
      TextView view,
      Words words,
      List<Block> blocks,
      List<Paragraph> paragraphs,
      RoleWords roleWords) {
    this.view = view;
    this.words = words;
    this.blocks = blocks;
    this.paragraphs = paragraphs;
    this.roleWords = roleWords;
    this.headings = new HeadingForm(view, blocks, paragraphs);
    this.sectionOf = new int[blocks.size()];
    this.roles = new SectionRoles(words, blocks, sectionOf, roleWords);
    this.types = new BlockType[blocks.size()];
  }

  void build() {
    for (int i = 0; i < blocks.size(); i++) {
      place(i);
    }
    nodes.forEach(roles::decide);
  }

  private void place(int i) {
    Block block = blocks.get(i);
    types[i] = block.type();
    switch (block.type()) {
      case META, RULE, FOOTNOTE -> stay(i);
      case TITLE -> {
        if (paragraphs.get(i).opensPart) {
          stack.clear();
        }
        formal(i, Role.TITLE);
      }
      case RECIPIENTS_HEAD, RECIPIENT -> formal(i, Role.RECIPIENTS);
      case SIGNATURE -> formal(i, Role.SIGNATURE);
      case TABLE_HEAD -> body(i);
      case TABLE_ROW -> tableRow(i);
      case PARA, HEADING, BULLET -> paragraph(i);
    }
  }

  private void stay(int i) {
    if (stack.isEmpty()) {
      open(i, null, HeadingKind.IMPLICIT).role = nodes.size() == 1 ? Role.TITLE : Role.CONTEXT;
    }
    assign(i);
  }

  private void formal(int i, Role role) {
    SectionNode current = stack.isEmpty() ? null : stack.getFirst();
    if (current == null || current.role != role || stack.size() > 1) {
      stack.clear();
      open(i, null, HeadingKind.IMPLICIT).role = role;
    }
    assign(i);
  }

  private void body(int i) {
    if (stack.isEmpty() || isFormal(stack.getFirst())) {
      stack.clear();
      SectionNode node = open(i, null, HeadingKind.IMPLICIT);
      node.role = isTable(i) ? Role.DIRECTION : null;
    }
    assign(i);
  }

  private boolean isTable(int i) {
    return blocks.get(i).table() >= 0;
  }

  /** A table row opens a section where its first cell is a Roman numeral and no lead is named. */
  private void tableRow(int i) {
    Paragraph row = paragraphs.get(i);
    Marker marker = rowMarker(row, i);
    boolean group = marker != null && filledCells(blocks.get(i)) <= 2;
    if (!group || marker == null) {
      body(i);
      return;
    }
    while (!stack.isEmpty()
        && (stack.getLast().marker == null || sameStyle(stack.getLast(), marker))) {
      stack.removeLast();
    }
    SectionNode node = open(i, marker, HeadingKind.LINE);
    node.role = Role.DIRECTION;
    assign(i);
    numbered = true;
  }

  private @Nullable Marker rowMarker(Paragraph row, int i) {
    if (row.cells.isEmpty() || row.cells.getFirst().isEmpty()) {
      return null;
    }
    Cell cell = blocks.get(i).cells().getFirst();
    String text = view.text().substring(cell.start(), cell.end());
    String bare = text.replaceAll("[.)\\- ]+$", "");
    int value = RomanNumeral.parse(bare);
    if (value == 0) {
      return null;
    }
    return new Marker(Marker.Style.ROMAN, cell.start(), cell.end(), bare, value);
  }

  private static int filledCells(Block row) {
    int filled = 0;
    for (Cell cell : row.cells()) {
      if (!cell.isEmpty()) {
        filled++;
      }
    }
    return filled;
  }

  private static boolean sameStyle(SectionNode node, Marker marker) {
    return node.marker != null && node.marker.style() == marker.style();
  }

  private static boolean isFormal(SectionNode node) {
    return node.role == Role.TITLE
        || node.role == Role.RECIPIENTS
        || node.role == Role.SIGNATURE
        || node.role == Role.CLOSING;
  }

  private void paragraph(int i) {
    Marker marker = paragraphs.get(i).marker;
    if (marker != null && !marker.style().isBullet() && opensSection(i, marker)) {
      numbered(i, marker);
      return;
    }
    if (!stack.isEmpty() && isFormal(stack.getFirst())) {
      stack.clear();
    }
    Role announced = marker == null ? announced(i) : null;
    if (announced == Role.CLOSING && isLast(i)) {
      stack.clear();
      open(i, null, HeadingKind.IMPLICIT).role = Role.CLOSING;
    } else if (stack.isEmpty()) {
      openPreamble(i);
    } else if (announced != null && announced != Role.CLOSING) {
      changeOfRole(i, announced);
    }
    assign(i);
    if (concludes(i)) {
      concluded = true;
    }
  }

  private void openPreamble(int i) {
    SectionNode node = open(i, null, HeadingKind.IMPLICIT);
    if (!numbered && !concluded) {
      node.role = hasNumberedAfter(i) || concludesLater(i) || concludes(i) ? Role.CONTEXT : null;
    }
  }

  private boolean hasNumberedAfter(int i) {
    for (int k = i + 1; k < blocks.size(); k++) {
      Marker marker = paragraphs.get(k).marker;
      if (marker != null && !marker.style().isBullet() && blocks.get(k).isProse()) {
        return true;
      }
      if (blocks.get(k).type() == BlockType.SIGNATURE || k > i + 40) {
        return false;
      }
    }
    return false;
  }

  private boolean concludesLater(int i) {
    for (int k = i; k < Math.min(blocks.size(), i + 12); k++) {
      if (concludes(k)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a paragraph is the formula after which the operative part begins ("… kết luận:"). */
  private boolean concludes(int i) {
    Block block = blocks.get(i);
    if (block.end() <= block.start() || view.text().charAt(block.end() - 1) != ':') {
      return false;
    }
    String tail = view.folded().substring(Math.max(block.start(), block.end() - 60), block.end());
    return tail.contains("kết luận")
        || tail.contains("ý kiến")
        || tail.contains("như sau")
        || tail.contains("quyết nghị")
        || tail.contains("quyết định")
        || tail.contains("sau đây")
        || tail.contains("yêu cầu")
        || tail.contains("sau:");
  }

  private @Nullable Role announced(int i) {
    Block block = blocks.get(i);
    int from = words.firstFrom(block.start());
    return roleWords.ofOpening(words, from, words.firstFrom(block.end()));
  }

  private boolean isLast(int i) {
    for (int k = i + 1; k < blocks.size(); k++) {
      BlockType type = blocks.get(k).type();
      if (type == BlockType.RECIPIENTS_HEAD
          || type == BlockType.SIGNATURE
          || type == BlockType.TITLE) {
        return true;
      }
      if (blocks.get(k).isProse() && k > i + 2) {
        return false;
      }
    }
    return true;
  }

  private void changeOfRole(int i, Role announced) {
    SectionNode current = stack.getLast();
    SectionNode node =
        current.headingKind == HeadingKind.IMPLICIT && stack.size() > 1 && current.marker == null
            ? stack.get(stack.size() - 2)
            : current;
    Role was = roles.soFar(current);
    boolean looksBack =
        was == Role.RESULT || was == Role.LIMITATION || was == Role.CAUSE || was == Role.LESSON;
    boolean reviews = announced == Role.RESULT && isTopic(current);
    if (!looksBack && !reviews || was == announced) {
      return;
    }
    if (node != current) {
      stack.removeLast();
    }
    SectionNode change = open(i, null, HeadingKind.IMPLICIT);
    change.role = announced;
    change.cue = announced;
  }

  /** Whether a heading names a paper or matter ("Về dự thảo Báo cáo …"), whatever is said of it. */
  private boolean isTopic(SectionNode node) {
    Block first = blocks.get(node.firstBlock);
    String folded = view.folded();
    return node.headingKind == HeadingKind.LINE
        && (folded.startsWith("về ", first.start())
            || folded.startsWith("đối với ", first.start()));
  }

  // --- numbered sections -----------------------------------------------------------------------

  private boolean opensSection(int i, Marker marker) {
    boolean inSignature = !stack.isEmpty() && stack.getFirst().role == Role.SIGNATURE;
    return blocks.get(i).end() > blocks.get(i).start()
        || marker.style().tier <= Marker.Style.ARTICLE.tier
        || !inSignature;
  }

  private void numbered(int i, Marker marker) {
    if (!stack.isEmpty() && stack.getFirst().marker == null) {
      stack.clear();
    }
    int level = levelFor(marker);
    while (stack.size() > level) {
      stack.removeLast();
    }
    SectionNode node = open(i, marker, headings.kindOf(i));
    if (node.headingKind == HeadingKind.LINE) {
      types[i] = BlockType.HEADING;
    }
    assign(i);
    numbered = true;
    concluded = true;
  }

  /** How many open sections stay open above a new one with this marker. */
  private int levelFor(Marker marker) {
    int prefixed = prefixLevel(marker);
    if (prefixed >= 0) {
      return prefixed;
    }
    for (int at = stack.size() - 1; at >= 0; at--) {
      Marker open = stack.get(at).marker;
      if (open == null || open.style() != marker.style()) {
        continue;
      }
      boolean next = marker.value() == open.value() + 1;
      boolean restart =
          marker.value() == 1
              && at < stack.size() - 1
              && tier(stack.getLast()) >= marker.style().tier;
      if (!next) {
        noteNumbering(marker, open);
      }
      return restart && !next ? stack.size() : at;
    }
    int level = stack.size();
    while (level > 0 && tier(stack.get(level - 1)) > marker.style().tier) {
      level--;
    }
    return level;
  }

  private void noteNumbering(Marker marker, Marker open) {
    if (marker.value() == open.value()) {
      note("outline.number-repeated", marker.norm());
    } else if (marker.value() > open.value() + 1) {
      note("outline.number-gap", open.norm(), marker.norm());
    }
  }

  private void note(String code, String... arguments) {
    int block = nodes.isEmpty() ? 0 : nodes.getLast().endBlock;
    if (block < blocks.size() && blocks.get(block).hasMarker()) {
      Block at = blocks.get(block);
      Span span = new Span(view.sourceStart(at.markerStart()), view.sourceEnd(at.markerEnd() - 1));
      notes.add(Note.of(code, span, arguments));
    }
  }

  /** For {@code 2.1}: the place below the open section {@code 2}; −1 where there is none. */
  private int prefixLevel(Marker marker) {
    if (!marker.style().isDecimal() || marker.style() == Marker.Style.ARABIC) {
      return -1;
    }
    String prefix = marker.norm().substring(0, marker.norm().lastIndexOf('.'));
    for (int at = stack.size() - 1; at >= 0; at--) {
      Marker open = stack.get(at).marker;
      if (open != null && open.style().isDecimal() && open.norm().equals(prefix)) {
        return at + 1;
      }
    }
    return -1;
  }

  private static int tier(SectionNode node) {
    return node.marker == null ? -1 : node.marker.style().tier;
  }

  // --- result ----------------------------------------------------------------------------------

  private SectionNode open(int i, @Nullable Marker marker, HeadingKind kind) {
    SectionNode parent = stack.isEmpty() ? null : stack.getLast();
    SectionNode node = new SectionNode(nodes.size(), i, marker, parent, kind);
    if (parent != null && marker != null) {
      parent.children++;
    }
    nodes.add(node);
    stack.add(node);
    return node;
  }

  private void assign(int i) {
    SectionNode node = stack.getLast();
    sectionOf[i] = node.index;
    BlockType type = blocks.get(i).type();
    if (type != BlockType.META && type != BlockType.RULE && type != BlockType.FOOTNOTE) {
      node.ownBlocks++;
      for (SectionNode at = node; at != null; at = at.parent) {
        at.endBlock = i + 1;
      }
    }
  }

  List<Note> notes() {
    return notes;
  }

  List<Block> blocks() {
    List<Block> placed = new ArrayList<>(blocks.size());
    for (int i = 0; i < blocks.size(); i++) {
      Block b = blocks.get(i);
      placed.add(
          new Block(
              i,
              types[i],
              sectionOf[i],
              b.start(),
              b.end(),
              b.markerStart(),
              b.markerEnd(),
              b.cells(),
              b.table(),
              b.places()));
    }
    return placed;
  }

  List<Section> sections() {
    SectionWriter writer = new SectionWriter(view, words, blocks);
    return nodes.stream().map(writer::write).toList();
  }
}
