package org.roviec.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the finders read: a cleaned text laid over a {@link SourceText}. Each character of the view
 * knows the source characters it stands for, so that whatever is found in the view has its place in
 * the source. Views are built from views: composed characters, joined lines, lifted footnotes,
 * restored marks. Immutable.
 */
public final class TextView {

  private final SourceText source;
  private final String text;
  private final int @Nullable [] starts;
  private final int @Nullable [] ends;
  private final int[] seams;
  private @Nullable String folded;

  private TextView(
      SourceText source, String text, int @Nullable [] starts, int @Nullable [] ends, int[] seams) {
    this.source = source;
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.seams = seams;
  }

  /**
   * The view of a text in NFC, without zero-width characters; otherwise character for character.
   */
  public static TextView of(SourceText source) {
    String characters = source.characters();
    if (isPlain(characters)) {
      return new TextView(source, characters, null, null, new int[0]);
    }
    Builder builder = new Builder(source, characters.length());
    int i = 0;
    while (i < characters.length()) {
      int next = i + 1;
      while (next < characters.length() && joinsPrevious(characters.charAt(next))) {
        next++;
      }
      if (next == i + 1) {
        char c = characters.charAt(i);
        if (!isZeroWidth(c)) {
          builder.appendComposed(c, i, next);
        }
      } else {
        String cluster =
            Normalizer.normalize(characters.substring(i, next), Normalizer.Form.NFC)
                .replaceAll("[\u200b\u200c\u200d\ufeff\u00ad]", "");
        for (int k = 0; k < cluster.length(); k++) {
          builder.append(cluster.charAt(k), i, next);
        }
      }
      i = next;
    }
    return builder.build();
  }

  private static boolean isPlain(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c >= 0x300 && (joinsPrevious(c) || isZeroWidth(c)) || c == '\u00ad') {
        return false;
      }
    }
    return Normalizer.isNormalized(characters, Normalizer.Form.NFC);
  }

  private static boolean joinsPrevious(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isZeroWidth(char c) {
    return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\ufeff' || c == '\u00ad';
  }

  /** The text this view is laid over. */
  public SourceText source() {
    return source;
  }

  /** The characters that finders read. */
  public String text() {
    return text;
  }

  /** The characters folded for comparing, of the same length; see {@link Vietnamese#fold}. */
  public String folded() {
    String known = folded;
    if (known == null) {
      known = Vietnamese.fold(text);
      folded = known;
    }
    return known;
  }

  /** Length in UTF-16 units of the view. */
  public int length() {
    return text.length();
  }

  /** Source offset of the first source character that the view character stands for. */
  public int sourceStart(int index) {
    return starts == null ? index : starts[index];
  }

  /** Source offset after the last source character that the view character stands for. */
  public int sourceEnd(int index) {
    return ends == null ? index + 1 : ends[index];
  }

  /**
   * The place in the source of a stretch of the view: usually one span, more where something was
   * lifted out from between (a footnote body, a page number). Blanks at the edges are left out.
   */
  public List<Span> spans(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return List.of();
    }
    int seam = firstSeamAfter(from);
    if (seam >= seams.length || seams[seam] >= to) {
      return List.of(new Span(sourceStart(from), sourceEnd(to - 1)));
    }
    List<Span> spans = new ArrayList<>(3);
    int piece = from;
    while (seam < seams.length && seams[seam] < to) {
      addTrimmed(spans, piece, seams[seam]);
      piece = seams[seam++];
    }
    addTrimmed(spans, piece, to);
    spans.sort(null);
    return List.copyOf(spans);
  }

  private void addTrimmed(List<Span> spans, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      spans.add(new Span(sourceStart(from), sourceEnd(to - 1)));
    }
  }

  private int firstSeamAfter(int index) {
    int at = Arrays.binarySearch(seams, index);
    return at >= 0 ? at + 1 : -at - 1;
  }

  /** Builds a view over a source, character by character, in any order the reader wants. */
  public static final class Builder {

    private final SourceText source;
    private char[] characters;
    private int[] starts;
    private int[] ends;
    private int length;
    private int[] seams = new int[8];
    private int seamCount;

    /** A builder for a view of about this many characters. */
    public Builder(SourceText source, int expectedLength) {
      this.source = source;
      int capacity = Math.max(16, expectedLength);
      characters = new char[capacity];
      starts = new int[capacity];
      ends = new int[capacity];
    }

    /** Adds one character that stands for the source characters {@code start} to {@code end}. */
    public Builder append(char c, int start, int end) {
      markJumpBack(start);
      if (length == characters.length) {
        grow(length + 1);
      }
      characters[length] = c;
      starts[length] = start;
      ends[length] = end;
      length++;
      return this;
    }

    /** Adds a stretch of another view of the same source, characters and places. */
    public Builder append(TextView view, int from, int to) {
      if (from < to) {
        markJumpBack(view.sourceStart(from));
      }
      if (length + to - from > characters.length) {
        grow(length + to - from);
      }
      view.text.getChars(from, to, characters, length);
      int[] viewStarts = view.starts;
      int[] viewEnds = view.ends;
      if (viewStarts != null && viewEnds != null) {
        System.arraycopy(viewStarts, from, starts, length, to - from);
        System.arraycopy(viewEnds, from, ends, length, to - from);
      } else {
        for (int i = from; i < to; i++) {
          starts[length + i - from] = i;
          ends[length + i - from] = i + 1;
        }
      }
      length += to - from;
      return this;
    }

    /** What goes on earlier in the source than it stopped is a place of its own. */
    private void markJumpBack(int start) {
      if (length > 0 && start < starts[length - 1]) {
        seam();
      }
    }

    private void appendComposed(char c, int start, int end) {
      if (Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC)) {
        append(c, start, end);
      } else {
        String composed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFC);
        for (int k = 0; k < composed.length(); k++) {
          append(composed.charAt(k), start, end);
        }
      }
    }

    /**
     * Notes that something foreign to the sentence was lifted out just before the next character.
     */
    public Builder seam() {
      if (length > 0 && (seamCount == 0 || seams[seamCount - 1] != length)) {
        if (seamCount == seams.length) {
          seams = Arrays.copyOf(seams, seamCount * 2);
        }
        seams[seamCount++] = length;
      }
      return this;
    }

    /** Number of characters so far. */
    public int length() {
      return length;
    }

    /** The last character so far, or a line feed at the beginning. */
    public char last() {
      return length == 0 ? '\n' : characters[length - 1];
    }

    /** The view. */
    public TextView build() {
      return new TextView(
          source,
          new String(characters, 0, length),
          Arrays.copyOf(starts, length),
          Arrays.copyOf(ends, length),
          Arrays.copyOf(seams, seamCount));
    }

    private void grow(int needed) {
      int capacity = Math.max(needed, characters.length + (characters.length >> 1) + 16);
      characters = Arrays.copyOf(characters, capacity);
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
    }
  }
}
