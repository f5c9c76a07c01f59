package org.roviec.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.citation.DocumentKind;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;

/** Finds the kind of the paper and its subject (tên loại và trích yếu). */
final class TitleReader {

  private static final int FARTHEST = 260;
  private static final int LONGEST = 160;

  private final FormTables tables;
  private final BodyFinder bodies;

  TitleReader(FormTables tables, BodyFinder bodies) {
    this.tables = tables;
    this.bodies = bodies;
  }

  /**
   * The title.
   *
   * @param start first word of the title or letter's opening
   * @param kind what kind of document, null if unsaid
   * @param kindFrom first word that says the kind
   * @param kindTo word after the last
   * @param issuer bodies named right after the kind ("KẾT LUẬN CỦA …")
   * @param subjectFrom first word of the subject
   * @param subjectTo word after its last; equal to {@code subjectFrom} if there is none
   */
  record Title(
      int start,
      @Nullable DocumentKind kind,
      int kindFrom,
      int kindTo,
      List<Body> issuer,
      int subjectFrom,
      int subjectTo) {

    int end() {
      return Math.max(kindTo, subjectTo);
    }
  }

  /** The title, or null if the paper has none and is no letter. */
  @Nullable Title read(Sheet sheet) {
    int letter = letter(sheet);
    PhraseBook.Match kind = kind(sheet, letter < 0 ? FARTHEST : letter);
    if (kind != null) {
      return titled(sheet, kind);
    }
    return letter < 0 ? annex(sheet) : null;
  }

  /** The word "Kính" of the first "Kính gửi", −1 if the paper is not addressed. */
  static int letter(Sheet sheet) {
    Words words = sheet.words();
    int limit = Math.min(FARTHEST, words.count() - 1);
    for (int i = 0; i < limit; i++) {
      if (words.is(i, "kính") && words.is(i + 1, "gửi") && words.isCapitalized(i)) {
        return i;
      }
    }
    return -1;
  }

  private PhraseBook.@Nullable Match kind(Sheet sheet, int limit) {
    Words words = sheet.words();
    PhraseBook.Match first = null;
    int end = Math.min(limit, words.count());
    for (int i = 0; i < end; i++) {
      PhraseBook.Match match = tables.kinds().match(words, i, words.count());
      if (match != null && sheet.isUpper(i, match.end()) && opensTitle(sheet, match)) {
        if (isAlone(sheet, match)) {
          return match;
        }
        first = first == null ? match : first;
      }
    }
    return first;
  }

  private boolean opensTitle(Sheet sheet, PhraseBook.Match match) {
    int i = match.start();
    return sheet.startsLine(i)
        || sheet.words().isNumber(i - 1)
        || tables.letterhead().matches(sheet.words(), Math.max(0, i - 8), i).stream()
            .anyMatch(m -> m.end() == i);
  }

  private static boolean isAlone(Sheet sheet, PhraseBook.Match match) {
    int next = match.end();
    while (next < sheet.count() && sheet.linesBefore(next) == 0 && sheet.isOrnament(next)) {
      next++;
    }
    return sheet.startsLine(match.start()) && sheet.linesBefore(next) > 0;
  }

  private Title titled(Sheet sheet, PhraseBook.Match kind) {
    Words words = sheet.words();
    int at = skipOrnaments(sheet, kind.end());
    List<Body> issuer = List.of();
    if (words.is(at, "của") && sheet.linesBefore(at) <= 2) {
      List<Body> named = bodies.list(words, at + 1, Math.min(words.count(), at + 40));
      if (!named.isEmpty() && isBody(named.getFirst())) {
        issuer = withoutRest(sheet, named);
        at = skipOrnaments(sheet, issuer.getLast().end());
      }
    }
    int end = subjectEnd(sheet, at);
    return new Title(
        kind.start(),
        kind.phrase().as("kind", DocumentKind.class),
        kind.start(),
        kind.end(),
        issuer,
        at,
        end);
  }

  static boolean isBody(Body body) {
    String rule = body.rule().name();
    return !rule.startsWith("head.post")
        && !rule.equals("head.secretary")
        && !rule.equals("body.prime-minister")
        && !rule.equals("body.deputy-prime-minister")
        && !rule.equals("body.place");
  }

  /** Bodies on lines of capitals only, where the first is in capitals. */
  private static List<Body> withoutRest(Sheet sheet, List<Body> named) {
    boolean upper = sheet.isUpper(named.getFirst().start(), named.getFirst().end());
    int keep = 1;
    while (keep < named.size()
        && sheet.isUpper(named.get(keep).start(), named.get(keep).end()) == upper) {
      keep++;
    }
    return named.subList(0, keep);
  }

  private static int skipOrnaments(Sheet sheet, int i) {
    int at = i;
    while (at < sheet.count() && (sheet.isOrnament(at) && !isRule(sheet, at))) {
      at++;
    }
    return at;
  }

  private static boolean isRule(Sheet sheet, int i) {
    return sheet.words().isMark(i, '-') && sheet.words().isMark(i + 1, '-');
  }

  private int subjectEnd(Sheet sheet, int from) {
    if (from >= sheet.count() || isRule(sheet, from)) {
      return from;
    }
    boolean upper = sheet.isUpper(from);
    int limit = Math.min(sheet.count(), from + LONGEST);
    int at = from;
    while (at < limit) {
      if (at > from && endsSubject(sheet, at, upper, from)) {
        break;
      }
      at++;
    }
    if (at == limit && limit < sheet.count()) {
      return from;
    }
    while (at > from && sheet.isOrnament(at - 1)) {
      at--;
    }
    return at;
  }

  private boolean endsSubject(Sheet sheet, int i, boolean upper, int from) {
    int lines = sheet.linesBefore(i);
    if (lines == 0) {
      return false;
    }
    if (isRule(sheet, i) || sheet.words().isMark(i, '*') && sheet.lineEnd(i) == i + 1) {
      return true;
    }
    int first = skipOrnaments(sheet, i);
    if (!upper) {
      return lines > 1 || !continues(sheet, first);
    }
    int end = sheet.lineEnd(first);
    if (isBracketed(sheet, first)
        || sheet.words().isMark(first, '(') && !sheet.isUpper(first, Math.min(end, first + 4))) {
      return true;
    }
    return !sheet.isUpper(first, Math.min(end, first + 3))
            && !(lines == 1 && isUncased(sheet, first, end))
        || (lines > 1 || !isJoint(sheet, first - 1)) && isAuthority(sheet, first)
        || from == first;
  }

  /** Whether a line holds figures and marks only, or capitals after them. */
  private static boolean isUncased(Sheet sheet, int from, int to) {
    boolean number = sheet.words().isNumber(from);
    for (int i = from; i < to; i++) {
      if (sheet.words().isWord(i) && !sheet.isUpper(i)) {
        return false;
      }
    }
    return number;
  }

  /** "(Kèm theo …)", "(Ban hành kèm theo …)" below a title. */
  private static boolean isBracketed(Sheet sheet, int i) {
    Words words = sheet.words();
    return words.isMark(i, '(')
        && (words.is(i + 1, "kèm") || words.is(i + 1, "ban") || words.is(i + 1, "trình"));
  }

  /** Whether a line in small letters goes on with the subject: hard wraps begin in lower case. */
  private static boolean continues(Sheet sheet, int i) {
    return i < sheet.count()
        && (sheet.words().isWord(i) && !sheet.words().isCapitalized(i)
            || sheet.words().isNumber(i) && !sheet.words().isMark(i + 1, '.'));
  }

  /** Whether a line ends in a word that the next line must go on with. */
  private static boolean isJoint(Sheet sheet, int i) {
    Words words = sheet.words();
    return words.isMark(i, ',')
        || List.of("của", "với", "và", "tại", "cho", "do", "từ", "đối").contains(words.folded(i));
  }

  /** The body that decides, on its own line below the subject. */
  private boolean isAuthority(Sheet sheet, int i) {
    Body body = bodies.match(sheet.words(), i, sheet.count());
    return body != null
        && (body.end() >= sheet.count()
            || sheet.linesBefore(body.end()) > 0
            || sheet.words().is(body.end(), "điện"));
  }

  /** An appendix has a subject but no kind of its own. */
  private @Nullable Title annex(Sheet sheet) {
    Words words = sheet.words();
    int i = 0;
    while (i < words.count() && sheet.isOrnament(i)) {
      i++;
    }
    if (!words.is(i, "phụ") || !words.is(i + 1, "lục") || !sheet.isUpper(i, i + 2)) {
      return null;
    }
    int from = sheet.lineEnd(i);
    return from >= words.count()
        ? null
        : new Title(i, null, i, i, List.of(), from, subjectEnd(sheet, from));
  }
}
