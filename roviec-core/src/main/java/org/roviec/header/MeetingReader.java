package org.roviec.header;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.date.WrittenDate;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Reads which meeting a paper speaks for, from its subject and its opening sentences. */
final class MeetingReader {

  private final Sheet sheet;
  private final Words words;
  private final FormTables tables;
  private final int subjectFrom;
  private final int subjectTo;
  private final int openingFrom;
  private final int openingTo;

  MeetingReader(
      Sheet sheet,
      FormTables tables,
      int subjectFrom,
      int subjectTo,
      int openingFrom,
      int openingTo) {
    this.sheet = sheet;
    this.words = sheet.words();
    this.tables = tables;
    this.subjectFrom = subjectFrom;
    this.subjectTo = subjectTo;
    this.openingFrom = openingFrom;
    this.openingTo = openingTo;
  }

  private boolean is(int i, int limit, String use) {
    return use(i, limit, use) != null;
  }

  private PhraseBook.@Nullable Match use(int i, int limit, String use) {
    PhraseBook.Match match = i < limit && i >= 0 ? tables.meetings().match(words, i, limit) : null;
    return match != null && match.phrase().has(use) ? match : null;
  }

  /** First word of the meeting's name in the subject, −1 if the subject is not a meeting. */
  private int meeting() {
    for (int i = subjectFrom; i < subjectTo; i++) {
      if (is(i, subjectTo, "noun")
          && (i == subjectFrom
              || followsLeadIn(i)
              || is(subjectFrom, subjectTo, "lead") && isOf(i))) {
        return i;
      }
    }
    return -1;
  }

  private boolean followsLeadIn(int i) {
    for (int k = Math.max(subjectFrom, i - 3); k < i; k++) {
      PhraseBook.Match lead = use(k, i, "lead");
      if (lead != null && lead.end() == i) {
        return true;
      }
    }
    return false;
  }

  private boolean isOf(int i) {
    return words.is(i - 1, "tại");
  }

  private int meetingEnd(int from) {
    for (int i = from + 1; i < subjectTo; i++) {
      boolean cut =
          words.isMark(i, '(')
              || words.is(i, "khóa") && isRoman(i + 1)
              || words.is(i, "nhiệm") && words.is(i + 1, "kỳ") && words.isNumber(i + 2)
              || words.is(i, "ngày") && words.isNumber(i + 1)
              || is(i, subjectTo, "cut") && !words.is(i, "giai");
      if (cut) {
        return words.isMark(i - 1, ',') || words.isMark(i - 1, '-') ? i - 1 : i;
      }
    }
    return subjectTo;
  }

  @Nullable Stated<String> name() {
    int from = meeting();
    int end = from < 0 ? from : meetingEnd(from);
    PhraseBook.Match noun = from < 0 ? null : use(from, end, "noun");
    return noun == null || noun.end() >= end
        ? null
        : sheet.stated(from, end, "header.conference", 0.9);
  }

  @Nullable Stated<Integer> ordinal() {
    int from = meeting();
    Stated<Integer> named = from < 0 ? null : ordinal(from, meetingEnd(from), false);
    return named != null ? named : ordinal(openingFrom, openingTo, true);
  }

  private @Nullable Stated<Integer> ordinal(int from, int to, boolean inText) {
    for (int i = from; i < to; i++) {
      if (!words.is(i, "thứ") || inText && !isSessionBefore(i)) {
        continue;
      }
      int start = words.is(i - 1, "lần") ? i - 1 : i;
      int value = DateReader.whole(words, i + 1);
      if (value > 0) {
        return sheet.stated(value, start, i + 2, "header.conference-ordinal", 0.95);
      }
      PhraseBook.Match ordinal = tables.ordinals().match(words, i + 1, to);
      if (ordinal != null) {
        int number = Integer.parseInt(ordinal.phrase().attribute("value").orElse("0"));
        return sheet.stated(number, start, ordinal.end(), "header.conference-ordinal", 0.95);
      }
    }
    return null;
  }

  /** "họp lần thứ 10", "Hội nghị Tỉnh ủy lần thứ mười": a session, not a congress. */
  private boolean isSessionBefore(int i) {
    if (!words.is(i - 1, "lần")) {
      return false;
    }
    for (int k = i - 2; k >= Math.max(openingFrom, i - 9); k--) {
      if (words.is(k, "hội") && words.is(k - 1, "đại")
          || words.isMark(k, ',')
          || words.isMark(k, '.')) {
        return false;
      }
      if (words.is(k, "họp")
          || words.is(k, "nghị") && words.is(k - 1, "hội") && k - 1 <= openingFrom + 2) {
        return true;
      }
    }
    return false;
  }

  @Nullable Stated<Boolean> extended() {
    Stated<Boolean> named = extended(subjectFrom, subjectTo);
    return named != null || meeting() < 0 && eventDate() == null
        ? named
        : extended(openingFrom, openingTo);
  }

  private @Nullable Stated<Boolean> extended(int from, int to) {
    for (int i = from; i < to; i++) {
      PhraseBook.Match match = use(i, to, "extended");
      if (match != null && isOfMeeting(i)) {
        return sheet.stated(true, i, match.end(), "header.conference-extended", 0.95);
      }
    }
    return null;
  }

  private boolean isOfMeeting(int i) {
    for (int k = i - 1; k >= Math.max(0, i - 12); k--) {
      if (words.isMark(k, '.') || words.isMark(k, ';')) {
        return false;
      }
      if (words.is(k, "họp") || words.is(k, "nghị")) {
        return true;
      }
    }
    return false;
  }

  /** Khóa in Roman numerals. */
  @Nullable Stated<String> congress() {
    int from = meeting();
    if (from >= 0) {
      for (int i = from; i < subjectTo; i++) {
        if (words.is(i, "khóa") && isRoman(i + 1)) {
          return sheet.stated(roman(i + 1), i, i + 2, "header.congress", 0.95);
        }
      }
    }
    return from < 0 && eventDate() == null ? null : congressInOpening();
  }

  private @Nullable Stated<String> congressInOpening() {
    for (int i = openingFrom + 1; i < openingTo; i++) {
      if (words.is(i, "khóa") && isRoman(i + 1) && isPartyBefore(i)) {
        return sheet.stated(roman(i + 1), i, i + 2, "header.congress", 0.85);
      }
      if (words.is(i, "thứ") && isRoman(i + 1) && congressStart(i) >= 0) {
        return sheet.stated(roman(i + 1), congressStart(i), i + 2, "header.congress", 0.85);
      }
    }
    return null;
  }

  private boolean isPartyBefore(int i) {
    for (int k = i - 1; k >= Math.max(openingFrom, i - 4); k--) {
      if (words.is(k, "bộ") && words.is(k - 1, "đảng") || words.is(k, "ủy")) {
        return true;
      }
    }
    return false;
  }

  /** First word of "Đại hội Đảng bộ … lần thứ XVI", −1 if that is not what ends here. */
  private int congressStart(int i) {
    boolean party = false;
    for (int k = i - 1; k >= Math.max(openingFrom, i - 12); k--) {
      party |= words.is(k, "bộ") && words.is(k - 1, "đảng");
      if (words.is(k, "đại") && words.is(k + 1, "hội")) {
        return party ? k : -1;
      }
    }
    return -1;
  }

  private boolean isRoman(int i) {
    if (i >= words.count() || !words.isWord(i)) {
      return false;
    }
    String word = words.text(i);
    for (int k = 0; k < word.length(); k++) {
      if ("IVXL".indexOf(word.charAt(k)) < 0) {
        return false;
      }
    }
    return true;
  }

  private String roman(int i) {
    return words.text(i);
  }

  @Nullable Stated<String> term() {
    if (meeting() < 0 && eventDate() == null) {
      return null;
    }
    Stated<String> named = term(subjectFrom, subjectTo);
    return named != null ? named : term(openingFrom, openingTo);
  }

  private @Nullable Stated<String> term(int from, int to) {
    for (int i = from; i + 4 < to + 1; i++) {
      if (words.is(i, "nhiệm") && words.is(i + 1, "kỳ") && words.isNumber(i + 2)) {
        int first = DateReader.whole(words, i + 2);
        int second = DateReader.whole(words, i + 4);
        boolean dash = words.isMark(i + 3, '-') || words.isMark(i + 3, '—');
        if (dash && first > 1900 && second > first && second < first + 10) {
          return sheet.stated(first + "-" + second, i, i + 5, "header.term", 0.95);
        }
      }
    }
    return null;
  }

  /** The day of the meeting, as the opening sentence gives it. */
  @Nullable Stated<LocalDate> eventDate() {
    for (int i = openingFrom; i < openingTo; i++) {
      if (!words.is(i, "ngày")) {
        continue;
      }
      Stated<LocalDate> range = range(i);
      if (range != null) {
        return range;
      }
      DateReader.Match match = DateReader.match(words, i, openingTo);
      if (match != null
          && match.date().day() != 0
          && match.date().year() != 0
          && (opens(i) || followsMeeting(i))) {
        return stated(match.date(), i, match.end());
      }
    }
    return null;
  }

  private @Nullable Stated<LocalDate> stated(WrittenDate date, int from, int to) {
    return date.toLocalDate()
        .map(d -> sheet.stated(d, from, to, "header.event-date", 0.95))
        .orElse(null);
  }

  /** "Từ ngày 08 đến ngày 09 tháng 11 năm 2025", "các ngày 01 và 02/12/2025": the first day. */
  private @Nullable Stated<LocalDate> range(int i) {
    int day = DateReader.whole(words, i + 1);
    boolean joined = words.is(i + 2, "đến") || words.is(i + 2, "và") || words.isMark(i + 2, ',');
    int start =
        words.is(i - 1, "từ") || words.is(i - 1, "các") || words.is(i - 1, "hai") ? i - 1 : i;
    if (!joined || !opens(start) && !(start > 0 && opens(start - 1)) && !followsMeeting(start)) {
      return null;
    }
    DateReader.Match last = DateReader.match(words, i + 3, openingTo);
    if (last == null || last.date().year() == 0 || day < 1 || day > last.date().day()) {
      return null;
    }
    return stated(new WrittenDate(last.date().year(), last.date().month(), day), start, last.end());
  }

  private boolean opens(int i) {
    int from = openingFrom;
    return i == from
        || i == from + 1
            && (words.is(from, "trong")
                || words.is(from, "vào")
                || words.is(from, "sáng")
                || words.is(from, "chiều")
                || words.is(from, "từ"))
        || i > from && sheet.startsLine(i) && sheet.linesBefore(i) > 1 && i < from + 80;
  }

  private boolean followsMeeting(int i) {
    for (int k = i - 1; k >= Math.max(openingFrom, i - 12); k--) {
      if (words.isMark(k, '.')
          || words.isMark(k, '(')
          || words.isMark(k, ';')
          || words.is(k, "số")) {
        return false;
      }
      if (is(k, i, "noun") || is(k, i, "held") && !words.isCapitalized(k)) {
        return true;
      }
    }
    return false;
  }
}
