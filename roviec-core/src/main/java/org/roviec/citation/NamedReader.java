package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.date.WrittenDate;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyClass;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.BlockType;

/**
 * Reads documents cited without a number: laws by name, papers by kind and issuer, drafts and
 * programs by their own title. Kinds in lower case are common nouns and name nothing.
 */
final class NamedReader {

  private static final int WORDS_BEFORE_ISSUER = 4;
  private static final int LONGEST_PLAIN_TITLE = 30;
  private static final int SHORTEST_TITLE = 4;

  private final CitationRules rules;
  private final TailReader tails;
  private final LawNames laws;

  NamedReader(CitationRules rules, TailReader tails) {
    this.rules = rules;
    this.tails = tails;
    this.laws = new LawNames(rules);
  }

  /** The mention whose kind of document was seen at {@code kind}, or null. */
  @Nullable Mention read(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    Words words = passage.words();
    if (!words.isCapitalized(kind.start()) || kind.phrase().has("abbreviation")) {
      return null;
    }
    if (kind.phrase().has("law")) {
      return law(passage, kind, documentKind);
    }
    if (passage.isTitle() && kind.start() == passage.start() || isPlural(passage, kind.start())) {
      return null;
    }
    boolean draft = isDraft(passage, kind.start());
    if (passage.isTitle() && !draft && !isObject(passage, kind.start())) {
      return null;
    }
    Mention mention = issued(passage, kind, documentKind);
    if (mention == null && draft && passage.type() == BlockType.HEADING) {
      mention = heading(passage, kind, documentKind);
    } else if (mention == null && draft) {
      mention = titled(passage, kind, documentKind, kind.end(), "citation.draft", 0.9);
    }
    if (mention == null && isOwnTitle(passage, kind)) {
      mention = ownTitle(passage, kind, documentKind);
    }
    if (mention != null && draft) {
      mention.status = Citation.Status.DRAFT;
    } else if (mention != null && isProduct(passage, kind)) {
      return null;
    }
    return mention;
  }

  private @Nullable Mention law(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    int end = laws.end(passage, kind);
    if (end <= 0) {
      return null;
    }
    Mention mention = new Mention(documentKind, kind.start(), end, "citation.law-by-name", 0.9);
    year(passage, mention);
    if (mention.date == null && passage.is(mention.end, "ngày")) {
      tails.date(passage, mention);
    }
    if (passage.isMark(mention.end, '(') && passage.is(mention.end + 1, "sửa")
        || isDraft(passage, kind.start())) {
      mention.status = Citation.Status.DRAFT;
    } else if (endsWith(passage, kind.start(), "dự", "án") || isProduct(passage, kind)) {
      mention.status = Citation.Status.DRAFT;
      mention.isNew = true;
    }
    return mention;
  }

  /** "năm 2024", "2024" or "(2024)" after the name of a law. */
  private static void year(Passage passage, Mention mention) {
    Words words = passage.words();
    boolean bracket = passage.isMark(mention.end, '(');
    int at = bracket || passage.is(mention.end, "năm") ? mention.end + 1 : mention.end;
    if (at >= passage.end() || !words.isNumber(at) || words.folded(at).length() != 4) {
      return;
    }
    int year = org.roviec.date.DateReader.whole(words, at);
    if (year >= 1945 && year < 2200 && (!bracket || passage.isMark(at + 1, ')'))) {
      mention.date = new WrittenDate(year, 0, 0);
      mention.end = bracket ? at + 2 : at + 1;
    }
  }

  /** Kind, perhaps a few words, "của", issuer; or "Nghị quyết Tỉnh ủy". */
  private @Nullable Mention issued(
      Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    int of = kind.end();
    while (of < passage.end()
        && of - kind.end() < WORDS_BEFORE_ISSUER
        && passage.words().isWord(of)
        && !passage.is(of, "của")
        && tails.opener(passage, of) == null) {
      of++;
    }
    if (!passage.is(of, "của")) {
      return documentKind == DocumentKind.RESOLUTION ? direct(passage, kind) : null;
    }
    BodyFinder.Body body = passage.body(of + 1);
    if (body != null && body.bodyClass() != BodyClass.NAMED || isEveryone(passage, of + 1)) {
      return null;
    }
    Mention mention = new Mention(documentKind, kind.start(), of, "citation.kind-and-issuer", 0.75);
    tails.read(passage, mention);
    return mention.issuerStart < 0 ? null : mention;
  }

  private @Nullable Mention direct(Passage passage, PhraseBook.Match kind) {
    BodyFinder.Body body = passage.body(kind.end());
    if (body == null || body.bodyClass() != BodyClass.NAMED || passage.isTitle()) {
      return null;
    }
    Mention mention =
        new Mention(
            DocumentKind.RESOLUTION, kind.start(), body.end(), "citation.kind-and-issuer", 0.7);
    mention.issuerStart = body.start();
    mention.issuerEnd = body.end();
    mention.issuerId = body.id();
    year(passage, mention);
    return mention;
  }

  /** Đảng, Nhà nước, Trung ương, cấp trên: whose papers are meant in general. */
  private static boolean isEveryone(Passage passage, int at) {
    boolean general =
        passage.is(at, "đảng") && !passage.is(at + 1, "ủy") && !passage.is(at + 1, "bộ")
            || passage.is(at, "nhà") && passage.is(at + 1, "nước")
            || passage.is(at, "trung") && passage.is(at + 1, "ương");
    return general || !passage.words().isCapitalized(Math.min(at, passage.end() - 1));
  }

  /** Whether words after the kind can be a title: quoted, "về …", or a kind known by its title. */
  private boolean isOwnTitle(Passage passage, PhraseBook.Match kind) {
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

  private @Nullable Mention ownTitle(
      Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
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

  /** The word after "đến năm 2030" or "giai đoạn 2021 - 2030", {@code i} if none begins there. */
  private static int horizonEnd(Passage passage, int i) {
    boolean until = passage.is(i, "đến") && passage.is(i + 1, "năm");
    boolean period =
        passage.is(i, "giai") && passage.is(i + 1, "đoạn")
            || passage.is(i, "thời") && passage.is(i + 1, "kỳ");
    if (!until && !period || i + 2 >= passage.end() || !passage.words().isNumber(i + 2)) {
      return i;
    }
    boolean range = passage.isMark(i + 3, '-') && i + 4 < passage.end();
    int end = range && passage.words().isNumber(i + 4) ? i + 5 : i + 3;
    int vision = passage.isMark(end, ',') ? end + 1 : end;
    if (passage.is(vision, "tầm") && passage.is(vision + 2, "đến")) {
      return Math.min(passage.end(), vision + 5);
    }
    return end;
  }

  private boolean endsPlainTitle(Words words, int i, int limit) {
    return rules.titles().match(words, i, limit) != null
        || rules.stops().match(words, i, limit) != null;
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
    if (isFunctionWord(passage, from)) {
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

  /** Whether words before it in the title say that it is carried out, amended or the like. */
  private boolean isObject(Passage passage, int i) {
    for (int k = Math.max(passage.start(), i - 6); k < i; k++) {
      PhraseBook.Match match = rules.relations().match(passage.words(), k, i);
      if (match != null && match.end() == i) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFunctionWord(Passage passage, int i) {
    return i < passage.end()
        && switch (passage.words().folded(i)) {
          case "và", "để", "theo", "này", "nêu", "trình", "được", "đã", "của", "có", "gửi", "do" ->
              true;
          default -> false;
        };
  }

  private static boolean isPlural(Passage passage, int i) {
    return passage.is(i - 1, "các") || passage.is(i - 1, "những") || passage.is(i - 1, "mọi");
  }

  private static boolean isDraft(Passage passage, int i) {
    return endsWith(passage, i, "dự", "thảo");
  }

  private static boolean endsWith(Passage passage, int i, String first, String second) {
    return passage.is(i - 2, first) && passage.is(i - 1, second);
  }

  /** Whether the directive asks for the document, or the cell consists of it: a product. */
  private boolean isProduct(Passage passage, PhraseBook.Match kind) {
    if (passage.isCell() && kind.start() == passage.start() && !kind.phrase().has("law")) {
      return true;
    }
    for (int i = Math.max(passage.start(), kind.start() - 4); i < kind.start(); i++) {
      PhraseBook.Match maker = rules.makers().match(passage.words(), i, kind.start());
      if (maker != null && maker.end() == kind.start()) {
        return true;
      }
    }
    return false;
  }
}
