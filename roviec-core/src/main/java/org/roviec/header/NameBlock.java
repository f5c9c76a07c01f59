package org.roviec.header;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roviec.lexicon.Vocabulary;
import org.roviec.lexicon.Words;
import org.roviec.organization.BodyFinder;
import org.roviec.organization.BodyFinder.Body;
import org.roviec.text.TextView;

/**
 * The names of the issuing body and of the body above it. Their lines may be wrapped, or run
 * together with the other column, so the words are laid out anew without what is not a name.
 */
final class NameBlock {

  private final Vocabulary vocabulary;
  private final BodyFinder bodies;

  NameBlock(Vocabulary vocabulary, BodyFinder bodies) {
    this.vocabulary = vocabulary;
    this.bodies = bodies;
  }

  /**
   * The names.
   *
   * @param sheet the name block laid out anew
   * @param issuer first word of the issuer; what stands before is the parent body
   * @param body how the issuer's name is known, null if it is not in the lexicon or grammar
   */
  record Names(Sheet sheet, int issuer, @Nullable Body body) {}

  /** The names among some words, null if there are none. */
  @Nullable Names read(Sheet sheet, BitSet nameWords) {
    if (nameWords.isEmpty()) {
      return null;
    }
    TextView view = sheet.words().view();
    TextView.Builder builder = new TextView.Builder(view.source(), 256);
    List<Integer> lines = new ArrayList<>();
    int at = 0;
    int last = -1;
    for (int i = nameWords.nextSetBit(0); i >= 0; i = nameWords.nextSetBit(i + 1)) {
      if (last >= 0 && !(i == last + 1 && sheet.words().touchesNext(last))) {
        builder.append(
            ' ',
            view.sourceStart(sheet.words().start(i)),
            view.sourceStart(sheet.words().start(i)));
      }
      if (last < 0 || breaks(sheet, last, i)) {
        lines.add(at);
      }
      builder.append(view, sheet.words().start(i), sheet.words().end(i));
      last = i;
      at++;
    }
    Sheet names = new Sheet(Words.of(builder.build(), vocabulary));
    return issuer(names, lines);
  }

  private static boolean breaks(Sheet sheet, int from, int to) {
    for (int k = from + 1; k <= to; k++) {
      if (sheet.linesBefore(k) > 0) {
        return true;
      }
    }
    return to > from + 1;
  }

  private Names issuer(Sheet names, List<Integer> lines) {
    Body first = bodies.match(names.words(), 0, names.count());
    for (int line : lines) {
      Body body = goesOn(names, line) ? null : bodies.match(names.words(), line, names.count());
      if (body != null && (body.end() == names.count() || first != null && first.end() == line)) {
        return new Names(names, line, body.end() == names.count() ? body : null);
      }
    }
    int inner = withinLine(names);
    return inner > 0
        ? new Names(names, inner, bodies.match(names.words(), inner, names.count()))
        : new Names(names, first != null && lines.contains(first.end()) ? first.end() : 0, null);
  }

  /** Whether a line goes on with the name of the line above. */
  private static boolean goesOn(Sheet names, int line) {
    Words words = names.words();
    return line > 0
        && (isJoint(words, line)
            || isJoint(words, line - 1)
            || words.isMark(line - 1, ',')
            || words.isMark(line - 1, '-'));
  }

  private static boolean isJoint(Words words, int i) {
    return words.is(i, "và") || words.is(i, "của") || words.is(i, "về");
  }

  /** Where both names stand on one line: the second begins where the first is complete. */
  private int withinLine(Sheet names) {
    Body first = bodies.match(names.words(), 0, names.count());
    if (first == null || first.end() >= names.count()) {
      return 0;
    }
    Body second = bodies.match(names.words(), first.end(), names.count());
    return second != null && second.end() == names.count() ? first.end() : 0;
  }
}
