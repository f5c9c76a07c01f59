package org.roviec.ingest.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.hpsf.CustomProperties;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.SEPX;
import org.apache.poi.hwpf.usermodel.HeaderStories;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.SectionProperties;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.Flow;
import org.roviec.ingest.flow.Story;
import org.roviec.ingest.outcome.Furniture;

/** A whole document of Word 97 to 2003. */
final class DocDocument {

  final HWPFDocument document;
  final DocNumbering numbering;
  final DocBoxes boxes;

  /** Notes by the place of their call. */
  private final Map<Integer, Range> footnotes = new HashMap<>();

  private final Map<Integer, Range> endnotes = new HashMap<>();

  /** Whether the next section begins on a new page, by the end of the one before. */
  private final Map<Integer, Boolean> sectionEnds = new HashMap<>();

  private int lastFootnote;
  private int lastEndnote;

  DocDocument(HWPFDocument document) {
    this.document = document;
    numbering = new DocNumbering(document.getListTables());
    boxes = new DocBoxes(document);
    findNotes(document.getFootnotes(), document.getFootnoteRange(), footnotes);
    findNotes(document.getEndnotes(), document.getEndnoteRange(), endnotes);
    findSections();
  }

  private void findNotes(@Nullable Notes notes, Range all, Map<Integer, Range> byCall) {
    if (notes == null) {
      return;
    }
    for (int i = 0; i < notes.getNotesCount(); i++) {
      int from = all.getStartOffset() + notes.getNoteTextStartOffset(i);
      int to = Math.min(all.getEndOffset(), all.getStartOffset() + notes.getNoteTextEndOffset(i));
      if (from < to) {
        byCall.put(notes.getNoteAnchorPosition(i), new Range(from, to, document));
      }
    }
  }

  private void findSections() {
    List<SEPX> sections = document.getSectionTable().getSections();
    for (int i = 0; i + 1 < sections.size(); i++) {
      int kind = sections.get(i + 1).getSectionProperties().getBkc();
      boolean newPage =
          kind != SectionProperties.BKC_NO_BREAK && kind != SectionProperties.BKC_NEW_COLUMN;
      sectionEnds.put(sections.get(i).getEnd(), newPage);
    }
  }

  /** Tells a flow all that stands in the document. */
  void pour(Flow flow) {
    new DocStory(this, flow, 0).read(document.getRange());
    pourHeaders(flow);
    boxes.watermarks().forEach(words -> flow.furniture(Furniture.Kind.WATERMARK, words));
    properties().forEach(words -> flow.furniture(Furniture.Kind.PROPERTY, words));
  }

  private void pourHeaders(Flow flow) {
    HeaderStories stories = new HeaderStories(document);
    boolean first =
        document.getSectionTable().getSections().stream()
            .anyMatch(section -> section.getSectionProperties().getFTitlePage());
    boolean even = document.getDocProperties().isFFacingPages();
    pourAround(stories.getOddHeaderSubrange(), Furniture.Kind.HEADER, flow);
    pourAround(first ? stories.getFirstHeaderSubrange() : null, Furniture.Kind.HEADER, flow);
    pourAround(even ? stories.getEvenHeaderSubrange() : null, Furniture.Kind.HEADER, flow);
    pourAround(stories.getOddFooterSubrange(), Furniture.Kind.FOOTER, flow);
    pourAround(first ? stories.getFirstFooterSubrange() : null, Furniture.Kind.FOOTER, flow);
    pourAround(even ? stories.getEvenFooterSubrange() : null, Furniture.Kind.FOOTER, flow);
  }

  private void pourAround(@Nullable Range range, Furniture.Kind kind, Flow flow) {
    if (range != null) {
      flow.furniture(kind, apart(range, flow));
    }
  }

  private Story apart(Range range, Flow flow) {
    flow.beginAside();
    new DocStory(this, flow, 0).read(range);
    return flow.endAside();
  }

  /**
   * Calls the note whose call stands at an offset, if one does; {@code numbered}: Word numbers it.
   */
  boolean callNote(int offset, boolean numbered, Flow flow) {
    Range foot = footnotes.remove(offset);
    if (foot != null) {
      Story note = apart(foot, flow);
      flow.call(numbered ? Flow.noteLabel(Integer.toString(++lastFootnote)) : "", note);
      return true;
    }
    Range end = endnotes.remove(offset);
    if (end != null) {
      Story note = apart(end, flow);
      flow.callEndnote(numbered ? Flow.noteLabel(Integer.toString(++lastEndnote)) : "", note);
    }
    return end != null;
  }

  /** Puts the text box that is anchored at an offset, if one is. */
  void hangBox(int offset, Flow flow) {
    DocBoxes.Box box = boxes.at(offset);
    if (box != null) {
      flow.box(box.x(), box.y(), box.below(), apart(box.range(), flow));
    }
  }

  /** Whether a page begins after the character before an offset, which ends a page or section. */
  boolean breaksPage(int offset) {
    return sectionEnds.getOrDefault(offset, true);
  }

  private List<String> properties() {
    List<@Nullable String> words = new ArrayList<>();
    SummaryInformation summary = document.getSummaryInformation();
    if (summary != null) {
      words.add(summary.getTitle());
      words.add(summary.getSubject());
      words.add(summary.getKeywords());
      words.add(summary.getComments());
    }
    DocumentSummaryInformation more = document.getDocumentSummaryInformation();
    if (more != null) {
      words.add(more.getCategory());
      CustomProperties custom = more.getCustomProperties();
      if (custom != null) {
        custom.values().forEach(property -> words.add(String.valueOf(property)));
      }
    }
    return present(words.stream());
  }

  private static List<String> present(Stream<@Nullable String> words) {
    return words.filter(Objects::nonNull).map(Object::toString).toList();
  }
}
