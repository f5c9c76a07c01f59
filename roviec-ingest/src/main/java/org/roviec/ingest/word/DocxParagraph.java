package org.roviec.ingest.word;

import java.io.IOException;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.Lettering;
import org.roviec.ingest.flow.Symbols;
import org.roviec.ingest.xml.XmlReader;

/** Reads {@code w:p}: its number, its runs, and the text boxes that hang on it. */
final class DocxParagraph {

  private final DocxStory story;
  private final XmlReader xml;
  private final Flow flow;
  private final boolean goesOn;
  private ParagraphStyle style = ParagraphStyle.NONE;
  private RunStyle letters = RunStyle.NONE;
  private Lettering lettering = Lettering.PLAIN;
  private boolean begun;
  private boolean endsPage;

  /** Properties of the run at hand. */
  private RunStyle run = RunStyle.NONE;

  private Lettering runLettering = Lettering.PLAIN;

  DocxParagraph(DocxStory story, boolean goesOn) {
    this.story = story;
    this.xml = story.xml;
    this.flow = story.flow;
    this.goesOn = goesOn;
  }

  /** Reads it; returns whether its end was deleted, so that the next paragraph goes on with it. */
  boolean read() throws IOException {
    xml.children(name -> {
      if (name.equals("pPr")) {
        style = ParagraphStyle.read(xml, section -> endsPage = story.document.endSection(section));
      } else {
        begin();
        take(name);
      }
    });
    begin();
    if (style.deletedMark()) {
      flow.sightings().deleted();
      return true;
    }
    flow.endParagraph();
    if (endsPage) {
      flow.pageBreak();
    }
    return false;
  }

  /** Once its properties are known: a new page, a number. */
  private void begin() {
    if (begun) {
      return;
    }
    begun = true;
    DocxStyles styles = story.document.styles;
    ParagraphStyle all = style.over(styles.paragraphStyle(style.style()), "");
    letters = styles.ofParagraph(style.style());
    lettering = letters.lettering();
    if (Boolean.TRUE.equals(all.breaks())) {
      flow.pageBreak();
    }
    if (!goesOn) {
      flow.number(story.document.numbering.label(all));
    }
  }

  /** Takes what stands among runs. */
  private void take(String name) throws IOException {
    switch (name) {
      case "r" -> readRun();
      case "hyperlink", "smartTag", "customXml", "dir", "bdo", "sdt", "sdtContent", "fldSimple" ->
          xml.children(this::take);
      case "ins", "moveTo" -> {
        flow.sightings().inserted();
        xml.children(this::take);
      }
      case "del", "moveFrom" -> {
        flow.sightings().deleted();
        xml.skip();
      }
      case "oMath", "oMathPara" -> xml.children(this::takeFormula);
      case "AlternateContent" -> DocxStory.alternative(xml, this::take);
      default -> xml.skip();
    }
  }

  private void takeFormula(String name) throws IOException {
    switch (name) {
      case "t" -> text(xml.text());
      case "den" -> {
        text("/");
        xml.children(this::takeFormula);
      }
      case "rPr", "ctrlPr" -> xml.skip();
      default -> xml.children(this::takeFormula);
    }
  }

  private void readRun() throws IOException {
    run = letters;
    runLettering = lettering;
    xml.children(name -> {
      if (name.equals("rPr")) {
        RunStyle own = RunStyle.read(xml);
        RunStyle named = story.document.styles.ofRun(own.style());
        run = own.over(named).over(letters);
        runLettering = run.equals(letters) ? lettering : run.lettering();
      } else {
        takeContent(name);
      }
    });
    run = letters;
    runLettering = lettering;
  }

  /** Takes what stands in a run. */
  private void takeContent(String name) throws IOException {
    switch (name) {
      case "t" -> {
        text(xml.text());
        return;
      }
      case "tab", "ptab" -> text("\t");
      case "br" -> takeBreak(xml.attribute("type", "textWrapping"));
      case "cr" -> takeBreak("textWrapping");
      case "noBreakHyphen" -> text("-");
      case "softHyphen" -> text("\u00ad");
      case "sym" -> takeSymbol();
      case "footnoteReference" -> takeCall(true);
      case "endnoteReference" -> takeCall(false);
      case "fldChar" -> {
        takeField(xml.attribute("fldCharType", ""));
        return;
      }
      case "drawing", "pict", "object" -> {
        new DocxDrawing(story).read();
        return;
      }
      case "ruby", "rubyBase" -> {
        xml.children(this::takeContent);
        return;
      }
      case "r" -> {
        xml.children(this::takeContent);
        return;
      }
      case "AlternateContent" -> {
        DocxStory.alternative(xml, this::takeContent);
        return;
      }
      default -> {}
    }
    xml.skip();
  }

  private void text(String characters) {
    if (!story.isShown()) {
      return;
    }
    if (run.isHidden()) {
      flow.sightings().hidden();
      return;
    }
    flow.text(Symbols.of(characters, run.font()), runLettering);
  }

  private void takeBreak(String type) {
    if (!story.isShown() || run.isHidden()) {
      return;
    }
    if (type.equals("page")) {
      flow.pageBreak();
    } else {
      flow.lineBreak();
    }
  }

  private void takeSymbol() {
    if (story.isShown() && !run.isHidden()) {
      String code = xml.attribute("char", "");
      char sign = Symbols.of(hex(code), xml.attribute("font"));
      flow.text(Character.toString(sign), Lettering.PLAIN);
    }
  }

  private static int hex(String digits) {
    try {
      return Integer.parseInt(digits, 16) & 0xffff;
    } catch (NumberFormatException none) {
      return '•';
    }
  }

  private void takeCall(boolean foot) {
    if (!story.isShown() || run.isHidden()) {
      return;
    }
    String mark = xml.attribute("customMarkFollows", "0");
    boolean marked = mark.equals("1") || mark.equals("true") || mark.equals("on");
    if (foot) {
      story.document.callFootnote(xml.attribute("id"), marked, flow);
    } else {
      story.document.callEndnote(xml.attribute("id"), marked, flow);
    }
  }

  private void takeField(String type) throws IOException {
    switch (type) {
      case "begin" -> {
        DocxField field = new DocxField();
        xml.children(name -> takeFieldData(name, field));
        story.fields.push(field);
        return;
      }
      case "separate" -> {
        if (!story.fields.isEmpty()) {
          story.fields.element().shown = true;
        }
      }
      case "end" -> {
        DocxField field = story.fields.poll();
        if (field != null && !field.shown && field.box != null) {
          text(field.box);
        }
      }
      default -> {}
    }
    xml.skip();
  }

  private void takeFieldData(String name, DocxField field) throws IOException {
    switch (name) {
      case "ffData" -> xml.children(inner -> takeFieldData(inner, field));
      case "checkBox" -> {
        field.box = "☐";
        xml.children(inner -> takeFieldData(inner, field));
      }
      case "checked", "default" -> {
        if (field.box != null) {
          field.box = RunStyle.isOn(xml) ? "☒" : "☐";
        }
        xml.skip();
      }
      default -> xml.skip();
    }
  }
}
