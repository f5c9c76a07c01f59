package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.PhraseBook;
import org.roviec.organization.BodyClass;
import org.roviec.organization.BodyFinder;

/**
 * Reads documents cited without a number: laws by name, papers by kind and issuer, drafts and
 * programs by their own title. Kinds in lower case are common nouns and name nothing.
 */
final class NamedReader {

  private static final int WORDS_BEFORE_ISSUER = 4;

  private final CitationRules rules;
  private final TailReader tails;
  private final LawReader laws;
  private final TitledReader titles;
  private final Surroundings surroundings;

  NamedReader(CitationRules rules, TailReader tails) {
    this.rules = rules;
    this.tails = tails;
    this.surroundings = new Surroundings(rules);
    this.laws = new LawReader(rules, tails, surroundings);
    this.titles = new TitledReader(rules, tails);
  }

  /** The mention whose kind of document was seen at {@code kind}, or null. */
  @Nullable Mention read(Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    int at = kind.start();
    if (!passage.words().isCapitalized(at) || kind.phrase().has("abbreviation")) {
      return null;
    }
    if (kind.phrase().has("law")) {
      return laws.read(passage, kind, documentKind);
    }
    if (surroundings.isDraft(passage, at)) {
      return draft(passage, kind, documentKind);
    }
    if (surroundings.isPlural(passage, at)
        || passage.isTitle() && !isObject(passage, at)
        || surroundings.isProduct(passage, kind)) {
      return null;
    }
    Mention mention = issued(passage, kind, documentKind);
    return mention == null && titles.mayRead(passage, kind)
        ? titles.read(passage, kind, documentKind)
        : mention;
  }

  private @Nullable Mention draft(
      Passage passage, PhraseBook.Match kind, DocumentKind documentKind) {
    Mention mention = issued(passage, kind, documentKind);
    if (mention == null) {
      mention = titles.readDraft(passage, kind, documentKind);
    }
    if (mention != null) {
      mention.status = Citation.Status.DRAFT;
    }
    return mention;
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
    LawReader.year(passage, mention);
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
}
