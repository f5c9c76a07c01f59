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

  /** What a phrase of the table is followed by. */
  private enum Scope {
    NATIONAL,
    LOCAL,
    OPEN,
    PLENUM,
    NUMBERED_PLENUM,
    LOCAL_COMMITTEE,
    OWNER,
    LOCAL_OWNER,
    ORDINAL
  }

  private final PhraseBook sessions;
  private final TailReader tails;

  SessionReader(CitationRules rules, TailReader tails) {
    this.sessions = rules.sessions();
    this.tails = tails;
  }

  /** The mention whose kind of document was seen at {@code kind}, or null. */
  @Nullable Mention read(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    int at = passage.is(kind.end(), "của") ? kind.end() + 1 : kind.end();
    Cursor cursor = new Cursor(passage, at);
    Scope scope = cursor.accept();
    String session = scope == null ? null : session(cursor, scope);
    if (session == null) {
      return null;
    }
    boolean congress = session.indexOf('/') < 0;
    String rule = congress ? "citation.session-congress" : "citation.session-plenum";
    Mention mention = new Mention(documentKind, kind.start(), cursor.at, rule, 0.95);
    mention.session = session;
    mention.form = Citation.Form.SESSION;
    mention.issuerStart = at;
    mention.issuerEnd = cursor.at;
    tails.title(passage, mention);
    return mention;
  }

  private static @Nullable String session(Cursor cursor, Scope scope) {
    return switch (scope) {
      case NATIONAL -> congress(cursor, Scope.OWNER);
      case OPEN -> congress(cursor, null);
      case LOCAL -> {
        cursor.acceptName();
        cursor.accept(Scope.ORDINAL);
        yield congress(cursor, Scope.LOCAL);
      }
      case PLENUM -> plenum(cursor, cursor.ordinal());
      case NUMBERED_PLENUM -> {
        Numerals.Ordinal ordinal = cursor.ordinal();
        yield cursor.acceptCommittee() ? plenum(cursor, ordinal) : null;
      }
      default -> null;
    };
  }

  private static @Nullable String congress(Cursor cursor, @Nullable Scope owner) {
    Numerals.Ordinal ordinal = cursor.ordinal();
    if (ordinal == null) {
      return null;
    }
    boolean party = owner != Scope.LOCAL && cursor.accept(Scope.OWNER);
    if (!party && owner == null && cursor.accept(Scope.LOCAL_OWNER)) {
      cursor.acceptName();
    }
    return Numerals.roman(ordinal.value());
  }

  private static @Nullable String plenum(Cursor cursor, Numerals.@Nullable Ordinal ordinal) {
    if (ordinal == null) {
      return null;
    }
    int term = cursor.term();
    return term == 0 ? null : ordinal.value() + "/" + Numerals.roman(term);
  }

  /** A place in a passage that moves on as words are accepted. */
  private final class Cursor {
    private final Passage passage;
    private int at;

    Cursor(Passage passage, int at) {
      this.passage = passage;
      this.at = at;
    }

    @Nullable Scope accept() {
      PhraseBook.Match match = sessions.match(passage.words(), at, passage.end());
      if (match == null) {
        return null;
      }
      at = match.end();
      return match.phrase().as("scope", Scope.class);
    }

    boolean accept(Scope wanted) {
      int before = at;
      if (accept() == wanted) {
        return true;
      }
      at = before;
      return false;
    }

    boolean acceptCommittee() {
      int before = at;
      Scope scope = accept();
      if (scope == Scope.LOCAL_COMMITTEE) {
        acceptName();
      } else if (scope != Scope.PLENUM) {
        at = before;
        return false;
      }
      return true;
    }

    Numerals.@Nullable Ordinal ordinal() {
      Numerals.Ordinal ordinal = Numerals.ordinal(passage.words(), at, passage.end());
      if (ordinal != null) {
        at = ordinal.end();
      }
      return ordinal;
    }

    /** The rest of a committee's name behind "Đảng bộ": "tỉnh", "thành phố Vũng Tàu". */
    void acceptName() {
      Words words = passage.words();
      int level = at;
      while (level < passage.end() && level - at < 2 && isLevel(level)) {
        level++;
      }
      int name = level;
      while (name < passage.end()
          && name - level < 4
          && words.isCapitalized(name)
          && !Numerals.isRoman(words, name)) {
        name++;
      }
      at = name;
    }

    private boolean isLevel(int i) {
      return switch (passage.words().folded(i)) {
        case "tỉnh", "thành", "phố", "huyện", "xã", "phường", "quận", "quân", "khối" -> true;
        default -> false;
      };
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
