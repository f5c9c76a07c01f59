package org.roviec.ingest.rtf;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.Lettering;
import org.roviec.ingest.flow.Story;
import org.roviec.ingest.flow.Symbols;
import org.roviec.ingest.outcome.Furniture;

/** Takes groups, commands and characters in turn, and tells a flow what they mean. */
final class RtfDocument extends RtfListenerAdaptor {

  private static final double TWIPS_PER_POINT = 20;

  /** A box so many points below the beginning of its paragraph stands under its first line. */
  private static final double BELOW = 20;

  private final Flow flow;
  private final Deque<RtfGroup> groups = new ArrayDeque<>();
  private final Deque<RtfContext> contexts = new ArrayDeque<>();
  private final Map<Integer, String> fonts = new HashMap<>();
  private final StringBuilder collected = new StringBuilder();
  private RtfRow row = new RtfRow();
  private RtfRow innerRow = new RtfRow();
  private boolean inInnerRow;
  private String shapeProperty = "";
  private int usualFont;
  private int definedFont;
  private int shapeLeft;
  private int shapeTop;
  private boolean shapeByText;
  private int footnotes;
  private int endnotes;

  RtfDocument(Flow flow) {
    this.flow = flow;
    groups.push(new RtfGroup());
    contexts.push(new RtfContext(flow));
  }

  private RtfGroup group() {
    return groups.element();
  }

  private RtfContext context() {
    return contexts.element();
  }

  @Override
  public void processDocumentEnd() {
    context().endBegun();
    context().tables.enter(0);
  }

  @Override
  public void processGroupStart() {
    groups.push(new RtfGroup(group()));
  }

  @Override
  public void processGroupEnd() {
    if (groups.size() < 2) {
      throw new IllegalStateException("more groups end than begin");
    }
    RtfGroup ended = groups.pop();
    if (ended.opens) {
      end(ended.destination);
    }
  }

  @Override
  public void processString(String characters) {
    RtfGroup group = group();
    switch (group.destination) {
      case NOWHERE, FILE -> {}
      case FONTS -> fonts.merge(definedFont, characters, (name, more) -> name + more);
      case PROPERTY, SHAPE_NAME, SHAPE_VALUE -> collected.append(characters);
      case NUMBER -> {
        String shown = Symbols.of(characters, fontName());
        Lettering how = group.lettering(fontName());
        collected.append(how.font() == null ? shown : how.font().printed(shown));
      }
      case TEXT, FOOTNOTE, HEADER, FOOTER, TEXT_BOX -> text(characters);
    }
  }

  private void text(String characters) {
    RtfGroup group = group();
    if (group.deleted) {
      flow.sightings().deleted();
    } else if (group.hidden) {
      flow.sightings().hidden();
    } else {
      context().begin();
      String font = fontName();
      flow.text(Symbols.of(characters, font), group.lettering(font));
    }
  }

  private String fontName() {
    int font = group().font;
    String name = fonts.getOrDefault(font < 0 ? usualFont : font, "");
    int end = name.indexOf(';');
    return (end < 0 ? name : name.substring(0, end)).strip();
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    RtfGroup group = group();
    if (group.destination == RtfDestination.NOWHERE) {
      return;
    }
    RtfDestination opened = RtfDestination.of(command);
    if (opened != null) {
      open(opened);
      return;
    }
    boolean unknown = command == Command.optionalcommand;
    if (unknown || optional && !RtfDestination.isReadThrough(command)) {
      group.destination = RtfDestination.NOWHERE;
      return;
    }
    boolean on = !hasParameter || parameter != 0;
    if (takeLetters(command, parameter, on)) {
      return;
    }
    switch (group.destination) {
      case TEXT, FOOTNOTE, HEADER, FOOTER, TEXT_BOX -> {
        takeParagraph(command, parameter);
        takeTable(command, parameter);
        takeSign(command);
        takeShape(command, parameter);
      }
      case NUMBER -> {
        if (command == Command.tab) {
          collected.append(' ');
        }
      }
      default -> {}
    }
  }

  private void open(RtfDestination destination) {
    RtfGroup group = group();
    group.destination = destination;
    group.opens = true;
    switch (destination) {
      case FOOTNOTE, HEADER, FOOTER, TEXT_BOX -> {
        if (destination == RtfDestination.FOOTNOTE) {
          context().begin();
        }
        group.plain();
        contexts.push(new RtfContext(flow));
        flow.beginAside();
      }
      case NUMBER, PROPERTY, SHAPE_NAME, SHAPE_VALUE -> collected.setLength(0);
      default -> {}
    }
  }

  private void end(RtfDestination destination) {
    switch (destination) {
      case FOOTNOTE -> {
        boolean atEnd = context().atEnd;
        callNote(endContext(), atEnd);
      }
      case HEADER -> flow.furniture(Furniture.Kind.HEADER, endContext());
      case FOOTER -> flow.furniture(Furniture.Kind.FOOTER, endContext());
      case TEXT_BOX -> {
        double y = shapeTop / TWIPS_PER_POINT;
        flow.box(shapeLeft / TWIPS_PER_POINT, y, shapeByText && y > BELOW, endContext());
      }
      case NUMBER -> {
        String label = collected.toString().strip();
        context().number = label.isEmpty() ? null : label + " ";
      }
      case PROPERTY -> flow.furniture(Furniture.Kind.PROPERTY, collected.toString());
      case SHAPE_NAME -> shapeProperty = collected.toString().strip();
      case SHAPE_VALUE -> {
        if (shapeProperty.equals("gtextUNICODE")) {
          flow.furniture(Furniture.Kind.WATERMARK, collected.toString());
        }
      }
      default -> {}
    }
  }

  private Story endContext() {
    context().endBegun();
    context().tables.enter(0);
    contexts.pop();
    return flow.endAside();
  }

  private void callNote(Story note, boolean atEnd) {
    boolean numbered = context().called;
    context().called = false;
    if (atEnd) {
      flow.callEndnote(numbered ? Flow.noteLabel(Integer.toString(++endnotes)) : "", note);
    } else {
      flow.call(numbered ? Flow.noteLabel(Integer.toString(++footnotes)) : "", note);
    }
  }

  /** Takes a command about letters; false if it is about something else. */
  private boolean takeLetters(Command command, int parameter, boolean on) {
    RtfGroup group = group();
    switch (command) {
      case f -> {
        if (group.destination == RtfDestination.FONTS) {
          definedFont = parameter;
        } else {
          group.font = parameter;
        }
      }
      case deff -> usualFont = parameter;
      case plain -> group.plain();
      case caps, scaps -> group.capitals = on;
      case strike, striked -> group.struck = on;
      case supercmd -> group.raised = on;
      case sub, nosupersub -> group.raised = false;
      case v -> group.hidden = on;
      case deleted -> group.deleted = on;
      case revised -> {
        if (on) {
          flow.sightings().inserted();
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void takeParagraph(Command command, int parameter) {
    RtfContext context = context();
    switch (command) {
      case pard -> context.resetParagraph();
      case par -> context.endParagraph();
      case pagebb -> context.breaksBefore = true;
      case page -> flow.pageBreak();
      case line, lbr -> {
        context.begin();
        flow.lineBreak();
      }
      case sect -> {
        context.endBegun();
        context.breakDue = true;
      }
      case sbknone, sbkcol -> context.breakDue = false;
      case intbl -> context.inTable = true;
      case itap -> {
        context.level = parameter;
        context.inTable |= parameter > 0;
      }
      default -> {}
    }
  }

  private void takeTable(Command command, int parameter) {
    RtfContext context = context();
    switch (command) {
      case trowd -> {
        if (inInnerRow) {
          innerRow = new RtfRow();
        } else {
          row = new RtfRow();
        }
      }
      case nesttableprops -> {
        inInnerRow = true;
        innerRow = new RtfRow();
      }
      case cell -> context.endCell(1);
      case nestcell -> context.endCell(Math.max(2, context.level));
      case row -> context.endRow(row, 1);
      case nestrow -> {
        context.endRow(innerRow, Math.max(2, context.tables.depth()));
        inInnerRow = false;
      }
      default -> (inInnerRow ? innerRow : row).take(command, parameter);
    }
  }

  private void takeSign(Command command) {
    switch (command) {
      case tab -> text("\t");
      case nonbreakingspace -> text("\u00a0");
      case nonbreakinghyphen -> text("-");
      case optionalhyphen -> text("\u00ad");
      case chftn -> context().called = group().destination != RtfDestination.FOOTNOTE;
      case ftnalt -> context().atEnd = true;
      case chpgn -> {
        if (contexts.size() > 1) {
          text("1");
        }
      }
      default -> {}
    }
  }

  private void takeShape(Command command, int parameter) {
    switch (command) {
      case shpleft -> shapeLeft = parameter;
      case shptop -> {
        shapeTop = parameter;
        shapeByText = false;
      }
      case shpbypara -> shapeByText = true;
      default -> {}
    }
  }
}
