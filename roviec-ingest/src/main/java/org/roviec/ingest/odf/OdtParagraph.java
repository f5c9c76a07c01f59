package org.roviec.ingest.odf;

import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.Lettering;
import org.roviec.ingest.flow.Story;
import org.roviec.ingest.flow.Symbols;
import org.roviec.ingest.legacy.LegacyFont;
import org.roviec.ingest.outcome.Furniture;
import org.roviec.ingest.xml.XmlReader;

/** Reads {@code text:p} and {@code text:h}. */
final class OdtParagraph {

  private static final int MOST_BLANKS = 1000;

  /** A box so many points below the beginning of its paragraph stands under its first line. */
  private static final double BELOW = 20;

  private final OdtStory story;
  private final XmlReader xml;
  private final Flow flow;
  private Letters letters;

  /** Whether a blank would follow another, or begin the paragraph: such are not printed. */
  private boolean afterBlank = true;

  /** How text is set, as far as styles say it. */
  private record Letters(
      @Nullable String font, boolean capitals, boolean struck, boolean hidden, boolean raised) {

    static final Letters PLAIN = new Letters(null, false, false, false, false);

    Letters with(OdfStyles styles, String family, @Nullable String name) {
      String own = styles.family(styles.find(family, name, style -> style.font));
      return new Letters(
          own == null ? font : own,
          or(styles.find(family, name, style -> style.capitals), capitals),
          or(styles.find(family, name, style -> style.struck), struck),
          or(styles.find(family, name, style -> style.hidden), hidden),
          or(styles.find(family, name, style -> style.raised), raised));
    }

    private static boolean or(@Nullable Boolean value, boolean missing) {
      return value == null ? missing : value;
    }

    Lettering lettering() {
      return Lettering.of(LegacyFont.of(font), capitals, struck, raised);
    }
  }

  OdtParagraph(OdtStory story) {
    this.story = story;
    this.xml = story.xml;
    this.flow = story.flow;
    this.letters = Letters.PLAIN;
  }

  void read() throws IOException {
    String style = xml.attribute("style-name");
    OdfStyles styles = story.styles;
    letters = Letters.PLAIN.with(styles, "paragraph", style);
    if (Boolean.TRUE.equals(styles.find("paragraph", style, s -> s.breaksBefore))) {
      flow.pageBreak();
    }
    flow.number(story.lists.takeLabel(styles.find("paragraph", style, s -> s.list)));
    xml.content(this::take, this::text);
    flow.endParagraph();
    if (Boolean.TRUE.equals(styles.find("paragraph", style, s -> s.breaksAfter))) {
      flow.pageBreak();
    }
  }

  /** Blanks and line ends of the file are one blank each, however many there are. */
  private void text(String characters) {
    if (letters.hidden) {
      flow.sightings().hidden();
      return;
    }
    StringBuilder out = new StringBuilder(characters.length());
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!blank) {
        out.append(c);
      } else if (!afterBlank) {
        out.append(' ');
      }
      afterBlank = blank;
    }
    flow.text(Symbols.of(out.toString(), letters.font), letters.lettering());
  }

  private void verbatim(String characters) {
    if (!letters.hidden) {
      flow.text(characters, letters.lettering());
    }
    afterBlank = false;
  }

  private void take(String name) throws IOException {
    switch (name) {
      case "span" -> {
        Letters around = letters;
        letters = letters.with(story.styles, "text", xml.attribute("style-name"));
        xml.content(this::take, this::text);
        letters = around;
      }
      case "s" -> {
        verbatim(" ".repeat(Math.clamp(xml.number("c", 1), 0, MOST_BLANKS)));
        xml.skip();
      }
      case "tab" -> {
        verbatim("\t");
        xml.skip();
      }
      case "line-break" -> {
        flow.lineBreak();
        afterBlank = true;
        xml.skip();
      }
      case "note" -> readNote();
      case "frame", "custom-shape", "rect", "g" -> readDrawing(name);
      case "annotation",
          "ruby-text",
          "soft-page-break",
          "script",
          "tracked-changes",
          "bookmark",
          "change" ->
          xml.skip();
      default -> xml.content(this::take, this::text);
    }
  }

  private void readNote() throws IOException {
    boolean foot = !"endnote".equals(xml.attribute("note-class"));
    String[] label = {""};
    Story[] body = new Story[1];
    xml.children(name -> {
      switch (name) {
        case "note-citation" -> label[0] = Flow.noteLabel(xml.text().strip());
        case "note-body" -> {
          flow.beginAside();
          story.inner().readBlocks();
          body[0] = flow.endAside();
        }
        default -> xml.skip();
      }
    });
    Story note = body[0];
    if (note != null && foot) {
      flow.call(label[0], note);
    } else if (note != null) {
      flow.callEndnote(label[0], note);
    }
    afterBlank = false;
  }

  /** Reads a drawing object and the text in it. */
  void readDrawing(String name) throws IOException {
    double x = points(xml.attribute("x"));
    double y = points(xml.attribute("y"));
    String called = xml.attribute("name", "");
    boolean inText = !"page".equals(xml.attribute("anchor-type"));
    if (name.equals("g") || name.equals("a")) {
      xml.children(inner -> {
        switch (inner) {
          case "frame", "custom-shape", "rect", "g", "a" -> readDrawing(inner);
          default -> xml.skip();
        }
      });
      return;
    }
    flow.beginAside();
    if (name.equals("frame")) {
      xml.children(inner -> {
        if (inner.equals("text-box")) {
          story.inner().readBlocks();
        } else {
          xml.skip();
        }
      });
    } else {
      story.inner().readBlocks();
    }
    Story box = flow.endAside();
    if (called.toLowerCase(Locale.ROOT).contains("watermark")) {
      flow.furniture(Furniture.Kind.WATERMARK, box);
    } else {
      flow.box(x, y, inText && y > BELOW, box);
    }
  }

  private static double points(@Nullable String length) {
    if (length == null) {
      return 0;
    }
    String digits = length.replaceAll("[a-z]+$", "");
    try {
      double value = Double.parseDouble(digits);
      return switch (length.substring(digits.length())) {
        case "in" -> value * 72;
        case "cm" -> value * 72 / 2.54;
        case "mm" -> value * 72 / 25.4;
        default -> value;
      };
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
