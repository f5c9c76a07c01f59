package org.roviec.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Outline;

/**
 * Finds the documents that a text refers to (viện dẫn), each time it does: by number and symbol, by
 * congress or plenum, or by kind with issuer or title.
 */
public final class CitationFinder {

  private final CitationRules rules;
  private final NumberedReader numbered;
  private final SessionReader sessions;
  private final NamedReader named;
  private final RelationReader relations;

  /** A finder whose tables are numbered by a vocabulary. */
  public CitationFinder(Vocabulary vocabulary) {
    rules = CitationRules.load(vocabulary);
    TailReader tails = new TailReader(rules);
    numbered = new NumberedReader(rules, tails);
    sessions = new SessionReader(rules, tails);
    named = new NamedReader(rules, tails);
    relations = new RelationReader(rules);
  }

  /** The citations of a document, in reading order. */
  public List<Finding<Citation>> find(Outline outline, BodyFinder bodies) {
    List<Mention> mentions = new ArrayList<>();
    for (Passage passage : Passage.of(outline, bodies)) {
      read(passage, mentions);
    }
    Identities.settle(outline.words(), mentions);
    return mentions.stream().map(m -> Findings.of(outline, m)).toList();
  }

  private void read(Passage passage, List<Mention> mentions) {
    int first = mentions.size();
    int i = passage.start();
    while (i < passage.end()) {
      Mention mention = at(passage, i, mentions.size() > first ? mentions.getLast() : null);
      if (mention == null) {
        i++;
      } else {
        mention.via = via(mentions, first, mention);
        mentions.add(mention);
        relations.read(passage, mentions, first);
        shareIssuer(passage, mentions, first);
        i = mention.titleStart >= 0 ? Math.min(mention.end, mention.titleStart) : mention.end;
      }
    }
  }

  private @Nullable Mention at(Passage passage, int i, @Nullable Mention previous) {
    Words words = passage.words();
    if (words.isNumber(i)) {
      return numbered.readSymbol(passage, i, previous);
    }
    PhraseBook.Match kind = rules.kinds().match(words, i, passage.end());
    if (kind == null || kind.phrase().has("abbreviation") && !isCapitals(words, i)) {
      return null;
    }
    DocumentKind documentKind = kind.phrase().as("kind", DocumentKind.class);
    Mention mention = numbered.read(passage, kind, documentKind);
    if (passage.isTitle() && i == passage.start()) {
      return mention;
    }
    if (mention == null && !kind.phrase().has("abbreviation")) {
      mention = sessions.read(passage, kind, documentKind);
    }
    boolean inOwnTitle = previous != null && i < previous.end;
    return mention == null && !inOwnTitle ? named.read(passage, kind, documentKind) : mention;
  }

  private static boolean isCapitals(Words words, int i) {
    return words.isCapitalized(i)
        && (words.text(i).equals(words.text(i).toUpperCase(Locale.ROOT))
            || words.end(i) - words.start(i) == 3);
  }

  /** "Thông tư số A và Thông tư số B của Bộ C": the issuer is that of both. */
  private static void shareIssuer(Passage passage, List<Mention> mentions, int first) {
    Mention last = mentions.getLast();
    for (int k = mentions.size() - 2; k >= first && last.issuerStart >= 0; k--) {
      Mention before = mentions.get(k);
      if (before.kind != last.kind
          || before.issuerStart >= 0
          || before.titleStart >= 0
          || !RelationReader.isList(passage, before.end, mentions.get(k + 1).start)) {
        return;
      }
      before.issuerStart = last.issuerStart;
      before.issuerEnd = last.issuerEnd;
      before.issuerId = last.issuerId;
    }
  }

  /** The last mention of the passage in whose subject this one stands, −1 if in none. */
  private static int via(List<Mention> mentions, int first, Mention mention) {
    for (int k = mentions.size() - 1; k >= first; k--) {
      Mention before = mentions.get(k);
      if (mention.start - before.start > Mention.LONGEST_REACH) {
        return -1;
      }
      if (before.titleStart >= 0
          && mention.start >= before.titleStart
          && mention.start < before.titleEnd) {
        return k;
      }
    }
    return -1;
  }
}
