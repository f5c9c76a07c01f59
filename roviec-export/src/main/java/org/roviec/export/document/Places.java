package org.roviec.export.document;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.roviec.outline.Outline;
import org.roviec.outline.Section;
import org.roviec.text.SourceText;

/** Says where something stands the way people say it: {@code II, 2.1} and a line number. */
public final class Places {

  private final SourceText source;
  private final Outline outline;
  private final BlockIndex blocks;

  /** The places of a reading. */
  public Places(SourceText source, Outline outline) {
    this.source = source;
    this.outline = outline;
    blocks = new BlockIndex(outline);
  }

  /** The line of a source offset, from 1. */
  public int line(int offset) {
    return source.position(offset).line();
  }

  /** Index of the block at a source offset, −1 if none. */
  public int blockAt(int offset) {
    return blocks.blockAt(offset);
  }

  /**
   * The numbers of a section and of those around it, outermost first; a number that repeats the one
   * above it ({@code 2.1} under {@code 2}) stands for both. Empty where nothing is numbered.
   */
  public String path(int section) {
    Deque<String> numbers = new ArrayDeque<>();
    for (int at = section; at >= 0 && at < outline.sections().size(); ) {
      Section one = outline.sections().get(at);
      String number = one.numberNorm();
      if (number != null && !repeats(numbers.peekFirst(), number)) {
        numbers.addFirst(number);
      }
      at = one.parent();
    }
    return String.join(", ", numbers);
  }

  private static boolean repeats(@Nullable String inner, String outer) {
    return inner != null && inner.startsWith(outer + ".");
  }

  /** Section and line of a source offset, in words. */
  public String words(int offset, Wording words) {
    int block = blocks.blockAt(offset);
    String path = block < 0 ? "" : path(outline.blocks().get(block).section());
    int line = line(offset);
    return path.isEmpty() ? words.of("line", line) : words.of("place", path, line);
  }
}
