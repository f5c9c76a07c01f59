package org.roviec.citation;

import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.Words;
import org.roviec.outline.Outline;

/** Makes findings of what was read. */
final class Findings {

  private Findings() {}

  static Finding<Citation> of(Outline outline, Mention mention) {
    DocumentNumber number = mention.number;
    Citation citation =
        new Citation(
            mention.kind,
            number == null ? mention.bareNumber : number.number(),
            number == null ? null : number.format(),
            mention.date,
            evidence(outline, mention.issuerStart, mention.issuerEnd),
            mention.issuerId,
            evidence(outline, mention.titleStart, mention.titleEnd),
            mention.session,
            mention.relation,
            mention.via,
            mention.form,
            mention.status,
            mention.key,
            mention.boundTo);
    Words words = outline.words();
    Evidence place = outline.evidence(words.start(mention.start), words.end(mention.end - 1));
    return Finding.of(citation, place, mention.rule, mention.confidence);
  }

  private static @Nullable Evidence evidence(Outline outline, int start, int end) {
    Words words = outline.words();
    return start < 0 || end <= start
        ? null
        : outline.evidence(words.start(start), words.end(end - 1));
  }
}
