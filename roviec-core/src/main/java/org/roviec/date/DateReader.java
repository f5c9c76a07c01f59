package org.roviec.date;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Words;

/**
 * Reads dates as office papers write them: {@code ngày 05/7/2024}, {@code 10-8-2023}, {@code
 * 14.5.2024}, {@code ngày 05 tháng 7 năm 2024}, {@code 30/9} (no year), {@code tháng 9/2024},
 * {@code tháng 9 năm 2024}, {@code năm 2024}. Day first, always.
 */
public final class DateReader {

  private DateReader() {}

  /**
   * A date seen at a stretch of words. The year is 0 where none is written.
   *
   * @param start first word, "ngày", "tháng" or "năm" included where it stands
   * @param end word after the last
   * @param date what is written
   */
  public record Match(int start, int end, WrittenDate date) {}

  /** The date that begins at word {@code i} and ends before {@code limit}, or null. */
  public static @Nullable Match match(Words words, int i, int limit) {
    if (i >= limit) {
      return null;
    }
    if (words.is(i, "ngày")) {
      return day(words, i, i + 1, limit);
    }
    if (words.is(i, "tháng")) {
      return month(words, i, i + 1, limit);
    }
    if (words.is(i, "năm")) {
      int year = i + 1 < limit && words.isNumber(i + 1) ? whole(words, i + 1) : -1;
      return isYear(year) ? new Match(i, i + 2, new WrittenDate(year, 0, 0)) : null;
    }
    return words.isNumber(i) ? day(words, i, i, limit) : null;
  }

  private static @Nullable Match day(Words words, int start, int at, int limit) {
    if (at >= limit || !words.isNumber(at)) {
      return null;
    }
    String token = words.folded(at);
    if (token.indexOf('.') > 0) {
      String[] parts = token.split("\\.");
      return parts.length == 3
          ? dated(start, at + 1, number(parts[0]), number(parts[1]), number(parts[2]))
          : null;
    }
    int day = whole(words, at);
    if (day < 1 || day > 31) {
      return null;
    }
    if (at + 2 < limit && words.is(at + 1, "tháng") && words.isNumber(at + 2)) {
      int month = whole(words, at + 2);
      if (at + 4 < limit && words.is(at + 3, "năm") && words.isNumber(at + 4)) {
        int year = whole(words, at + 4);
        if (isYear(year)) {
          return dated(start, at + 5, day, month, year);
        }
      }
      return dated(start, at + 3, day, month, 0);
    }
    boolean slash = words.isMark(at + 1, '/');
    if (at + 2 < limit && (slash || words.isMark(at + 1, '-')) && words.isNumber(at + 2)) {
      int month = whole(words, at + 2);
      if (at + 4 < limit && words.isMark(at + 3, slash ? '/' : '-') && words.isNumber(at + 4)) {
        Match full = dated(start, at + 5, day, month, whole(words, at + 4));
        if (full != null && full.date().year() != 0) {
          return full;
        }
      }
      boolean saidDay = start < at;
      if (month >= 1 && month <= 12 && (slash || saidDay)) {
        return dated(start, at + 3, day, month, 0);
      }
      int year = whole(words, at + 2);
      if (slash && !saidDay && day <= 12 && isYear(year)) {
        return new Match(start, at + 3, new WrittenDate(year, day, 0));
      }
    }
    return null;
  }

  private static @Nullable Match month(Words words, int start, int at, int limit) {
    if (at >= limit || !words.isNumber(at)) {
      return null;
    }
    int month = whole(words, at);
    if (month < 1 || month > 12) {
      return null;
    }
    if (at + 2 < limit
        && (words.isMark(at + 1, '/') || words.isMark(at + 1, '-') || words.is(at + 1, "năm"))
        && words.isNumber(at + 2)) {
      int year = whole(words, at + 2);
      if (isYear(year)) {
        return new Match(start, at + 3, new WrittenDate(year, month, 0));
      }
    }
    return new Match(start, at + 1, new WrittenDate(0, month, 0));
  }

  private static @Nullable Match dated(int start, int end, int day, int month, int year) {
    if (month < 1 || month > 12 || day < 1 || year != 0 && !isYear(year)) {
      return null;
    }
    int longest =
        year == 0
            ? (month == 2 ? 29 : YearMonth.of(2024, month).lengthOfMonth())
            : YearMonth.of(year, month).lengthOfMonth();
    return day > longest ? null : new Match(start, end, new WrittenDate(year, month, day));
  }

  /** The value of a number word without points or commas, −1 if it has some or is too long. */
  public static int whole(Words words, int i) {
    return words.isNumber(i) ? number(words.folded(i)) : -1;
  }

  private static int number(String digits) {
    if (digits.isEmpty() || digits.length() > 6) {
      return -1;
    }
    int value = 0;
    for (int k = 0; k < digits.length(); k++) {
      char c = digits.charAt(k);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static boolean isYear(int year) {
    return year >= 1900 && year < 2200;
  }
}
