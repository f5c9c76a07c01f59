package org.roviec.server.paper;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The pages of a document: upright ones as the template has them, then pages across for the
 * appendices, each appendix with numbers of its own.
 */
final class Pages {

  private static final int MILLIMETER_1000 = 56_693; // twentieths of a point in 1,000 mm
  private static final int LONG = twips(297);
  private static final int SHORT = twips(210);
  private static final int MARGIN = twips(20);

  /** Height in points of a line that shows nothing. */
  private static final int LOWEST = 1;

  /** Width of the text on a page across. */
  static final int ACROSS = LONG - 2 * MARGIN;

  private final XWPFDocument document;

  Pages(XWPFDocument document) {
    this.document = document;
  }

  private static int twips(int millimeters) {
    return millimeters * MILLIMETER_1000 / 1_000;
  }

  /** Width of the text on the template's pages. */
  int textWidth() {
    CTSectPr section = section();
    if (!section.isSetPgSz() || !section.isSetPgMar()) {
      return SHORT - twips(45);
    }
    return number(section.getPgSz().getW())
        - number(section.getPgMar().getLeft())
        - number(section.getPgMar().getRight());
  }

  private static int number(Object measure) {
    return measure instanceof BigInteger exact ? exact.intValue() : twips(20);
  }

  private CTSectPr section() {
    var body = document.getDocument().getBody();
    return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
  }

  /** Ends the pages so far: the template's own, or an appendix. */
  void next(boolean own) {
    CTSectPr ended = (CTSectPr) section().copy();
    if (!own) {
      across(ended);
    }
    XWPFParagraph paragraph = emptyEnd().orElseGet(document::createParagraph);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBetween(LOWEST, LineSpacingRule.EXACT);
    paragraph.createRun().setFontSize(2);
    paragraph.getCTP().getPPr().addNewSectPr().set(ended);
  }

  /** The empty line with which a template ends: a second one might need a page of its own. */
  private Optional<XWPFParagraph> emptyEnd() {
    List<IBodyElement> elements = document.getBodyElements();
    return elements.isEmpty()
        ? Optional.empty()
        : Optional.of(elements.getLast())
            .filter(XWPFParagraph.class::isInstance)
            .map(XWPFParagraph.class::cast)
            .filter(paragraph -> Words.of(paragraph.getCTP()).isBlank());
  }

  /** Turns the last pages across. */
  void across() {
    across(section());
  }

  private static void across(CTSectPr section) {
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setOrient(STPageOrientation.LANDSCAPE);
    size.setW(BigInteger.valueOf(LONG));
    size.setH(BigInteger.valueOf(SHORT));
    CTPageMar margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setLeft(BigInteger.valueOf(MARGIN));
    margins.setRight(BigInteger.valueOf(MARGIN));
    margins.setTop(BigInteger.valueOf(MARGIN));
    margins.setBottom(BigInteger.valueOf(MARGIN));
    var numbers = section.isSetPgNumType() ? section.getPgNumType() : section.addNewPgNumType();
    numbers.setStart(BigInteger.ONE);
  }
}
