package org.roviec.recipient;

import java.util.ArrayList;
import java.util.List;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyClass;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;
import org.roviec.organization.BodyMention;

/**
 * Splits a line of recipients at its commas, which part bodies even where running text would make
 * one class of them, but not inside names and set lists.
 */
final class RecipientBodies {

  private final PhraseBook tight;
  private final BodyFinder bodies;

  RecipientBodies(Vocabulary vocabulary, BodyFinder bodies) {
    this.tight = PhraseBook.load(vocabulary, RecipientBodies.class, "tight.tsv");
    this.bodies = bodies;
  }

  List<BodyMention> read(Words words, int from, int to) {
    List<BodyMention> mentions = new ArrayList<>();
    if (words.is(from, "như")) {
      return mentions;
    }
    int at = from;
    while (at < to) {
      int end = pieceEnd(words, at, to);
      while (end + 1 < to && goesOn(words, end + 1, to)) {
        end = pieceEnd(words, end + 1, to);
      }
      int last = end;
      while (last > at && isEdge(words, last - 1)) {
        last--;
      }
      if (last > at) {
        mentions.add(mention(words, at, last));
      }
      at = end + 1;
    }
    return mentions;
  }

  private static boolean isEdge(Words words, int i) {
    return words.isMark(i, ';') || words.isMark(i, ',') || words.isMark(i, ':');
  }

  /** Whether what follows a comma is no body but the rest of a long name in small letters. */
  private boolean goesOn(Words words, int i, int to) {
    return words.isWord(i)
        && !words.isCapitalized(i)
        && !words.is(i, "các")
        && bodies.match(words, i, to) == null;
  }

  private int pieceEnd(Words words, int from, int to) {
    int at = within(words, from, to);
    while (at < to && !words.isMark(at, ',') && !words.isMark(at, ';')) {
      PhraseBook.Match set = tight.match(words, at, to);
      at = set == null ? at + 1 : set.end();
    }
    return at;
  }

  /** How far a name with commas of its own reaches: past them only if it is not a mere class. */
  private int within(Words words, int from, int to) {
    PhraseBook.Match set = tight.match(words, from, to);
    Body body = bodies.match(words, from, to);
    boolean name =
        body != null
            && !body.rule().name().equals("body.class")
            && !body.rule().name().startsWith("body.committees");
    int reach = set == null ? from : set.end();
    return name && body != null ? Math.max(reach, body.end()) : reach;
  }

  private BodyMention mention(Words words, int from, int to) {
    Body body = bodies.match(words, from, to);
    boolean whole = body != null && body.end() == to;
    BodyClass bodyClass =
        whole && body != null
            ? body.bodyClass()
            : words.is(from, "các") ? BodyClass.CLOSED : BodyClass.NAMED;
    return new BodyMention(
        RecipientFinder.evidence(words, from, to),
        whole && body != null ? body.id() : null,
        bodyClass,
        false);
  }
}
