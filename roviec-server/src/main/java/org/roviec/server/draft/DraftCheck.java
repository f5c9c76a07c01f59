package org.roviec.server.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.roviec.Reading;
import org.roviec.clarity.Clarity;
import org.roviec.export.document.NoteWords;
import org.roviec.export.document.Wording;
import org.roviec.export.lint.Gap;
import org.roviec.finding.Note;
import org.roviec.server.intake.PassingReading;
import org.roviec.server.intake.SourceView;
import org.roviec.server.intake.StoredReading;
import org.roviec.server.paper.Form;

/**
 * What is to be mended in a draft, beside its text.
 *
 * @param form whose rules of form it was held against
 * @param assignments how many directives were found
 * @param faults in the order of the text; those without a place come last
 * @param paragraphs the text with the places marked
 */
record DraftCheck(
    Form form, int assignments, List<Fault> faults, List<SourceView.Paragraph> paragraphs) {

  private static final int SHOWN = 90;

  DraftCheck {
    faults = List.copyOf(faults);
    paragraphs = List.copyOf(paragraphs);
  }

  /** Checks what was read; {@code otherwise}: the form where the text does not show its own. */
  static DraftCheck of(PassingReading.Read read, Form otherwise, Locale locale) {
    Reading reading = read.reading();
    Wording words = Wording.of(locale);
    Form form = FormRules.formOf(reading, otherwise);
    List<Fault> faults = new ArrayList<>();
    Gap.of(reading).forEach(gap -> faults.add(fault(gap, words)));
    for (Note note : reading.notes()) {
      if (!NoteWords.isAboutAll(note)) {
        faults.add(fault(note, words));
      }
    }
    faults.addAll(FormRules.faults(reading, form));
    faults.sort(
        Comparator.comparing((Fault fault) -> !fault.isPlaced()).thenComparingInt(Fault::start));
    return new DraftCheck(
        form, reading.assignments().size(), faults, SourceView.of(read.view(), marks(faults)));
  }

  private static Fault fault(Gap gap, Wording words) {
    String criterion = gap.criterion().name();
    boolean isMissing = gap.judgement().flag() == Clarity.Flag.THIEU;
    String quote = gap.at().quote();
    return new Fault(
        "draft.gap." + criterion + (isMissing ? ".missing" : ".unclear"),
        gap.reason(words),
        "draft.gap." + criterion + ".do",
        quote.length() > SHOWN ? quote.substring(0, SHOWN) + "…" : quote,
        gap.at().start(),
        gap.at().end(),
        isMissing);
  }

  private static Fault fault(Note note, Wording words) {
    return new Fault(
        "draft.note",
        NoteWords.of(note, words),
        "",
        "",
        note.span().start(),
        note.span().end(),
        false);
  }

  private static List<SourceView.Mark> marks(List<Fault> faults) {
    List<SourceView.Mark> marks = new ArrayList<>();
    for (Fault fault : faults) {
      if (fault.isPlaced()) {
        marks.add(
            new SourceView.Mark(
                fault.start(), fault.end(), fault.grave() ? "k-grave" : "k-slight", ""));
      }
    }
    return marks;
  }

  /** How many gaps leave a directive that cannot be followed up. */
  public long grave() {
    return faults.stream().filter(Fault::grave).count();
  }

  /** The paragraph that a fault lies in, as in the page. */
  static int paragraph(StoredReading view, Fault fault) {
    var passage = view.passageAt(fault.start());
    return passage == null ? 0 : passage.index();
  }
}
