package org.roviec.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/**
 * Reads number and symbol of a document where they stand among words, also when blanks or line
 * breaks have crept in: {@code 684 - KL/TU}, {@code 15972/SXD-QLN& TTBĐS}.
 */
public final class SymbolReader {

  private static final int LONGEST_GROUP = 16;

  private final Words words;
  private final int limit;
  private int at;

  private SymbolReader(Words words, int at, int limit) {
    this.words = words;
    this.at = at;
    this.limit = limit;
  }

  /**
   * A number and symbol seen at a stretch of words.
   *
   * @param start first word
   * @param end word after the last
   * @param number what is written
   */
  public record Match(int start, int end, DocumentNumber number) {}

  /** The number and symbol that begins at word {@code i} and ends before {@code limit}, or null. */
  public static @Nullable Match match(Words words, int i, int limit) {
    if (i >= limit || i + 2 >= limit || !words.isNumber(i)) {
      return null;
    }
    return new SymbolReader(words, i, limit).read();
  }

  private @Nullable Match read() {
    int start = at;
    String number = number();
    if (number == null) {
      return null;
    }
    if (words.isMark(at, '/')) {
      return state(start, number);
    }
    return words.isMark(at, '-') ? party(start, number) : null;
  }

  /** Digits, with a decimal part in numbered series, and a letter or two after them. */
  private @Nullable String number() {
    String digits = words.folded(at);
    if (digits.length() > 7 || digits.indexOf(',') >= 0) {
      return null;
    }
    at++;
    if (at < limit
        && words.isWord(at)
        && words.touchesNext(at - 1)
        && words.end(at) - words.start(at) <= 3) {
      digits += words.folded(at++);
    }
    return digits;
  }

  private @Nullable Match party(int start, String number) {
    while (words.isMark(at, '-')) {
      at++;
    }
    String kind = group();
    if (kind == null || !words.isMark(at, '/')) {
      return null;
    }
    at++;
    List<String> groups = new ArrayList<>(3);
    groups.add(kind);
    int year = year();
    int before = groups.size();
    addGroups(groups);
    return groups.size() == before
        ? null
        : new Match(
            start, at, new DocumentNumber(number, year, groups, DocumentNumber.Style.PARTY));
  }

  private @Nullable Match state(int start, String number) {
    at++;
    int year = year();
    List<String> groups = new ArrayList<>(3);
    addGroups(groups);
    return groups.isEmpty()
        ? null
        : new Match(
            start, at, new DocumentNumber(number, year, groups, DocumentNumber.Style.STATE));
  }

  /** A year with its slash, 0 if none stands here. */
  private int year() {
    if (at + 1 < limit && words.isNumber(at) && words.isMark(at + 1, '/')) {
      String digits = words.folded(at);
      if (digits.length() == 4 && digits.charAt(0) >= '1' && digits.charAt(0) <= '2') {
        at += 2;
        return Integer.parseInt(digits.replaceAll("\\D", "0"));
      }
    }
    return 0;
  }

  private void addGroups(List<String> groups) {
    String group = group();
    while (group != null) {
      groups.add(group);
      if (!joinsNext()) {
        return;
      }
      int dash = at++;
      group = group();
      if (group == null) {
        at = dash;
      }
    }
  }

  /** Whether a hyphen here belongs to the symbol: it touches a neighbor on one side at least. */
  private boolean joinsNext() {
    return at + 1 < limit
        && (words.isMark(at, '-') || words.isMark(at, '/'))
        && (words.touchesNext(at - 1) || words.touchesNext(at));
  }

  /** Letters, digits that touch them, and what {@code &}, points and underscores join to them. */
  private @Nullable String group() {
    if (at >= limit || !isSymbol(at)) {
      return null;
    }
    StringBuilder letters = new StringBuilder(words.text(at++));
    while (at < limit && letters.length() < LONGEST_GROUP) {
      boolean touches = words.touchesNext(at - 1);
      if (touches && (words.isNumber(at) && words.folded(at).length() <= 2 || words.isWord(at))) {
        letters.append(words.text(at++));
      } else if (at + 1 < limit && isJoint(at, touches) && (isSymbol(at + 1) || isUnit(at))) {
        letters.append(words.text(at)).append(words.text(at + 1));
        at += 2;
      } else {
        break;
      }
    }
    return letters.toString();
  }

  private boolean isJoint(int i, boolean touches) {
    if (words.isMark(i, '&')) {
      return true;
    }
    return touches && words.touchesNext(i) && (words.isMark(i, '.') || words.isMark(i, '_'));
  }

  /** The initials of a clerk behind a point: {@code NC.m}. */
  private boolean isUnit(int point) {
    int next = point + 1;
    return words.isMark(point, '.')
        && words.isWord(next)
        && words.end(next) - words.start(next) <= 2
        && !words.isCapitalized(next);
  }

  /** A short word in capitals, or with two of them at least ({@code TTg}, {@code CTr}). */
  private boolean isSymbol(int i) {
    int length = words.end(i) - words.start(i);
    if (!words.isWord(i) || length > LONGEST_GROUP || !words.isCapitalized(i)) {
      return false;
    }
    String text = words.text(i);
    int capitals = 0;
    for (int k = 0; k < length; k++) {
      capitals += Character.isUpperCase(text.charAt(k)) ? 1 : 0;
    }
    return capitals == length || capitals >= 2;
  }
}
