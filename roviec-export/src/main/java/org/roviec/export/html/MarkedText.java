package org.roviec.export.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Span;

/**
 * Writes stretches of a source with their marks. Marks may nest and cross: the text is cut wherever
 * one begins or ends, and each piece carries the styles of all that cover it. Stretches should come
 * in rising order; then the whole page takes linear time.
 */
final class MarkedText {

  private static final int MOST_TITLES = 3;

  private final String source;
  private final List<Mark> marks;
  private final List<Mark> active = new ArrayList<>();
  private final PriorityQueue<Integer> ends = new PriorityQueue<>();
  private final Set<String> anchored = new HashSet<>();
  private int next;
  private int reached;

  MarkedText(String source, List<Mark> marks) {
    this.source = source;
    this.marks = marks;
  }

  void write(Span span, Html html) {
    if (span.start() < reached) {
      restart();
    }
    int at = span.start();
    advance(at);
    while (at < span.end()) {
      int cut = Math.min(span.end(), nextCut());
      piece(at, cut, html);
      at = cut;
      advance(at);
    }
  }

  private void restart() {
    active.clear();
    ends.clear();
    next = 0;
  }

  /** Takes in marks that begin up to an offset and lets go of those that end up to it. */
  private void advance(int offset) {
    reached = offset;
    while (next < marks.size() && marks.get(next).start() <= offset) {
      Mark mark = marks.get(next++);
      if (mark.end() > offset) {
        active.add(mark);
        ends.add(mark.end());
      }
    }
    boolean over = false;
    while (!ends.isEmpty() && ends.peek() <= offset) {
      ends.remove();
      over = true;
    }
    if (over) {
      active.removeIf(mark -> mark.end() <= offset);
    }
  }

  private int nextCut() {
    int start = next < marks.size() ? marks.get(next).start() : Integer.MAX_VALUE;
    return ends.isEmpty() ? start : Math.min(start, ends.element());
  }

  private void piece(int start, int end, Html html) {
    if (active.isEmpty()) {
      html.text(source, start, end);
      return;
    }
    for (Mark mark : active) {
      anchor(mark, html);
    }
    List<Mark> inner = new ArrayList<>(active);
    inner.sort(Comparator.comparingInt(Mark::length));
    String target = target(inner);
    String element = target == null ? "span" : "a";
    String[] attributes =
        target == null
            ? new String[] {"class", styles(), "title", titles(inner)}
            : new String[] {"class", styles(), "title", titles(inner), "href", "#" + target};
    html.open(element, attributes).text(source, start, end).close(element);
  }

  /** The place a table row leads to; for assignments also a visible number that leads back. */
  private void anchor(Mark mark, Html html) {
    String id = mark.id();
    if (id == null || !anchored.add(id)) {
      return;
    }
    if (mark.style().equals("d")) {
      html.element("a", id, "class", "tag", "id", "at-" + id, "href", "#" + id);
    } else {
      html.open("i", "id", "at-" + id).close("i");
    }
  }

  private static @Nullable String target(List<Mark> inner) {
    for (Mark mark : inner) {
      if (mark.target() != null) {
        return mark.target();
      }
    }
    return null;
  }

  private String styles() {
    StringBuilder styles = new StringBuilder("m");
    Set<String> seen = new HashSet<>();
    for (Mark mark : active) {
      if (seen.add(mark.style())) {
        styles.append(' ').append(mark.style());
      }
    }
    return styles.toString();
  }

  private static String titles(List<Mark> inner) {
    StringBuilder titles = new StringBuilder();
    for (Mark mark : inner.subList(0, Math.min(MOST_TITLES, inner.size()))) {
      titles.append(titles.isEmpty() ? "" : "\n").append(mark.title());
    }
    return titles.toString();
  }
}
