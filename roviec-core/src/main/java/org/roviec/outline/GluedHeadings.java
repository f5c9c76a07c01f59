package org.roviec.outline;

import org.jspecify.annotations.Nullable;

/**
 * Finds headings that lost the line break before them: {@code "MỤC ĐÍCH, YÊU CẦU1. Mục đích"},
 * {@code "kết luận như sau:1. Cơ bản …"}, {@code "… công việc nào. 2.1. Tập trung …"}. A number is
 * cut off only where the numbering so far expects it.
 */
final class GluedHeadings {

  private final String[] open = new String[5];

  GluedHeadings(String text) {
    assert text != null;
  }

  /** Notes that a paragraph with this marker was opened. */
  void opened(@Nullable Marker marker) {
    if (marker == null) {
      return;
    }
    if (marker.style().isDecimal()) {
      int level = marker.style().decimalLevel();
      open[level] = marker.norm();
      for (int deeper = level + 1; deeper < open.length; deeper++) {
        open[deeper] = null;
      }
    } else if (marker.style().tier <= Marker.Style.ROMAN.tier) {
      java.util.Arrays.fill(open, null);
    }
  }

  /** Offset of the first glued heading in the stretch, −1 if there is none. */
  int cutAfter(String text, int start, int end, Paragraph paragraph) {
    for (int k = start + 2; k + 1 < end; k++) {
      char c = text.charAt(k);
      if (c == 'Đ' && text.charAt(k - 1) == ':' && opensArticle(text, k, end)) {
        return k;
      }
      if (c < '0' || c > '9') {
        continue;
      }
      char before = text.charAt(k - 1);
      boolean glued =
          Character.isLetter(before)
              || before == ':'
              || before == '.'
              || before == ';'
              || before == ')';
      boolean afterStop = before == ' ' && ".:".indexOf(text.charAt(k - 2)) >= 0;
      if (!glued && !afterStop) {
        while (k + 1 < end && Character.isLetterOrDigit(text.charAt(k + 1))) {
          k++;
        }
        continue;
      }
      Marker marker = Marker.at(text, k, end);
      if (marker != null && isExpected(text, marker, glued, before, start, k, paragraph)) {
        return k;
      }
      while (k + 1 < end && Character.isLetterOrDigit(text.charAt(k + 1))) {
        k++;
      }
    }
    return -1;
  }

  /** "QUYẾT ĐỊNH:Điều 1. …": an article glued to the formula before it. */
  private static boolean opensArticle(String text, int at, int end) {
    Marker marker = Marker.at(text, at, end);
    return marker != null && marker.style() == Marker.Style.ARTICLE;
  }

  private boolean isExpected(
      String text,
      Marker marker,
      boolean glued,
      char before,
      int start,
      int at,
      Paragraph paragraph) {
    if (!marker.style().isDecimal() || text.charAt(marker.end() - 1) != '.') {
      return false;
    }
    int level = marker.style().decimalLevel();
    if (level == 1) {
      if (!glued) {
        return false;
      }
      boolean first =
          marker.value() == 1 && (before == ':' || isHeadingSoFar(text, start, at, paragraph));
      String last = open[1];
      boolean next = last != null && marker.value() == Integer.parseInt(last) + 1;
      boolean afterHeading =
          Character.isLetter(before) && isHeadingSoFar(text, start, at, paragraph);
      return first || next && (afterHeading || before == '.' && endsSentenceBefore(text, at));
    }
    String prefix = marker.norm().substring(0, marker.norm().lastIndexOf('.'));
    String parent = open[level - 1];
    if (parent == null || !parent.equals(prefix)) {
      return false;
    }
    String last = open[level];
    int expected =
        last == null ? 1 : Integer.parseInt(last.substring(last.lastIndexOf('.') + 1)) + 1;
    return marker.value() == expected;
  }

  /** Whether the full stop before a number ends a word or a year, and is no decimal point. */
  private static boolean endsSentenceBefore(String text, int at) {
    int digits = at - 2;
    while (digits >= 0 && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits--;
    }
    return digits == at - 2 ? Character.isLetter(text.charAt(at - 2)) : at - 2 - digits == 4;
  }

  /** Whether what stands before the number is a short heading with a marker of its own. */
  private static boolean isHeadingSoFar(String text, int start, int at, Paragraph paragraph) {
    int length = paragraph.length() + at - start;
    boolean stops = text.substring(start, at).indexOf(". ") >= 0;
    return paragraph.marker != null && length < 200 && !stops;
  }
}
