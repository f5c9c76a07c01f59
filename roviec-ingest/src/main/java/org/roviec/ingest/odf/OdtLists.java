package org.roviec.ingest.odf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.ingest.flow.ListCounter;
import org.roviec.ingest.flow.NumberLevel;

/** Counts list items and headings; a list begins anew unless it says that it goes on. */
final class OdtLists {

  private final OdfStyles styles;
  private final Shared shared;
  private final Deque<Level> open = new ArrayDeque<>();
  private @Nullable Due due;

  /** What all stories of a document count together. */
  private static final class Shared {
    final Map<String, ListCounter> byId = new HashMap<>();
    final Map<String, ListCounter> byStyle = new HashMap<>();
    final ListCounter headings = new ListCounter();
  }

  /** A list that is open, or one inside it. */
  private record Level(ListCounter counter, @Nullable String style, int depth) {}

  /** A label that the next paragraph bears. */
  private record Due(ListCounter counter, @Nullable String style, int depth, boolean heading) {}

  OdtLists(OdfStyles styles) {
    this(styles, new Shared());
  }

  private OdtLists(OdfStyles styles, Shared shared) {
    this.styles = styles;
    this.shared = shared;
  }

  OdtLists inner() {
    return new OdtLists(styles, shared);
  }

  void begin(@Nullable String style, @Nullable String id, @Nullable String goesOn, boolean again) {
    Level outer = open.peek();
    if (outer != null) {
      open.push(new Level(outer.counter, style == null ? outer.style : style, outer.depth + 1));
      return;
    }
    String key = style == null ? "" : style;
    ListCounter counter = goesOn == null ? null : shared.byId.get(goesOn);
    counter = counter == null && again ? shared.byStyle.get(key) : counter;
    counter = counter == null ? new ListCounter() : counter;
    shared.byStyle.put(key, counter);
    if (id != null) {
      shared.byId.put(id, counter);
    }
    open.push(new Level(counter, style, 0));
  }

  void end() {
    open.pop();
    due = null;
  }

  /** An item begins; its first paragraph bears the label. */
  void item(int start) {
    Level level = open.element();
    if (start >= 0 && level.depth < ListCounter.LEVELS) {
      level.counter.setNext(level.depth, start);
    }
    due = new Due(level.counter, level.style, level.depth, false);
  }

  /** What comes belongs to the list, but bears no label. */
  void header() {
    due = null;
  }

  /** A heading begins; outside of lists it is numbered as headings are. */
  void heading(int level, boolean numbered) {
    if (open.isEmpty()) {
      due = numbered ? new Due(shared.headings, null, level - 1, true) : null;
    }
  }

  /** A numbered paragraph outside of a list. */
  void numbered(@Nullable String id, @Nullable String style, int level) {
    String key = id == null ? "" : id;
    ListCounter counter = shared.byId.computeIfAbsent(key, unknown -> new ListCounter());
    due = new Due(counter, style, level - 1, false);
  }

  /** The label of the paragraph that begins, given the list style of its own style. */
  String takeLabel(@Nullable String ownStyle) {
    Due label = due;
    due = null;
    if (label == null) {
      return "";
    }
    String style = label.style == null ? ownStyle : label.style;
    List<NumberLevel> levels = label.heading ? styles.outline() : styles.levels(style);
    return label.counter.next(label.depth, levels);
  }
}
