package org.roviec.server.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.roviec.text.Vietnamese;

/**
 * Names findings so that the same finding has the same name in every reading of a document: kind,
 * words, and the how-manieth with these words. Short words are named together with their paragraph,
 * so that a newly found "11%" elsewhere renames nothing.
 */
final class Anchors {

  /** Words of at least this length tell one place from another by themselves. */
  private static final int TELLING = 60;

  private static final int LENGTH = 16;

  private final Map<String, Integer> seen = new HashMap<>();

  /** The anchor of the next finding in reading order; there is one document, so one of its kind. */
  String next(FindingKind kind, String quote, String paragraph) {
    if (kind == FindingKind.DOCUMENT) {
      return kind.name();
    }
    String words = fold(quote);
    String telling = words.length() >= TELLING ? words : words + "\n" + fold(paragraph);
    String name = kind.name() + "-" + Digest.of(telling).substring(0, LENGTH);
    return name + "-" + seen.merge(name, 1, Integer::sum);
  }

  /** Words for comparing: case, blanks and the place of tone marks do not count. */
  static String fold(String words) {
    String composed = Normalizer.normalize(words, Normalizer.Form.NFC);
    return Vietnamese.fold(composed).replaceAll("[\\s*]+", " ").strip();
  }
}
