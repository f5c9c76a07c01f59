package org.roviec.header;

import java.time.LocalDate;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.header.Header.Regime;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** What stands above the title: furniture, names, number, place and date, in any order. */
final class Letterhead {

  private static final int LONGEST_PLACE = 8;

  private final Sheet sheet;
  private final int end;
  private final BitSet furniture = new BitSet();
  private final BitSet marks = new BitSet();
  private Regime regime = Regime.UNKNOWN;
  private NumberReader.@Nullable Symbol number;
  private int label = -1;
  private int placeFrom = -1;
  private int placeTo = -1;
  private DateReader.@Nullable Match date;

  Letterhead(Sheet sheet, FormTables tables, int end) {
    this.sheet = sheet;
    this.end = end;
    for (PhraseBook.Match match : tables.letterhead().matches(sheet.words(), 0, end)) {
      furniture.set(match.start(), match.end());
      regime = match.phrase().as("regime", Regime.class);
    }
    MarkReader.alone(sheet, tables, end).forEach(m -> marks.set(m.start(), m.end()));
    findNumber();
    findDate();
  }

  private void findNumber() {
    Words words = sheet.words();
    for (int i = 0; i < end && number == null; i++) {
      if (!words.is(i, "số") || !words.isCapitalized(i) || !opensField(i)) {
        continue;
      }
      int at = words.isMark(i + 1, ':') || words.isMark(i + 1, '.') ? i + 2 : i + 1;
      number = NumberReader.read(sheet, at);
      label = number == null ? label : i;
    }
    int first = 0;
    if (number == null && end > 2 && sheet.lineEnd(first) < 12 && words.end(first) < 4) {
      int at = words.isNumber(1) && words.touchesNext(0) ? 2 : 1;
      number = words.is(0, "v") ? null : NumberReader.read(sheet, at);
      label = number == null ? label : 0;
    }
  }

  /** Whether a field of the letterhead may begin at a word: a line, or the end of furniture. */
  private boolean opensField(int i) {
    return sheet.startsLine(i) || furniture.get(i - 1) || sheet.isUpper(i - 1);
  }

  private void findDate() {
    Words words = sheet.words();
    for (int i = 1; i < end && date == null; i++) {
      if (!words.is(i, "ngày")) {
        continue;
      }
      int comma = words.isMark(i - 1, ',') ? i - 1 : i;
      int from = placeStart(comma);
      if (from == comma) {
        continue;
      }
      DateReader.Match match = DateReader.match(words, i, Math.min(words.count(), i + 8));
      if (match == null && !words.is(i + 1, "tháng") && !words.is(i + 2, "tháng")) {
        continue;
      }
      placeFrom = from;
      placeTo = comma;
      date = match != null && match.date().day() != 0 && match.date().year() != 0 ? match : null;
      if (date == null) {
        return;
      }
    }
  }

  /** Where the place before a comma begins; the comma itself if no place stands there. */
  private int placeStart(int comma) {
    int at = comma;
    while (at > 0 && comma - at < LONGEST_PLACE && isPlaceWord(at - 1)) {
      at--;
    }
    while (at < comma && !opensPlace(at)) {
      at++;
    }
    return at;
  }

  private boolean opensPlace(int i) {
    return sheet.words().isCapitalized(i)
        && (sheet.startsLine(i)
            || furniture.get(i - 1)
            || number != null && number.end() == i
            || sheet.isOrnament(i - 1));
  }

  /** Capitals that are no short form of a city. */
  private boolean isLongCapitals(int i) {
    Words words = sheet.words();
    return words.end(i) - words.start(i) > 1
        && sheet.isUpper(i)
        && !words.is(i, "tp")
        && !words.is(i, "hcm")
        && !words.is(i, "hn");
  }

  private boolean isPlaceWord(int i) {
    Words words = sheet.words();
    if (furniture.get(i) || number != null && i < number.end() && i >= number.start()) {
      return false;
    }
    if (words.isMark(i, '.')) {
      return words.is(i - 1, "tp") || words.is(i - 1, "p") || words.is(i - 1, "tx");
    }
    if (words.isMark(i, '-')) {
      return i > 0 && words.isCapitalized(i - 1) && words.isCapitalized(i + 1);
    }
    return words.isCapitalized(i) && !isLongCapitals(i)
        || words.is(i, "phố") && words.is(i - 1, "thành")
        || words.is(i, "khu") && words.is(i - 1, "đặc")
        || (words.is(i, "xã") || words.is(i, "trấn")) && words.is(i - 1, "thị");
  }

  /**
   * Where, after a word, the next field begins: place, furniture, a mark; the limit if none does.
   */
  int fieldAfter(int from, int limit) {
    for (int i = from + 1; i < limit; i++) {
      if (i == placeFrom || furniture.get(i) || marks.get(i)) {
        return i;
      }
    }
    return limit;
  }

  NumberReader.@Nullable Symbol number() {
    return number;
  }

  @Nullable Stated<String> place() {
    return placeFrom < 0 ? null : sheet.stated(placeFrom, placeTo, "header.place", 0.97);
  }

  @Nullable Stated<LocalDate> date() {
    DateReader.Match found = date;
    return found == null
        ? null
        : found
            .date()
            .toLocalDate()
            .map(d -> sheet.stated(d, found.start(), found.end(), "header.issue-date", 0.98))
            .orElse(null);
  }

  Regime regime() {
    return regime;
  }

  /** First word of the place, −1 if there is none. */
  int placeFrom() {
    return placeFrom;
  }

  /** The words of the name block: what is left before number, place and mark lines. */
  BitSet nameWords() {
    BitSet names = new BitSet();
    Words words = sheet.words();
    for (int i = 0; i < end; i++) {
      boolean field =
          words.is(i, "số") && words.isCapitalized(i) && opensField(i) && !sheet.isUpper(i)
              || words.is(i, "v") && words.isMark(i + 1, '/')
              || i == placeFrom
              || number != null && (i == number.start() || i == label);
      if (field) {
        break;
      }
      if (!furniture.get(i)
          && !marks.get(i)
          && (sheet.isUpper(i) || words.isNumber(i) && i > 0 && names.get(i - 1) || joins(i))) {
        names.set(i);
      }
    }
    return names;
  }

  private boolean joins(int i) {
    Words words = sheet.words();
    return (words.isMark(i, ',')
            || words.isMark(i, '-') && !words.isMark(i + 1, '-') && !words.isMark(i - 1, '-'))
        && i > 0
        && i + 1 < end
        && sheet.isUpper(i - 1)
        && sheet.isUpper(i + 1)
        && sheet.linesBefore(i) == 0;
  }
}
