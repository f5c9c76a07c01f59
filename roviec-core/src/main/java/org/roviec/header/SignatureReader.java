package org.roviec.header;

import org.jspecify.annotations.Nullable;
import org.roviec.header.Header.Regime;
import org.roviec.header.Header.SigningCapacity;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.text.Vietnamese;

/** Reads the signature block: capacity, for whom, the signer's post and name. */
final class SignatureReader {

  private static final int LONGEST = 60;
  private static final int LONGEST_NAME = 6;
  private static final String DELEGATION = Vietnamese.fold("đoàn");

  private final Sheet sheet;
  private final Words words;
  private final FormTables tables;

  SignatureReader(Sheet sheet, FormTables tables) {
    this.sheet = sheet;
    this.words = sheet.words();
    this.tables = tables;
  }

  /**
   * A signature.
   *
   * @param sheet the words it was read from
   * @param authority capacity and for whom, null if the head signs in the head's own right
   * @param bodyFrom first word of the body after T/M or TM.
   * @param bodyTo word after it, equal to {@code bodyFrom} if there is none
   * @param capacity what the last mark of capacity means
   * @param title the signer's post
   * @param name the signer
   * @param regime by the spelling of the capacity
   */
  record Signature(
      Sheet sheet,
      @Nullable Stated<String> authority,
      int bodyFrom,
      int bodyTo,
      Stated<SigningCapacity> capacity,
      @Nullable Stated<String> title,
      @Nullable Stated<String> name,
      Regime regime) {}

  /** The first signature at or after a word, or null. */
  @Nullable Signature read(int from) {
    int at = first(from, words.count());
    PhraseBook.Match match = at < words.count() ? capacity(at) : null;
    return match == null ? null : parted(match);
  }

  /** The word at which the first signature between two words begins; the limit if there is none. */
  int first(int from, int limit) {
    for (int i = from; i < limit; i++) {
      PhraseBook.Match match = capacity(i);
      if (match != null && opens(i) && capacity(match.end()) == null) {
        return i;
      }
    }
    return limit;
  }

  /** The signature read again from words that were parted where they had grown together. */
  private Signature parted(PhraseBook.Match match) {
    int end = Math.min(words.count(), match.start() + LONGEST);
    Words apart = GluedCapitals.part(words, match.start(), end, tables.kinds().vocabulary());
    SignatureReader reader = new SignatureReader(new Sheet(apart), tables);
    PhraseBook.Match again = reader.capacity(0);
    return again != null && again.phrase().equals(match.phrase())
        ? reader.signed(again)
        : signed(match);
  }

  /** The signature of a head in the head's own right, a post in capitals on its own line. */
  @Nullable Signature readOwn(int from) {
    for (int i = from; i < words.count(); i++) {
      PhraseBook.Match post = post(i, words.count());
      if (post != null && sheet.startsLine(i) && sheet.isUpper(i, post.end())) {
        int end = titleEnd(i);
        Stated<String> name = name(end);
        if (name != null) {
          return new Signature(
              sheet,
              null,
              i,
              i,
              sheet.stated(SigningCapacity.OWN, i, end, "header.signed-own", 0.85),
              sheet.stated(i, end, "header.signer-title", 0.9),
              name,
              Regime.UNKNOWN);
        }
      }
    }
    return null;
  }

  private boolean opens(int i) {
    return sheet.startsLine(i)
        || words.isMark(i - 1, ':')
        || words.isMark(i - 1, '|')
        || words.isMark(i - 1, '.')
        || words.isMark(i - 1, ';');
  }

  private PhraseBook.@Nullable Match capacity(int i) {
    PhraseBook.Match match = tables.capacities().match(words, i, words.count());
    return match != null
            && sheet.isUpper(i)
            && match.end() < words.count()
            && sheet.isUpper(match.end())
        ? match
        : null;
  }

  private PhraseBook.@Nullable Match post(int i, int limit) {
    PhraseBook.Match match = i < limit ? tables.posts().match(words, i, limit) : null;
    return match != null && sheet.isUpper(i, match.end()) ? match : null;
  }

  private Signature signed(PhraseBook.Match first) {
    PhraseBook.Match capacity = first;
    int start = first.start();
    int bodyFrom = start;
    int bodyTo = start;
    int end = objectEnd(capacity);
    if (isForBody(capacity)) {
      bodyFrom = capacity.end();
      bodyTo = end;
    }
    PhraseBook.Match next = end < words.count() ? capacity(end) : null;
    while (next != null) {
      capacity = next;
      end = objectEnd(capacity);
      next = end < words.count() ? capacity(end) : null;
    }
    int titleEnd = titleEnd(end);
    return new Signature(
        sheet,
        sheet.stated(start, end, "header.signing-authority", 0.95),
        bodyFrom,
        bodyTo,
        sheet.stated(
            capacity.phrase().as("capacity", SigningCapacity.class),
            capacity.start(),
            capacity.end(),
            capacity.phrase().id().name(),
            0.98),
        titleEnd > end
            ? sheet.stated(end, titleEnd, "header.signer-title", 0.93)
            : columnTitle(end),
        name(titleEnd),
        first.phrase().as("regime", Regime.class));
  }

  private static boolean isForBody(PhraseBook.Match capacity) {
    SigningCapacity meaning = capacity.phrase().as("capacity", SigningCapacity.class);
    return meaning == SigningCapacity.ON_BEHALF_OF || meaning == SigningCapacity.BY_ORDER_OF;
  }

  /** Where the body or post after a mark of capacity ends. */
  private int objectEnd(PhraseBook.Match capacity) {
    int at = capacity.end();
    PhraseBook.Match post = post(at, words.count());
    if (post != null) {
      at = post.end();
    }
    while (at < words.count() && at < capacity.start() + LONGEST && isUpperOrJoint(at)) {
      if (post(at, words.count()) != null && !isInside(at) || capacity(at) != null) {
        break;
      }
      at++;
    }
    return at;
  }

  /** Whether a post's words are the tail of a name: "HỘI ĐỒNG ỦY VIÊN" never is. */
  private boolean isInside(int i) {
    return words.isMark(i - 1, ',') || words.is(i - 1, "và") || words.is(i - 1, DELEGATION);
  }

  private boolean isUpperOrJoint(int i) {
    return sheet.isUpper(i)
        || (words.isMark(i, ',') || words.isMark(i, '-') || words.isNumber(i))
            && i + 1 < words.count()
            && sheet.isUpper(i + 1);
  }

  private int titleEnd(int from) {
    int at = from;
    while (at < words.count()
        && at < from + LONGEST
        && isUpperOrJoint(at)
        && !opensName(at)
        && !(at > from && sheet.linesBefore(at) > 0 && hasMarks(at))) {
      at++;
    }
    if (at > from
        && post(from, at) == null
        && at - from >= 2
        && sheet.lineEnd(at - 1) == at
        && name(at) == null) {
      return from;
    }
    return at;
  }

  /** Whether the line that begins at a word holds marks, as lists of short forms do. */
  private boolean hasMarks(int i) {
    int end = sheet.lineEnd(i);
    for (int k = i; k < end; k++) {
      if (words.isMark(k, '-') || words.isMark(k, ',') || words.isMark(k, ':')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name begins that opens with a single letter: "A Lý", "Y Nga". */
  private boolean opensName(int i) {
    return sheet.linesBefore(i) > 0
        && isNameWord(i)
        && i + 1 < words.count()
        && isNameWord(i + 1)
        && sheet.linesBefore(i + 1) == 0;
  }

  /** The post at the end of a following recipient line, where two columns were merged. */
  private @Nullable Stated<String> columnTitle(int from) {
    int limit = Math.min(words.count(), from + LONGEST);
    for (int i = from; i < limit; i++) {
      PhraseBook.Match post = post(i, limit);
      if (post != null && sheet.lineEnd(post.end() - 1) == post.end() && words.isMark(i - 1, ',')) {
        return sheet.stated(i, post.end(), "header.signer-title-column", 0.8);
      }
    }
    return null;
  }

  /** A person's name: two to six words, each with one capital, at most a few marks away. */
  private @Nullable Stated<String> name(int from) {
    int at = from;
    while (at < words.count() && at < from + 24 && !isNameWord(at)) {
      if (words.isMark(at, '[') || words.isMark(at, '(')) {
        at = closing(at);
      } else if (words.isWord(at) && !isSigned(at)) {
        return null;
      }
      at++;
    }
    int end = at;
    while (end < words.count()
        && end < at + LONGEST_NAME
        && isNameWord(end)
        && (end == at || sheet.linesBefore(end) < 2 && words.isWord(end - 1))) {
      end++;
    }
    boolean ends = end >= words.count() || sheet.linesBefore(end) > 0 || !words.isWord(end);
    return end - at < 2 || !ends
        ? null
        : sheet.stated(OrdinaryCase.name(sheet.text(at, end)), at, end, "header.signer", 0.95);
  }

  /** The bracket that closes a remark such as "(Đã ký)"; the opening one if none does soon. */
  private int closing(int open) {
    for (int i = open + 1; i < Math.min(words.count(), open + 10); i++) {
      if (words.isMark(i, ']') || words.isMark(i, ')')) {
        return i;
      }
    }
    return open;
  }

  private boolean isNameWord(int i) {
    return words.isCapitalized(i)
        && !isSigned(i)
        && (!sheet.isUpper(i) || words.end(i) - words.start(i) == 1);
  }

  private boolean isSigned(int i) {
    return words.is(i, "đã")
        || words.is(i, "ký")
        || words.is(i, "và")
        || words.is(i, "đóng")
        || words.is(i, "dấu");
  }
}
