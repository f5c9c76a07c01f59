package org.roviec.header;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;

/** Decides which body issues a paper, and says its name, level and province. */
final class IssuerReader {

  private final FormTables tables;
  private final BodyFinder bodies;

  IssuerReader(FormTables tables, BodyFinder bodies) {
    this.tables = tables;
    this.bodies = bodies;
  }

  /**
   * A body that may be the issuer.
   *
   * @param sheet where it stands
   * @param from first word
   * @param to word after the last
   * @param body how it is known, null if it is not
   * @param rule what named it
   */
  record Candidate(Sheet sheet, int from, int to, @Nullable Body body, String rule) {}

  /** The candidate among bodies listed one after another. */
  static Candidate listed(Sheet sheet, List<Body> bodies, String rule) {
    return new Candidate(
        sheet,
        bodies.getFirst().start(),
        bodies.getLast().end(),
        bodies.size() == 1 ? bodies.getFirst() : null,
        rule);
  }

  /** The issuer's name, or its id where it is the province's own body without a name. */
  Stated<String> stated(Candidate candidate, Sheet document) {
    Body body = candidate.body();
    String value;
    if (body != null
        && body.id() != null
        && body.rule().name().startsWith("body.province-")
        && province(candidate.sheet(), candidate.from(), candidate.to()) == null) {
      value = body.id();
    } else {
      value = ordinary(candidate.sheet().text(candidate.from(), candidate.to()), document);
      if (isPartOfParent(candidate)) {
        value += " " + parentName(candidate, document);
      }
    }
    return candidate
        .sheet()
        .stated(value, candidate.from(), candidate.to(), candidate.rule(), 0.93);
  }

  /** Whether the issuer is an office or standing committee of the body printed above it. */
  private static boolean isPartOfParent(Candidate candidate) {
    Body body = candidate.body();
    return candidate.rule().equals("header.issuer")
        && candidate.from() > 0
        && body != null
        && (body.rule().name().equals("head.office") || body.rule().name().equals("head.standing"));
  }

  /** The parent as it completes its office's name: "Trung ương", "Tỉnh ủy Bình An". */
  private String parentName(Candidate candidate, Sheet document) {
    Body parent = bodies.match(candidate.sheet().words(), 0, candidate.from());
    return parent != null && "BCH_TW".equals(parent.id())
        ? "Trung ương"
        : ordinary(candidate.sheet().text(0, candidate.from()), document);
  }

  /** A printed name in ordinary case. */
  String ordinary(String printed, Sheet document) {
    if (!OrdinaryCase.isCapitals(printed)) {
      return printed;
    }
    String seen =
        OrdinaryCase.inDocument(
            printed, document.words().view().text(), document.words().view().folded());
    return seen == null ? bodies.inOrdinaryCase(printed) : seen;
  }

  /** Level of the issuer: TW, TINH, HUYEN or XA; null if its name does not tell. */
  @Nullable Stated<String> level(Candidate candidate) {
    Sheet sheet = candidate.sheet();
    PhraseBook.Match told = null;
    int from = isPartOfParent(candidate) ? 0 : candidate.from();
    for (PhraseBook.Match match : tables.levels().matches(sheet.words(), from, candidate.to())) {
      if (told == null || sheet.words().is(told.start(), "bộ")) {
        told = match;
      }
    }
    return told == null
        ? null
        : sheet.stated(
            told.phrase().attribute("level").orElse(""),
            told.start(),
            told.end(),
            told.phrase().id().name(),
            0.9);
  }

  /** The province named within a stretch of words, or null. */
  @Nullable Stated<String> province(Sheet sheet, int from, int to) {
    for (int i = from; i < to; i++) {
      Body province = bodies.province(sheet.words(), i, to);
      if (province != null) {
        int start = withUnit(sheet.words(), i, from);
        return sheet.stated(
            provinceName(sheet, province), start, province.end(), "header.province", 0.95);
      }
    }
    return null;
  }

  private static int withUnit(Words words, int i, int from) {
    if (i > from && (words.is(i - 1, "tỉnh") || words.is(i - 1, "tp"))) {
      return i - 1;
    }
    return i > from + 1 && words.is(i - 1, "phố") && words.is(i - 2, "thành") ? i - 2 : i;
  }

  private static String provinceName(Sheet sheet, Body province) {
    String name = OrdinaryCase.name(sheet.text(province.start(), province.end()));
    return sheet.words().is(province.start(), "hồ") ? "Thành phố " + name : name;
  }

  /**
   * The province that a paper of a provincial body without a name of its own speaks of most: "tỉnh
   * …" or "thành phố …".
   */
  @Nullable Stated<String> provinceSpokenOf(Sheet sheet) {
    java.util.Map<String, Integer> counts = new java.util.LinkedHashMap<>();
    java.util.Map<String, Stated<String>> firsts = new java.util.HashMap<>();
    Words words = sheet.words();
    for (int i = 1; i < words.count(); i++) {
      boolean unit = words.is(i - 1, "tỉnh") || words.is(i - 1, "phố");
      Body province = unit ? bodies.province(words, i, words.count()) : null;
      if (province != null) {
        String name = provinceName(sheet, province);
        counts.merge(name, 1, Integer::sum);
        int start = withUnit(words, i, 0);
        firsts.putIfAbsent(
            name, sheet.stated(name, start, province.end(), "header.province-in-text", 0.7));
      }
    }
    String most = null;
    for (var entry : counts.entrySet()) {
      if (most == null || entry.getValue() > counts.getOrDefault(most, 0)) {
        most = entry.getKey();
      }
    }
    return most == null ? null : firsts.get(most);
  }

  /** The body that "kết luận", "có ý kiến" in the opening, if it is no person. */
  @Nullable Candidate concluding(Sheet sheet, int from, int to) {
    Words words = sheet.words();
    for (int i = from; i < to; i++) {
      List<Body> named = bodies.list(words, i, to);
      if (named.isEmpty() || !TitleReader.isBody(named.getFirst())) {
        continue;
      }
      int end = named.getLast().end();
      PhraseBook.Match verb = end < to ? tables.meetings().match(words, end, to) : null;
      if (verb != null && concludes(words, verb) && words.isCapitalized(i)) {
        return listed(sheet, named, "header.issuer-concludes");
      }
      i = end - 1;
    }
    return null;
  }

  private static boolean concludes(Words words, PhraseBook.Match verb) {
    return verb.phrase().has("concludes")
        && (words.is(verb.end() - 1, "sau") || words.isMark(verb.end(), ':'));
  }
}
