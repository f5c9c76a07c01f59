package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.date.DateReader;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;

/** Reads what follows number or kind: date and issuer, in either order, then the subject. */
final class TailReader {

  private static final int LONGEST_UNKNOWN_ISSUER = 14;
  private static final int LONGEST_ISSUER_BEFORE = 14;

  private final CitationRules rules;

  TailReader(CitationRules rules) {
    this.rules = rules;
  }

  /** Adds date, issuer and subject to a mention as far as they follow it. */
  void read(Passage passage, Mention mention) {
    for (int round = 0; round < 2; round++) {
      if (mention.date == null) {
        date(passage, mention);
      }
      if (mention.issuerStart < 0) {
        issuer(passage, mention);
      }
    }
    if (mention.issuerStart < 0) {
      issuerBefore(passage, mention);
    }
    title(passage, mention);
  }

  /** "đề nghị của Sở Tài chính tại Tờ trình số …": the issuer stands before. */
  private static void issuerBefore(Passage passage, Mention mention) {
    int end = mention.start - 1;
    if (!passage.is(end, "tại")) {
      return;
    }
    for (int i = end - 1; i > passage.start() && i > end - LONGEST_ISSUER_BEFORE; i--) {
      if (passage.is(i - 1, "của")) {
        BodyFinder.Body body = passage.body(i);
        if (body != null && body.end() == end) {
          mention.issuerStart = i;
          mention.issuerEnd = end;
          mention.issuerId = body.id();
        }
        return;
      }
    }
  }

  /** Adds the date if one follows; a scan may have lost the marks of "ngày". */
  void date(Passage passage, Mention mention) {
    int at = mention.end;
    boolean bracket = passage.isMark(at, '(');
    if (bracket || passage.isMark(at, ',')) {
      at++;
    }
    if (passage.is(at, "ngay")) {
      at++;
    }
    boolean day = passage.is(at, "ngày") || passage.is(at - 1, "ngay");
    if (!day && !passage.is(at, "tháng") && !(passage.is(at, "năm") && at == mention.end)) {
      return;
    }
    DateReader.Match match = DateReader.match(passage.words(), at, passage.end());
    if (match == null || match.date().year() == 0) {
      return;
    }
    if (!bracket) {
      mention.date = match.date();
      mention.end = match.end();
    } else if (passage.isMark(match.end(), ')')) {
      mention.date = match.date();
      mention.end = match.end() + 1;
    }
  }

  /** "của Chính phủ", "của Bộ A và Bộ B", "của Ban Chấp hành … khóa XIII". */
  void issuer(Passage passage, Mention mention) {
    int at = mention.end;
    if (passage.isMark(at, ',') && passage.is(at + 1, "của")) {
      at++;
    }
    if (isMeeting(passage, at)) {
      at--;
    } else if (!passage.is(at, "của")) {
      return;
    }
    BodyFinder.Body body = passage.body(at + 1);
    int end = body == null ? unknownIssuer(passage, at + 1) : beforeNextPaper(passage, body);
    if (end > at + 1) {
      mention.issuerStart = at + 1;
      mention.issuerId = body == null ? null : body.id();
      mention.issuerEnd = withSession(passage, jointIssuers(passage, end));
      mention.end = mention.issuerEnd;
    }
  }

  /** The end of a body's name, or the "và" in it that leads on to another document. */
  private int beforeNextPaper(Passage passage, BodyFinder.Body body) {
    for (int i = body.start() + 1; i + 1 < body.end(); i++) {
      if (passage.is(i, "và")
          && passage.words().isCapitalized(i + 1)
          && rules.kinds().match(passage.words(), i + 1, passage.end()) != null) {
        return i;
      }
    }
    return body.end();
  }

  /** "Hội nghị lần thứ sáu …" right behind number or date, without "của". */
  private static boolean isMeeting(Passage passage, int at) {
    return passage.is(at, "hội") && passage.is(at + 1, "nghị") && passage.words().isCapitalized(at);
  }

  private int jointIssuers(Passage passage, int end) {
    boolean and = passage.is(end, "và");
    if (!and && !passage.isMark(end, ',')) {
      return end;
    }
    if (rules.kinds().match(passage.words(), end + 1, passage.end()) != null) {
      return end;
    }
    BodyFinder.Body second = passage.body(end + 1);
    if (second == null || !passage.words().isCapitalized(second.start())) {
      return end;
    }
    int after = second.end();
    if (and) {
      return after;
    }
    if (passage.is(after, "và") && jointIssuers(passage, after) > after) {
      return jointIssuers(passage, after);
    }
    boolean closes =
        after >= passage.end()
            || passage.isMark(after, ')')
            || passage.isMark(after, ';')
            || opensTitle(passage, after)
            || passage.is(second.start(), "ban") && passage.is(second.start() + 1, "bí");
    return closes ? jointIssuers(passage, after) : end;
  }

  private boolean opensTitle(Passage passage, int at) {
    return rules.titles().match(passage.words(), at, passage.end()) != null;
  }

  /** "khóa XIII", "(khóa XIII)" belong to the issuer's name. */
  private static int withSession(Passage passage, int end) {
    boolean bracket = passage.isMark(end, '(');
    int at = bracket ? end + 1 : end;
    if (passage.is(at, "khóa") && Numerals.isRoman(passage.words(), at + 1)) {
      int after = at + 2;
      return !bracket ? after : passage.isMark(after, ')') ? after + 1 : end;
    }
    return end;
  }

  /** A capitalized name that the lexicon does not know, up to a mark or the subject. */
  private int unknownIssuer(Passage passage, int from) {
    Words words = passage.words();
    if (from >= passage.end() || !words.isCapitalized(from)) {
      return from;
    }
    int at = from;
    while (at < passage.end()
        && at - from < LONGEST_UNKNOWN_ISSUER
        && words.isWord(at)
        && (at == from || !endsName(passage, at))) {
      at++;
    }
    return at;
  }

  private boolean endsName(Passage passage, int at) {
    return passage.is(at, "một")
        || rules.titles().match(passage.words(), at, passage.end()) != null
            && !passage.words().isCapitalized(at);
  }

  /** The subject (trích yếu) that follows, if one does. */
  void title(Passage passage, Mention mention) {
    if (passage.isMark(mention.end, '"') && !passage.words().touchesNext(mention.end - 1)) {
      quoted(passage, mention);
      return;
    }
    PhraseBook.Match opener = rules.titles().match(passage.words(), mention.end, passage.end());
    if (opener == null) {
      return;
    }
    int start = opener.phrase().has("after") ? opener.end() : opener.start();
    int end = new SubjectEnd(rules, passage).after(start, opener.end());
    if (end > start && end > opener.end() - 1) {
      mention.titleStart = start;
      mention.titleEnd = end;
    }
  }

  /** A subject in quotation marks right behind the citation. */
  private void quoted(Passage passage, Mention mention) {
    int end = titleEnd(passage, mention.end);
    if (end > mention.end + 2) {
      mention.titleStart = mention.end + 1;
      mention.titleEnd = end - 1;
    }
  }

  /** Where a subject that begins at {@code start} ends. */
  int titleEnd(Passage passage, int start) {
    return new SubjectEnd(rules, passage).after(start, start);
  }

  /** The opener of a subject at word {@code at}, or null. */
  PhraseBook.@Nullable Match opener(Passage passage, int at) {
    return rules.titles().match(passage.words(), at, passage.end());
  }
}
