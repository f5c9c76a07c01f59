package org.roviec.recipient;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.finding.Evidence;
import org.roviec.finding.Finding;
import org.roviec.lexicon.PhraseBook;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.outline.Block;
import org.roviec.outline.BlockType;
import org.roviec.outline.Outline;
import org.roviec.recipient.Recipient.Purpose;

/** Reads the lines of the recipients list: who, why, and the filing line with its codes. */
public final class RecipientFinder {

  private final PhraseBook purposes;
  private final RecipientBodies bodies;

  /** A finder whose words are numbered by a vocabulary. */
  public RecipientFinder(Vocabulary vocabulary, BodyFinder bodies) {
    this.purposes = PhraseBook.load(vocabulary, RecipientFinder.class, "purposes.tsv");
    this.bodies = new RecipientBodies(vocabulary, bodies);
  }

  /** The recipients, one for each item of the list, in reading order. */
  public List<Finding<Recipient>> find(Outline outline) {
    List<Finding<Recipient>> found = new ArrayList<>();
    for (Block block : outline.blocks()) {
      if (block.type() == BlockType.RECIPIENT) {
        Finding<Recipient> recipient = line(outline, block);
        if (recipient != null) {
          found.add(recipient);
        }
      }
    }
    return found;
  }

  private @Nullable Finding<Recipient> line(Outline outline, Block block) {
    Words words = outline.words();
    int from = words.firstFrom(block.start());
    int to = words.firstFrom(block.end());
    while (to > from
        && (words.isMark(to - 1, ';')
            || words.isMark(to - 1, ',')
            || words.isMark(to - 1, '.')
            || words.isMark(to - 1, '*')
            || words.isMark(to - 1, '/'))) {
      to--;
    }
    return from >= to ? null : read(words, from, to);
  }

  /** The recipient that a stretch of words names. */
  Finding<Recipient> read(Words words, int from, int to) {
    PhraseBook.Match first = purposes.match(words, from, to);
    boolean filed = first != null && first.phrase().as("purpose", Purpose.class) == Purpose.LUU;
    Recipient recipient = filed ? filed(words, from, to) : sent(words, from, to);
    return Finding.of(
        recipient, evidence(words, from, to), filed ? "recipient.file" : "recipient.line", 0.95);
  }

  private Recipient sent(Words words, int from, int to) {
    int open = bracket(words, from, to);
    PhraseBook.Match purpose = open < 0 ? null : purposes.match(words, open + 1, to);
    boolean closed = purpose != null && closes(words, purpose.end(), to);
    return new Recipient(
        bodies.read(words, from, closed ? open : to),
        closed ? evidence(words, open, to) : null,
        closed && purpose != null ? purpose.phrase().as("purpose", Purpose.class) : null,
        null);
  }

  private static boolean closes(Words words, int i, int to) {
    return i >= to || words.isMark(i, ')') || words.isMark(i, ',') || words.isMark(i, ';');
  }

  private Recipient filed(Words words, int from, int to) {
    int at = words.isMark(from + 1, ':') ? from + 2 : from + 1;
    FilingCode code = FilingCode.read(words, at, to);
    return new Recipient(
        bodies.read(words, at, code.bodiesEnd()),
        evidence(words, from, from + 1),
        Purpose.LUU,
        code.typist());
  }

  /** The last opening bracket of a line that ends in a bracket, −1 if it does not. */
  private static int bracket(Words words, int from, int to) {
    for (int i = to - 1; i > from && i > to - 14; i--) {
      if (words.isMark(i, '(')) {
        return i;
      }
    }
    return -1;
  }

  static Evidence evidence(Words words, int from, int to) {
    return Evidence.at(words.view(), words.start(from), words.end(to - 1));
  }
}
