package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.outline.BlockType;

/** Reads documents known by their own title: drafts, quoted titles, programs and schemes. */
final class TitledReader {

  private static final int LONGEST_PLAIN_TITLE = 30;
  private static final int SHORTEST_TITLE = 4;

  private final CitationRules rules;
  private final TailReader tails;

  TitledReader(CitationRules rules, TailReader tails) {
    this.rules = rules;
    this.tails = tails;
  }

  /** Whether words after the kind can be a title: quoted, "về …", or a kind known by its title. */
  boolean mayRead(Passage passage, PhraseBook.Match kind) {
    if (passage.isTitle() || passage.isCell() || passage.beginsSentence(kind.start())) {
      return false;
    }
    int at = kind.end();
    if (passage.isMark(at, '"')) {
      return true;
    }
    if (passage.is(at, "về")) {
      return at + 2 < passage.end();
    }
    return kind.phrase().has("title")
        && rules.titleWords().match(passage.words(), at, passage.end()) != null;
  }

  /** The mention with its own title, or null. */
  @Nullable Mention read(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    boolean plain = !passage.is(kind.end(), "về") && !passage.isMark(kind.end(), '"');
    int limit = plain ? plainTitleEnd(passage, kind.end()) : 0;
    if (plain) {
      if (limit - kind.end() < 2) {
        return null;
      }
      Mention mention =
          new Mention(documentKind, kind.start(), limit, "citation.known-by-title", 0.5);
      mention.titleStart = kind.end();
      mention.titleEnd = limit;
      return mention;
    }
    int start = passage.is(kind.end(), "về") ? kind.end() + 1 : kind.end();
    return titled(passage, kind, documentKind, start, "citation.known-by-title", 0.6);
  }

  /** The first comma or mark, but "đến năm …" or "giai đoạn …" behind commas is reached. */
  private int plainTitleEnd(Passage passage, int from) {
    Words words = passage.words();
    int limit = Math.min(passage.end(), from + LONGEST_PLAIN_TITLE);
    int comma = -1;
    int i = from;
    while (i < limit && (words.isWord(i) || words.isNumber(i) || isInner(words, i))) {
      if (i > from && words.isWord(i) && endsPlainTitle(words, i, passage.end())) {
        break;
      }
      if (comma < 0 && words.isMark(i, ',')) {
        comma = i;
      }
      int horizon = horizonEnd(passage, i);
      if (horizon > i) {
        return horizon;
      }
      i++;
    }
    return comma >= 0 ? comma : i;
  }

  private static boolean isInner(Words words, int i) {
    return words.isMark(i, '-') || words.isMark(i, ',');
  }

  private int horizonEnd(Passage passage, int i) {
    PhraseBook.Match horizon = rules.horizons().match(passage.words(), i, passage.end());
    return horizon == null ? i : horizon.end();
  }

  private boolean endsPlainTitle(Words words, int i, int limit) {
    return rules.titles().match(words, i, limit) != null
        || rules.stops().match(words, i, limit) != null;
  }

  /** A draft with its own title. */
  @Nullable Mention readDraft(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    return passage.type() == BlockType.HEADING
        ? heading(passage, kind, documentKind)
        : titled(passage, kind, documentKind, kind.end(), "citation.draft", 0.9);
  }

  /** "Về dự thảo Báo cáo …": the heading to its end is the title. */
  private static Mention heading(
      Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    int end = passage.end();
    while (end > kind.end()
        && !passage.words().isWord(end - 1)
        && !passage.words().isNumber(end - 1)) {
      end--;
    }
    Mention mention = new Mention(documentKind, kind.start(), end, "citation.draft", 0.9);
    mention.titleStart = Math.min(kind.end(), end - 1);
    mention.titleEnd = end;
    return mention;
  }

  private @Nullable Mention titled(
      Passage passage,
      PhraseBook.Match kind,
      DocumentKind documentKind,
      int start,
      String rule,
      double confidence) {
    int from = passage.is(start, "về") ? start + 1 : start;
    if (from >= passage.end() || passage.isMark(from, ',') || isFunctionWord(passage, from)) {
      return null;
    }
    int end = tails.titleEnd(passage, from);
    for (int i = from + SHORTEST_TITLE; i < end && confidence < 0.9; i++) {
      end = passage.isMark(i, ',') ? i : end;
    }
    if (end <= from + 1) {
      return null;
    }
    Mention mention = new Mention(documentKind, kind.start(), end, rule, confidence);
    mention.titleStart = from;
    mention.titleEnd = end;
    return mention;
  }

  private static boolean isFunctionWord(Passage passage, int i) {
    return i < passage.end()
        && switch (passage.words().folded(i)) {
          case "và", "để", "theo", "này", "nêu", "trình", "được", "đã", "của", "có", "gửi", "do" ->
              true;
          default -> false;
        };
  }
}
