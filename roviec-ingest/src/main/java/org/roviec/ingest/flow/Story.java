package org.roviec.ingest.flow;

import java.util.ArrayList;
import java.util.List;

/** A column of paragraphs and tables of its own: the body, a cell, a note, a text box. */
public final class Story {

  final List<Block> blocks = new ArrayList<>(2);
  final List<TextBox> boxes = new ArrayList<>(0);
  final List<NoteBody> notes = new ArrayList<>(0);
  Line line = new Line();

  Story() {}

  /** Whether nothing is printed in it. */
  public boolean isBlank() {
    for (Block block : blocks) {
      if (block instanceof Table || block instanceof Line written && !written.isBlank()) {
        return false;
      }
    }
    return line.isBlank();
  }

  /** Drops empty paragraphs at the end. */
  void trim() {
    while (!blocks.isEmpty() && blocks.getLast() instanceof Line last && last.isBlank()) {
      blocks.removeLast();
    }
  }

  /** The words of a note, which hang on its call. */
  record NoteBody(String label, Story story) {}
}
