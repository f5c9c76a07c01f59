package org.roviec.outline;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roviec.text.Vietnamese;

/** Markers that say their own name: Phần thứ nhất, Chương II, Mục 1, Điều 3. */
final class NamedMarker {

  private static final Map<String, Marker.Style> WORDS =
      Map.of(
          "phần", Marker.Style.PART,
          "chương", Marker.Style.CHAPTER,
          "mục", Marker.Style.SECTION,
          "tiểu mục", Marker.Style.SUBSECTION,
          "điều", Marker.Style.ARTICLE);

  private static final Map<String, Integer> ORDINALS =
      Map.of(
          "nhất", 1, "hai", 2, "ba", 3, "tư", 4, "năm", 5, "sáu", 6, "bảy", 7, "tám", 8, "chín", 9,
          "mười", 10);

  private NamedMarker() {}

  static @Nullable Marker at(String text, int start, int end) {
    char c = Character.toLowerCase(text.charAt(start));
    if (c != 'p' && c != 'c' && c != 'm' && c != 't' && c != 'đ') {
      return null;
    }
    int limit = Math.min(end, start + 30);
    String head = Vietnamese.fold(text.substring(start, limit));
    for (Map.Entry<String, Marker.Style> entry : WORDS.entrySet()) {
      String word = entry.getKey();
      if (head.startsWith(word + " ")) {
        return numbered(text, start, end, head, word, entry.getValue());
      }
    }
    return null;
  }

  private static @Nullable Marker numbered(
      String text, int start, int end, String head, String word, Marker.Style style) {
    int at = word.length() + 1;
    int value;
    int stop;
    if (head.startsWith("thứ ", at)) {
      int from = at + 4;
      stop = wordEnd(head, from);
      value = ORDINALS.getOrDefault(head.substring(from, stop), 0);
    } else {
      stop = wordEnd(head, at);
      String number = text.substring(start + at, start + stop);
      value =
          number.length() <= 3 && number.chars().allMatch(Character::isDigit) && !number.isEmpty()
              ? Integer.parseInt(number)
              : RomanNumeral.parse(number);
      if (number.length() == 1 && value == 0 && style == Marker.Style.PART) {
        value = "ABCDĐE".indexOf(number.toUpperCase(Locale.ROOT)) + 1;
      }
    }
    if (value <= 0) {
      return null;
    }
    int close = start + stop;
    boolean punctuated = close < end && ".:-–".indexOf(text.charAt(close)) >= 0;
    boolean endsLine = close >= end;
    if (style == Marker.Style.ARTICLE && !punctuated && !endsLine) {
      return null;
    }
    if (!punctuated && !endsLine && !isHeadingAfter(text, close, end)) {
      return null;
    }
    return new Marker(
        style, start, punctuated ? close + 1 : close, text.substring(start, close), value);
  }

  private static boolean isHeadingAfter(String text, int at, int end) {
    int k = at;
    while (k < end && text.charAt(k) == ' ') {
      k++;
    }
    return k < end && Lines.isCapitals(text, k, end);
  }

  private static int wordEnd(String text, int from) {
    int k = from;
    while (k < text.length() && Character.isLetterOrDigit(text.charAt(k))) {
      k++;
    }
    return k;
  }
}
