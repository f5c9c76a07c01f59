package org.roviec.citation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;

/** Reads documents cited by number: with symbol, or by the bare number ({@code Nghị quyết 57}). */
final class NumberedReader {

  private static final int WORDS_BEFORE_NUMBER = 8;
  private static final int WORDS_OF_LAW_NAME = 24;

  private final CitationRules rules;
  private final TailReader tails;

  NumberedReader(CitationRules rules, TailReader tails) {
    this.rules = rules;
    this.tails = tails;
  }

  /** The mention whose kind of document was seen at {@code kind}, or null. */
  @Nullable Mention read(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    SymbolReader.Match symbol = symbolAt(passage, kind.end());
    if (symbol == null) {
      symbol = symbolFurtherOn(passage, kind);
    }
    if (symbol == null) {
      return bare(passage, kind, documentKind);
    }
    Mention mention = numbered(documentKind, kind.start(), symbol);
    tails.read(passage, mention);
    return mention;
  }

  /** A number and symbol without a kind before it, as in lists. */
  @Nullable Mention readSymbol(Passage passage, int i, @Nullable Mention previous) {
    SymbolReader.Match symbol = SymbolReader.match(passage.words(), i, passage.end());
    if (symbol == null) {
      return null;
    }
    DocumentNumber number = symbol.number();
    if (number.groups().size() < 2 && number.year() == 0 || isOwn(passage, symbol)) {
      return null;
    }
    DocumentKind kind = kindOf(passage, symbol, previous);
    Mention mention = numbered(kind, passage.is(i - 1, "số") ? i - 1 : i, symbol);
    tails.read(passage, mention);
    return mention;
  }

  /** "Số: 12/TB-UBND" on a line of its own is the number of the paper itself. */
  private static boolean isOwn(Passage passage, SymbolReader.Match symbol) {
    int before = symbol.start() - 1;
    boolean colon = passage.isMark(before, ':');
    int said = colon ? before - 1 : before;
    return said == passage.start()
        && passage.is(said, "số")
        && (colon || symbol.end() == passage.end());
  }

  private DocumentKind kindOf(
      Passage passage, SymbolReader.Match symbol, @Nullable Mention previous) {
    DocumentKind byLetters = DocumentKind.OTHER;
    for (int i = symbol.start(); i < symbol.end(); i++) {
      PhraseBook.Match letters = rules.kinds().match(passage.words(), i, symbol.end());
      if (letters != null && letters.phrase().has("abbreviation")) {
        byLetters = letters.phrase().as("kind", DocumentKind.class);
        break;
      }
    }
    if (byLetters == DocumentKind.DECISION
        && previous != null
        && previous.kind == DocumentKind.REGULATION) {
      return DocumentKind.REGULATION;
    }
    if (byLetters == DocumentKind.OTHER && previous != null && previous.number != null) {
      return previous.kind;
    }
    return byLetters;
  }

  private static Mention numbered(DocumentKind kind, int start, SymbolReader.Match symbol) {
    DocumentNumber number = symbol.number();
    String rule =
        number.style() == DocumentNumber.Style.PARTY
            ? "citation.party-number"
            : number.year() != 0 ? "citation.normative-number" : "citation.state-number";
    Mention mention = new Mention(kind, start, symbol.end(), rule, 0.98);
    mention.number = number;
    mention.form = Citation.Form.NUMBERED;
    return mention;
  }

  private static SymbolReader.@Nullable Match symbolAt(Passage passage, int at) {
    int i = passage.isMark(at, '(') ? at + 1 : at;
    if (passage.is(i, "số")) {
      i++;
      if (passage.isMark(i, ':')) {
        i++;
      }
    } else if (i > at) {
      return null;
    }
    return SymbolReader.match(passage.words(), i, passage.end());
  }

  /** Number after a name or issuer: "Luật Đất đai số …", "Quyết định của Bộ trưởng số …". */
  private SymbolReader.@Nullable Match symbolFurtherOn(Passage passage, PhraseBook.Match kind) {
    Words words = passage.words();
    if (!words.isCapitalized(kind.start()) || kind.phrase().has("abbreviation")) {
      return null;
    }
    boolean law = kind.phrase().has("law");
    int limit =
        Math.min(passage.end(), kind.end() + (law ? WORDS_OF_LAW_NAME : WORDS_BEFORE_NUMBER));
    PhraseBook.Match known = law ? rules.laws().match(words, kind.start(), passage.end()) : null;
    for (int i = known == null ? kind.end() : known.end(); i < limit; i++) {
      if (words.is(i, "số") && i > kind.end()) {
        SymbolReader.Match symbol = SymbolReader.match(words, i + 1, passage.end());
        if (symbol != null) {
          return symbol;
        }
      }
      boolean goesOn = words.isWord(i) || law && (words.isMark(i, ',') || words.isNumber(i));
      if (!goesOn || beginsAnother(words, i, passage.end(), law)) {
        return null;
      }
    }
    return null;
  }

  private boolean beginsAnother(Words words, int i, int limit, boolean law) {
    PhraseBook.Match other = rules.kinds().match(words, i, limit);
    if (other == null || other.phrase().has("abbreviation") && !law) {
      return other != null && words.text(i).equals(words.text(i).toUpperCase(Locale.ROOT));
    }
    return !law || words.isCapitalized(i);
  }

  /** The kind with its number alone: "Nghị quyết 57", "Kết luận số 49 ngày …", "Đề án 06". */
  private @Nullable Mention bare(
      Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    Words words = passage.words();
    boolean said = passage.is(kind.end(), "số");
    int at = said ? kind.end() + 1 : kind.end();
    if (at >= passage.end()
        || !words.isNumber(at)
        || !words.isCapitalized(kind.start())
        || !isBareNumber(words.folded(at))
        || words.folded(at).charAt(0) != '0' && !endsNumber(passage, at + 1)
        || isRate(passage, at + 1)) {
      return null;
    }
    Mention mention =
        new Mention(documentKind, kind.start(), at + 1, "citation.short-number", said ? 0.8 : 0.6);
    mention.bareNumber = words.folded(at);
    tails.read(passage, mention);
    return mention;
  }

  private static boolean isBareNumber(String digits) {
    return digits.length() <= 4 && digits.chars().allMatch(Character::isDigit);
  }

  private static boolean isRate(Passage passage, int at) {
    return passage.isMark(at, '%') || passage.isMark(at, '/') || passage.isMark(at, '-');
  }

  /** Whether nothing makes the number a quantity or a year. */
  private boolean endsNumber(Passage passage, int at) {
    if (at >= passage.end()) {
      return true;
    }
    Words words = passage.words();
    if (!words.isWord(at)) {
      return !words.isNumber(at);
    }
    return switch (words.folded(at)) {
      case "của", "ngày", "về", "và", "do", "được", "đã", "tại", "trên", "thì", "có", "là", "đến" ->
          true;
      default -> rules.titleWords().match(words, at, passage.end()) != null;
    };
  }
}
