package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/**
 * Reads documents known by congress or plenum: {@code Nghị quyết Đại hội XIII của Đảng}, {@code
 * Nghị quyết Trung ương 5 khóa XIII}, {@code Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung
 * ương Đảng (khóa XIII)}.
 */
final class SessionReader {

  private final TailReader tails;

  SessionReader(TailReader tails) {
    this.tails = tails;
  }

  /** The mention whose kind of document was seen at {@code kind}, or null. */
  @Nullable Mention read(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    int at = kind.end();
    if (passage.is(at, "của")) {
      at++;
    }
    Cursor cursor = new Cursor(passage, at);
    String session = cursor.accept("đại", "hội") ? congress(cursor) : plenum(cursor);
    if (session == null) {
      return null;
    }
    String rule =
        session.indexOf('/') < 0 ? "citation.session-congress" : "citation.session-plenum";
    Mention mention = new Mention(documentKind, kind.start(), cursor.at, rule, 0.95);
    mention.session = session;
    mention.form = Citation.Form.SESSION;
    mention.issuerStart = at;
    mention.issuerEnd = cursor.at;
    tails.title(passage, mention);
    return mention;
  }

  private static @Nullable String congress(Cursor cursor) {
    cursor.accept("đại", "biểu");
    boolean national = cursor.accept("toàn", "quốc");
    boolean local = !national && cursor.acceptLocalCommittee();
    boolean party = !national && !local && cursor.accept("đảng");
    cursor.accept("toàn", "quốc");
    cursor.accept("lần", "thứ");
    Numerals.Ordinal ordinal =
        Numerals.ordinal(cursor.passage.words(), cursor.at, cursor.passage.end());
    if (ordinal == null) {
      return null;
    }
    cursor.at = ordinal.end();
    if (!local && !party) {
      if (!cursor.accept("của", "đảng")) {
        cursor.acceptOwner();
      }
    }
    return Numerals.roman(ordinal.value());
  }

  private static @Nullable String plenum(Cursor cursor) {
    cursor.accept("hội", "nghị");
    Numerals.Ordinal ordinal = cursor.accept("lần", "thứ") ? cursor.ordinal() : null;
    if (!cursor.acceptCommittee()) {
      return null;
    }
    if (ordinal == null) {
      cursor.accept("lần", "thứ");
      ordinal = cursor.ordinal();
    }
    if (ordinal == null) {
      return null;
    }
    int term = cursor.term();
    return term == 0 ? null : ordinal.value() + "/" + Numerals.roman(term);
  }

  /** A place in a passage that moves on as words are accepted. */
  private static final class Cursor {
    private final Passage passage;
    private int at;

    Cursor(Passage passage, int at) {
      this.passage = passage;
      this.at = at;
    }

    boolean accept(String... folded) {
      for (int k = 0; k < folded.length; k++) {
        if (!passage.is(at + k, folded[k])) {
          return false;
        }
      }
      at += folded.length;
      return true;
    }

    Numerals.@Nullable Ordinal ordinal() {
      Numerals.Ordinal ordinal = Numerals.ordinal(passage.words(), at, passage.end());
      if (ordinal != null) {
        at = ordinal.end();
      }
      return ordinal;
    }

    /** "Trung ương", "Ban Chấp hành Trung ương Đảng", "Ban Chấp hành Đảng bộ tỉnh". */
    boolean acceptCommittee() {
      if (accept("trung", "ương")) {
        accept("đảng");
        return true;
      }
      int before = at;
      accept("của");
      if (accept("ban", "chấp", "hành") || accept("bch")) {
        if (accept("trung", "ương") || accept("tw")) {
          accept("đảng");
          return true;
        }
        if (acceptLocalCommittee()) {
          return true;
        }
      }
      at = before;
      return false;
    }

    /** "Đảng bộ tỉnh", "Đảng bộ thành phố Vũng Tàu". */
    boolean acceptLocalCommittee() {
      if (!passage.is(at, "đảng") || !passage.is(at + 1, "bộ")) {
        return false;
      }
      at = nameEnd(at + 2);
      return true;
    }

    /** "của Đảng bộ tỉnh" behind the ordinal. */
    void acceptOwner() {
      int before = at;
      accept("của");
      if (!acceptLocalCommittee()) {
        at = before;
      }
    }

    private int nameEnd(int from) {
      Words words = passage.words();
      int end = from;
      while (end < passage.end() && end - from < 2 && isLevel(end)) {
        end++;
      }
      int name = end;
      while (name < passage.end()
          && name - end < 4
          && words.isCapitalized(name)
          && !Numerals.isRoman(words, name)) {
        name++;
      }
      return name;
    }

    private boolean isLevel(int i) {
      return passage.is(i, "tỉnh")
          || passage.is(i, "thành")
          || passage.is(i, "phố")
          || passage.is(i, "huyện")
          || passage.is(i, "xã")
          || passage.is(i, "phường")
          || passage.is(i, "quân")
          || passage.is(i, "khối");
    }

    /** The term in "khóa XIII", "(khóa XIII)", ", khóa XIII"; 0 if none stands here. */
    int term() {
      int from = at;
      boolean bracket = passage.isMark(from, '(');
      if (bracket || passage.isMark(from, ',')) {
        from++;
      }
      if (!passage.is(from, "khóa") || from + 1 >= passage.end()) {
        return 0;
      }
      int value = Numerals.roman(passage.words(), from + 1);
      if (value > 0) {
        at = from + 2;
        if (bracket && passage.isMark(at, ')')) {
          at++;
        }
      }
      return value;
    }
  }
}
