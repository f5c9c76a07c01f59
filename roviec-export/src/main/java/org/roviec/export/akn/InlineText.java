package org.roviec.export.akn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.roviec.export.document.Ids;
import org.roviec.finding.Finding;
import org.roviec.outline.Footnote;
import org.roviec.outline.Outline;
import org.roviec.text.TextView;

/** Writes stretches of the outline's view with inline elements, and footnotes where they hang. */
final class InlineText {

  private final TextView view;
  private final List<InlineMark> marks;
  private final List<Integer> calls = new ArrayList<>();
  private final List<Finding<Footnote>> footnotes;
  private final Xml xml;

  InlineText(Outline outline, List<InlineMark> marks, Xml xml) {
    view = outline.view();
    this.marks = marks;
    this.xml = xml;
    footnotes = outline.footnotes();
    for (int i = 0; i < footnotes.size(); i++) {
      if (footnotes.get(i).value().anchorAt() >= 0) {
        calls.add(i);
      }
    }
    calls.sort(Comparator.comparingInt(i -> footnotes.get(i).value().anchorAt()));
  }

  /** Writes a stretch of the view; it should not begin inside a mark. */
  void write(int start, int end) {
    int at = start;
    int mark = firstMark(view, start, end);
    while (at < end && mark < marks.size()) {
      InlineMark next = marks.get(mark++);
      int from = position(next.start(), at, end);
      if (from >= end || view.sourceStart(from) >= next.end()) {
        break;
      }
      int to = position(next.end(), from, end);
      plain(at, from);
      if (next.start() >= view.sourceStart(start) && to > from) {
        xml.open(next.element(), next.attributes().toArray(String[]::new));
        plain(from, to);
        xml.close();
        at = to;
      } else {
        at = from;
      }
    }
    plain(at, end);
  }

  private int firstMark(TextView view, int start, int end) {
    if (start >= end) {
      return marks.size();
    }
    int offset = view.sourceStart(start);
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (marks.get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first place of the view at or behind a source offset, between two places. */
  private int position(int offset, int from, int to) {
    int at = from;
    int high = to;
    while (at < high) {
      int middle = (at + high) >>> 1;
      if (view.sourceStart(middle) < offset) {
        at = middle + 1;
      } else {
        high = middle;
      }
    }
    return at;
  }

  private void plain(int start, int end) {
    int at = start;
    for (int call : calls) {
      Footnote footnote = footnotes.get(call).value();
      int anchor = footnote.anchorAt();
      if (anchor >= at && anchor < end) {
        xml.text(view.text().substring(at, anchor));
        note(call, footnote);
        boolean printed = view.text().startsWith(footnote.marker(), anchor);
        at = printed ? Math.min(end, anchor + footnote.marker().length()) : anchor;
      }
    }
    if (at < end) {
      xml.text(view.text().substring(at, end));
    }
  }

  private void note(int index, Footnote footnote) {
    xml.open(
        "authorialNote",
        "eId",
        InlineMarks.eId(Ids.footnote(index)),
        "marker",
        footnote.marker(),
        "placement",
        "bottom");
    xml.element("p", footnote.text().quote());
    xml.close();
  }
}
