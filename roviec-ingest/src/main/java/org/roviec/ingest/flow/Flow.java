package org.roviec.ingest.flow;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.roviec.ingest.format.Limits;
import org.roviec.ingest.outcome.FileType;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.outcome.Limit;
import org.roviec.ingest.outcome.Outcome;

/**
 * Takes a document in the order in which it is written and lays it out as text: paragraphs end with
 * a line end, tables become rows between bars, notes follow the paragraph that calls them.
 */
public final class Flow {

  /** Pours a document into a flow. */
  @FunctionalInterface
  public interface Source {
    /** Tells the flow all that stands in the document. */
    void pour(Flow flow) throws IOException;
  }

  private final Body body;
  private final Deque<Story> stories = new ArrayDeque<>();
  private final Deque<OpenTable> tables = new ArrayDeque<>();
  private final List<Story.NoteBody> endnotes = new ArrayList<>();
  private final Pages pages = new Pages();
  private final Sightings sightings = new Sightings();

  private Flow(Limits limits) {
    body = new Body(limits.characters(), sightings);
    stories.push(new Story());
  }

  /** What becomes of a document. */
  public static Outcome of(FileType type, Limits limits, Source source) throws IOException {
    Flow flow = new Flow(limits);
    try {
      source.pour(flow);
      return flow.end(type);
    } catch (Body.Overflow tooLong) {
      return new Outcome.Exceeded(Limit.CHARACTERS, tooLong.length, limits.characters());
    }
  }

  private Outcome end(FileType type) {
    while (!tables.isEmpty()) {
      endTable();
    }
    if (story().line.length() > 0) {
      endParagraph();
    }
    for (Story.NoteBody note : endnotes) {
      body.write(note);
    }
    return body.outcome(type, pages.furniture());
  }

  private Story story() {
    return stories.element();
  }

  /** Whether what comes is written at once, not kept for a table, a note or a text box. */
  private boolean inBody() {
    return stories.size() == 1;
  }

  /** Appends characters to the paragraph at hand. */
  public void text(CharSequence characters, Lettering how) {
    if (characters.isEmpty()) {
      return;
    }
    if (inBody() && body.isBreakDue() && !characters.toString().isBlank()) {
      body.takeBreak(story().line);
    }
    story().line.append(characters, how);
    body.reserve(characters.length());
  }

  /** Puts a number or a bullet in front of the paragraph at hand. */
  public void number(String label) {
    if (!label.isBlank()) {
      text(label, Lettering.PLAIN);
    }
  }

  /** Ends the printed line within the paragraph at hand. */
  public void lineBreak() {
    story().line.append('\n');
  }

  /** What comes next stands on a new page. */
  public void pageBreak() {
    body.breakPage(inBody() && story().line.isBlank());
  }

  /** Ends the paragraph at hand. */
  public void endParagraph() {
    Story story = story();
    Line line = story.line;
    story.line = new Line();
    List<TextBox> boxes = List.of();
    if (!story.boxes.isEmpty()) {
      boxes = TextBox.inOrder(story.boxes);
      story.boxes.clear();
    }
    boolean printed = !line.isBlank();
    boxes.stream().filter(box -> !box.below() || !printed).forEach(box -> put(box.story()));
    add(line);
    boxes.stream().filter(box -> box.below() && printed).forEach(box -> put(box.story()));
    settleNotes();
  }

  private void add(Block block) {
    if (inBody()) {
      body.write(block);
    } else {
      story().blocks.add(block);
    }
  }

  /** Puts what was kept apart before the paragraph at hand. */
  public void put(Story apart) {
    if (inBody() && !apart.isBlank()) {
      body.takeBreak();
    }
    apart.blocks.forEach(this::add);
    story().notes.addAll(apart.notes);
  }

  private void settleNotes() {
    if (inBody()) {
      story().notes.forEach(body::write);
      story().notes.clear();
    }
  }

  /** Begins a table; {@code bordered}: whether lines are drawn between its columns. */
  public void beginTable(boolean bordered) {
    if (inBody()) {
      body.takeBreak();
    }
    tables.push(new OpenTable(bordered));
  }

  /** Lines are drawn between the columns of the table at hand after all. */
  public void drawBorders() {
    tables.element().table.bordered = true;
  }

  /** Begins a row; {@code skipped}: columns of the grid left out before its first cell. */
  public void beginRow(int skipped) {
    tables.element().beginRow(skipped);
  }

  /**
   * Begins a cell over so many columns; {@code goesOn}: whether it only continues the one above.
   */
  public void beginCell(int span, boolean goesOn) {
    Story content = new Story();
    tables.element().add(Math.max(1, span), goesOn, content);
    stories.push(content);
  }

  /** Ends the cell at hand. */
  public void endCell() {
    Story cell = endAside();
    story().notes.addAll(cell.notes);
  }

  /** Ends the table at hand. */
  public void endTable() {
    Table table = tables.pop().table;
    table.rows.removeIf(row -> row.cells.isEmpty());
    if (!table.rows.isEmpty()) {
      add(table);
      settleNotes();
    }
  }

  /** Begins something apart from the running text: a note, a text box, a header. */
  public void beginAside() {
    stories.push(new Story());
  }

  /** Ends what was begun apart; it goes nowhere unless it is put somewhere. */
  public Story endAside() {
    if (story().line.length() > 0 || !story().boxes.isEmpty()) {
      endParagraph();
    }
    return stories.pop();
  }

  /** How the number of a note is printed: raised where it is a number, else in brackets. */
  public static String noteLabel(String number) {
    String raised = Superscripts.raised(number);
    return raised.equals(number) ? "[" + number + "]" : raised;
  }

  /** Calls a note: its label as printed at the call and in front of its words. */
  public void call(String label, Story note) {
    text(label, Lettering.PLAIN);
    story().notes.add(new Story.NoteBody(label, note));
  }

  /** Calls a note that is printed at the end of the document. */
  public void callEndnote(String label, Story note) {
    text(label, Lettering.PLAIN);
    endnotes.add(new Story.NoteBody(label, note));
  }

  /**
   * Hangs a text box on the paragraph at hand. Boxes are read before it, in order of their places,
   * but those that stand below its first line.
   *
   * @param x left edge in points, as far as the document says it
   * @param y upper edge in points
   * @param below whether it stands below the paragraph's first line
   */
  public void box(double x, double y, boolean below, Story box) {
    if (!box.isBlank()) {
      box.trim();
      story().boxes.add(new TextBox(x, y, below, box));
    }
  }

  /** Keeps a header or footer apart. */
  public void furniture(Furniture.Kind kind, Story story) {
    StringBuilder words = new StringBuilder();
    new TableWriter(line -> words.append(line.text()).append('\n')).writeStory(story);
    pages.add(kind, words.toString());
  }

  /** Keeps words apart that belong to the pages or the file: a watermark, a title. */
  public void furniture(Furniture.Kind kind, String words) {
    pages.add(kind, words);
  }

  /** What was seen on the way and deserves a note. */
  public Sightings sightings() {
    return sightings;
  }

  /** A table whose rows are still coming. */
  private static final class OpenTable {
    final Table table = new Table();
    private Table.Row row = new Table.Row();
    private int column;

    OpenTable(boolean bordered) {
      table.bordered = bordered;
    }

    void beginRow(int skipped) {
      row = new Table.Row();
      column = skipped;
      table.rows.add(row);
    }

    void add(int span, boolean goesOn, Story content) {
      row.cells.add(new Table.Cell(column, span, goesOn, content));
      column += span;
    }
  }
}
